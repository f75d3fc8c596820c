// Generated from function api.take_text. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const take_text = fn({
  schema: 'api',
  name: 'take_text',

  parameters: {
    '': parameter<string | null>('text'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."take_text"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(take_text),
  POST: call(take_text),
})
