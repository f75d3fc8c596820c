// Generated from table api.forced. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const forced = table({
  schema: 'api',
  name: 'forced',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {},

  rowSecurity: 'forced',

  sql: {
    read: `
      select {select}
      from "api"."forced" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."forced" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."forced" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."forced" as {self}
      {where}
      {returning}`,
  },
})

export type Forced = Row<typeof forced>

export default endpoint({
  GET: read(forced),
  POST: insert(forced),
  PUT: upsert(forced),
  PATCH: update(forced),
  DELETE: remove(forced),
})
