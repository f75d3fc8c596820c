// Generated from function api.joined. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const joined = fn({
  schema: 'api',
  name: 'joined',

  parameters: {
    separator: parameter<string | null>('text'),
    parts: parameter<(string | null)[] | null>('text[]', { default: true, variadic: true }),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."joined"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(joined),
  POST: call(joined),
})
