// Generated from function api.both. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'
import type { Films } from '../films.ts'

export const both = fn({
  schema: 'api',
  name: 'both',

  parameters: {
    film: parameter<Films | null>('api.films'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."both"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(both),
  POST: call(both),
})
