// Generated from table api.owned. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const owned = table({
  schema: 'api',
  name: 'owned',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    who: column<string | null>('text'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {
    'Desk "Clerk"': 'select, insert',
    desk_free: 'select, insert',
    desk_reader: 'select, insert',
  },

  rowSecurity: 'on',

  policies: {
    mine: `
      for select to desk_reader
      using ((who = CURRENT_USER))`,
    "not the clerk's": `
      as restrictive for all to "Desk ""Clerk"""
      using ((EXISTS ( SELECT
         FROM api.open
        WHERE ((open.name = '\`\`\`'::text) AND (open.id = owned.id)))))
      with check (false)`,
  },

  sql: {
    read: `
      select {select}
      from "api"."owned" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."owned" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."owned" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."owned" as {self}
      {where}
      {returning}`,
  },
})

export type Owned = Row<typeof owned>

export default endpoint({
  GET: read(owned),
  POST: insert(owned),
  PUT: upsert(owned),
  PATCH: update(owned),
  DELETE: remove(owned),
})
