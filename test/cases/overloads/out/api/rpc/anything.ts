// Generated from function api.anything. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const anything = fn({
  schema: 'api',
  name: 'anything',

  parameters: {},

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'record' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: 'select "api"."anything"({arguments}) as {self}',
})

export default endpoint({
  GET: call(anything),
  POST: call(anything),
})
