// Generated from function api.out_rows. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

/** A row of the answer. */
export interface OutRowsRow {
  n: number | null
  square: number | null
}

export const out_rows = fn({
  schema: 'api',
  name: 'out_rows',

  parameters: {},

  returns: returns<OutRowsRow[]>({ kind: 'row', set: true, type: 'record' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."out_rows"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(out_rows),
  POST: call(out_rows),
})
