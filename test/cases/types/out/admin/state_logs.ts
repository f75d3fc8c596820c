// Generated from table admin.state_logs. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'
import type { StateLog as ApiStateLog } from '../api/state_log.ts'

export const state_logs = table({
  schema: 'admin',
  name: 'state_logs',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    last: column<ApiStateLog | null>('api.state_log'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "admin"."state_logs" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "admin"."state_logs" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "admin"."state_logs" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "admin"."state_logs" as {self}
      {where}
      {returning}`,
  },
})

export type StateLogs = Row<typeof state_logs>

export default endpoint({
  GET: read(state_logs),
  POST: insert(state_logs),
  PUT: upsert(state_logs),
  PATCH: update(state_logs),
  DELETE: remove(state_logs),
})
