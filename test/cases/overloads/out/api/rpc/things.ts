// Generated from function api.things. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const things = fn({
  schema: 'api',
  name: 'things',

  parameters: {},

  returns: returns<unknown[]>({ kind: 'scalar', set: true, type: 'record' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: 'select "api"."things"({arguments}) as {self}',
})

export default endpoint({
  GET: call(things),
  POST: call(things),
})
