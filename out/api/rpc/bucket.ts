// Generated from function api.bucket. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const bucket = fn({
  schema: 'api',
  name: 'bucket',

  parameters: {
    bi: parameter<string | null>('bit varying'),
    ch: parameter<string | null>('character varying'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."bucket"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(bucket),
  POST: call(bucket),
})
