// Generated from function api.moved. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const moved = fn({
  schema: 'api',
  name: 'moved',

  parameters: {},

  returns: returns<void>({ kind: 'void', set: false, type: 'void' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."moved"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(moved),
  POST: call(moved),
})
