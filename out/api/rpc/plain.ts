// Generated from function api.plain. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const plain = fn({
  schema: 'api',
  name: 'plain',

  parameters: {},

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'api."text/plain"', media: 'text/plain' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."plain"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(plain),
  POST: call(plain),
})
