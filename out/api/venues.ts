// Generated from table api.venues. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, computed, endpoint, insert, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'
import type { Address } from '../api.types.ts'

/**
 * Places with a screen
 *
 * A venue is anything with a wall that is white enough.
 */
export const venues = table({
  schema: 'api',
  name: 'venues',
  key: ['id'],

  columns: {
    id: column<number>('integer', { default: "nextval('api.venues_id_seq'::regclass)" }),
    name: column<string>('text'),
    city: column<string>('text', { default: "'Harbour Town'::text" }),
    address: column<Address | null>('api.address'),
    capacity: column<number | null>('integer'),
    gateway: column<string | null>('inet'),
    /** Dotted path, from the town down to the door */
    place: column<string | null>('extensions.ltree'),
    amenities: column<Record<string, string | null> | null>('extensions.hstore'),
  },

  relations: {
    'screens!screens_venue_id_fkey': oneToMany({ table: 'screens', constraint: 'screens_venue_id_fkey', from: ['id'], to: ['venue_id'], on: '{self}."id" = {other}."venue_id"' }),
    'volunteers!volunteers_venue_fkey': oneToMany({ table: 'volunteers', constraint: 'volunteers_venue_fkey', from: ['id'], to: ['venue_id'], on: '{self}."id" = {other}."venue_id"', view: true }),
    countries: computed({ table: 'countries', function: 'countries', single: false, call: '"api"."countries"({row})' }),
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
      from "api"."venues" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."venues" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."venues" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."venues" as {self}
      {where}
      {returning}`,
  },
})

export type Venues = Row<typeof venues>

export default endpoint({
  GET: read(venues),
  POST: insert(venues),
  PUT: upsert(venues),
  PATCH: update(venues),
  DELETE: remove(venues),
})
