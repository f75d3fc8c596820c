// Generated from view "odd `${schema}` ""x"""."!". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, type Row, read, table } from 'pgrest-gen/runtime'

export const _ = table({
  schema: 'odd `$\u{7b}schema}` "x"',
  name: '!',
  key: [],

  columns: {
    '!': column<number | null>('integer'),
  },

  relations: {},

  writable: [],

  grants: {},

  sql: {
    read: `
      select {select}
      from U&"odd \`$\\007Bschema}\` ""x"""."!" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into U&"odd \`$\\007Bschema}\` ""x"""."!" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update U&"odd \`$\\007Bschema}\` ""x"""."!" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from U&"odd \`$\\007Bschema}\` ""x"""."!" as {self}
      {where}
      {returning}`,
  },
})

export type _ = Row<typeof _>

export default endpoint({
  GET: read(_),
})
