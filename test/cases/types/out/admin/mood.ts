// Generated from table admin.mood. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'
import type { Mood_780fe4 as ApiMood_780fe4 } from '../api.types.ts'
import type { Mood as HiddenMood } from '../hidden.types.ts'

export const mood = table({
  schema: 'admin',
  name: 'mood',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    mood: column<HiddenMood | null>('hidden.mood'),
    Mood: column<ApiMood_780fe4 | null>('api."Mood"'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "admin"."mood" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "admin"."mood" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "admin"."mood" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "admin"."mood" as {self}
      {where}
      {returning}`,
  },
})

export type Mood = Row<typeof mood>

export default endpoint({
  GET: read(mood),
  POST: insert(mood),
  PUT: upsert(mood),
  PATCH: update(mood),
  DELETE: remove(mood),
})
