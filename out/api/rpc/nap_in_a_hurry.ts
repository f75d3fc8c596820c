// Generated from function api.nap_in_a_hurry. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const nap_in_a_hurry = fn({
  schema: 'api',
  name: 'nap_in_a_hurry',

  parameters: {
    seconds: parameter<number | null>('double precision'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'volatile',

  settings: {
    statement_timeout: '150ms',
  },

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."nap_in_a_hurry"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(nap_in_a_hurry),
  POST: call(nap_in_a_hurry),
})
