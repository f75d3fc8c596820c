// Generated from function api.secret_count. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const secret_count = fn({
  schema: 'api',
  name: 'secret_count',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'bigint' }),
  volatility: 'stable',
  securityDefiner: true,

  settings: {
    search_path: 'vault, pg_temp',
  },

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."secret_count"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(secret_count),
  POST: call(secret_count),
})
