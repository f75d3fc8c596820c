// Generated from function api.nothing_at_all. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const nothing_at_all = fn({
  schema: 'api',
  name: 'nothing_at_all',

  parameters: {},

  returns: returns<void>({ kind: 'void', set: false, type: 'void' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."nothing_at_all"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(nothing_at_all),
  POST: call(nothing_at_all),
})
