// Generated from materialized view api.seen_once. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, type Row, read, table } from 'pgrest-gen/runtime'

export const seen_once = table({
  schema: 'api',
  name: 'seen_once',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
  },

  relations: {},

  writable: [],

  grants: {
    desk_reader: 'select',
  },

  sql: {
    read: `
      select {select}
      from "api"."seen_once" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."seen_once" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."seen_once" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."seen_once" as {self}
      {where}
      {returning}`,
  },
})

export type SeenOnce = Row<typeof seen_once>

export default endpoint({
  GET: read(seen_once),
})
