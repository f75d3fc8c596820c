// Generated from function api.add. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

/**
 * Adds two integers
 *
 * Nothing else.
 */
export const add = fn({
  schema: 'api',
  name: 'add',

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
    from "api"."add"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(add),
  POST: call(add),
})
