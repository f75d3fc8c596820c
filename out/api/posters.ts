// Generated from table api.posters. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** At most one per film */
export const posters = table({
  schema: 'api',
  name: 'posters',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    film_id: column<number | null>('integer'),
    caption: column<string | null>('text'),
    image: column<string | null>('bytea'),
  },

  relations: {
    'bright_cards!posters_film_id_fkey': oneToOne({ table: 'bright_cards', constraint: 'posters_film_id_fkey', from: ['film_id'], to: ['bright_id'], on: '{self}."film_id" = {other}."bright_id"', view: true }),
    'cte_films!posters_film_id_fkey': oneToOne({ table: 'cte_films', constraint: 'posters_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'film_cards!posters_film_id_fkey': oneToOne({ table: 'film_cards', constraint: 'posters_film_id_fkey', from: ['film_id'], to: ['card_id'], on: '{self}."film_id" = {other}."card_id"', view: true }),
    'film_scores!posters_film_id_fkey': oneToOne({ table: 'film_scores', constraint: 'posters_film_id_fkey', from: ['film_id'], to: ['film_id'], on: '{self}."film_id" = {other}."film_id"', view: true }),
    'films!posters_film_id_fkey': oneToOne({ table: 'films', constraint: 'posters_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"' }),
    'silent_films!posters_film_id_fkey': oneToOne({ table: 'silent_films', constraint: 'posters_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'slates.txt!posters_film_id_fkey': oneToOne({ table: 'slates.txt', constraint: 'posters_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'subquery_films!posters_film_id_fkey': oneToOne({ table: 'subquery_films', constraint: 'posters_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'two_makers!posters_film_id_fkey': oneToOne({ table: 'two_makers', constraint: 'posters_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
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
      from "api"."posters" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."posters" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."posters" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."posters" as {self}
      {where}
      {returning}`,
  },
})

export type Posters = Row<typeof posters>

export default endpoint({
  GET: read(posters),
  POST: insert(posters),
  PUT: upsert(posters),
  PATCH: update(posters),
  DELETE: remove(posters),
})
