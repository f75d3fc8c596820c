// Generated from function api.as_owner_by_user. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const as_owner_by_user = fn({
  schema: 'api',
  name: 'as_owner_by_user',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'bigint' }),
  volatility: 'volatile',
  securityDefiner: true,

  settings: {
    search_path: '"$user", pg_temp',
  },

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."as_owner_by_user"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(as_owner_by_user),
  POST: call(as_owner_by_user),
})
