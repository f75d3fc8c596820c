// Generated from function api.isolation. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const isolation = fn({
  schema: 'api',
  name: 'isolation',

  parameters: {},

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."isolation"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(isolation),
  POST: call(isolation),
})
