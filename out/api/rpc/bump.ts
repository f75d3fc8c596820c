// Generated from function api.bump. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

/** A row of the answer. */
export interface BumpRow {
  value: number | null
}

export const bump = fn({
  schema: 'api',
  name: 'bump',

  parameters: {
    value: parameter<number | null>('integer'),
    by: parameter<number | null>('integer', { default: true }),
  },

  returns: returns<BumpRow>({ kind: 'row', set: false, type: 'integer' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."bump"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(bump),
  POST: call(bump),
})
