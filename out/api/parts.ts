// Generated from table api.parts. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** Who played whom */
export const parts = table({
  schema: 'api',
  name: 'parts',
  key: ['film_id', 'person_id', 'character'],

  columns: {
    film_id: column<number>('integer'),
    person_id: column<number>('integer'),
    character: column<string>('text'),
    billing: column<number | null>('smallint'),
  },

  relations: {
    'bright_cards!parts_film_id_fkey': manyToOne({ table: 'bright_cards', constraint: 'parts_film_id_fkey', from: ['film_id'], to: ['bright_id'], on: '{self}."film_id" = {other}."bright_id"', view: true }),
    'cte_films!parts_film_id_fkey': manyToOne({ table: 'cte_films', constraint: 'parts_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'film_cards!parts_film_id_fkey': manyToOne({ table: 'film_cards', constraint: 'parts_film_id_fkey', from: ['film_id'], to: ['card_id'], on: '{self}."film_id" = {other}."card_id"', view: true }),
    'film_scores!parts_film_id_fkey': manyToOne({ table: 'film_scores', constraint: 'parts_film_id_fkey', from: ['film_id'], to: ['film_id'], on: '{self}."film_id" = {other}."film_id"', view: true }),
    'films!parts_film_id_fkey': manyToOne({ table: 'films', constraint: 'parts_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"' }),
    'people!parts_person_id_fkey': manyToOne({ table: 'people', constraint: 'parts_person_id_fkey', from: ['person_id'], to: ['id'], on: '{self}."person_id" = {other}."id"' }),
    'silent_films!parts_film_id_fkey': manyToOne({ table: 'silent_films', constraint: 'parts_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'slates.txt!parts_film_id_fkey': manyToOne({ table: 'slates.txt', constraint: 'parts_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'subquery_films!parts_film_id_fkey': manyToOne({ table: 'subquery_films', constraint: 'parts_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'two_makers!parts_film_id_fkey': manyToOne({ table: 'two_makers', constraint: 'parts_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
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
      from "api"."parts" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."parts" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."parts" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."parts" as {self}
      {where}
      {returning}`,
  },
})

export type Parts = Row<typeof parts>

export default endpoint({
  GET: read(parts),
  POST: insert(parts),
  PUT: upsert(parts),
  PATCH: update(parts),
  DELETE: remove(parts),
})
