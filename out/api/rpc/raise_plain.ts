// Generated from function api.raise_plain. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const raise_plain = fn({
  schema: 'api',
  name: 'raise_plain',

  parameters: {},

  returns: returns<void>({ kind: 'void', set: false, type: 'void' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."raise_plain"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(raise_plain),
  POST: call(raise_plain),
})
