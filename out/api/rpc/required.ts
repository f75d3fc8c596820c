// Generated from function api.required. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const required = fn({
  schema: 'api',
  name: 'required',

  parameters: {
    needed: parameter<string | null>('text'),
    extra: parameter<string | null>('text', { default: true }),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."required"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(required),
  POST: call(required),
})
