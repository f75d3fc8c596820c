// Generated from table api.state_log. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'
import type { State as AdminState } from '../admin.types.ts'
import type { Mood_780fe4, State, Trip } from '../api.types.ts'
import type { Address as HiddenAddress, Mood as HiddenMood } from '../hidden.types.ts'

export const state_log = table({
  schema: 'api',
  name: 'state_log',
  key: ['id'],

  columns: {
    id: column<number>('bigint', { default: "nextval('api.state_log_id_seq'::regclass)" }),
    number: column<number>('integer', { generated: true }),
    state: column<State>('api.state', { default: "'new'::api.state" }),
    admin: column<AdminState | null>('admin.state'),
    mood: column<HiddenMood | null>('hidden.mood'),
    Mood: column<Mood_780fe4 | null>('api."Mood"'),
    states: column<(State | null)[]>('api.state[]', { default: "'{}'::api.state[]" }),
    trip: column<Trip | null>('api.trip'),
    home: column<HiddenAddress | null>('api.home', { base: 'hidden.address' }),
    stars: column<number>('api.stars', { base: 'smallint' }),
    many: column<(number | null)[] | null>('api.many_stars', { base: 'api.stars[]' }),
    code: column<string>('character varying(12)', { default: "'x''y'::character varying" }),
    amount: column<number | null>('numeric(10,2)'),
    doubled: column<number | null>('numeric', { generated: true }),
    facts: column<unknown>('jsonb'),
    flags: column<string | null>('bit(4)'),
    big: column<(number | null)[] | null>('bigint[]'),
    /** When */
    at: column<string>('timestamp with time zone', { default: 'now()' }),
    row: column<HiddenAddress | null>('hidden.address'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."state_log" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."state_log" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."state_log" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."state_log" as {self}
      {where}
      {returning}`,
  },
})

export type StateLog = Row<typeof state_log>

export default endpoint({
  GET: read(state_log),
  POST: insert(state_log),
  PUT: upsert(state_log),
  PATCH: update(state_log),
  DELETE: remove(state_log),
})
