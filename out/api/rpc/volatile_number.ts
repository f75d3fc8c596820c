// Generated from function api.volatile_number. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const volatile_number = fn({
  schema: 'api',
  name: 'volatile_number',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."volatile_number"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(volatile_number),
  POST: call(volatile_number),
})
