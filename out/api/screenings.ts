// Generated from table api.screenings. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** One film, one screen, one evening */
export const screenings = table({
  schema: 'api',
  name: 'screenings',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    film_id: column<number>('integer'),
    venue_id: column<number>('integer'),
    screen_no: column<number>('smallint'),
    starts_at: column<string>('timestamp with time zone'),
    price: column<number>('numeric(6,2)', { default: '9.50' }),
    during: column<string | null>('tstzrange'),
    notes: column<string | null>('text'),
    /** Kept by a trigger on the tickets */
    sold: column<number>('integer', { default: '0' }),
  },

  relations: {
    'all_seats!tickets_screening_id_fkey': oneToMany({ table: 'all_seats', constraint: 'tickets_screening_id_fkey', from: ['id'], to: ['screening_id'], on: '{self}."id" = {other}."screening_id"', view: true }),
    'bright_cards!screenings_film_id_fkey': manyToOne({ table: 'bright_cards', constraint: 'screenings_film_id_fkey', from: ['film_id'], to: ['bright_id'], on: '{self}."film_id" = {other}."bright_id"', view: true }),
    'cte_films!screenings_film_id_fkey': manyToOne({ table: 'cte_films', constraint: 'screenings_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'film_cards!screenings_film_id_fkey': manyToOne({ table: 'film_cards', constraint: 'screenings_film_id_fkey', from: ['film_id'], to: ['card_id'], on: '{self}."film_id" = {other}."card_id"', view: true }),
    'film_scores!screenings_film_id_fkey': manyToOne({ table: 'film_scores', constraint: 'screenings_film_id_fkey', from: ['film_id'], to: ['film_id'], on: '{self}."film_id" = {other}."film_id"', view: true }),
    'films!screenings_film_id_fkey': manyToOne({ table: 'films', constraint: 'screenings_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"' }),
    'my_tickets!tickets_screening_id_fkey': oneToMany({ table: 'my_tickets', constraint: 'tickets_screening_id_fkey', from: ['id'], to: ['screening_id'], on: '{self}."id" = {other}."screening_id"', view: true }),
    'screens!screenings_venue_id_screen_no_fkey': manyToOne({ table: 'screens', constraint: 'screenings_venue_id_screen_no_fkey', from: ['venue_id', 'screen_no'], to: ['venue_id', 'number'], on: '{self}."venue_id" = {other}."venue_id" and {self}."screen_no" = {other}."number"' }),
    'silent_films!screenings_film_id_fkey': manyToOne({ table: 'silent_films', constraint: 'screenings_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'slates.txt!screenings_film_id_fkey': manyToOne({ table: 'slates.txt', constraint: 'screenings_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'subquery_films!screenings_film_id_fkey': manyToOne({ table: 'subquery_films', constraint: 'screenings_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'tickets!tickets_screening_id_fkey': oneToMany({ table: 'tickets', constraint: 'tickets_screening_id_fkey', from: ['id'], to: ['screening_id'], on: '{self}."id" = {other}."screening_id"' }),
    'two_makers!screenings_film_id_fkey': manyToOne({ table: 'two_makers', constraint: 'screenings_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {
    'Guest Critic': 'select',
    anon: 'select',
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update, delete',
    kiosk: 'select',
    member: 'select',
  },

  sql: {
    read: `
      select {select}
      from "api"."screenings" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."screenings" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."screenings" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."screenings" as {self}
      {where}
      {returning}`,
  },
})

export type Screenings = Row<typeof screenings>

export default endpoint({
  GET: read(screenings),
  POST: insert(screenings),
  PUT: upsert(screenings),
  PATCH: update(screenings),
  DELETE: remove(screenings),
})
