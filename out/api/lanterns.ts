// Generated from table api.lanterns. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, computed, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** The berths are integers inside and a deck with a letter outside */
export const lanterns = table({
  schema: 'api',
  name: 'lanterns',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    name: column<string | null>('api.folded', { base: 'text', fromText: '"vault"."fold"' }),
    berth: column<unknown>('api.berth', { default: '1207', base: 'integer', toJson: '"vault"."berth_to_json"', fromText: '"vault"."berth_from_text"', fromJson: '"vault"."berth_from_json"' }),
    spare: column<unknown>('api.berth', { base: 'integer', toJson: '"vault"."berth_to_json"', fromText: '"vault"."berth_from_text"', fromJson: '"vault"."berth_from_json"' }),
    glow: column<unknown>('api.seconds', { base: 'interval', toJson: '"vault"."seconds_to_json"' }),
    berths: column<(number | null)[] | null>('api.berth[]'),
    film_id: column<number | null>('integer'),
  },

  relations: {
    'bright_cards!lanterns_film_id_fkey': manyToOne({ table: 'bright_cards', constraint: 'lanterns_film_id_fkey', from: ['film_id'], to: ['bright_id'], on: '{self}."film_id" = {other}."bright_id"', view: true }),
    'cte_films!lanterns_film_id_fkey': manyToOne({ table: 'cte_films', constraint: 'lanterns_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'film_cards!lanterns_film_id_fkey': manyToOne({ table: 'film_cards', constraint: 'lanterns_film_id_fkey', from: ['film_id'], to: ['card_id'], on: '{self}."film_id" = {other}."card_id"', view: true }),
    'film_scores!lanterns_film_id_fkey': manyToOne({ table: 'film_scores', constraint: 'lanterns_film_id_fkey', from: ['film_id'], to: ['film_id'], on: '{self}."film_id" = {other}."film_id"', view: true }),
    'silent_films!lanterns_film_id_fkey': manyToOne({ table: 'silent_films', constraint: 'lanterns_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'slates.txt!lanterns_film_id_fkey': manyToOne({ table: 'slates.txt', constraint: 'lanterns_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'subquery_films!lanterns_film_id_fkey': manyToOne({ table: 'subquery_films', constraint: 'lanterns_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'two_makers!lanterns_film_id_fkey': manyToOne({ table: 'two_makers', constraint: 'lanterns_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    films: computed({ table: 'films', function: 'films', single: true, call: '"api"."films"({row})' }),
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
      from "api"."lanterns" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."lanterns" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."lanterns" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."lanterns" as {self}
      {where}
      {returning}`,
  },
})

export type Lanterns = Row<typeof lanterns>

export default endpoint({
  GET: read(lanterns),
  POST: insert(lanterns),
  PUT: upsert(lanterns),
  PATCH: update(lanterns),
  DELETE: remove(lanterns),
})
