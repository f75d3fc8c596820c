// Generated from function api.request_header. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const request_header = fn({
  schema: 'api',
  name: 'request_header',

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
    from "api"."request_header"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(request_header),
  POST: call(request_header),
})
