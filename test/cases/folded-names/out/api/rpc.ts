// Generated from table api.rpc. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const rpc = table({
  schema: 'api',
  name: 'rpc',
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
      from "api"."rpc" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."rpc" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."rpc" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."rpc" as {self}
      {where}
      {returning}`,
  },
})

export type Rpc = Row<typeof rpc>

export default endpoint({
  GET: read(rpc),
  POST: insert(rpc),
  PUT: upsert(rpc),
  PATCH: update(rpc),
  DELETE: remove(rpc),
})
