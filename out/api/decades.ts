// Generated from view api.decades. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, type Row, read, table } from 'pgrest-gen/runtime'

/** Counted, not stored */
export const decades = table({
  schema: 'api',
  name: 'decades',
  key: [],

  columns: {
    decade: column<number | null>('integer'),
    films: column<number | null>('bigint'),
    mean_rating: column<number | null>('numeric'),
    longest: column<number | null>('integer'),
  },

  relations: {},

  writable: [],

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
      from "api"."decades" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."decades" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."decades" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."decades" as {self}
      {where}
      {returning}`,
  },
})

export type Decades = Row<typeof decades>

export default endpoint({
  GET: read(decades),
})
