// Generated from view "odd `${schema}` ""x""".constructor. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const constructor_ = table({
  schema: 'odd `$\u{7b}schema}` "x"',
  name: 'constructor',
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
      from U&"odd \`$\\007Bschema}\` ""x"""."constructor" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into U&"odd \`$\\007Bschema}\` ""x"""."constructor" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update U&"odd \`$\\007Bschema}\` ""x"""."constructor" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from U&"odd \`$\\007Bschema}\` ""x"""."constructor" as {self}
      {where}
      {returning}`,
  },
})

export type Constructor = Row<typeof constructor_>

export default endpoint({
  GET: read(constructor_),
  POST: insert(constructor_),
  PUT: upsert(constructor_),
  PATCH: update(constructor_),
  DELETE: remove(constructor_),
})
