// Generated from view api.outbox. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, type Row, read, table, update } from 'pgrest-gen/runtime'

export const outbox = table({
  schema: 'api',
  name: 'outbox',
  key: [],

  columns: {
    sent: column<number | null>('bigint'),
    words: column<string | null>('text'),
  },

  relations: {},

  writable: ['update'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."outbox" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."outbox" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."outbox" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."outbox" as {self}
      {where}
      {returning}`,
  },
})

export type Outbox = Row<typeof outbox>

export default endpoint({
  GET: read(outbox),
  PATCH: update(outbox),
})
