// Generated from table database.notes. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const notes = table({
  schema: 'database',
  name: 'notes',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    film: column<number | null>('integer'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "database"."notes" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "database"."notes" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "database"."notes" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "database"."notes" as {self}
      {where}
      {returning}`,
  },
})

export type Notes = Row<typeof notes>

export default endpoint({
  GET: read(notes),
  POST: insert(notes),
  PUT: upsert(notes),
  PATCH: update(notes),
  DELETE: remove(notes),
})
