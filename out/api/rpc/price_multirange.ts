// Generated from function api.price_multirange. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const price_multirange = fn({
  schema: 'api',
  name: 'price_multirange',

  parameters: {},

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'api.price_multirange' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."price_multirange"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(price_multirange),
  POST: call(price_multirange),
})
