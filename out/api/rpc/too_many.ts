// Generated from function api.too_many. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const too_many = fn({
  schema: 'api',
  name: 'too_many',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."too_many"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(too_many),
  POST: call(too_many),
})
