// Generated from function api.one_third. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const one_third = fn({
  schema: 'api',
  name: 'one_third',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'numeric' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."one_third"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(one_third),
  POST: call(one_third),
})
