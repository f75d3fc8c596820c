// Generated from function api."Films". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const Films = fn({
  schema: 'api',
  name: 'Films',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."Films"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(Films),
  POST: call(Films),
})
