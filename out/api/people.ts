// Generated from table api.people. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, computed, endpoint, insert, manyToMany, manyToOne, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'
import type { SpanOfYears } from '../api.types.ts'

/** Directors, writers, actors, critics */
export const people = table({
  schema: 'api',
  name: 'people',
  key: ['id'],

  columns: {
    id: column<number>('integer', { default: "nextval('api.people_id_seq'::regclass)" }),
    name: column<string>('text'),
    born: column<string | null>('date'),
    died: column<string | null>('date'),
    country: column<string | null>('character(2)'),
    /** Compared without case */
    handle: column<string | null>('extensions.citext'),
    /** Who taught them */
    mentor_id: column<number | null>('integer'),
    aliases: column<(string | null)[]>('text[]', { default: "'{}'::text[]" }),
    active: column<SpanOfYears | null>('api.span_of_years'),
  },

  computed: {
    label: column<string | null>('text'),
    search_text: column<string | null>('tsvector'),
  },

  relations: {
    'admirations!admirations_admired_id_fkey': oneToMany({ table: 'admirations', constraint: 'admirations_admired_id_fkey', from: ['id'], to: ['admired_id'], on: '{self}."id" = {other}."admired_id"' }),
    'admirations!admirations_admirer_id_fkey': oneToMany({ table: 'admirations', constraint: 'admirations_admirer_id_fkey', from: ['id'], to: ['admirer_id'], on: '{self}."id" = {other}."admirer_id"' }),
    'awards!awards_person_id_fkey': oneToMany({ table: 'awards', constraint: 'awards_person_id_fkey', from: ['id'], to: ['person_id'], on: '{self}."id" = {other}."person_id"' }),
    'bright_cards!films_director': oneToMany({ table: 'bright_cards', constraint: 'films_director', from: ['id'], to: ['bright_maker'], on: '{self}."id" = {other}."bright_maker"', view: true }),
    'bright_cards!credits': manyToMany({
      table: 'bright_cards',
      junction: { name: 'credits', from: '"api"."credits"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['bright_id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."bright_id"',
    }),
    'bright_cards!crew': manyToMany({
      table: 'bright_cards',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_person_id_fkey', 'crew_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['bright_id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."bright_id"',
    }),
    'bright_cards!parts': manyToMany({
      table: 'bright_cards',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['bright_id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."bright_id"',
    }),
    'countries!people_country_fkey': manyToOne({ table: 'countries', constraint: 'people_country_fkey', from: ['country'], to: ['code'], on: '{self}."country" = {other}."code"' }),
    'credits!parts_person_id_fkey': oneToMany({ table: 'credits', constraint: 'parts_person_id_fkey', from: ['id'], to: ['person_id'], on: '{self}."id" = {other}."person_id"', view: true }),
    'crew!crew_person_id_fkey': oneToMany({ table: 'crew', constraint: 'crew_person_id_fkey', from: ['id'], to: ['person_id'], on: '{self}."id" = {other}."person_id"' }),
    'cte_films!films_director': oneToMany({ table: 'cte_films', constraint: 'films_director', from: ['id'], to: ['director_id'], on: '{self}."id" = {other}."director_id"', view: true }),
    'cte_films!credits': manyToMany({
      table: 'cte_films',
      junction: { name: 'credits', from: '"api"."credits"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'cte_films!crew': manyToMany({
      table: 'cte_films',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_person_id_fkey', 'crew_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'cte_films!parts': manyToMany({
      table: 'cte_films',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'film_cards!films_director': oneToMany({ table: 'film_cards', constraint: 'films_director', from: ['id'], to: ['made_by'], on: '{self}."id" = {other}."made_by"', view: true }),
    'film_cards!credits': manyToMany({
      table: 'film_cards',
      junction: { name: 'credits', from: '"api"."credits"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['card_id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."card_id"',
    }),
    'film_cards!crew': manyToMany({
      table: 'film_cards',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_person_id_fkey', 'crew_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['card_id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."card_id"',
    }),
    'film_cards!parts': manyToMany({
      table: 'film_cards',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['card_id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."card_id"',
    }),
    'film_scores!credits': manyToMany({
      table: 'film_scores',
      junction: { name: 'credits', from: '"api"."credits"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['film_id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."film_id"',
    }),
    'film_scores!crew': manyToMany({
      table: 'film_scores',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_person_id_fkey', 'crew_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['film_id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."film_id"',
    }),
    'film_scores!parts': manyToMany({
      table: 'film_scores',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['film_id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."film_id"',
    }),
    'films!films_director': oneToMany({ table: 'films', constraint: 'films_director', from: ['id'], to: ['director_id'], on: '{self}."id" = {other}."director_id"' }),
    'films!films_writer': oneToMany({ table: 'films', constraint: 'films_writer', from: ['id'], to: ['writer_id'], on: '{self}."id" = {other}."writer_id"' }),
    'films!credits': manyToMany({
      table: 'films',
      junction: { name: 'credits', from: '"api"."credits"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'films!crew': manyToMany({
      table: 'films',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_person_id_fkey', 'crew_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'films!parts': manyToMany({
      table: 'films',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'parts!parts_person_id_fkey': oneToMany({ table: 'parts', constraint: 'parts_person_id_fkey', from: ['id'], to: ['person_id'], on: '{self}."id" = {other}."person_id"' }),
    'people!mentor_id': oneToMany({ table: 'people', constraint: 'people_mentor_id_fkey', from: ['id'], to: ['mentor_id'], on: '{self}."id" = {other}."mentor_id"' }),
    mentor_id: manyToOne({ table: 'people', constraint: 'people_mentor_id_fkey', from: ['mentor_id'], to: ['id'], on: '{self}."mentor_id" = {other}."id"' }),
    'people!admirations (admirations_admired_id_fkey, admirations_admirer_id_fkey)': manyToMany({
      table: 'people',
      junction: { name: 'admirations', from: '"api"."admirations"', constraints: ['admirations_admired_id_fkey', 'admirations_admirer_id_fkey'], self: ['admired_id'], other: ['admirer_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."admired_id" = {self}."id"',
      onOther: '{junction}."admirer_id" = {other}."id"',
    }),
    'people!admirations (admirations_admirer_id_fkey, admirations_admired_id_fkey)': manyToMany({
      table: 'people',
      junction: { name: 'admirations', from: '"api"."admirations"', constraints: ['admirations_admirer_id_fkey', 'admirations_admired_id_fkey'], self: ['admirer_id'], other: ['admired_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."admirer_id" = {self}."id"',
      onOther: '{junction}."admired_id" = {other}."id"',
    }),
    'reviews!reviews_critic_id_fkey': oneToMany({ table: 'reviews', constraint: 'reviews_critic_id_fkey', from: ['id'], to: ['critic_id'], on: '{self}."id" = {other}."critic_id"' }),
    'silent_films!films_director': oneToMany({ table: 'silent_films', constraint: 'films_director', from: ['id'], to: ['director_id'], on: '{self}."id" = {other}."director_id"', view: true }),
    'silent_films!credits': manyToMany({
      table: 'silent_films',
      junction: { name: 'credits', from: '"api"."credits"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'silent_films!crew': manyToMany({
      table: 'silent_films',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_person_id_fkey', 'crew_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'silent_films!parts': manyToMany({
      table: 'silent_films',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'slates.txt!credits': manyToMany({
      table: 'slates.txt',
      junction: { name: 'credits', from: '"api"."credits"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'slates.txt!crew': manyToMany({
      table: 'slates.txt',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_person_id_fkey', 'crew_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'slates.txt!parts': manyToMany({
      table: 'slates.txt',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'subquery_films!films_director': oneToMany({ table: 'subquery_films', constraint: 'films_director', from: ['id'], to: ['director_id'], on: '{self}."id" = {other}."director_id"', view: true }),
    'subquery_films!credits': manyToMany({
      table: 'subquery_films',
      junction: { name: 'credits', from: '"api"."credits"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'subquery_films!crew': manyToMany({
      table: 'subquery_films',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_person_id_fkey', 'crew_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'subquery_films!parts': manyToMany({
      table: 'subquery_films',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'two_makers!director_again': oneToMany({ table: 'two_makers', constraint: 'films_director', from: ['id'], to: ['director_again'], on: '{self}."id" = {other}."director_again"', view: true }),
    'two_makers!director_id': oneToMany({ table: 'two_makers', constraint: 'films_director', from: ['id'], to: ['director_id'], on: '{self}."id" = {other}."director_id"', view: true }),
    'two_makers!films_writer': oneToMany({ table: 'two_makers', constraint: 'films_writer', from: ['id'], to: ['writer_id'], on: '{self}."id" = {other}."writer_id"', view: true }),
    'two_makers!credits': manyToMany({
      table: 'two_makers',
      junction: { name: 'credits', from: '"api"."credits"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'two_makers!crew': manyToMany({
      table: 'two_makers',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_person_id_fkey', 'crew_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'two_makers!parts': manyToMany({
      table: 'two_makers',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    '映画!映画_監督_fkey': oneToMany({ table: '映画', constraint: '映画_監督_fkey', from: ['id'], to: ['監督'], on: '{self}."id" = {other}."監督"' }),
    contemporaries: computed({ table: 'people', function: 'contemporaries', single: false, call: '"api"."contemporaries"({row})' }),
    home: computed({ table: 'countries', function: 'home', single: true, call: '"api"."home"({row})' }),
    mentor: computed({ table: 'people', function: 'mentor', single: true, call: '"api"."mentor"({row})' }),
    pupils: computed({ table: 'people', function: 'pupils', single: false, call: '"api"."pupils"({row})' }),
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
      from "api"."people" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."people" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."people" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."people" as {self}
      {where}
      {returning}`,
  },
})

export type People = Row<typeof people>

export default endpoint({
  GET: read(people),
  POST: insert(people),
  PUT: upsert(people),
  PATCH: update(people),
  DELETE: remove(people),
})
