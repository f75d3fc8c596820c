// Generated from table plain.t. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update } from 'pgrest-gen/runtime'

export const t = table({
  schema: 'plain',
  name: 't',
  key: [],

  columns: {
    id: column<number | null>('integer'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "plain"."t" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "plain"."t" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "plain"."t" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "plain"."t" as {self}
      {where}
      {returning}`,
  },
})

export type T = Row<typeof t>

export default endpoint({
  GET: read(t),
  POST: insert(t),
  PATCH: update(t),
  DELETE: remove(t),
})
