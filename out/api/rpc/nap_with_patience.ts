// Generated from function api.nap_with_patience. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const nap_with_patience = fn({
  schema: 'api',
  name: 'nap_with_patience',

  parameters: {
    seconds: parameter<number | null>('double precision'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'volatile',

  settings: {
    statement_timeout: '5s',
  },

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."nap_with_patience"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(nap_with_patience),
  POST: call(nap_with_patience),
})
