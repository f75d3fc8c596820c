// Generated from table api.films. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, computed, endpoint, insert, manyToOne, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const films = table({
  schema: 'api',
  name: 'films',
  key: ['id'],

  columns: {
    id: column<number>('integer', { default: "nextval('api.films_id_seq'::regclass)" }),
    director: column<number>('integer'),
    writer: column<number | null>('integer'),
    label: column<string | null>('text'),
  },

  computed: {
    both: column<string | null>('text'),
    mixed: column<string | null>('text'),
  },

  relations: {
    'people!director': manyToOne({ table: 'people', constraint: 'director', from: ['director'], to: ['id'], on: '{self}."director" = {other}."id"' }),
    'people!writer': oneToOne({ table: 'people', constraint: 'writer', from: ['writer'], to: ['id'], on: '{self}."writer" = {other}."id"' }),
    related: computed({ table: 'people', function: 'related', single: false, call: '"api"."related"({row})' }),
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
