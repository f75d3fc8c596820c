// Generated from function api.named_json. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const named_json = fn({
  schema: 'api',
  name: 'named_json',

  parameters: {
    doc: parameter<unknown>('json'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."named_json"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(named_json),
  POST: call(named_json),
})
