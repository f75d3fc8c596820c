// Generated from function api.set_status. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const set_status = fn({
  schema: 'api',
  name: 'set_status',

  parameters: {
    code: parameter<string | null>('text'),
  },

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'json' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."set_status"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(set_status),
  POST: call(set_status),
})
