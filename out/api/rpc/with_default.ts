// Generated from function api.with_default. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const with_default_a = fn({
  schema: 'api',
  name: 'with_default',

  parameters: {
    a: parameter<number | null>('integer'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."with_default"({arguments}) as {self}`,
})

export const with_default_a_b = fn({
  schema: 'api',
  name: 'with_default',

  parameters: {
    a: parameter<number | null>('integer'),
    b: parameter<number | null>('integer', { default: true }),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."with_default"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(with_default_a, with_default_a_b),
  POST: call(with_default_a, with_default_a_b),
})
