// Generated from table api.crew. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** Who did what behind the camera */
export const crew = table({
  schema: 'api',
  name: 'crew',
  key: ['film_id', 'person_id', 'job'],

  columns: {
    film_id: column<number>('integer'),
    person_id: column<number>('integer'),
    job: column<string>('text'),
  },

  relations: {
    'bright_cards!crew_film_id_fkey': manyToOne({ table: 'bright_cards', constraint: 'crew_film_id_fkey', from: ['film_id'], to: ['bright_id'], on: '{self}."film_id" = {other}."bright_id"', view: true }),
    'cte_films!crew_film_id_fkey': manyToOne({ table: 'cte_films', constraint: 'crew_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'film_cards!crew_film_id_fkey': manyToOne({ table: 'film_cards', constraint: 'crew_film_id_fkey', from: ['film_id'], to: ['card_id'], on: '{self}."film_id" = {other}."card_id"', view: true }),
    'film_scores!crew_film_id_fkey': manyToOne({ table: 'film_scores', constraint: 'crew_film_id_fkey', from: ['film_id'], to: ['film_id'], on: '{self}."film_id" = {other}."film_id"', view: true }),
    'films!crew_film_id_fkey': manyToOne({ table: 'films', constraint: 'crew_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"' }),
    'people!crew_person_id_fkey': manyToOne({ table: 'people', constraint: 'crew_person_id_fkey', from: ['person_id'], to: ['id'], on: '{self}."person_id" = {other}."id"' }),
    'silent_films!crew_film_id_fkey': manyToOne({ table: 'silent_films', constraint: 'crew_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'slates.txt!crew_film_id_fkey': manyToOne({ table: 'slates.txt', constraint: 'crew_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'subquery_films!crew_film_id_fkey': manyToOne({ table: 'subquery_films', constraint: 'crew_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'two_makers!crew_film_id_fkey': manyToOne({ table: 'two_makers', constraint: 'crew_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
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
      from "api"."crew" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."crew" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."crew" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."crew" as {self}
      {where}
      {returning}`,
  },
})

export type Crew = Row<typeof crew>

export default endpoint({
  GET: read(crew),
  POST: insert(crew),
  PUT: upsert(crew),
  PATCH: update(crew),
  DELETE: remove(crew),
})
