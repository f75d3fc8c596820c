// Generated from view api.bright_cards. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToMany, manyToOne, oneToMany, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const bright_cards = table({
  schema: 'api',
  name: 'bright_cards',
  key: ['bright_id'],

  columns: {
    bright_id: column<number>('integer'),
    bright_heading: column<string | null>('text'),
    bright_maker: column<number | null>('integer'),
  },

  relations: {
    'awards!awards_film_id_fkey': oneToMany({ table: 'awards', constraint: 'awards_film_id_fkey', from: ['bright_id'], to: ['film_id'], on: '{self}."bright_id" = {other}."film_id"' }),
    'ballots!ballots_film_id_fkey': oneToMany({ table: 'ballots', constraint: 'ballots_film_id_fkey', from: ['bright_id'], to: ['film_id'], on: '{self}."bright_id" = {other}."film_id"' }),
    'credits!parts_film_id_fkey': oneToMany({ table: 'credits', constraint: 'parts_film_id_fkey', from: ['bright_id'], to: ['film_id'], on: '{self}."bright_id" = {other}."film_id"', view: true }),
    'crew!crew_film_id_fkey': oneToMany({ table: 'crew', constraint: 'crew_film_id_fkey', from: ['bright_id'], to: ['film_id'], on: '{self}."bright_id" = {other}."film_id"' }),
    'film_genres!film_genres_film_id_fkey': oneToMany({ table: 'film_genres', constraint: 'film_genres_film_id_fkey', from: ['bright_id'], to: ['film_id'], on: '{self}."bright_id" = {other}."film_id"' }),
    'films!films_sequel_of_fkey': oneToMany({ table: 'films', constraint: 'films_sequel_of_fkey', from: ['bright_id'], to: ['sequel_of'], on: '{self}."bright_id" = {other}."sequel_of"' }),
    'genres!film_genres': manyToMany({
      table: 'genres',
      junction: { name: 'film_genres', from: '"api"."film_genres"', constraints: ['film_genres_film_id_fkey', 'film_genres_genre_id_fkey'], self: ['film_id'], other: ['genre_id'] },
      from: ['bright_id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."bright_id"',
      onOther: '{junction}."genre_id" = {other}."id"',
    }),
    'lanterns!lanterns_film_id_fkey': oneToMany({ table: 'lanterns', constraint: 'lanterns_film_id_fkey', from: ['bright_id'], to: ['film_id'], on: '{self}."bright_id" = {other}."film_id"' }),
    'parts!parts_film_id_fkey': oneToMany({ table: 'parts', constraint: 'parts_film_id_fkey', from: ['bright_id'], to: ['film_id'], on: '{self}."bright_id" = {other}."film_id"' }),
    'people!films_director': manyToOne({ table: 'people', constraint: 'films_director', from: ['bright_maker'], to: ['id'], on: '{self}."bright_maker" = {other}."id"' }),
    'people!credits': manyToMany({
      table: 'people',
      junction: { name: 'credits', from: '"api"."credits"', constraints: ['parts_film_id_fkey', 'parts_person_id_fkey'], self: ['film_id'], other: ['person_id'] },
      from: ['bright_id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."bright_id"',
      onOther: '{junction}."person_id" = {other}."id"',
    }),
    'people!crew': manyToMany({
      table: 'people',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_film_id_fkey', 'crew_person_id_fkey'], self: ['film_id'], other: ['person_id'] },
      from: ['bright_id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."bright_id"',
      onOther: '{junction}."person_id" = {other}."id"',
    }),
    'people!parts': manyToMany({
      table: 'people',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_film_id_fkey', 'parts_person_id_fkey'], self: ['film_id'], other: ['person_id'] },
      from: ['bright_id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."bright_id"',
      onOther: '{junction}."person_id" = {other}."id"',
    }),
    'posters!posters_film_id_fkey': oneToOne({ table: 'posters', constraint: 'posters_film_id_fkey', from: ['bright_id'], to: ['film_id'], on: '{self}."bright_id" = {other}."film_id"' }),
    'print_sheets!print_sheets_film_id_fkey': oneToOne({ table: 'print_sheets', constraint: 'print_sheets_film_id_fkey', from: ['bright_id'], to: ['film_id'], on: '{self}."bright_id" = {other}."film_id"' }),
    'reels!reels_film_id_fkey': oneToMany({ table: 'reels', constraint: 'reels_film_id_fkey', from: ['bright_id'], to: ['film_id'], on: '{self}."bright_id" = {other}."film_id"' }),
    'reviews!reviews_film_id_fkey': oneToMany({ table: 'reviews', constraint: 'reviews_film_id_fkey', from: ['bright_id'], to: ['film_id'], on: '{self}."bright_id" = {other}."film_id"' }),
    'screenings!screenings_film_id_fkey': oneToMany({ table: 'screenings', constraint: 'screenings_film_id_fkey', from: ['bright_id'], to: ['film_id'], on: '{self}."bright_id" = {other}."film_id"' }),
    'sponsors!sponsorships': manyToMany({
      table: 'sponsors',
      junction: { name: 'sponsorships', from: '"api"."sponsorships"', constraints: ['sponsorships_film_fkey', 'sponsorships_sponsor_fkey'], self: ['film_id'], other: ['sponsor_id'] },
      from: ['bright_id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."bright_id"',
      onOther: '{junction}."sponsor_id" = {other}."id"',
    }),
    'sponsorships!sponsorships_film_fkey': oneToMany({ table: 'sponsorships', constraint: 'sponsorships_film_fkey', from: ['bright_id'], to: ['film_id'], on: '{self}."bright_id" = {other}."film_id"', view: true }),
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
      from "api"."bright_cards" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."bright_cards" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."bright_cards" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."bright_cards" as {self}
      {where}
      {returning}`,
  },
})

export type BrightCards = Row<typeof bright_cards>

export default endpoint({
  GET: read(bright_cards),
  POST: insert(bright_cards),
  PUT: upsert(bright_cards),
  PATCH: update(bright_cards),
  DELETE: remove(bright_cards),
})
