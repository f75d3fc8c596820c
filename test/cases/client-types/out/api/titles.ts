// Generated from view api.titles. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, computed, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const titles = table({
  schema: 'api',
  name: 'titles',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    director: column<number | null>('integer'),
    label: column<string | null>('text'),
    loud: column<string | null>('text'),
  },

  relations: {
    people: computed({ table: 'people', function: 'people', single: true, call: '"api"."people"({row})' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."titles" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."titles" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."titles" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."titles" as {self}
      {where}
      {returning}`,
  },
})

export type Titles = Row<typeof titles>

export default endpoint({
  GET: read(titles),
  POST: insert(titles),
  PUT: upsert(titles),
  PATCH: update(titles),
  DELETE: remove(titles),
})
