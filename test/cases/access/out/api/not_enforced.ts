// Generated from table api.not_enforced. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const not_enforced = table({
  schema: 'api',
  name: 'not_enforced',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {
    desk_reader: 'select',
  },

  policies: {
    forgotten: `
      for all to public
      using (false)`,
  },

  sql: {
    read: `
      select {select}
      from "api"."not_enforced" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."not_enforced" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."not_enforced" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."not_enforced" as {self}
      {where}
      {returning}`,
  },
})

export type NotEnforced = Row<typeof not_enforced>

export default endpoint({
  GET: read(not_enforced),
  POST: insert(not_enforced),
  PUT: upsert(not_enforced),
  PATCH: update(not_enforced),
  DELETE: remove(not_enforced),
})
