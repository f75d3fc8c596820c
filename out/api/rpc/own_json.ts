// Generated from function api.own_json. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const own_json = fn({
  schema: 'api',
  name: 'own_json',

  parameters: {},

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'api."application/json"', media: 'application/json' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."own_json"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(own_json),
  POST: call(own_json),
})
