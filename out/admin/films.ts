// Generated from view admin.films. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const films = table({
  schema: 'admin',
  name: 'films',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    title: column<string | null>('text'),
    budget: column<number | null>('bigint'),
    director_id: column<number | null>('integer'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {
    chair: 'select, insert, update, delete',
  },

  sql: {
    read: `
      select {select}
      from "admin"."films" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "admin"."films" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "admin"."films" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "admin"."films" as {self}
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
