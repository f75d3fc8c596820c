// Generated from function api.find. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'
import type { Films } from '../films.ts'

export const find_year = fn({
  schema: 'api',
  name: 'find',

  parameters: {
    year: parameter<number | null>('integer'),
  },

  returns: returns<Films[]>({ kind: 'row', set: true, type: 'api.films', table: 'films' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."find"({arguments}) as {self}`,
})

/** By title */
export const find_title = fn({
  schema: 'api',
  name: 'find',

  parameters: {
    title: parameter<string | null>('text'),
  },

  returns: returns<Films[]>({ kind: 'row', set: true, type: 'api.films', table: 'films' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."find"({arguments}) as {self}`,
})

export const find_title_year = fn({
  schema: 'api',
  name: 'find',

  parameters: {
    title: parameter<string | null>('text'),
    year: parameter<number | null>('integer', { default: true }),
  },

  returns: returns<Films[]>({ kind: 'row', set: true, type: 'api.films', table: 'films' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."find"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(find_year, find_title, find_title_year),
  POST: call(find_year, find_title, find_title_year),
})
