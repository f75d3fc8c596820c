// Generated from function api.json_null. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const json_null = fn({
  schema: 'api',
  name: 'json_null',

  parameters: {},

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'json' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."json_null"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(json_null),
  POST: call(json_null),
})
