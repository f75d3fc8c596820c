// Generated from table "odd `${schema}` ""x""".default. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const default_ = table({
  schema: 'odd `$\u{7b}schema}` "x"',
  name: 'default',
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
      from U&"odd \`$\\007Bschema}\` ""x"""."default" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into U&"odd \`$\\007Bschema}\` ""x"""."default" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update U&"odd \`$\\007Bschema}\` ""x"""."default" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from U&"odd \`$\\007Bschema}\` ""x"""."default" as {self}
      {where}
      {returning}`,
  },
})

export type Default = Row<typeof default_>

export default endpoint({
  GET: read(default_),
  POST: insert(default_),
  PUT: upsert(default_),
  PATCH: update(default_),
  DELETE: remove(default_),
})
