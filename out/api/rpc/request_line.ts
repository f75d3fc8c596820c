// Generated from function api.request_line. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const request_line = fn({
  schema: 'api',
  name: 'request_line',

  parameters: {},

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'json' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."request_line"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(request_line),
  POST: call(request_line),
})
