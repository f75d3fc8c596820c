// Generated from table api.reviews. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** The ids come from the newspaper and are larger than a double can count */
export const reviews = table({
  schema: 'api',
  name: 'reviews',
  key: ['id'],

  columns: {
    id: column<number>('bigint'),
    film_id: column<number>('integer'),
    critic_id: column<number | null>('integer'),
    stars: column<number | null>('api.stars', { base: 'smallint' }),
    body: column<string | null>('text'),
    score: column<number | null>('double precision'),
    published: column<string | null>('timestamp with time zone'),
  },

  computed: {
    words: column<(string | null)[] | null>('text[]'),
  },

  relations: {
    'bright_cards!reviews_film_id_fkey': manyToOne({ table: 'bright_cards', constraint: 'reviews_film_id_fkey', from: ['film_id'], to: ['bright_id'], on: '{self}."film_id" = {other}."bright_id"', view: true }),
    'cte_films!reviews_film_id_fkey': manyToOne({ table: 'cte_films', constraint: 'reviews_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'film_cards!reviews_film_id_fkey': manyToOne({ table: 'film_cards', constraint: 'reviews_film_id_fkey', from: ['film_id'], to: ['card_id'], on: '{self}."film_id" = {other}."card_id"', view: true }),
    'film_scores!reviews_film_id_fkey': manyToOne({ table: 'film_scores', constraint: 'reviews_film_id_fkey', from: ['film_id'], to: ['film_id'], on: '{self}."film_id" = {other}."film_id"', view: true }),
    'films!reviews_film_id_fkey': manyToOne({ table: 'films', constraint: 'reviews_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"' }),
    'people!reviews_critic_id_fkey': manyToOne({ table: 'people', constraint: 'reviews_critic_id_fkey', from: ['critic_id'], to: ['id'], on: '{self}."critic_id" = {other}."id"' }),
    'silent_films!reviews_film_id_fkey': manyToOne({ table: 'silent_films', constraint: 'reviews_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'slates.txt!reviews_film_id_fkey': manyToOne({ table: 'slates.txt', constraint: 'reviews_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'subquery_films!reviews_film_id_fkey': manyToOne({ table: 'subquery_films', constraint: 'reviews_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'two_makers!reviews_film_id_fkey': manyToOne({ table: 'two_makers', constraint: 'reviews_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
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
      from "api"."reviews" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."reviews" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."reviews" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."reviews" as {self}
      {where}
      {returning}`,
  },
})

export type Reviews = Row<typeof reviews>

export default endpoint({
  GET: read(reviews),
  POST: insert(reviews),
  PUT: upsert(reviews),
  PATCH: update(reviews),
  DELETE: remove(reviews),
})
