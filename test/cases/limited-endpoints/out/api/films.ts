// Generated from table api.films. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, manyToOne, type Row, read, table, update } from 'pgrest-gen/runtime'

export const films = table({
  schema: 'api',
  name: 'films',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    title: column<string>('text'),
    year: column<number | null>('integer'),
    budget: column<number | null>('integer'),
    director: column<number | null>('integer'),
  },

  computed: {
    is_old: column<boolean | null>('boolean'),
  },

  relations: {
    'people!films_director_fkey': manyToOne({ table: 'people', constraint: 'films_director_fkey', from: ['director'], to: ['id'], on: '{self}."director" = {other}."id"' }),
  },

  writable: ['insert', 'update', 'delete'],

  // By the rules of pgrest.config.ts.
  methods: ['GET', 'PATCH'],
  limits: {
    embedDepth: 1,
    filterable: ['year', 'is_old'],
    rows: 100,
    aggregates: false,
  },
  cacheControl: 'private, max-age=60',

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
  PATCH: update(films),
})
