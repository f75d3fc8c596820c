// Generated from table api."café". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const café = table({
  schema: 'api',
  name: 'café',
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
      from "api"."café" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."café" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."café" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."café" as {self}
      {where}
      {returning}`,
  },
})

export type Café = Row<typeof café>

export default endpoint({
  GET: read(café),
  POST: insert(café),
  PUT: upsert(café),
  PATCH: update(café),
  DELETE: remove(café),
})
