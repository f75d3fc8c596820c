// Generated from table api.lost_items. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** Umbrellas, mostly */
export const lost_items = table({
  schema: 'api',
  name: 'lost_items',
  key: ['id'],

  columns: {
    id: column<number>('integer', { generated: true }),
    tag: column<string>('text', { default: "'untagged'::text" }),
    shelf: column<number | null>('integer', { default: '7' }),
    found_on: column<string | null>('date', { default: "'2024-06-01'::date" }),
    colour: column<string | null>('text'),
    fragile: column<boolean | null>('boolean', { default: 'true' }),
    shout: column<string>('api.shout', { default: "'HEY'::text", base: 'text' }),
    doubled: column<number | null>('integer', { generated: true }),
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
      from "api"."lost_items" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."lost_items" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."lost_items" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."lost_items" as {self}
      {where}
      {returning}`,
  },
})

export type LostItems = Row<typeof lost_items>

export default endpoint({
  GET: read(lost_items),
  POST: insert(lost_items),
  PUT: upsert(lost_items),
  PATCH: update(lost_items),
  DELETE: remove(lost_items),
})
