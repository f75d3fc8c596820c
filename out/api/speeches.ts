// Generated from table api.speeches. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const speeches = table({
  schema: 'api',
  name: 'speeches',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    award_year: column<number | null>('integer'),
    award_id: column<number | null>('integer'),
    words: column<string | null>('text'),
  },

  relations: {
    'awards!speeches_award_year_award_id_fkey': manyToOne({ table: 'awards', constraint: 'speeches_award_year_award_id_fkey', from: ['award_year', 'award_id'], to: ['year', 'id'], on: '{self}."award_year" = {other}."year" and {self}."award_id" = {other}."id"' }),
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
      from "api"."speeches" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."speeches" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."speeches" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."speeches" as {self}
      {where}
      {returning}`,
  },
})

export type Speeches = Row<typeof speeches>

export default endpoint({
  GET: read(speeches),
  POST: insert(speeches),
  PUT: upsert(speeches),
  PATCH: update(speeches),
  DELETE: remove(speeches),
})
