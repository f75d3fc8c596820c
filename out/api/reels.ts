// Generated from table api.reels. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const reels = table({
  schema: 'api',
  name: 'reels',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    film_id: column<number | null>('integer'),
    next_id: column<number | null>('integer'),
    length: column<string | null>('interval'),
  },

  relations: {
    'bright_cards!reels_film_id_fkey': manyToOne({ table: 'bright_cards', constraint: 'reels_film_id_fkey', from: ['film_id'], to: ['bright_id'], on: '{self}."film_id" = {other}."bright_id"', view: true }),
    'cte_films!reels_film_id_fkey': manyToOne({ table: 'cte_films', constraint: 'reels_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'film_cards!reels_film_id_fkey': manyToOne({ table: 'film_cards', constraint: 'reels_film_id_fkey', from: ['film_id'], to: ['card_id'], on: '{self}."film_id" = {other}."card_id"', view: true }),
    'film_scores!reels_film_id_fkey': manyToOne({ table: 'film_scores', constraint: 'reels_film_id_fkey', from: ['film_id'], to: ['film_id'], on: '{self}."film_id" = {other}."film_id"', view: true }),
    'films!reels_film_id_fkey': manyToOne({ table: 'films', constraint: 'reels_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"' }),
    'reels!next_id': oneToMany({ table: 'reels', constraint: 'reels_next', from: ['id'], to: ['next_id'], on: '{self}."id" = {other}."next_id"' }),
    next_id: manyToOne({ table: 'reels', constraint: 'reels_next', from: ['next_id'], to: ['id'], on: '{self}."next_id" = {other}."id"' }),
    'silent_films!reels_film_id_fkey': manyToOne({ table: 'silent_films', constraint: 'reels_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'slates.txt!reels_film_id_fkey': manyToOne({ table: 'slates.txt', constraint: 'reels_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'subquery_films!reels_film_id_fkey': manyToOne({ table: 'subquery_films', constraint: 'reels_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'two_makers!reels_film_id_fkey': manyToOne({ table: 'two_makers', constraint: 'reels_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
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
      from "api"."reels" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."reels" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."reels" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."reels" as {self}
      {where}
      {returning}`,
  },
})

export type Reels = Row<typeof reels>

export default endpoint({
  GET: read(reels),
  POST: insert(reels),
  PUT: upsert(reels),
  PATCH: update(reels),
  DELETE: remove(reels),
})
