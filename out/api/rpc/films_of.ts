// Generated from function api.films_of. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'
import type { Films } from '../films.ts'

export const films_of = fn({
  schema: 'api',
  name: 'films_of',

  parameters: {
    decade: parameter<number | null>('integer'),
  },

  returns: returns<Films[]>({ kind: 'row', set: true, type: 'api.films', table: 'films' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."films_of"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(films_of),
  POST: call(films_of),
})
