// Generated from table con.con. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const con = table({
  schema: 'con',
  name: 'con',
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
      from "con"."con" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "con"."con" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "con"."con" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "con"."con" as {self}
      {where}
      {returning}`,
  },
})

export type Con = Row<typeof con>

export default endpoint({
  GET: read(con),
  POST: insert(con),
  PUT: upsert(con),
  PATCH: update(con),
  DELETE: remove(con),
})
