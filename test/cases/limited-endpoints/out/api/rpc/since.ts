// Generated from function api.since. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'
import type { Films } from '../films.ts'

export const since_year = fn({
  schema: 'api',
  name: 'since',

  parameters: {
    year: parameter<number | null>('integer'),
  },

  returns: returns<Films[]>({ kind: 'row', set: true, type: 'api.films', table: 'films' }),
  volatility: 'stable',

  // By the rules of pgrest.config.ts.
  methods: ['GET'],
  limits: {
    filterable: ['title', 'is_old'],
  },
  cacheControl: 'no-store',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."since"({arguments}) as {self}`,
})

export const since_year_month = fn({
  schema: 'api',
  name: 'since',

  parameters: {
    year: parameter<number | null>('integer'),
    month: parameter<number | null>('integer'),
  },

  returns: returns<Films[]>({ kind: 'row', set: true, type: 'api.films', table: 'films' }),
  volatility: 'stable',

  // By the rules of pgrest.config.ts.
  methods: ['GET'],
  limits: {
    filterable: ['title', 'is_old'],
  },
  cacheControl: 'no-store',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."since"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(since_year, since_year_month),
})
