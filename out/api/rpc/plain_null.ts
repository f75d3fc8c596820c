// Generated from function api.plain_null. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const plain_null = fn({
  schema: 'api',
  name: 'plain_null',

  parameters: {},

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'api."text/plain"', media: 'text/plain' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."plain_null"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(plain_null),
  POST: call(plain_null),
})
