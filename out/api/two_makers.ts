// Generated from view api.two_makers. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToMany, manyToOne, oneToMany, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const two_makers = table({
  schema: 'api',
  name: 'two_makers',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    title: column<string | null>('text'),
    director_id: column<number | null>('integer'),
    writer_id: column<number | null>('integer'),
    director_again: column<number | null>('integer'),
  },

  relations: {
    'awards!awards_film_id_fkey': oneToMany({ table: 'awards', constraint: 'awards_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'ballots!ballots_film_id_fkey': oneToMany({ table: 'ballots', constraint: 'ballots_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'credits!parts_film_id_fkey': oneToMany({ table: 'credits', constraint: 'parts_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"', view: true }),
    'crew!crew_film_id_fkey': oneToMany({ table: 'crew', constraint: 'crew_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'film_genres!film_genres_film_id_fkey': oneToMany({ table: 'film_genres', constraint: 'film_genres_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'films!films_sequel_of_fkey': oneToMany({ table: 'films', constraint: 'films_sequel_of_fkey', from: ['id'], to: ['sequel_of'], on: '{self}."id" = {other}."sequel_of"' }),
    'genres!film_genres': manyToMany({
      table: 'genres',
      junction: { name: 'film_genres', from: '"api"."film_genres"', constraints: ['film_genres_film_id_fkey', 'film_genres_genre_id_fkey'], self: ['film_id'], other: ['genre_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."id"',
      onOther: '{junction}."genre_id" = {other}."id"',
    }),
    'lanterns!lanterns_film_id_fkey': oneToMany({ table: 'lanterns', constraint: 'lanterns_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'parts!parts_film_id_fkey': oneToMany({ table: 'parts', constraint: 'parts_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    director_again: manyToOne({ table: 'people', constraint: 'films_director', from: ['director_again'], to: ['id'], on: '{self}."director_again" = {other}."id"' }),
    director_id: manyToOne({ table: 'people', constraint: 'films_director', from: ['director_id'], to: ['id'], on: '{self}."director_id" = {other}."id"' }),
    'people!films_writer': manyToOne({ table: 'people', constraint: 'films_writer', from: ['writer_id'], to: ['id'], on: '{self}."writer_id" = {other}."id"' }),
    'people!credits': manyToMany({
      table: 'people',
      junction: { name: 'credits', from: '"api"."credits"', constraints: ['parts_film_id_fkey', 'parts_person_id_fkey'], self: ['film_id'], other: ['person_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."id"',
      onOther: '{junction}."person_id" = {other}."id"',
    }),
    'people!crew': manyToMany({
      table: 'people',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_film_id_fkey', 'crew_person_id_fkey'], self: ['film_id'], other: ['person_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."id"',
      onOther: '{junction}."person_id" = {other}."id"',
    }),
    'people!parts': manyToMany({
      table: 'people',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_film_id_fkey', 'parts_person_id_fkey'], self: ['film_id'], other: ['person_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."id"',
      onOther: '{junction}."person_id" = {other}."id"',
    }),
    'posters!posters_film_id_fkey': oneToOne({ table: 'posters', constraint: 'posters_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'print_sheets!print_sheets_film_id_fkey': oneToOne({ table: 'print_sheets', constraint: 'print_sheets_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'reels!reels_film_id_fkey': oneToMany({ table: 'reels', constraint: 'reels_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'reviews!reviews_film_id_fkey': oneToMany({ table: 'reviews', constraint: 'reviews_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'screenings!screenings_film_id_fkey': oneToMany({ table: 'screenings', constraint: 'screenings_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'sponsors!sponsorships': manyToMany({
      table: 'sponsors',
      junction: { name: 'sponsorships', from: '"api"."sponsorships"', constraints: ['sponsorships_film_fkey', 'sponsorships_sponsor_fkey'], self: ['film_id'], other: ['sponsor_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."id"',
      onOther: '{junction}."sponsor_id" = {other}."id"',
    }),
    'sponsorships!sponsorships_film_fkey': oneToMany({ table: 'sponsorships', constraint: 'sponsorships_film_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"', view: true }),
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
      from "api"."two_makers" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."two_makers" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."two_makers" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."two_makers" as {self}
      {where}
      {returning}`,
  },
})

export type TwoMakers = Row<typeof two_makers>

export default endpoint({
  GET: read(two_makers),
  POST: insert(two_makers),
  PUT: upsert(two_makers),
  PATCH: update(two_makers),
  DELETE: remove(two_makers),
})
