// Generated from function api.divide. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const divide = fn({
  schema: 'api',
  name: 'divide',

  parameters: {
    a: parameter<number | null>('integer'),
    b: parameter<number | null>('integer'),
  },

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."divide"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(divide),
  POST: call(divide),
})
