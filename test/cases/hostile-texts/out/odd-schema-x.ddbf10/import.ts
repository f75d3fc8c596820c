// Generated from table "odd `${schema}` ""x""".import. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, computed, endpoint, insert, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const import_ = table({
  schema: 'odd `$\u{7b}schema}` "x"',
  name: 'import',
  key: ['class'],

  columns: {
    class: column<number>('integer'),
  },

  relations: {
    'Row!default_default_fkey': oneToOne({ table: 'Row', constraint: 'default_default_fkey', from: ['class'], to: ['default'], on: '{self}."class" = {other}."default"', view: true }),
    '__proto__!default_default_fkey': oneToOne({ table: '__proto__', constraint: 'default_default_fkey', from: ['class'], to: ['default'], on: '{self}."class" = {other}."default"', view: true }),
    'constructor!default_default_fkey': oneToOne({ table: 'constructor', constraint: 'default_default_fkey', from: ['class'], to: ['default'], on: '{self}."class" = {other}."default"', view: true }),
    'default!default_default_fkey': oneToOne({ table: 'default', constraint: 'default_default_fkey', from: ['class'], to: ['default'], on: '{self}."class" = {other}."default"' }),
    'table!default_default_fkey': oneToOne({ table: 'table', constraint: 'default_default_fkey', from: ['class'], to: ['default'], on: '{self}."class" = {other}."default"', view: true }),
    'computed {row}': computed({ table: 'import', function: 'computed {row}', single: false, call: 'U&"odd `$\\007Bschema}` ""x""".U&"computed \\007Brow}"({row})' }),
    return: computed({ table: 'import', function: 'return', single: true, call: 'U&"odd `$\\007Bschema}` ""x"""."return"({row})' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from U&"odd \`$\\007Bschema}\` ""x"""."import" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into U&"odd \`$\\007Bschema}\` ""x"""."import" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update U&"odd \`$\\007Bschema}\` ""x"""."import" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from U&"odd \`$\\007Bschema}\` ""x"""."import" as {self}
      {where}
      {returning}`,
  },
})

export type Import = Row<typeof import_>

export default endpoint({
  GET: read(import_),
  POST: insert(import_),
  PUT: upsert(import_),
  PATCH: update(import_),
  DELETE: remove(import_),
})
