// Generated from table api.lanterns. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'
import type { State } from '../api.types.ts'

export const lanterns = table({
  schema: 'api',
  name: 'lanterns',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    berth: column<unknown>('api.berth', { default: '1207', base: 'integer', toJson: '"hidden"."berth_to_json"', fromText: '"hidden"."berth_from_text"', fromJson: '"hidden"."berth_from_json"' }),
  },

  computed: {
    label: column<State | null>('api.state'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."lanterns" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."lanterns" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."lanterns" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."lanterns" as {self}
      {where}
      {returning}`,
  },
})

export type Lanterns = Row<typeof lanterns>

export default endpoint({
  GET: read(lanterns),
  POST: insert(lanterns),
  PUT: upsert(lanterns),
  PATCH: update(lanterns),
  DELETE: remove(lanterns),
})
