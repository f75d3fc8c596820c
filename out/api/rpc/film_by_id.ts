// Generated from function api.film_by_id. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'
import type { Films } from '../films.ts'

export const film_by_id = fn({
  schema: 'api',
  name: 'film_by_id',

  parameters: {
    id: parameter<number | null>('integer'),
  },

  returns: returns<Films | null>({ kind: 'row', set: false, type: 'api.films', table: 'films' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."film_by_id"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(film_by_id),
  POST: call(film_by_id),
})
