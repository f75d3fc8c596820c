// Generated from materialized view api.scores. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, type Row, read, table } from 'pgrest-gen/runtime'

export const scores = table({
  schema: 'api',
  name: 'scores',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    score: column<number | null>('integer'),
  },

  relations: {},

  writable: [],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."scores" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."scores" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."scores" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."scores" as {self}
      {where}
      {returning}`,
  },
})

export type Scores = Row<typeof scores>

export default endpoint({
  GET: read(scores),
})
