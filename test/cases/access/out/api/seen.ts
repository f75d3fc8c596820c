// Generated from view api.seen. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, type Row, read, table } from 'pgrest-gen/runtime'

export const seen = table({
  schema: 'api',
  name: 'seen',
  key: [],

  columns: {
    id: column<number | null>('integer'),
    name: column<string | null>('text'),
  },

  relations: {},

  writable: [],

  grants: {
    desk_reader: 'select',
  },

  sql: {
    read: `
      select {select}
      from "api"."seen" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."seen" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."seen" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."seen" as {self}
      {where}
      {returning}`,
  },
})

export type Seen = Row<typeof seen>

export default endpoint({
  GET: read(seen),
})
