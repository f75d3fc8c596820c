// Generated from function api.take_json. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const take_json = fn({
  schema: 'api',
  name: 'take_json',

  parameters: {
    '': parameter<unknown>('json'),
  },

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'json' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."take_json"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(take_json),
  POST: call(take_json),
})
