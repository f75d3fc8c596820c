// Generated from view "odd `${schema}` ""x""".table. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const table_ = table({
  schema: 'odd `$\u{7b}schema}` "x"',
  name: 'table',
  key: ['default'],

  columns: {
    default: column<number>('integer'),
  },

  relations: {
    'import!default_default_fkey': oneToOne({ table: 'import', constraint: 'default_default_fkey', from: ['default'], to: ['class'], on: '{self}."default" = {other}."class"' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from U&"odd \`$\\007Bschema}\` ""x"""."table" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into U&"odd \`$\\007Bschema}\` ""x"""."table" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update U&"odd \`$\\007Bschema}\` ""x"""."table" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from U&"odd \`$\\007Bschema}\` ""x"""."table" as {self}
      {where}
      {returning}`,
  },
})

export type Table = Row<typeof table_>

export default endpoint({
  GET: read(table_),
  POST: insert(table_),
  PUT: upsert(table_),
  PATCH: update(table_),
  DELETE: remove(table_),
})
