// Generated from function api.an_array. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const an_array = fn({
  schema: 'api',
  name: 'an_array',

  parameters: {},

  returns: returns<(number | null)[] | null>({ kind: 'scalar', set: false, type: 'integer[]' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."an_array"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(an_array),
  POST: call(an_array),
})
