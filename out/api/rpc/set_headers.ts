// Generated from function api.set_headers. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const set_headers = fn({
  schema: 'api',
  name: 'set_headers',

  parameters: {
    headers: parameter<string | null>('text'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."set_headers"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(set_headers),
  POST: call(set_headers),
})
