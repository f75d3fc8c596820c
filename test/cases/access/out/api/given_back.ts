// Generated from table api.given_back. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const given_back = table({
  schema: 'api',
  name: 'given_back',
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
      from "api"."given_back" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."given_back" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."given_back" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."given_back" as {self}
      {where}
      {returning}`,
  },
})

export type GivenBack = Row<typeof given_back>

export default endpoint({
  GET: read(given_back),
  POST: insert(given_back),
  PUT: upsert(given_back),
  PATCH: update(given_back),
  DELETE: remove(given_back),
})
