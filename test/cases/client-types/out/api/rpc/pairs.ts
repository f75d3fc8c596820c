// Generated from function api.pairs. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'
import type { Mood as HiddenMood } from '../../hidden.types.ts'

/** A row of the answer. */
export interface PairsRow {
  a: number | null
  'odd name': HiddenMood | null
}

export const pairs = fn({
  schema: 'api',
  name: 'pairs',

  parameters: {},

  returns: returns<PairsRow[]>({ kind: 'row', set: true, type: 'record' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."pairs"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(pairs),
  POST: call(pairs),
})
