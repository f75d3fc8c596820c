// Generated from table api.people. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, computed, endpoint, insert, oneToMany, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'
import type { Level as DatabaseLevel } from '../database-.types.ts'
import type { Field as HiddenField, Spot as HiddenSpot } from '../hidden.types.ts'

export const people = table({
  schema: 'api',
  name: 'people',
  key: ['id'],

  columns: {
    id: column<number>('integer', { generated: true }),
    name: column<string>('hidden.present', { base: 'text' }),
    spot: column<HiddenSpot | null>('hidden.spot'),
    fields: column<(HiddenField | null)[] | null>('hidden.field[]'),
    level: column<DatabaseLevel>('database.level', { default: "'low'::database.level" }),
    plain_default: column<number>('integer', { default: '3' }),
    doubled: column<number | null>('integer', { generated: true }),
  },

  computed: {
    label: column<string | null>('text'),
  },

  relations: {
    'counts!director': oneToMany({ table: 'counts', constraint: 'director', from: ['id'], to: ['director'], on: '{self}."id" = {other}."director"', view: true }),
    'films!director': oneToMany({ table: 'films', constraint: 'director', from: ['id'], to: ['director'], on: '{self}."id" = {other}."director"' }),
    'films!writer': oneToOne({ table: 'films', constraint: 'writer', from: ['id'], to: ['writer'], on: '{self}."id" = {other}."writer"' }),
    'titles!director': oneToMany({ table: 'titles', constraint: 'director', from: ['id'], to: ['director'], on: '{self}."id" = {other}."director"', view: true }),
    first: computed({ table: 'films', function: 'first', single: true, call: '"api"."first"({row})' }),
    related: computed({ table: 'films', function: 'related', single: true, call: '"api"."related"({row})' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."people" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."people" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."people" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."people" as {self}
      {where}
      {returning}`,
  },
})

export type People = Row<typeof people>

export default endpoint({
  GET: read(people),
  POST: insert(people),
  PUT: upsert(people),
  PATCH: update(people),
  DELETE: remove(people),
})
