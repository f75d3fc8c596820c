// Generated from table api.mottos. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const mottos = table({
  schema: 'api',
  name: 'mottos',
  key: ['place'],

  columns: {
    place: column<number>('integer'),
    words: column<string>('text'),
  },

  relations: {},

  media: {
    'text/csv': '"api"."mottos_csv"',
  },

  writable: ['insert', 'update', 'delete'],

  grants: {
    'Guest Critic': 'select',
    anon: 'select',
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update, delete',
    kiosk: 'select',
    member: 'select',
  },

  sql: {
    read: `
      select {select}
      from "api"."mottos" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."mottos" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."mottos" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."mottos" as {self}
      {where}
      {returning}`,
  },
})

export type Mottos = Row<typeof mottos>

export default endpoint({
  GET: read(mottos),
  POST: insert(mottos),
  PUT: upsert(mottos),
  PATCH: update(mottos),
  DELETE: remove(mottos),
})
