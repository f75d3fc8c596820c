// Generated from view api.my_tickets. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'
import type { TicketState } from '../api.types.ts'

export const my_tickets = table({
  schema: 'api',
  name: 'my_tickets',
  key: ['id'],

  columns: {
    id: column<string>('uuid'),
    screening_id: column<number | null>('integer'),
    seat: column<string | null>('character varying(4)'),
    holder: column<string | null>('api.email', { base: 'extensions.citext' }),
    state: column<TicketState | null>('api.ticket_state'),
  },

  relations: {
    'screenings!tickets_screening_id_fkey': manyToOne({ table: 'screenings', constraint: 'tickets_screening_id_fkey', from: ['screening_id'], to: ['id'], on: '{self}."screening_id" = {other}."id"' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update, delete',
    member: 'select, insert, update, delete',
  },

  sql: {
    read: `
      select {select}
      from "api"."my_tickets" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."my_tickets" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."my_tickets" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."my_tickets" as {self}
      {where}
      {returning}`,
  },
})

export type MyTickets = Row<typeof my_tickets>

export default endpoint({
  GET: read(my_tickets),
  POST: insert(my_tickets),
  PUT: upsert(my_tickets),
  PATCH: update(my_tickets),
  DELETE: remove(my_tickets),
})
