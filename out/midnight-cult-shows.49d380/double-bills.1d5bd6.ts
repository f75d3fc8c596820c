// Generated from table "Midnight ""Cult"" Shows"."Double Bills". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const Double_Bills = table({
  schema: 'Midnight "Cult" Shows',
  name: 'Double Bills',
  key: ['no'],

  columns: {
    no: column<number>('integer'),
    first: column<number | null>('integer'),
    second: column<number | null>('integer'),
    'host name': column<string | null>('text'),
  },

  relations: {
    'films!first reel': manyToOne({ table: 'films', constraint: 'first reel', from: ['first'], to: ['id'], on: '{self}."first" = {other}."id"', view: true }),
    'films!second reel': manyToOne({ table: 'films', constraint: 'second reel', from: ['second'], to: ['id'], on: '{self}."second" = {other}."id"', view: true }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {
    anon: 'select',
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update, delete',
    member: 'select',
  },

  sql: {
    read: `
      select {select}
      from "Midnight ""Cult"" Shows"."Double Bills" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "Midnight ""Cult"" Shows"."Double Bills" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "Midnight ""Cult"" Shows"."Double Bills" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "Midnight ""Cult"" Shows"."Double Bills" as {self}
      {where}
      {returning}`,
  },
})

export type DoubleBills = Row<typeof Double_Bills>

export default endpoint({
  GET: read(Double_Bills),
  POST: insert(Double_Bills),
  PUT: upsert(Double_Bills),
  PATCH: update(Double_Bills),
  DELETE: remove(Double_Bills),
})
