// Generated from table api.admirations. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const admirations = table({
  schema: 'api',
  name: 'admirations',
  key: ['admirer', 'admired'],

  columns: {
    admirer: column<number>('integer'),
    admired: column<number>('integer'),
  },

  relations: {
    'people!admirations_admired_fkey': manyToOne({ table: 'people', constraint: 'admirations_admired_fkey', from: ['admired'], to: ['id'], on: '{self}."admired" = {other}."id"' }),
    'people!admirations_admirer_fkey': manyToOne({ table: 'people', constraint: 'admirations_admirer_fkey', from: ['admirer'], to: ['id'], on: '{self}."admirer" = {other}."id"' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."admirations" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."admirations" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."admirations" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."admirations" as {self}
      {where}
      {returning}`,
  },
})

export type Admirations = Row<typeof admirations>

export default endpoint({
  GET: read(admirations),
  POST: insert(admirations),
  PUT: upsert(admirations),
  PATCH: update(admirations),
  DELETE: remove(admirations),
})
