// Generated from function api.poster_bytes. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const poster_bytes = fn({
  schema: 'api',
  name: 'poster_bytes',

  parameters: {
    id: parameter<number | null>('integer'),
  },

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'api."application/octet-stream"', media: 'application/octet-stream' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."poster_bytes"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(poster_bytes),
  POST: call(poster_bytes),
})
