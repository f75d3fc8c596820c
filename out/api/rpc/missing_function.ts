// Generated from function api.missing_function. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const missing_function = fn({
  schema: 'api',
  name: 'missing_function',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."missing_function"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(missing_function),
  POST: call(missing_function),
})
