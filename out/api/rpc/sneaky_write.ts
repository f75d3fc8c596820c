// Generated from function api.sneaky_write. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const sneaky_write = fn({
  schema: 'api',
  name: 'sneaky_write',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."sneaky_write"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(sneaky_write),
  POST: call(sneaky_write),
})
