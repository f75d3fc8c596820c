// Generated from function api.login. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const login = fn({
  schema: 'api',
  name: 'login',

  parameters: {
    email: parameter<string | null>('text'),
    password: parameter<string | null>('text'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'stable',
  securityDefiner: true,

  settings: {
    search_path: 'vault, pg_temp',
  },

  grants: {
    anon: 'execute',
  },

  sql: `
    select {select}
    from "api"."login"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(login),
  POST: call(login),
})
