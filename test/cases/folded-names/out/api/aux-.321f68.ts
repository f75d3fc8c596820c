// Generated from table api.aux. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const aux = table({
  schema: 'api',
  name: 'aux',
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
      from "api"."aux" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."aux" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."aux" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."aux" as {self}
      {where}
      {returning}`,
  },
})

export type Aux = Row<typeof aux>

export default endpoint({
  GET: read(aux),
  POST: insert(aux),
  PUT: upsert(aux),
  PATCH: update(aux),
  DELETE: remove(aux),
})
