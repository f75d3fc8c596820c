// Generated from function api.root. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const root = fn({
  schema: 'api',
  name: 'root',

  parameters: {},

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'json' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."root"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(root),
  POST: call(root),
})
