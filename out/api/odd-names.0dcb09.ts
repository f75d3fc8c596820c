// Generated from table api."Odd Names". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** A bad idea in twenty-five columns */
export const Odd_Names = table({
  schema: 'api',
  name: 'Odd Names',
  key: ['Id'],

  columns: {
    Id: column<number>('integer'),
    'with space': column<string | null>('text'),
    'comma,comma': column<string | null>('text'),
    'dot.dot': column<string | null>('text'),
    'colon:colon': column<string | null>('text'),
    'quote"quote': column<string | null>('text'),
    "it's": column<string | null>('text'),
    '(parens)': column<string | null>('text'),
    'arrow->arrow': column<string | null>('text'),
    'star*': column<string | null>('text'),
    'per%cent': column<string | null>('text'),
    'ampers&and': column<string | null>('text'),
    'eq=ual': column<string | null>('text'),
    '-dash-': column<string | null>('text'),
    'back\\slash': column<string | null>('text'),
    ümläut: column<string | null>('text'),
    UPPER: column<string | null>('text'),
    'plus+plus': column<string | null>('text'),
    'sla/sh': column<string | null>('text'),
    'que?ry': column<string | null>('text'),
    'ha#sh': column<string | null>('text'),
    'bra[ck]et': column<string | null>('text'),
    $dollar: column<string | null>('text'),
    '1st': column<string | null>('text'),
    'emoji🎬': column<string | null>('text'),
  },

  relations: {
    'UPPER CASE!Odd FK, name': oneToMany({ table: 'UPPER CASE', constraint: 'Odd FK, name', from: ['Id'], to: ['Parent ID'], on: '{self}."Id" = {other}."Parent ID"' }),
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
      from "api"."Odd Names" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."Odd Names" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."Odd Names" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."Odd Names" as {self}
      {where}
      {returning}`,
  },
})

export type OddNames = Row<typeof Odd_Names>

export default endpoint({
  GET: read(Odd_Names),
  POST: insert(Odd_Names),
  PUT: upsert(Odd_Names),
  PATCH: update(Odd_Names),
  DELETE: remove(Odd_Names),
})
