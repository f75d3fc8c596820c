// Generated from function api.raise_teapot. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const raise_teapot = fn({
  schema: 'api',
  name: 'raise_teapot',

  parameters: {},

  returns: returns<void>({ kind: 'void', set: false, type: 'void' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."raise_teapot"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(raise_teapot),
  POST: call(raise_teapot),
})
