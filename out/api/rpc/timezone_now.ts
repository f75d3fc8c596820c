// Generated from function api.timezone_now. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const timezone_now = fn({
  schema: 'api',
  name: 'timezone_now',

  parameters: {},

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."timezone_now"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(timezone_now),
  POST: call(timezone_now),
})
