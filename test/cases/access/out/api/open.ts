// Generated from table api.open. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const open = table({
  schema: 'api',
  name: 'open',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    name: column<string | null>('text'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {
    desk_writer: 'select (id), insert',
    public: 'select',
  },

  sql: {
    read: `
      select {select}
      from "api"."open" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."open" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."open" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."open" as {self}
      {where}
      {returning}`,
  },
})

export type Open = Row<typeof open>

export default endpoint({
  GET: read(open),
  POST: insert(open),
  PUT: upsert(open),
  PATCH: update(open),
  DELETE: remove(open),
})
