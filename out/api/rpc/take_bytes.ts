// Generated from function api.take_bytes. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const take_bytes = fn({
  schema: 'api',
  name: 'take_bytes',

  parameters: {
    '': parameter<string | null>('bytea'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."take_bytes"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(take_bytes),
  POST: call(take_bytes),
})
