// Generated from function api.moor. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const moor = fn({
  schema: 'api',
  name: 'moor',

  parameters: {
    berth: parameter<unknown>('api.berth', { toJson: '"vault"."berth_to_json"', fromText: '"vault"."berth_from_text"', fromJson: '"vault"."berth_from_json"' }),
  },

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'api.berth', toJson: '"vault"."berth_to_json"' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."moor"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(moor),
  POST: call(moor),
})
