// Generated from view "odd `${schema}` ""x"""."a.b". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, type Row, read, table } from 'pgrest-gen/runtime'

export const a_b = table({
  schema: 'odd `$\u{7b}schema}` "x"',
  name: 'a.b',
  key: [],

  columns: {
    'a.b': column<number | null>('integer'),
  },

  relations: {},

  writable: [],

  grants: {},

  sql: {
    read: `
      select {select}
      from U&"odd \`$\\007Bschema}\` ""x"""."a.b" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into U&"odd \`$\\007Bschema}\` ""x"""."a.b" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update U&"odd \`$\\007Bschema}\` ""x"""."a.b" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from U&"odd \`$\\007Bschema}\` ""x"""."a.b" as {self}
      {where}
      {returning}`,
  },
})

export type AB = Row<typeof a_b>

export default endpoint({
  GET: read(a_b),
})
