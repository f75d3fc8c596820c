// Generated from function api.as_owner_safely. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const as_owner_safely = fn({
  schema: 'api',
  name: 'as_owner_safely',

  parameters: {
    a: parameter<string | null>('text'),
  },

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'bigint' }),
  volatility: 'volatile',
  securityDefiner: true,

  settings: {
    search_path: 'hidden, pg_temp',
  },

  grants: {
    'Desk "Clerk"': 'execute',
  },

  sql: `
    select {select}
    from "api"."as_owner_safely"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(as_owner_safely),
  POST: call(as_owner_safely),
})
