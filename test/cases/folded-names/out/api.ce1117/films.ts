// Generated from table "Api".films. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const films = table({
  schema: 'Api',
  name: 'films',
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
      from "Api"."films" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "Api"."films" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "Api"."films" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "Api"."films" as {self}
      {where}
      {returning}`,
  },
})

export type Films = Row<typeof films>

export default endpoint({
  GET: read(films),
  POST: insert(films),
  PUT: upsert(films),
  PATCH: update(films),
  DELETE: remove(films),
})
