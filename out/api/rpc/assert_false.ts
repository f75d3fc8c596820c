// Generated from function api.assert_false. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const assert_false = fn({
  schema: 'api',
  name: 'assert_false',

  parameters: {},

  returns: returns<void>({ kind: 'void', set: false, type: 'void' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."assert_false"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(assert_false),
  POST: call(assert_false),
})
