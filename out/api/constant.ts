// Generated from view api.constant. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, type Row, read, table } from 'pgrest-gen/runtime'

export const constant = table({
  schema: 'api',
  name: 'constant',
  key: [],

  columns: {
    one: column<number | null>('integer'),
    two: column<string | null>('text'),
    nothing: column<number | null>('integer'),
  },

  relations: {},

  writable: [],

  grants: {
    'Guest Critic': 'select',
    anon: 'select',
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update, delete',
    kiosk: 'select',
    member: 'select',
  },

  sql: {
    read: `
      select {select}
      from "api"."constant" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."constant" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."constant" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."constant" as {self}
      {where}
      {returning}`,
  },
})

export type Constant = Row<typeof constant>

export default endpoint({
  GET: read(constant),
})
