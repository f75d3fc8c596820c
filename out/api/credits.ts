// Generated from view api.credits. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, manyToOne, type Row, read, table } from 'pgrest-gen/runtime'

export const credits = table({
  schema: 'api',
  name: 'credits',
  key: ['film_id', 'person_id', 'character'],

  columns: {
    film_id: column<number>('integer'),
    title: column<string | null>('text'),
    person_id: column<number>('integer'),
    name: column<string | null>('text'),
    character: column<string>('text'),
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

  writable: [],

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
      from "api"."credits" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."credits" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."credits" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."credits" as {self}
      {where}
      {returning}`,
  },
})

export type Credits = Row<typeof credits>

export default endpoint({
  GET: read(credits),
})
