// Generated from table api.ballots. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** anon may put one in and never look */
export const ballots = table({
  schema: 'api',
  name: 'ballots',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    film_id: column<number | null>('integer'),
    voter: column<string | null>('text'),
    vote: column<number | null>('api.stars', { base: 'smallint' }),
  },

  relations: {
    'bright_cards!ballots_film_id_fkey': manyToOne({ table: 'bright_cards', constraint: 'ballots_film_id_fkey', from: ['film_id'], to: ['bright_id'], on: '{self}."film_id" = {other}."bright_id"', view: true }),
    'cte_films!ballots_film_id_fkey': manyToOne({ table: 'cte_films', constraint: 'ballots_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'film_cards!ballots_film_id_fkey': manyToOne({ table: 'film_cards', constraint: 'ballots_film_id_fkey', from: ['film_id'], to: ['card_id'], on: '{self}."film_id" = {other}."card_id"', view: true }),
    'film_scores!ballots_film_id_fkey': manyToOne({ table: 'film_scores', constraint: 'ballots_film_id_fkey', from: ['film_id'], to: ['film_id'], on: '{self}."film_id" = {other}."film_id"', view: true }),
    'films!ballots_film_id_fkey': manyToOne({ table: 'films', constraint: 'ballots_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"' }),
    'silent_films!ballots_film_id_fkey': manyToOne({ table: 'silent_films', constraint: 'ballots_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'slates.txt!ballots_film_id_fkey': manyToOne({ table: 'slates.txt', constraint: 'ballots_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'subquery_films!ballots_film_id_fkey': manyToOne({ table: 'subquery_films', constraint: 'ballots_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'two_makers!ballots_film_id_fkey': manyToOne({ table: 'two_makers', constraint: 'ballots_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {
    anon: 'insert',
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update, delete',
    member: 'insert',
  },

  sql: {
    read: `
      select {select}
      from "api"."ballots" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."ballots" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."ballots" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."ballots" as {self}
      {where}
      {returning}`,
  },
})

export type Ballots = Row<typeof ballots>

export default endpoint({
  GET: read(ballots),
  POST: insert(ballots),
  PUT: upsert(ballots),
  PATCH: update(ballots),
  DELETE: remove(ballots),
})
