// Generated from function api.a_domain. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const a_domain = fn({
  schema: 'api',
  name: 'a_domain',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'api.stars' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."a_domain"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(a_domain),
  POST: call(a_domain),
})
