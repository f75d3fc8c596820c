// Generated from view api.lantern_list. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const lantern_list = table({
  schema: 'api',
  name: 'lantern_list',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    name: column<string | null>('api.folded', { base: 'text', fromText: '"vault"."fold"' }),
    berth: column<unknown>('api.berth', { base: 'integer', toJson: '"vault"."berth_to_json"', fromText: '"vault"."berth_from_text"', fromJson: '"vault"."berth_from_json"' }),
    spare: column<unknown>('api.berth', { base: 'integer', toJson: '"vault"."berth_to_json"', fromText: '"vault"."berth_from_text"', fromJson: '"vault"."berth_from_json"' }),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {
    'Guest Critic': 'select',
    anon: 'select',
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update, delete',
    kiosk: 'select',
    member: 'select',
  },

  sql: {
    read: `
      select {select}
      from "api"."lantern_list" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."lantern_list" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."lantern_list" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."lantern_list" as {self}
      {where}
      {returning}`,
  },
})

export type LanternList = Row<typeof lantern_list>

export default endpoint({
  GET: read(lantern_list),
  POST: insert(lantern_list),
  PUT: upsert(lantern_list),
  PATCH: update(lantern_list),
  DELETE: remove(lantern_list),
})
