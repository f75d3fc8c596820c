// Generated from table api.donors. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const donors = table({
  schema: 'api',
  name: 'donors',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    name: column<string>('text'),
    town: column<string | null>('text'),
    amount: column<string | null>('money'),
    /** Not for the press */
    phone: column<string | null>('text'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update, delete',
    press: 'select (id, name, town)',
  },

  sql: {
    read: `
      select {select}
      from "api"."donors" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."donors" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."donors" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."donors" as {self}
      {where}
      {returning}`,
  },
})

export type Donors = Row<typeof donors>

export default endpoint({
  GET: read(donors),
  POST: insert(donors),
  PUT: upsert(donors),
  PATCH: update(donors),
  DELETE: remove(donors),
})
