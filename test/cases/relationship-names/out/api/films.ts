// Generated from table api.films. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, computed, endpoint, insert, manyToMany, manyToOne, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const films = table({
  schema: 'api',
  name: 'films',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    director_id: column<number | null>('integer'),
    writer_id: column<number | null>('integer'),
    sequel_of: column<number | null>('integer'),
  },

  relations: {
    'crew!crew_film_id_fkey': oneToMany({ table: 'crew', constraint: 'crew_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'films!sequel_of': oneToMany({ table: 'films', constraint: 'films_sequel_of_fkey', from: ['id'], to: ['sequel_of'], on: '{self}."id" = {other}."sequel_of"' }),
    sequel_of: manyToOne({ table: 'films', constraint: 'films_sequel_of_fkey', from: ['sequel_of'], to: ['id'], on: '{self}."sequel_of" = {other}."id"' }),
    'makers!films_sequel_of_fkey': manyToOne({ table: 'makers', constraint: 'films_sequel_of_fkey', from: ['sequel_of'], to: ['id'], on: '{self}."sequel_of" = {other}."id"', view: true }),
    'parts!parts_film_id_fkey': oneToMany({ table: 'parts', constraint: 'parts_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'people!director': manyToOne({ table: 'people', constraint: 'director', from: ['director_id'], to: ['id'], on: '{self}."director_id" = {other}."id"' }),
    'people!writer': manyToOne({ table: 'people', constraint: 'writer', from: ['writer_id'], to: ['id'], on: '{self}."writer_id" = {other}."id"' }),
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
    posters: computed({ table: 'posters', function: 'posters', single: true, call: '"api"."posters"({row})' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."films" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."films" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."films" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."films" as {self}
      {where}
      {returning}`,
  },
})

export type Films = Row<typeof films>

export default endpoint({
  GET: read(films),
  POST: insert(films),
  PUT: upsert(films),
  PATCH: update(films),
  DELETE: remove(films),
})
