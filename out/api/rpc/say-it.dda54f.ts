// Generated from function api."Say It". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const Say_It = fn({
  schema: 'api',
  name: 'Say It',

  parameters: {
    'What, exactly': parameter<string | null>('text'),
    'how loud?': parameter<number | null>('integer', { default: true }),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."Say It"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(Say_It),
  POST: call(Say_It),
})
