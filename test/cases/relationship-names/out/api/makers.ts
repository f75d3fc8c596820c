// Generated from view api.makers. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToMany, manyToOne, oneToMany, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const makers = table({
  schema: 'api',
  name: 'makers',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    director_id: column<number | null>('integer'),
    again: column<number | null>('integer'),
  },

  relations: {
    'crew!crew_film_id_fkey': oneToMany({ table: 'crew', constraint: 'crew_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'films!films_sequel_of_fkey': oneToMany({ table: 'films', constraint: 'films_sequel_of_fkey', from: ['id'], to: ['sequel_of'], on: '{self}."id" = {other}."sequel_of"' }),
    'parts!parts_film_id_fkey': oneToMany({ table: 'parts', constraint: 'parts_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    again: manyToOne({ table: 'people', constraint: 'director', from: ['again'], to: ['id'], on: '{self}."again" = {other}."id"' }),
    director_id: manyToOne({ table: 'people', constraint: 'director', from: ['director_id'], to: ['id'], on: '{self}."director_id" = {other}."id"' }),
    'people!crew': manyToMany({
      table: 'people',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_film_id_fkey', 'crew_person_id_fkey'], self: ['film_id'], other: ['person_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."id"',
      onOther: '{junction}."person_id" = {other}."id"',
    }),
    'people!parts': manyToMany({
      table: 'people',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_film_id_fkey', 'parts_person_id_fkey'], self: ['film_id'], other: ['person_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."id"',
      onOther: '{junction}."person_id" = {other}."id"',
    }),
    'posters!posters_film_id_fkey': oneToOne({ table: 'posters', constraint: 'posters_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."makers" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."makers" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."makers" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."makers" as {self}
      {where}
      {returning}`,
  },
})

export type Makers = Row<typeof makers>

export default endpoint({
  GET: read(makers),
  POST: insert(makers),
  PUT: upsert(makers),
  PATCH: update(makers),
  DELETE: remove(makers),
})
