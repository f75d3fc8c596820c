// Generated from function api.missing_table. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const missing_table = fn({
  schema: 'api',
  name: 'missing_table',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."missing_table"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(missing_table),
  POST: call(missing_table),
})
