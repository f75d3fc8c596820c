// Generated from function api.as_owner. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const as_owner = fn({
  schema: 'api',
  name: 'as_owner',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'bigint' }),
  volatility: 'volatile',
  securityDefiner: true,

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."as_owner"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(as_owner),
  POST: call(as_owner),
})
