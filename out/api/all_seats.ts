// Generated from view api.all_seats. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update } from 'pgrest-gen/runtime'
import type { TicketState } from '../api.types.ts'

export const all_seats = table({
  schema: 'api',
  name: 'all_seats',
  key: [],

  columns: {
    screening_id: column<number | null>('integer'),
    seat: column<string | null>('character varying(4)'),
    state: column<TicketState | null>('api.ticket_state'),
  },

  relations: {
    'screenings!tickets_screening_id_fkey': manyToOne({ table: 'screenings', constraint: 'tickets_screening_id_fkey', from: ['screening_id'], to: ['id'], on: '{self}."screening_id" = {other}."id"' }),
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
      from "api"."all_seats" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."all_seats" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."all_seats" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."all_seats" as {self}
      {where}
      {returning}`,
  },
})

export type AllSeats = Row<typeof all_seats>

export default endpoint({
  GET: read(all_seats),
  POST: insert(all_seats),
  PATCH: update(all_seats),
  DELETE: remove(all_seats),
})
