// Generated from function api.all_films. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'
import type { Films } from '../films.ts'

/** Every film; filter it as you would the table */
export const all_films = fn({
  schema: 'api',
  name: 'all_films',

  parameters: {},

  returns: returns<Films[]>({ kind: 'row', set: true, type: 'api.films', table: 'films' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."all_films"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(all_films),
  POST: call(all_films),
})
