// Generated from view "Midnight ""Cult"" Shows".films. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const films = table({
  schema: 'Midnight "Cult" Shows',
  name: 'films',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    title: column<string | null>('text'),
    year: column<number | null>('smallint'),
  },

  relations: {
    'Double Bills!first reel': oneToMany({ table: 'Double Bills', constraint: 'first reel', from: ['id'], to: ['first'], on: '{self}."id" = {other}."first"' }),
    'Double Bills!second reel': oneToMany({ table: 'Double Bills', constraint: 'second reel', from: ['id'], to: ['second'], on: '{self}."id" = {other}."second"' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {
    anon: 'select',
    chair: 'select',
    editor: 'select',
    member: 'select',
  },

  sql: {
    read: `
      select {select}
      from "Midnight ""Cult"" Shows"."films" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "Midnight ""Cult"" Shows"."films" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "Midnight ""Cult"" Shows"."films" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "Midnight ""Cult"" Shows"."films" as {self}
      {where}
      {returning}`,
  },
})

export type Films = Row<typeof films>

export default endpoint({
  GET: read(films),
  POST: insert(films),
  PUT: upsert(films),
  PATCH: update(films),
  DELETE: remove(films),
})
