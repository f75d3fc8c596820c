// Generated from function api.mixed. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const mixed = fn({
  schema: 'api',
  name: 'mixed',

  parameters: {
    a: parameter<number | null>('integer'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."mixed"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(mixed),
  POST: call(mixed),
})
