// Generated from table api."Films". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const Films = table({
  schema: 'api',
  name: 'Films',
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
      from "api"."Films" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."Films" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."Films" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."Films" as {self}
      {where}
      {returning}`,
  },
})

export type Films = Row<typeof Films>

export default endpoint({
  GET: read(Films),
  POST: insert(Films),
  PUT: upsert(Films),
  PATCH: update(Films),
  DELETE: remove(Films),
})
