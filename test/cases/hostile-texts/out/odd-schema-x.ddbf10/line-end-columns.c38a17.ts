// Generated from table "odd `${schema}` ""x"""."line\nend {columns}". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const line_end__columns_ = table({
  schema: 'odd `$\u{7b}schema}` "x"',
  name: 'line\nend {columns}',
  key: ['line\nend'],

  columns: {
    'line\nend': column<number>('integer'),
    'right\u{202e}left': column<string | null>('text'),
    'nothing\u{200b}here': column<string | null>('text'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {},

  rowSecurity: 'on',

  policies: {
    'own `$\u{7b}rows}`': `
      for all to public
      using (("right\u{202e}left" <> '\`\${w}\`\\
       */'::text))`,
    restrict: `
      as restrictive for select to public
      using (true)`,
  },

  sql: {
    read: `
      select {select}
      from U&"odd \`$\\007Bschema}\` ""x""".U&"line\\000Aend \\007Bcolumns}" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into U&"odd \`$\\007Bschema}\` ""x""".U&"line\\000Aend \\007Bcolumns}" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update U&"odd \`$\\007Bschema}\` ""x""".U&"line\\000Aend \\007Bcolumns}" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from U&"odd \`$\\007Bschema}\` ""x""".U&"line\\000Aend \\007Bcolumns}" as {self}
      {where}
      {returning}`,
  },
})

export type LineEndColumns = Row<typeof line_end__columns_>

export default endpoint({
  GET: read(line_end__columns_),
  POST: insert(line_end__columns_),
  PUT: upsert(line_end__columns_),
  PATCH: update(line_end__columns_),
  DELETE: remove(line_end__columns_),
})
