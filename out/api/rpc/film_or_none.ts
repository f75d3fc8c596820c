// Generated from function api.film_or_none. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'
import type { Films } from '../films.ts'

export const film_or_none = fn({
  schema: 'api',
  name: 'film_or_none',

  parameters: {
    id: parameter<number | null>('integer'),
  },

  returns: returns<Films[]>({ kind: 'row', set: true, type: 'api.films', table: 'films' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."film_or_none"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(film_or_none),
  POST: call(film_or_none),
})
