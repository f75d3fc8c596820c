// Generated from table api."über". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const über = table({
  schema: 'api',
  name: 'über',
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
      from "api"."über" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."über" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."über" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."über" as {self}
      {where}
      {returning}`,
  },
})

export type Über = Row<typeof über>

export default endpoint({
  GET: read(über),
  POST: insert(über),
  PUT: upsert(über),
  PATCH: update(über),
  DELETE: remove(über),
})
