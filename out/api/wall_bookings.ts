// Generated from table api.wall_bookings. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** There is only one wall */
export const wall_bookings = table({
  schema: 'api',
  name: 'wall_bookings',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    who: column<string>('text'),
    during: column<string>('daterange'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {
    'Guest Critic': 'select',
    anon: 'select',
    chair: 'select, insert, update, delete',
    editor: 'select, insert',
    kiosk: 'select',
    member: 'select',
  },

  sql: {
    read: `
      select {select}
      from "api"."wall_bookings" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."wall_bookings" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."wall_bookings" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."wall_bookings" as {self}
      {where}
      {returning}`,
  },
})

export type WallBookings = Row<typeof wall_bookings>

export default endpoint({
  GET: read(wall_bookings),
  POST: insert(wall_bookings),
  PUT: upsert(wall_bookings),
  PATCH: update(wall_bookings),
  DELETE: remove(wall_bookings),
})
