// Generated from table "back office".shelf. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const shelf = table({
  schema: 'back office',
  name: 'shelf',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {
    desk_idle: 'select, insert, update, delete',
    desk_reader: 'select, insert, update, delete',
  },

  sql: {
    read: `
      select {select}
      from "back office"."shelf" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "back office"."shelf" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "back office"."shelf" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "back office"."shelf" as {self}
      {where}
      {returning}`,
  },
})

export type Shelf = Row<typeof shelf>

export default endpoint({
  GET: read(shelf),
  POST: insert(shelf),
  PUT: upsert(shelf),
  PATCH: update(shelf),
  DELETE: remove(shelf),
})
