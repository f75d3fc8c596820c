// Generated from function api.a_date. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const a_date = fn({
  schema: 'api',
  name: 'a_date',

  parameters: {},

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'date' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."a_date"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(a_date),
  POST: call(a_date),
})
