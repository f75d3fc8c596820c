// Generated from table other.reviews. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const reviews = table({
  schema: 'other',
  name: 'reviews',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    film_id: column<number | null>('integer'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "other"."reviews" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "other"."reviews" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "other"."reviews" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "other"."reviews" as {self}
      {where}
      {returning}`,
  },
})

export type Reviews = Row<typeof reviews>

export default endpoint({
  GET: read(reviews),
  POST: insert(reviews),
  PUT: upsert(reviews),
  PATCH: update(reviews),
  DELETE: remove(reviews),
})
