// Generated from table "2024"."1". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const _1 = table({
  schema: '2024',
  name: '1',
  key: ['1'],

  columns: {
    '1': column<number>('integer'),
    '0': column<string | null>('text'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "2024"."1" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "2024"."1" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "2024"."1" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "2024"."1" as {self}
      {where}
      {returning}`,
  },
})

export type _1 = Row<typeof _1>

export default endpoint({
  GET: read(_1),
  POST: insert(_1),
  PUT: upsert(_1),
  PATCH: update(_1),
  DELETE: remove(_1),
})
