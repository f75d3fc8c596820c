// Generated from table admin.staff. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** Paid, unlike the volunteers */
export const staff = table({
  schema: 'admin',
  name: 'staff',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    name: column<string>('text'),
    salary: column<string | null>('money'),
    boss: column<number | null>('integer'),
    venue_id: column<number | null>('integer'),
  },

  relations: {
    'invoices!invoices_staff_id_fkey': oneToMany({ table: 'invoices', constraint: 'invoices_staff_id_fkey', from: ['id'], to: ['staff_id'], on: '{self}."id" = {other}."staff_id"' }),
    'staff!boss': oneToMany({ table: 'staff', constraint: 'staff_boss_fkey', from: ['id'], to: ['boss'], on: '{self}."id" = {other}."boss"' }),
    boss: manyToOne({ table: 'staff', constraint: 'staff_boss_fkey', from: ['boss'], to: ['id'], on: '{self}."boss" = {other}."id"' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {
    chair: 'select, insert, update, delete',
  },

  sql: {
    read: `
      select {select}
      from "admin"."staff" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "admin"."staff" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "admin"."staff" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "admin"."staff" as {self}
      {where}
      {returning}`,
  },
})

export type Staff = Row<typeof staff>

export default endpoint({
  GET: read(staff),
  POST: insert(staff),
  PUT: upsert(staff),
  PATCH: update(staff),
  DELETE: remove(staff),
})
