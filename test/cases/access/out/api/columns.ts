// Generated from table api.columns. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const columns = table({
  schema: 'api',
  name: 'columns',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    name: column<string | null>('text'),
    secret: column<string | null>('text'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {
    desk_reader: 'select (id, name), update (name)',
    desk_writer: 'update',
    public: 'insert (id)',
  },

  sql: {
    read: `
      select {select}
      from "api"."columns" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."columns" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."columns" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."columns" as {self}
      {where}
      {returning}`,
  },
})

export type Columns = Row<typeof columns>

export default endpoint({
  GET: read(columns),
  POST: insert(columns),
  PUT: upsert(columns),
  PATCH: update(columns),
  DELETE: remove(columns),
})
