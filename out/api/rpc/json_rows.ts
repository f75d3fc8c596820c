// Generated from function api.json_rows. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const json_rows = fn({
  schema: 'api',
  name: 'json_rows',

  parameters: {},

  returns: returns<unknown[]>({ kind: 'scalar', set: true, type: 'json' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."json_rows"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(json_rows),
  POST: call(json_rows),
})
