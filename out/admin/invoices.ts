// Generated from table admin.invoices. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const invoices = table({
  schema: 'admin',
  name: 'invoices',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    staff_id: column<number | null>('integer'),
    total: column<number | null>('numeric(10,2)'),
  },

  relations: {
    'staff!invoices_staff_id_fkey': manyToOne({ table: 'staff', constraint: 'invoices_staff_id_fkey', from: ['staff_id'], to: ['id'], on: '{self}."staff_id" = {other}."id"' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {
    chair: 'select, insert, update, delete',
  },

  sql: {
    read: `
      select {select}
      from "admin"."invoices" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "admin"."invoices" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "admin"."invoices" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "admin"."invoices" as {self}
      {where}
      {returning}`,
  },
})

export type Invoices = Row<typeof invoices>

export default endpoint({
  GET: read(invoices),
  POST: insert(invoices),
  PUT: upsert(invoices),
  PATCH: update(invoices),
  DELETE: remove(invoices),
})
