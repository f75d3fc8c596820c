// Generated from table api.people. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const people = table({
  schema: 'api',
  name: 'people',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    name: column<string>('text'),
  },

  relations: {
    'films!films_director_fkey': oneToMany({ table: 'films', constraint: 'films_director_fkey', from: ['id'], to: ['director'], on: '{self}."id" = {other}."director"' }),
  },

  writable: ['insert', 'update', 'delete'],

  // By the rules of pgrest.config.ts.
  limits: {
    filterable: ['id'],
    rows: 100,
  },

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."people" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."people" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."people" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."people" as {self}
      {where}
      {returning}`,
  },
})

export type People = Row<typeof people>

export default endpoint({
  GET: read(people),
  POST: insert(people),
  PUT: upsert(people),
  PATCH: update(people),
  DELETE: remove(people),
})
