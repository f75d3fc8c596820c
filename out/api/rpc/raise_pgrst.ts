// Generated from function api.raise_pgrst. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const raise_pgrst = fn({
  schema: 'api',
  name: 'raise_pgrst',

  parameters: {},

  returns: returns<void>({ kind: 'void', set: false, type: 'void' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."raise_pgrst"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(raise_pgrst),
  POST: call(raise_pgrst),
})
