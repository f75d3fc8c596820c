// Generated from function api.min_max. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

/** A row of the answer. */
export interface MinMaxRow {
  smallest: number | null
  largest: number | null
}

export const min_max = fn({
  schema: 'api',
  name: 'min_max',

  parameters: {
    numbers: parameter<(number | null)[] | null>('integer[]'),
  },

  returns: returns<MinMaxRow>({ kind: 'row', set: false, type: 'record' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."min_max"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(min_max),
  POST: call(min_max),
})
