// Generated from table api.admirations. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const admirations = table({
  schema: 'api',
  name: 'admirations',
  key: ['admirer_id', 'admired_id'],

  columns: {
    admirer_id: column<number>('integer'),
    admired_id: column<number>('integer'),
    since: column<number | null>('smallint'),
  },

  relations: {
    'people!admirations_admired_id_fkey': manyToOne({ table: 'people', constraint: 'admirations_admired_id_fkey', from: ['admired_id'], to: ['id'], on: '{self}."admired_id" = {other}."id"' }),
    'people!admirations_admirer_id_fkey': manyToOne({ table: 'people', constraint: 'admirations_admirer_id_fkey', from: ['admirer_id'], to: ['id'], on: '{self}."admirer_id" = {other}."id"' }),
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
      from "api"."admirations" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."admirations" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."admirations" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."admirations" as {self}
      {where}
      {returning}`,
  },
})

export type Admirations = Row<typeof admirations>

export default endpoint({
  GET: read(admirations),
  POST: insert(admirations),
  PUT: upsert(admirations),
  PATCH: update(admirations),
  DELETE: remove(admirations),
})
