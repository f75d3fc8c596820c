// Generated from function api.tally. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

/** A row of the answer. */
export interface TallyRow {
  year: number | null
  films: number | null
}

export const tally = fn({
  schema: 'api',
  name: 'tally',

  parameters: {},

  returns: returns<TallyRow[]>({ kind: 'row', set: true, type: 'record' }),
  volatility: 'stable',

  // By the rules of pgrest.config.ts.
  limits: {
    filterable: ['films'],
    rows: 1,
  },

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."tally"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(tally),
  POST: call(tally),
})
