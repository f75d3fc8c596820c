// Generated from view api.everyone. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, type Row, read, table } from 'pgrest-gen/runtime'

export const everyone = table({
  schema: 'api',
  name: 'everyone',
  key: [],

  columns: {
    kind: column<string | null>('text'),
    id: column<number | null>('integer'),
    name: column<string | null>('text'),
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
      from "api"."everyone" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."everyone" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."everyone" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."everyone" as {self}
      {where}
      {returning}`,
  },
})

export type Everyone = Row<typeof everyone>

export default endpoint({
  GET: read(everyone),
})
