// Generated from table api.genres. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToMany, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const genres = table({
  schema: 'api',
  name: 'genres',
  key: ['id'],

  columns: {
    id: column<number>('smallint'),
    name: column<string>('text'),
  },

  relations: {
    'bright_cards!film_genres': manyToMany({
      table: 'bright_cards',
      junction: { name: 'film_genres', from: '"api"."film_genres"', constraints: ['film_genres_genre_id_fkey', 'film_genres_film_id_fkey'], self: ['genre_id'], other: ['film_id'] },
      from: ['id'],
      to: ['bright_id'],
      onSelf: '{junction}."genre_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."bright_id"',
    }),
    'cte_films!film_genres': manyToMany({
      table: 'cte_films',
      junction: { name: 'film_genres', from: '"api"."film_genres"', constraints: ['film_genres_genre_id_fkey', 'film_genres_film_id_fkey'], self: ['genre_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."genre_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'film_cards!film_genres': manyToMany({
      table: 'film_cards',
      junction: { name: 'film_genres', from: '"api"."film_genres"', constraints: ['film_genres_genre_id_fkey', 'film_genres_film_id_fkey'], self: ['genre_id'], other: ['film_id'] },
      from: ['id'],
      to: ['card_id'],
      onSelf: '{junction}."genre_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."card_id"',
    }),
    'film_genres!film_genres_genre_id_fkey': oneToMany({ table: 'film_genres', constraint: 'film_genres_genre_id_fkey', from: ['id'], to: ['genre_id'], on: '{self}."id" = {other}."genre_id"' }),
    'film_scores!film_genres': manyToMany({
      table: 'film_scores',
      junction: { name: 'film_genres', from: '"api"."film_genres"', constraints: ['film_genres_genre_id_fkey', 'film_genres_film_id_fkey'], self: ['genre_id'], other: ['film_id'] },
      from: ['id'],
      to: ['film_id'],
      onSelf: '{junction}."genre_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."film_id"',
    }),
    'films!film_genres': manyToMany({
      table: 'films',
      junction: { name: 'film_genres', from: '"api"."film_genres"', constraints: ['film_genres_genre_id_fkey', 'film_genres_film_id_fkey'], self: ['genre_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."genre_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'silent_films!film_genres': manyToMany({
      table: 'silent_films',
      junction: { name: 'film_genres', from: '"api"."film_genres"', constraints: ['film_genres_genre_id_fkey', 'film_genres_film_id_fkey'], self: ['genre_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."genre_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'slates.txt!film_genres': manyToMany({
      table: 'slates.txt',
      junction: { name: 'film_genres', from: '"api"."film_genres"', constraints: ['film_genres_genre_id_fkey', 'film_genres_film_id_fkey'], self: ['genre_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."genre_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'subquery_films!film_genres': manyToMany({
      table: 'subquery_films',
      junction: { name: 'film_genres', from: '"api"."film_genres"', constraints: ['film_genres_genre_id_fkey', 'film_genres_film_id_fkey'], self: ['genre_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."genre_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'two_makers!film_genres': manyToMany({
      table: 'two_makers',
      junction: { name: 'film_genres', from: '"api"."film_genres"', constraints: ['film_genres_genre_id_fkey', 'film_genres_film_id_fkey'], self: ['genre_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."genre_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
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
      from "api"."genres" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."genres" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."genres" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."genres" as {self}
      {where}
      {returning}`,
  },
})

export type Genres = Row<typeof genres>

export default endpoint({
  GET: read(genres),
  POST: insert(genres),
  PUT: upsert(genres),
  PATCH: update(genres),
  DELETE: remove(genres),
})
