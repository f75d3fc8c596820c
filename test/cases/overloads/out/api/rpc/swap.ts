// Generated from function api.swap. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

/** A row of the answer. */
export interface SwapRow {
  x: string | null
  y: number | null
}

export const swap = fn({
  schema: 'api',
  name: 'swap',

  parameters: {
    x: parameter<string | null>('text'),
    y: parameter<number | null>('integer'),
  },

  returns: returns<SwapRow>({ kind: 'row', set: false, type: 'record' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."swap"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(swap),
  POST: call(swap),
})
