// Generated from function api.owner_only. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const owner_only = fn({
  schema: 'api',
  name: 'owner_only',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'volatile',
  securityDefiner: true,

  settings: {
    search_path: 'api, pg_temp',
  },

  grants: {},

  sql: `
    select {select}
    from "api"."owner_only"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(owner_only),
  POST: call(owner_only),
})
