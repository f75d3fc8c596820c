// Generated from table api."films ". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const films_ = table({
  schema: 'api',
  name: 'films ',
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
      from "api"."films " as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."films " as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."films " as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."films " as {self}
      {where}
      {returning}`,
  },
})

export type Films = Row<typeof films_>

export default endpoint({
  GET: read(films_),
  POST: insert(films_),
  PUT: upsert(films_),
  PATCH: update(films_),
  DELETE: remove(films_),
})
