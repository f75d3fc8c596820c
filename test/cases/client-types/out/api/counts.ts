// Generated from view api.counts. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, manyToOne, type Row, read, table } from 'pgrest-gen/runtime'

export const counts = table({
  schema: 'api',
  name: 'counts',
  key: [],

  columns: {
    director: column<number | null>('integer'),
    films: column<number | null>('bigint'),
  },

  relations: {
    'people!director': manyToOne({ table: 'people', constraint: 'director', from: ['director'], to: ['id'], on: '{self}."director" = {other}."id"' }),
  },

  writable: [],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."counts" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."counts" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."counts" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."counts" as {self}
      {where}
      {returning}`,
  },
})

export type Counts = Row<typeof counts>

export default endpoint({
  GET: read(counts),
})
