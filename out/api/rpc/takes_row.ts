// Generated from function api.takes_row. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'
import type { Films } from '../films.ts'

export const takes_row = fn({
  schema: 'api',
  name: 'takes_row',

  parameters: {
    film: parameter<Films | null>('api.films'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."takes_row"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(takes_row),
  POST: call(takes_row),
})
