// Generated from table api.tickets. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'
import type { TicketState } from '../api.types.ts'

/** Row level security: members see their own */
export const tickets = table({
  schema: 'api',
  name: 'tickets',
  key: ['id'],

  columns: {
    id: column<string>('uuid', { default: 'gen_random_uuid()' }),
    screening_id: column<number>('integer'),
    seat: column<string>('character varying(4)'),
    holder: column<string>('api.email', { base: 'extensions.citext' }),
    state: column<TicketState>('api.ticket_state', { default: "'reserved'::api.ticket_state" }),
    paid: column<string | null>('money'),
  },

  relations: {
    'screenings!tickets_screening_id_fkey': manyToOne({ table: 'screenings', constraint: 'tickets_screening_id_fkey', from: ['screening_id'], to: ['id'], on: '{self}."screening_id" = {other}."id"' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update, delete',
    kiosk: 'select',
    member: 'select, insert, update, delete',
  },

  rowSecurity: 'on',

  policies: {
    all_tickets: `
      for all to chair, editor
      using (true)
      with check (true)`,
    kiosk_reads: `
      for select to kiosk
      using ((state <> 'void'::api.ticket_state))`,
    own_tickets: `
      for all to member
      using (((holder)::extensions.citext OPERATOR(extensions.=) (((current_setting('request.jwt.claims'::text, true))::json ->> 'email'::text))::extensions.citext))
      with check (((holder)::extensions.citext OPERATOR(extensions.=) (((current_setting('request.jwt.claims'::text, true))::json ->> 'email'::text))::extensions.citext))`,
  },

  sql: {
    read: `
      select {select}
      from "api"."tickets" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."tickets" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."tickets" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."tickets" as {self}
      {where}
      {returning}`,
  },
})

export type Tickets = Row<typeof tickets>

export default endpoint({
  GET: read(tickets),
  POST: insert(tickets),
  PUT: upsert(tickets),
  PATCH: update(tickets),
  DELETE: remove(tickets),
})
