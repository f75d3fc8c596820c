// Generated from function api.some_record. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const some_record = fn({
  schema: 'api',
  name: 'some_record',

  parameters: {},

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'record' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: 'select "api"."some_record"({arguments}) as {self}',
})

export default endpoint({
  GET: call(some_record),
  POST: call(some_record),
})
