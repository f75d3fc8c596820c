// Generated from table api."NUL". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const NUL = table({
  schema: 'api',
  name: 'NUL',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."NUL" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."NUL" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."NUL" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."NUL" as {self}
      {where}
      {returning}`,
  },
})

export type NUL = Row<typeof NUL>

export default endpoint({
  GET: read(NUL),
  POST: insert(NUL),
  PUT: upsert(NUL),
  PATCH: update(NUL),
  DELETE: remove(NUL),
})
