// Generated from table api."films.ts". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const films_ts = table({
  schema: 'api',
  name: 'films.ts',
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
      from "api"."films.ts" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."films.ts" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."films.ts" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."films.ts" as {self}
      {where}
      {returning}`,
  },
})

export type FilmsTs = Row<typeof films_ts>

export default endpoint({
  GET: read(films_ts),
  POST: insert(films_ts),
  PUT: upsert(films_ts),
  PATCH: update(films_ts),
  DELETE: remove(films_ts),
})
