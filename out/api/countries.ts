// Generated from table api.countries. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, computed, endpoint, insert, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'
import type { Continent } from '../api.types.ts'

/** Where films and people come from */
export const countries = table({
  schema: 'api',
  name: 'countries',
  key: ['code'],

  columns: {
    /** Two letters, upper case */
    code: column<string>('character(2)'),
    name: column<string>('text'),
    continent: column<Continent>('api.continent'),
    area_km2: column<number | null>('numeric'),
    motto: column<string | null>('text'),
  },

  relations: {
    'film_cards!films_country_fkey': oneToMany({ table: 'film_cards', constraint: 'films_country_fkey', from: ['code'], to: ['from_country'], on: '{self}."code" = {other}."from_country"', view: true }),
    'films!films_country_fkey': oneToMany({ table: 'films', constraint: 'films_country_fkey', from: ['code'], to: ['country'], on: '{self}."code" = {other}."country"' }),
    'people!people_country_fkey': oneToMany({ table: 'people', constraint: 'people_country_fkey', from: ['code'], to: ['country'], on: '{self}."code" = {other}."country"' }),
    members: computed({ table: 'people', function: 'members', single: false, call: '"api"."members"({row})' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {
    'Guest Critic': 'select',
    anon: 'select',
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update',
    kiosk: 'select',
    member: 'select',
  },

  sql: {
    read: `
      select {select}
      from "api"."countries" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."countries" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."countries" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."countries" as {self}
      {where}
      {returning}`,
  },
})

export type Countries = Row<typeof countries>

export default endpoint({
  GET: read(countries),
  POST: insert(countries),
  PUT: upsert(countries),
  PATCH: update(countries),
  DELETE: remove(countries),
})
