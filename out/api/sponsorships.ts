// Generated from view api.sponsorships. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const sponsorships = table({
  schema: 'api',
  name: 'sponsorships',
  key: ['sponsor_id', 'film_id'],

  columns: {
    sponsor_id: column<number>('integer'),
    film_id: column<number>('integer'),
    amount: column<number | null>('numeric(10,2)'),
  },

  relations: {
    'bright_cards!sponsorships_film_fkey': manyToOne({ table: 'bright_cards', constraint: 'sponsorships_film_fkey', from: ['film_id'], to: ['bright_id'], on: '{self}."film_id" = {other}."bright_id"', view: true }),
    'cte_films!sponsorships_film_fkey': manyToOne({ table: 'cte_films', constraint: 'sponsorships_film_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'film_cards!sponsorships_film_fkey': manyToOne({ table: 'film_cards', constraint: 'sponsorships_film_fkey', from: ['film_id'], to: ['card_id'], on: '{self}."film_id" = {other}."card_id"', view: true }),
    'film_scores!sponsorships_film_fkey': manyToOne({ table: 'film_scores', constraint: 'sponsorships_film_fkey', from: ['film_id'], to: ['film_id'], on: '{self}."film_id" = {other}."film_id"', view: true }),
    'films!sponsorships_film_fkey': manyToOne({ table: 'films', constraint: 'sponsorships_film_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"' }),
    'silent_films!sponsorships_film_fkey': manyToOne({ table: 'silent_films', constraint: 'sponsorships_film_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'slates.txt!sponsorships_film_fkey': manyToOne({ table: 'slates.txt', constraint: 'sponsorships_film_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'sponsors!sponsorships_sponsor_fkey': manyToOne({ table: 'sponsors', constraint: 'sponsorships_sponsor_fkey', from: ['sponsor_id'], to: ['id'], on: '{self}."sponsor_id" = {other}."id"', view: true }),
    'subquery_films!sponsorships_film_fkey': manyToOne({ table: 'subquery_films', constraint: 'sponsorships_film_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
    'two_makers!sponsorships_film_fkey': manyToOne({ table: 'two_makers', constraint: 'sponsorships_film_fkey', from: ['film_id'], to: ['id'], on: '{self}."film_id" = {other}."id"', view: true }),
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
      from "api"."sponsorships" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."sponsorships" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."sponsorships" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."sponsorships" as {self}
      {where}
      {returning}`,
  },
})

export type Sponsorships = Row<typeof sponsorships>

export default endpoint({
  GET: read(sponsorships),
  POST: insert(sponsorships),
  PUT: upsert(sponsorships),
  PATCH: update(sponsorships),
  DELETE: remove(sponsorships),
})
