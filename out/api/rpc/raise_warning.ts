// Generated from function api.raise_warning. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const raise_warning = fn({
  schema: 'api',
  name: 'raise_warning',

  parameters: {},

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."raise_warning"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(raise_warning),
  POST: call(raise_warning),
})
