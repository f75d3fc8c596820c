// Generated from table api."UPPER CASE". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const UPPER_CASE = table({
  schema: 'api',
  name: 'UPPER CASE',
  key: ['ID'],

  columns: {
    ID: column<number>('integer'),
    'Parent ID': column<number | null>('integer'),
  },

  relations: {
    'Odd Names!Odd FK, name': manyToOne({ table: 'Odd Names', constraint: 'Odd FK, name', from: ['Parent ID'], to: ['Id'], on: '{self}."Parent ID" = {other}."Id"' }),
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
      from "api"."UPPER CASE" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."UPPER CASE" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."UPPER CASE" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."UPPER CASE" as {self}
      {where}
      {returning}`,
  },
})

export type UPPERCASE = Row<typeof UPPER_CASE>

export default endpoint({
  GET: read(UPPER_CASE),
  POST: insert(UPPER_CASE),
  PUT: upsert(UPPER_CASE),
  PATCH: update(UPPER_CASE),
  DELETE: remove(UPPER_CASE),
})
