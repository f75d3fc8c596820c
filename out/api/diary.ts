// Generated from table api.diary. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const diary = table({
  schema: 'api',
  name: 'diary',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    owner: column<string>('text', { default: "((current_setting('request.jwt.claims'::text, true))::json ->> 'email'::text)" }),
    entry: column<string | null>('text'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update, delete',
    member: 'select, insert, update, delete',
  },

  rowSecurity: 'on',

  policies: {
    own_diary: `
      for all to public
      using ((owner = ((current_setting('request.jwt.claims'::text, true))::json ->> 'email'::text)))
      with check ((owner = ((current_setting('request.jwt.claims'::text, true))::json ->> 'email'::text)))`,
  },

  sql: {
    read: `
      select {select}
      from "api"."diary" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."diary" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."diary" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."diary" as {self}
      {where}
      {returning}`,
  },
})

export type Diary = Row<typeof diary>

export default endpoint({
  GET: read(diary),
  POST: insert(diary),
  PUT: upsert(diary),
  PATCH: update(diary),
  DELETE: remove(diary),
})
