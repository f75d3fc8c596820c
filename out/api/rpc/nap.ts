// Generated from function api.nap. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const nap = fn({
  schema: 'api',
  name: 'nap',

  parameters: {
    seconds: parameter<number | null>('double precision'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."nap"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(nap),
  POST: call(nap),
})
