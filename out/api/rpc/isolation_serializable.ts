// Generated from function api.isolation_serializable. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const isolation_serializable = fn({
  schema: 'api',
  name: 'isolation_serializable',

  parameters: {},

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'stable',

  settings: {
    default_transaction_isolation: 'serializable',
  },

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."isolation_serializable"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(isolation_serializable),
  POST: call(isolation_serializable),
})
