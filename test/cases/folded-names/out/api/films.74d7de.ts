// Generated from table api."FILMS". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const FILMS = table({
  schema: 'api',
  name: 'FILMS',
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
      from "api"."FILMS" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."FILMS" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."FILMS" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."FILMS" as {self}
      {where}
      {returning}`,
  },
})

export type FILMS = Row<typeof FILMS>

export default endpoint({
  GET: read(FILMS),
  POST: insert(FILMS),
  PUT: upsert(FILMS),
  PATCH: update(FILMS),
  DELETE: remove(FILMS),
})
