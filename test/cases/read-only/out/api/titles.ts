// Generated from view api.titles. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, type Row, read, table } from 'pgrest-gen/runtime'

export const titles = table({
  schema: 'api',
  name: 'titles',
  key: [],

  columns: {
    title: column<string | null>('text'),
  },

  relations: {},

  writable: [],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."titles" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."titles" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."titles" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."titles" as {self}
      {where}
      {returning}`,
  },
})

export type Titles = Row<typeof titles>

export default endpoint({
  GET: read(titles),
})
