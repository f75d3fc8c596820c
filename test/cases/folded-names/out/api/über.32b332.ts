// Generated from table api."Über". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const Über = table({
  schema: 'api',
  name: 'Über',
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
      from "api"."Über" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."Über" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."Über" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."Über" as {self}
      {where}
      {returning}`,
  },
})

export type Über = Row<typeof Über>

export default endpoint({
  GET: read(Über),
  POST: insert(Über),
  PUT: upsert(Über),
  PATCH: update(Über),
  DELETE: remove(Über),
})
