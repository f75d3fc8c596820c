// Generated from table api.posters. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const posters = table({
  schema: 'api',
  name: 'posters',
  key: ['film_id'],

  columns: {
    film_id: column<number>('integer'),
  },

  relations: {
    'films!posters_film_id_fkey': oneToOne({ table: 'films', constraint: 'posters_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"' }),
    'makers!posters_film_id_fkey': oneToOne({ table: 'makers', constraint: 'posters_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."posters" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."posters" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."posters" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."posters" as {self}
      {where}
      {returning}`,
  },
})

export type Posters = Row<typeof posters>

export default endpoint({
  GET: read(posters),
  POST: insert(posters),
  PUT: upsert(posters),
  PATCH: update(posters),
  DELETE: remove(posters),
})
