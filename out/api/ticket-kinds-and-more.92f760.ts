// Generated from table api."Ticket:Kinds, and.more". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const Ticket_Kinds__and_more = table({
  schema: 'api',
  name: 'Ticket:Kinds, and.more',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    'of:what': column<string | null>('text'),
  },

  relations: {},

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
      from "api"."Ticket:Kinds, and.more" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."Ticket:Kinds, and.more" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."Ticket:Kinds, and.more" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."Ticket:Kinds, and.more" as {self}
      {where}
      {returning}`,
  },
})

export type TicketKindsAndMore = Row<typeof Ticket_Kinds__and_more>

export default endpoint({
  GET: read(Ticket_Kinds__and_more),
  POST: insert(Ticket_Kinds__and_more),
  PUT: upsert(Ticket_Kinds__and_more),
  PATCH: update(Ticket_Kinds__and_more),
  DELETE: remove(Ticket_Kinds__and_more),
})
