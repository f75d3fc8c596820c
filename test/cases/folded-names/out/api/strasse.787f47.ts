// Generated from table api."straße". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const straße = table({
  schema: 'api',
  name: 'straße',
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
      from "api"."straße" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."straße" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."straße" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."straße" as {self}
      {where}
      {returning}`,
  },
})

export type Straße = Row<typeof straße>

export default endpoint({
  GET: read(straße),
  POST: insert(straße),
  PUT: upsert(straße),
  PATCH: update(straße),
  DELETE: remove(straße),
})
