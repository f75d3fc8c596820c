// Generated from function api.case_missing. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const case_missing = fn({
  schema: 'api',
  name: 'case_missing',

  parameters: {
    n: parameter<number | null>('integer'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."case_missing"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(case_missing),
  POST: call(case_missing),
})
