// Generated from view api.sponsors. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToMany, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/** Their notes stay in the vault */
export const sponsors = table({
  schema: 'api',
  name: 'sponsors',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    /** As they want to be thanked */
    name: column<string | null>('text'),
  },

  relations: {
    'bright_cards!sponsorships': manyToMany({
      table: 'bright_cards',
      junction: { name: 'sponsorships', from: '"api"."sponsorships"', constraints: ['sponsorships_sponsor_fkey', 'sponsorships_film_fkey'], self: ['sponsor_id'], other: ['film_id'] },
      from: ['id'],
      to: ['bright_id'],
      onSelf: '{junction}."sponsor_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."bright_id"',
    }),
    'cte_films!sponsorships': manyToMany({
      table: 'cte_films',
      junction: { name: 'sponsorships', from: '"api"."sponsorships"', constraints: ['sponsorships_sponsor_fkey', 'sponsorships_film_fkey'], self: ['sponsor_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."sponsor_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'film_cards!sponsorships': manyToMany({
      table: 'film_cards',
      junction: { name: 'sponsorships', from: '"api"."sponsorships"', constraints: ['sponsorships_sponsor_fkey', 'sponsorships_film_fkey'], self: ['sponsor_id'], other: ['film_id'] },
      from: ['id'],
      to: ['card_id'],
      onSelf: '{junction}."sponsor_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."card_id"',
    }),
    'film_scores!sponsorships': manyToMany({
      table: 'film_scores',
      junction: { name: 'sponsorships', from: '"api"."sponsorships"', constraints: ['sponsorships_sponsor_fkey', 'sponsorships_film_fkey'], self: ['sponsor_id'], other: ['film_id'] },
      from: ['id'],
      to: ['film_id'],
      onSelf: '{junction}."sponsor_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."film_id"',
    }),
    'films!sponsorships': manyToMany({
      table: 'films',
      junction: { name: 'sponsorships', from: '"api"."sponsorships"', constraints: ['sponsorships_sponsor_fkey', 'sponsorships_film_fkey'], self: ['sponsor_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."sponsor_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'silent_films!sponsorships': manyToMany({
      table: 'silent_films',
      junction: { name: 'sponsorships', from: '"api"."sponsorships"', constraints: ['sponsorships_sponsor_fkey', 'sponsorships_film_fkey'], self: ['sponsor_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."sponsor_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'slates.txt!sponsorships': manyToMany({
      table: 'slates.txt',
      junction: { name: 'sponsorships', from: '"api"."sponsorships"', constraints: ['sponsorships_sponsor_fkey', 'sponsorships_film_fkey'], self: ['sponsor_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."sponsor_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'sponsorships!sponsorships_sponsor_fkey': oneToMany({ table: 'sponsorships', constraint: 'sponsorships_sponsor_fkey', from: ['id'], to: ['sponsor_id'], on: '{self}."id" = {other}."sponsor_id"', view: true }),
    'subquery_films!sponsorships': manyToMany({
      table: 'subquery_films',
      junction: { name: 'sponsorships', from: '"api"."sponsorships"', constraints: ['sponsorships_sponsor_fkey', 'sponsorships_film_fkey'], self: ['sponsor_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."sponsor_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'two_makers!sponsorships': manyToMany({
      table: 'two_makers',
      junction: { name: 'sponsorships', from: '"api"."sponsorships"', constraints: ['sponsorships_sponsor_fkey', 'sponsorships_film_fkey'], self: ['sponsor_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."sponsor_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
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
      from "api"."sponsors" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."sponsors" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."sponsors" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."sponsors" as {self}
      {where}
      {returning}`,
  },
})

export type Sponsors = Row<typeof sponsors>

export default endpoint({
  GET: read(sponsors),
  POST: insert(sponsors),
  PUT: upsert(sponsors),
  PATCH: update(sponsors),
  DELETE: remove(sponsors),
})
