// Generated from function api.a_json. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const a_json = fn({
  schema: 'api',
  name: 'a_json',

  parameters: {},

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'json' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."a_json"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(a_json),
  POST: call(a_json),
})
