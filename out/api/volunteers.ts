// Generated from view api.volunteers. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const volunteers = table({
  schema: 'api',
  name: 'volunteers',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    full_name: column<string | null>('text'),
    shift: column<string | null>('text'),
    captain_id: column<number | null>('integer'),
    venue_id: column<number | null>('integer'),
  },

  relations: {
    'venues!volunteers_venue_fkey': manyToOne({ table: 'venues', constraint: 'volunteers_venue_fkey', from: ['venue_id'], to: ['id'], on: '{self}."venue_id" = {other}."id"' }),
    'volunteers!captain_id': oneToMany({ table: 'volunteers', constraint: 'volunteers_captain_fkey', from: ['id'], to: ['captain_id'], on: '{self}."id" = {other}."captain_id"', view: true }),
    captain_id: manyToOne({ table: 'volunteers', constraint: 'volunteers_captain_fkey', from: ['captain_id'], to: ['id'], on: '{self}."captain_id" = {other}."id"', view: true }),
  },

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
      from "api"."volunteers" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."volunteers" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."volunteers" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."volunteers" as {self}
      {where}
      {returning}`,
  },
})

export type Volunteers = Row<typeof volunteers>

export default endpoint({
  GET: read(volunteers),
  POST: insert(volunteers),
  PUT: upsert(volunteers),
  PATCH: update(volunteers),
  DELETE: remove(volunteers),
})
