// Generated from view "odd `${schema}` ""x"""."映画". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, type Row, read, table } from 'pgrest-gen/runtime'

export const 映画 = table({
  schema: 'odd `$\u{7b}schema}` "x"',
  name: '映画',
  key: [],

  columns: {
    題名: column<number | null>('integer'),
  },

  relations: {},

  writable: [],

  grants: {},

  sql: {
    read: `
      select {select}
      from U&"odd \`$\\007Bschema}\` ""x"""."映画" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into U&"odd \`$\\007Bschema}\` ""x"""."映画" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update U&"odd \`$\\007Bschema}\` ""x"""."映画" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from U&"odd \`$\\007Bschema}\` ""x"""."映画" as {self}
      {where}
      {returning}`,
  },
})

export type 映画 = Row<typeof 映画>

export default endpoint({
  GET: read(映画),
})
