// Generated from function api.no_numbers. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const no_numbers = fn({
  schema: 'api',
  name: 'no_numbers',

  parameters: {},

  returns: returns<(number | null)[]>({ kind: 'scalar', set: true, type: 'integer' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."no_numbers"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(no_numbers),
  POST: call(no_numbers),
})
