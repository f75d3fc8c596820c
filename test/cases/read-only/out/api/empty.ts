// Generated from table api.empty. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { endpoint, insert, type Row, read, remove, table, update } from 'pgrest-gen/runtime'

export const empty = table({
  schema: 'api',
  name: 'empty',
  key: [],

  columns: {},

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."empty" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."empty" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."empty" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."empty" as {self}
      {where}
      {returning}`,
  },
})

export type Empty = Row<typeof empty>

export default endpoint({
  GET: read(empty),
  POST: insert(empty),
  PATCH: update(empty),
  DELETE: remove(empty),
})
