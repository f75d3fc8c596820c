// Generated from function api.people_from. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'
import type { People } from '../people.ts'

export const people_from = fn({
  schema: 'api',
  name: 'people_from',

  parameters: {
    country: parameter<string | null>('character varying'),
  },

  returns: returns<People[]>({ kind: 'row', set: true, type: 'api.people', table: 'people' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."people_from"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(people_from),
  POST: call(people_from),
})
