// Generated from table api.prices. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** A key of two columns, and a column with a default */
export const prices = table({
  schema: 'api',
  name: 'prices',
  key: ['kind', 'day'],

  columns: {
    kind: column<string>('text'),
    day: column<string>('date'),
    price: column<number>('numeric(8,2)', { default: '10.25' }),
    note: column<string | null>('text'),
  },

  relations: {},

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
      from "api"."prices" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."prices" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."prices" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."prices" as {self}
      {where}
      {returning}`,
  },
})

export type Prices = Row<typeof prices>

export default endpoint({
  GET: read(prices),
  POST: insert(prices),
  PUT: upsert(prices),
  PATCH: update(prices),
  DELETE: remove(prices),
})
