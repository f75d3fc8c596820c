// Generated from table api.server. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const server = table({
  schema: 'api',
  name: 'server',
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
      from "api"."server" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."server" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."server" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."server" as {self}
      {where}
      {returning}`,
  },
})

export type Server = Row<typeof server>

export default endpoint({
  GET: read(server),
  POST: insert(server),
  PUT: upsert(server),
  PATCH: update(server),
  DELETE: remove(server),
})
