// Generated from function api.answer. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const answer = fn({
  schema: 'api',
  name: 'answer',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."answer"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(answer),
  POST: call(answer),
})
