// Generated from function api.timeout_now. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const timeout_now = fn({
  schema: 'api',
  name: 'timeout_now',

  parameters: {},

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."timeout_now"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(timeout_now),
  POST: call(timeout_now),
})
