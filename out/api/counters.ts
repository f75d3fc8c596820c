// Generated from table api.counters. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const counters = table({
  schema: 'api',
  name: 'counters',
  key: ['id'],

  columns: {
    id: column<number>('integer', { default: "nextval('api.counters_id_seq'::regclass)" }),
    name: column<string>('text'),
    value: column<number>('integer', { default: '0' }),
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
      from "api"."counters" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."counters" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."counters" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."counters" as {self}
      {where}
      {returning}`,
  },
})

export type Counters = Row<typeof counters>

export default endpoint({
  GET: read(counters),
  POST: insert(counters),
  PUT: upsert(counters),
  PATCH: update(counters),
  DELETE: remove(counters),
})
