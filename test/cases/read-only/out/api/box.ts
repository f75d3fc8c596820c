// Generated from view api.box. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, table } from 'pgrest-gen/runtime'

export const box = table({
  schema: 'api',
  name: 'box',
  key: [],

  columns: {
    words: column<string | null>('text'),
  },

  relations: {},

  writable: ['insert'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."box" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."box" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."box" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."box" as {self}
      {where}
      {returning}`,
  },
})

export type Box = Row<typeof box>

export default endpoint({
  GET: read(box),
  POST: insert(box),
})
