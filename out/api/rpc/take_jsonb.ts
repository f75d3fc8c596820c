// Generated from function api.take_jsonb. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const take_jsonb = fn({
  schema: 'api',
  name: 'take_jsonb',

  parameters: {
    '': parameter<unknown>('jsonb'),
  },

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'jsonb' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."take_jsonb"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(take_jsonb),
  POST: call(take_jsonb),
})
