// Generated from view api.inbox. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, table } from 'pgrest-gen/runtime'

export const inbox = table({
  schema: 'api',
  name: 'inbox',
  key: [],

  columns: {
    id: column<number | null>('integer'),
    words: column<string | null>('text'),
  },

  relations: {},

  writable: ['insert'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."inbox" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."inbox" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."inbox" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."inbox" as {self}
      {where}
      {returning}`,
  },
})

export type Inbox = Row<typeof inbox>

export default endpoint({
  GET: read(inbox),
  POST: insert(inbox),
})
