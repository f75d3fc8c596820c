// Generated from table api.log. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, type Row, read, remove, table } from 'pgrest-gen/runtime'

export const log = table({
  schema: 'api',
  name: 'log',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    line: column<string | null>('text'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  // By the rules of pgrest.config.ts.
  methods: ['GET', 'DELETE'],
  limits: {
    embedDepth: 0,
    filterable: ['id'],
    rows: 100,
  },

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."log" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."log" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."log" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."log" as {self}
      {where}
      {returning}`,
  },
})

export type Log = Row<typeof log>

export default endpoint({
  GET: read(log),
  DELETE: remove(log),
})
