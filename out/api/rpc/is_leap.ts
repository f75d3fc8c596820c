// Generated from function api.is_leap. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const is_leap = fn({
  schema: 'api',
  name: 'is_leap',

  parameters: {
    year: parameter<number | null>('integer'),
  },

  returns: returns<boolean | null>({ kind: 'scalar', set: false, type: 'boolean' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."is_leap"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(is_leap),
  POST: call(is_leap),
})
