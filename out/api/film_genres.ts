// Generated from table api.film_genres. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const film_genres = table({
  schema: 'api',
  name: 'film_genres',
  key: ['film_id', 'genre_id'],

  columns: {
    film_id: column<number>('integer'),
    genre_id: column<number>('smallint'),
  },

  relations: {
    'bright_cards!film_genres_film_id_fkey': manyToOne({ table: 'bright_cards', constraint: 'film_genres_film_id_fkey', from: ['film_id'], to: ['bright_id'], on: '{self}."film_id" = {other}."bright_id"', view: true }),
    'cte_films!film_genres_film_id_fkey': manyToOne({ table: 'cte_films', constraint: 'film_genres_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'film_cards!film_genres_film_id_fkey': manyToOne({ table: 'film_cards', constraint: 'film_genres_film_id_fkey', from: ['film_id'], to: ['card_id'], on: '{self}."film_id" = {other}."card_id"', view: true }),
    'film_scores!film_genres_film_id_fkey': manyToOne({ table: 'film_scores', constraint: 'film_genres_film_id_fkey', from: ['film_id'], to: ['film_id'], on: '{self}."film_id" = {other}."film_id"', view: true }),
    'films!film_genres_film_id_fkey': manyToOne({ table: 'films', constraint: 'film_genres_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"' }),
    'genres!film_genres_genre_id_fkey': manyToOne({ table: 'genres', constraint: 'film_genres_genre_id_fkey', from: ['genre_id'], to: ['id'], on: '{self}."genre_id" = {other}."id"' }),
    'silent_films!film_genres_film_id_fkey': manyToOne({ table: 'silent_films', constraint: 'film_genres_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'slates.txt!film_genres_film_id_fkey': manyToOne({ table: 'slates.txt', constraint: 'film_genres_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'subquery_films!film_genres_film_id_fkey': manyToOne({ table: 'subquery_films', constraint: 'film_genres_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'two_makers!film_genres_film_id_fkey': manyToOne({ table: 'two_makers', constraint: 'film_genres_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
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
      from "api"."film_genres" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."film_genres" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."film_genres" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."film_genres" as {self}
      {where}
      {returning}`,
  },
})

export type FilmGenres = Row<typeof film_genres>

export default endpoint({
  GET: read(film_genres),
  POST: insert(film_genres),
  PUT: upsert(film_genres),
  PATCH: update(film_genres),
  DELETE: remove(film_genres),
})
