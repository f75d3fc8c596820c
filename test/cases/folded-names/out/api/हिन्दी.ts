// Generated from table api."हिन्दी". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const हिन्दी = table({
  schema: 'api',
  name: 'हिन्दी',
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
      from "api"."हिन्दी" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."हिन्दी" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."हिन्दी" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."हिन्दी" as {self}
      {where}
      {returning}`,
  },
})

export type हिन्दी = Row<typeof हिन्दी>

export default endpoint({
  GET: read(हिन्दी),
  POST: insert(हिन्दी),
  PUT: upsert(हिन्दी),
  PATCH: update(हिन्दी),
  DELETE: remove(हिन्दी),
})
