// Generated from function api.films. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const films = fn({
  schema: 'api',
  name: 'films',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."films"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(films),
  POST: call(films),
})
