// Generated from function api.countdown. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const countdown = fn({
  schema: 'api',
  name: 'countdown',

  parameters: {
    start: parameter<number | null>('integer'),
  },

  returns: returns<(number | null)[]>({ kind: 'scalar', set: true, type: 'integer' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."countdown"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(countdown),
  POST: call(countdown),
})
