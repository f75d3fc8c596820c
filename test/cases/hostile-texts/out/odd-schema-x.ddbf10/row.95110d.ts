// Generated from view "odd `${schema}` ""x"""."Row". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const Row_ = table({
  schema: 'odd `$\u{7b}schema}` "x"',
  name: 'Row',
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
      from U&"odd \`$\\007Bschema}\` ""x"""."Row" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into U&"odd \`$\\007Bschema}\` ""x"""."Row" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update U&"odd \`$\\007Bschema}\` ""x"""."Row" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from U&"odd \`$\\007Bschema}\` ""x"""."Row" as {self}
      {where}
      {returning}`,
  },
})

export type Row_ = Row<typeof Row_>

export default endpoint({
  GET: read(Row_),
  POST: insert(Row_),
  PUT: upsert(Row_),
  PATCH: update(Row_),
  DELETE: remove(Row_),
})
