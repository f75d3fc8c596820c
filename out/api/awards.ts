// Generated from partitioned table api.awards. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, computed, endpoint, insert, manyToOne, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** Partitioned by year */
export const awards = table({
  schema: 'api',
  name: 'awards',
  key: ['year', 'id'],

  columns: {
    year: column<number>('integer'),
    id: column<number>('integer'),
    title: column<string>('text'),
    film_id: column<number | null>('integer'),
    person_id: column<number | null>('integer'),
  },

  relations: {
    'bright_cards!awards_film_id_fkey': manyToOne({ table: 'bright_cards', constraint: 'awards_film_id_fkey', from: ['film_id'], to: ['bright_id'], on: '{self}."film_id" = {other}."bright_id"', view: true }),
    'cte_films!awards_film_id_fkey': manyToOne({ table: 'cte_films', constraint: 'awards_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'film_cards!awards_film_id_fkey': manyToOne({ table: 'film_cards', constraint: 'awards_film_id_fkey', from: ['film_id'], to: ['card_id'], on: '{self}."film_id" = {other}."card_id"', view: true }),
    'film_scores!awards_film_id_fkey': manyToOne({ table: 'film_scores', constraint: 'awards_film_id_fkey', from: ['film_id'], to: ['film_id'], on: '{self}."film_id" = {other}."film_id"', view: true }),
    'films!awards_film_id_fkey': manyToOne({ table: 'films', constraint: 'awards_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"' }),
    'people!awards_person_id_fkey': manyToOne({ table: 'people', constraint: 'awards_person_id_fkey', from: ['person_id'], to: ['id'], on: '{self}."person_id" = {other}."id"' }),
    'silent_films!awards_film_id_fkey': manyToOne({ table: 'silent_films', constraint: 'awards_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'slates.txt!awards_film_id_fkey': manyToOne({ table: 'slates.txt', constraint: 'awards_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'speeches!speeches_award_year_award_id_fkey': oneToMany({ table: 'speeches', constraint: 'speeches_award_year_award_id_fkey', from: ['year', 'id'], to: ['award_year', 'award_id'], on: '{self}."year" = {other}."award_year" and {self}."id" = {other}."award_id"' }),
    'subquery_films!awards_film_id_fkey': manyToOne({ table: 'subquery_films', constraint: 'awards_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'two_makers!awards_film_id_fkey': manyToOne({ table: 'two_makers', constraint: 'awards_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    genres: computed({ table: 'genres', function: 'genres', single: false, call: '"api"."genres"({row})' }),
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
      from "api"."awards" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."awards" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."awards" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."awards" as {self}
      {where}
      {returning}`,
  },
})

export type Awards = Row<typeof awards>

export default endpoint({
  GET: read(awards),
  POST: insert(awards),
  PUT: upsert(awards),
  PATCH: update(awards),
  DELETE: remove(awards),
})
