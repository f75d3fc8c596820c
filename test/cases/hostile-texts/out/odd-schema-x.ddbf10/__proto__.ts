// Generated from view "odd `${schema}` ""x""".__proto__. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const __proto__ = table({
  schema: 'odd `$\u{7b}schema}` "x"',
  name: '__proto__',
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
      from U&"odd \`$\\007Bschema}\` ""x"""."__proto__" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into U&"odd \`$\\007Bschema}\` ""x"""."__proto__" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update U&"odd \`$\\007Bschema}\` ""x"""."__proto__" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from U&"odd \`$\\007Bschema}\` ""x"""."__proto__" as {self}
      {where}
      {returning}`,
  },
})

export type Proto = Row<typeof __proto__>

export default endpoint({
  GET: read(__proto__),
  POST: insert(__proto__),
  PUT: upsert(__proto__),
  PATCH: update(__proto__),
  DELETE: remove(__proto__),
})
