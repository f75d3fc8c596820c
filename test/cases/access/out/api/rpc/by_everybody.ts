// Generated from function api.by_everybody. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const by_everybody = fn({
  schema: 'api',
  name: 'by_everybody',

  parameters: {
    a: parameter<number | null>('integer'),
  },

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."by_everybody"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(by_everybody),
  POST: call(by_everybody),
})
