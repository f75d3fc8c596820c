// Generated from table api.order. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** Every word here is taken */
export const order = table({
  schema: 'api',
  name: 'order',
  key: ['select'],

  columns: {
    select: column<number>('integer'),
    limit: column<number | null>('integer'),
    offset: column<string | null>('text'),
    and: column<string | null>('text'),
    or: column<string | null>('text'),
    not: column<string | null>('text'),
    order: column<number | null>('integer'),
    columns: column<string | null>('text'),
    on_conflict: column<string | null>('text'),
    where: column<string | null>('text'),
    user: column<string | null>('text'),
  },

  relations: {
    'order!order': oneToMany({ table: 'order', constraint: 'order_order_fkey', from: ['select'], to: ['order'], on: '{self}."select" = {other}."order"' }),
    order: manyToOne({ table: 'order', constraint: 'order_order_fkey', from: ['order'], to: ['select'], on: '{self}."order" = {other}."select"' }),
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
      from "api"."order" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."order" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."order" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."order" as {self}
      {where}
      {returning}`,
  },
})

export type Order = Row<typeof order>

export default endpoint({
  GET: read(order),
  POST: insert(order),
  PUT: upsert(order),
  PATCH: update(order),
  DELETE: remove(order),
})
