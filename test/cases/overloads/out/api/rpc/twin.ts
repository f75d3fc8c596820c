// Generated from function api.twin. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const twin_n_integer = fn({
  schema: 'api',
  name: 'twin',

  parameters: {
    n: parameter<number | null>('integer'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."twin"({arguments}) as {self}`,
})

export const twin_n_text = fn({
  schema: 'api',
  name: 'twin',

  parameters: {
    n: parameter<string | null>('text'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."twin"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(twin_n_integer, twin_n_text),
  POST: call(twin_n_integer, twin_n_text),
})
