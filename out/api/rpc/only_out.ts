// Generated from function api.only_out. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

/** A row of the answer. */
export interface OnlyOutRow {
  said: string | null
}

export const only_out = fn({
  schema: 'api',
  name: 'only_out',

  parameters: {},

  returns: returns<OnlyOutRow>({ kind: 'row', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."only_out"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(only_out),
  POST: call(only_out),
})
