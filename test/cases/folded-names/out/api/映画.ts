// Generated from table api."映画". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const 映画 = table({
  schema: 'api',
  name: '映画',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."映画" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."映画" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."映画" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."映画" as {self}
      {where}
      {returning}`,
  },
})

export type 映画 = Row<typeof 映画>

export default endpoint({
  GET: read(映画),
  POST: insert(映画),
  PUT: upsert(映画),
  PATCH: update(映画),
  DELETE: remove(映画),
})
