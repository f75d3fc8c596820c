// Generated from table api.screenings. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const screenings = table({
  schema: 'api',
  name: 'screenings',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    venue: column<number | null>('integer'),
    screen: column<number | null>('integer'),
  },

  relations: {
    'screens!screenings_venue_screen_fkey': manyToOne({ table: 'screens', constraint: 'screenings_venue_screen_fkey', from: ['venue', 'screen'], to: ['venue', 'number'], on: '{self}."venue" = {other}."venue" and {self}."screen" = {other}."number"' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."screenings" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."screenings" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."screenings" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."screenings" as {self}
      {where}
      {returning}`,
  },
})

export type Screenings = Row<typeof screenings>

export default endpoint({
  GET: read(screenings),
  POST: insert(screenings),
  PUT: upsert(screenings),
  PATCH: update(screenings),
  DELETE: remove(screenings),
})
