// Generated from function api.greet. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const greet = fn({
  schema: 'api',
  name: 'greet',

  parameters: {
    name: parameter<string | null>('text', { default: true }),
    greeting: parameter<string | null>('text', { default: true }),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."greet"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(greet),
  POST: call(greet),
})
