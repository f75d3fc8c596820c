// Generated from function api.deep. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const deep = fn({
  schema: 'api',
  name: 'deep',

  parameters: {
    n: parameter<number | null>('integer'),
  },

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."deep"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(deep),
  POST: call(deep),
})
