// Generated from function api.nothing. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const nothing = fn({
  schema: 'api',
  name: 'nothing',

  parameters: {},

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."nothing"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(nothing),
  POST: call(nothing),
})
