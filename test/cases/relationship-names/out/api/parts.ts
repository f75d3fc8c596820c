// Generated from table api.parts. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const parts = table({
  schema: 'api',
  name: 'parts',
  key: ['film_id', 'person_id'],

  columns: {
    film_id: column<number>('integer'),
    person_id: column<number>('integer'),
  },

  relations: {
    'films!parts_film_id_fkey': manyToOne({ table: 'films', constraint: 'parts_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"' }),
    'makers!parts_film_id_fkey': manyToOne({ table: 'makers', constraint: 'parts_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'people!parts_person_id_fkey': manyToOne({ table: 'people', constraint: 'parts_person_id_fkey', from: ['person_id'], to: ['id'], on: '{self}."person_id" = {other}."id"' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."parts" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."parts" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."parts" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."parts" as {self}
      {where}
      {returning}`,
  },
})

export type Parts = Row<typeof parts>

export default endpoint({
  GET: read(parts),
  POST: insert(parts),
  PUT: upsert(parts),
  PATCH: update(parts),
  DELETE: remove(parts),
})
