// Generated from table api.strasse. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const strasse = table({
  schema: 'api',
  name: 'strasse',
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
      from "api"."strasse" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."strasse" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."strasse" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."strasse" as {self}
      {where}
      {returning}`,
  },
})

export type Strasse = Row<typeof strasse>

export default endpoint({
  GET: read(strasse),
  POST: insert(strasse),
  PUT: upsert(strasse),
  PATCH: update(strasse),
  DELETE: remove(strasse),
})
