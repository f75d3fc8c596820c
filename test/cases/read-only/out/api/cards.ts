// Generated from view api.cards. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const cards = table({
  schema: 'api',
  name: 'cards',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    title: column<string | null>('text'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."cards" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."cards" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."cards" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."cards" as {self}
      {where}
      {returning}`,
  },
})

export type Cards = Row<typeof cards>

export default endpoint({
  GET: read(cards),
  POST: insert(cards),
  PUT: upsert(cards),
  PATCH: update(cards),
  DELETE: remove(cards),
})
