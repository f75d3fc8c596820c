// Generated from table api.screens. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** The screens of a venue, numbered from one */
export const screens = table({
  schema: 'api',
  name: 'screens',
  key: ['venue_id', 'number'],

  columns: {
    venue_id: column<number>('integer'),
    number: column<number>('smallint'),
    seats: column<number>('integer', { default: '80' }),
    label: column<string | null>('character varying(20)'),
  },

  relations: {
    'screenings!screenings_venue_id_screen_no_fkey': oneToMany({ table: 'screenings', constraint: 'screenings_venue_id_screen_no_fkey', from: ['venue_id', 'number'], to: ['venue_id', 'screen_no'], on: '{self}."venue_id" = {other}."venue_id" and {self}."number" = {other}."screen_no"' }),
    'venues!screens_venue_id_fkey': manyToOne({ table: 'venues', constraint: 'screens_venue_id_fkey', from: ['venue_id'], to: ['id'], on: '{self}."venue_id" = {other}."id"' }),
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
