// Generated from table api.crew. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const crew = table({
  schema: 'api',
  name: 'crew',
  key: ['film_id', 'person_id'],

  columns: {
    film_id: column<number>('integer'),
    person_id: column<number>('integer'),
  },

  relations: {
    'films!crew_film_id_fkey': manyToOne({ table: 'films', constraint: 'crew_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"' }),
    'makers!crew_film_id_fkey': manyToOne({ table: 'makers', constraint: 'crew_film_id_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'people!crew_person_id_fkey': manyToOne({ table: 'people', constraint: 'crew_person_id_fkey', from: ['person_id'], to: ['id'], on: '{self}."person_id" = {other}."id"' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."crew" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."crew" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."crew" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."crew" as {self}
      {where}
      {returning}`,
  },
})

export type Crew = Row<typeof crew>

export default endpoint({
  GET: read(crew),
  POST: insert(crew),
  PUT: upsert(crew),
  PATCH: update(crew),
  DELETE: remove(crew),
})
