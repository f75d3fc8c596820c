// Generated from table api."映画". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** 題名と監督 */
export const 映画 = table({
  schema: 'api',
  name: '映画',
  key: ['番号'],

  columns: {
    番号: column<number>('integer'),
    題名: column<string>('text'),
    監督: column<number | null>('integer'),
  },

  relations: {
    'people!映画_監督_fkey': manyToOne({ table: 'people', constraint: '映画_監督_fkey', from: ['監督'], to: ['id'], on: '{self}."監督" = {other}."id"' }),
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
      from "api"."映画" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."映画" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."映画" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."映画" as {self}
      {where}
      {returning}`,
  },
})

export type 映画 = Row<typeof 映画>

export default endpoint({
  GET: read(映画),
  POST: insert(映画),
  PUT: upsert(映画),
  PATCH: update(映画),
  DELETE: remove(映画),
})
