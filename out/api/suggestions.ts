// Generated from view api.suggestions. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, table } from 'pgrest-gen/runtime'

export const suggestions = table({
  schema: 'api',
  name: 'suggestions',
  key: [],

  columns: {
    id: column<number | null>('integer'),
    words: column<string | null>('text'),
  },

  relations: {},

  writable: ['insert'],

  grants: {
    'Guest Critic': 'select',
    anon: 'select, insert',
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update, delete',
    kiosk: 'select',
    member: 'select, insert',
  },

  sql: {
    read: `
      select {select}
      from "api"."suggestions" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."suggestions" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."suggestions" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."suggestions" as {self}
      {where}
      {returning}`,
  },
})

export type Suggestions = Row<typeof suggestions>

export default endpoint({
  GET: read(suggestions),
  POST: insert(suggestions),
})
