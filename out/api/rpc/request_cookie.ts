// Generated from function api.request_cookie. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const request_cookie = fn({
  schema: 'api',
  name: 'request_cookie',

  parameters: {
    name: parameter<string | null>('text'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."request_cookie"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(request_cookie),
  POST: call(request_cookie),
})
