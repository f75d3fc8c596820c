// Generated from function api.meet. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const meet_a_b_integer = fn({
  schema: 'api',
  name: 'meet',

  parameters: {
    a_b: parameter<number | null>('integer'),
  },

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."meet"({arguments}) as {self}`,
})

export const meet_a_integer_b_integer = fn({
  schema: 'api',
  name: 'meet',

  parameters: {
    a: parameter<number | null>('integer'),
    b: parameter<number | null>('integer'),
  },

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."meet"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(meet_a_b_integer, meet_a_integer_b_integer),
  POST: call(meet_a_b_integer, meet_a_integer_b_integer),
})
