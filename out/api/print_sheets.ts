// Generated from table api.print_sheets. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'
import type { FilmGauge } from '../api.types.ts'

/** What the projectionist has to know */
export const print_sheets = table({
  schema: 'api',
  name: 'print_sheets',
  key: ['film_id'],

  columns: {
    film_id: column<number>('integer'),
    gauge: column<FilmGauge>('api.film_gauge', { default: "'35mm'::api.film_gauge" }),
    aspect: column<string | null>('text'),
    sound: column<string | null>('text'),
    reels: column<number | null>('smallint'),
  },

  relations: {
    'bright_cards!print_sheets_film_id_fkey': oneToOne({ table: 'bright_cards', constraint: 'print_sheets_film_id_fkey', from: ['film_id'], to: ['bright_id'], on: '{self}."film_id" = {other}."bright_id"', view: true }),
    'cte_films!print_sheets_film_id_fkey': oneToOne({ table: 'cte_films', constraint: 'print_sheets_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'film_cards!print_sheets_film_id_fkey': oneToOne({ table: 'film_cards', constraint: 'print_sheets_film_id_fkey', from: ['film_id'], to: ['card_id'], on: '{self}."film_id" = {other}."card_id"', view: true }),
    'film_scores!print_sheets_film_id_fkey': oneToOne({ table: 'film_scores', constraint: 'print_sheets_film_id_fkey', from: ['film_id'], to: ['film_id'], on: '{self}."film_id" = {other}."film_id"', view: true }),
    'films!print_sheets_film_id_fkey': oneToOne({ table: 'films', constraint: 'print_sheets_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"' }),
    'silent_films!print_sheets_film_id_fkey': oneToOne({ table: 'silent_films', constraint: 'print_sheets_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'slates.txt!print_sheets_film_id_fkey': oneToOne({ table: 'slates.txt', constraint: 'print_sheets_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'subquery_films!print_sheets_film_id_fkey': oneToOne({ table: 'subquery_films', constraint: 'print_sheets_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'two_makers!print_sheets_film_id_fkey': oneToOne({ table: 'two_makers', constraint: 'print_sheets_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
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
      from "api"."print_sheets" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."print_sheets" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."print_sheets" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."print_sheets" as {self}
      {where}
      {returning}`,
  },
})

export type PrintSheets = Row<typeof print_sheets>

export default endpoint({
  GET: read(print_sheets),
  POST: insert(print_sheets),
  PUT: upsert(print_sheets),
  PATCH: update(print_sheets),
  DELETE: remove(print_sheets),
})
