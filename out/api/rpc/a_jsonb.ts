// Generated from function api.a_jsonb. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const a_jsonb = fn({
  schema: 'api',
  name: 'a_jsonb',

  parameters: {},

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'jsonb' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."a_jsonb"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(a_jsonb),
  POST: call(a_jsonb),
})
