// Generated from function api.some_records. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const some_records = fn({
  schema: 'api',
  name: 'some_records',

  parameters: {},

  returns: returns<unknown[]>({ kind: 'scalar', set: true, type: 'record' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: 'select "api"."some_records"({arguments}) as {self}',
})

export default endpoint({
  GET: call(some_records),
  POST: call(some_records),
})
