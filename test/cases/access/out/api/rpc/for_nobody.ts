// Generated from function api.for_nobody. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const for_nobody = fn({
  schema: 'api',
  name: 'for_nobody',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'volatile',

  grants: {},

  sql: `
    select {select}
    from "api"."for_nobody"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(for_nobody),
  POST: call(for_nobody),
})
