// Generated from function api.a_berth. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const a_berth = fn({
  schema: 'api',
  name: 'a_berth',

  parameters: {},

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'api.berth', toJson: '"vault"."berth_to_json"' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."a_berth"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(a_berth),
  POST: call(a_berth),
})
