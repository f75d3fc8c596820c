// Generated from function api.total. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const total = fn({
  schema: 'api',
  name: 'total',

  parameters: {
    numbers: parameter<(number | null)[] | null>('integer[]', { variadic: true }),
  },

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'bigint' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."total"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(total),
  POST: call(total),
})
