// Generated from function api.some_bytes. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const some_bytes = fn({
  schema: 'api',
  name: 'some_bytes',

  parameters: {},

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'bytea' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."some_bytes"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(some_bytes),
  POST: call(some_bytes),
})
