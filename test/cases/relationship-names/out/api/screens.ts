// Generated from table api.screens. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const screens = table({
  schema: 'api',
  name: 'screens',
  key: ['venue', 'number'],

  columns: {
    venue: column<number>('integer'),
    number: column<number>('integer'),
  },

  relations: {
    'screenings!screenings_venue_screen_fkey': oneToMany({ table: 'screenings', constraint: 'screenings_venue_screen_fkey', from: ['venue', 'number'], to: ['venue', 'screen'], on: '{self}."venue" = {other}."venue" and {self}."number" = {other}."screen"' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."screens" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."screens" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."screens" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."screens" as {self}
      {where}
      {returning}`,
  },
})

export type Screens = Row<typeof screens>

export default endpoint({
  GET: read(screens),
  POST: insert(screens),
  PUT: upsert(screens),
  PATCH: update(screens),
  DELETE: remove(screens),
})
