// Generated from function api.huge. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const huge = fn({
  schema: 'api',
  name: 'huge',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'bigint' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."huge"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(huge),
  POST: call(huge),
})
