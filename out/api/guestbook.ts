// Generated from table api.guestbook. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update } from 'pgrest-gen/runtime'

/** No key, like the book on the counter */
export const guestbook = table({
  schema: 'api',
  name: 'guestbook',
  key: [],

  columns: {
    wrote: column<string>('text', { default: "'someone'::text" }),
    said: column<string | null>('text'),
    day: column<string | null>('date'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {
    'Guest Critic': 'select',
    anon: 'select, insert',
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update, delete',
    kiosk: 'select',
    member: 'select, insert',
  },

  sql: {
    read: `
      select {select}
      from "api"."guestbook" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."guestbook" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."guestbook" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."guestbook" as {self}
      {where}
      {returning}`,
  },
})

export type Guestbook = Row<typeof guestbook>

export default endpoint({
  GET: read(guestbook),
  POST: insert(guestbook),
  PATCH: update(guestbook),
  DELETE: remove(guestbook),
})
