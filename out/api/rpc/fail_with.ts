// Generated from function api.fail_with. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const fail_with = fn({
  schema: 'api',
  name: 'fail_with',

  parameters: {
    code: parameter<string | null>('text'),
    message: parameter<string | null>('text', { default: true }),
    detail: parameter<string | null>('text', { default: true }),
    hint: parameter<string | null>('text', { default: true }),
  },

  returns: returns<void>({ kind: 'void', set: false, type: 'void' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."fail_with"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(fail_with),
  POST: call(fail_with),
})
