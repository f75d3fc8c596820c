// Generated from table api.types. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const types = table({
  schema: 'api',
  name: 'types',
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
      from "api"."types" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."types" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."types" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."types" as {self}
      {where}
      {returning}`,
  },
})

export type Types = Row<typeof types>

export default endpoint({
  GET: read(types),
  POST: insert(types),
  PUT: upsert(types),
  PATCH: update(types),
  DELETE: remove(types),
})
