// Generated from function api.one_column. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

/** A row of the answer. */
export interface OneColumnRow {
  lonely: number | null
}

export const one_column = fn({
  schema: 'api',
  name: 'one_column',

  parameters: {},

  returns: returns<OneColumnRow[]>({ kind: 'row', set: true, type: 'integer' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."one_column"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(one_column),
  POST: call(one_column),
})
