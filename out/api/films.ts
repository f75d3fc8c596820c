// Generated from table api.films. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, computed, endpoint, insert, manyToMany, manyToOne, oneToMany, oneToOne, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

/**
 * Everything that was ever shown
 *
 * One row per film, whichever version of it was shown.
 */
export const films = table({
  schema: 'api',
  name: 'films',
  key: ['id'],

  columns: {
    id: column<number>('integer', { default: "nextval('api.films_id_seq'::regclass)" }),
    title: column<string>('text'),
    original_title: column<string | null>('text'),
    /** The year of the first public showing */
    year: column<number>('smallint'),
    /** In minutes */
    runtime: column<number | null>('integer'),
    rating: column<number | null>('numeric(3,1)', { default: '5.5' }),
    budget: column<number | null>('bigint'),
    restored: column<boolean>('boolean', { default: 'false' }),
    director_id: column<number | null>('integer'),
    writer_id: column<number | null>('integer'),
    country: column<string | null>('character(2)'),
    sequel_of: column<number | null>('integer'),
    slug: column<string | null>('text'),
    tags: column<(string | null)[]>('text[]', { default: "'{}'::text[]" }),
    /** Whatever the programme notes know: awards, places, colours */
    facts: column<unknown>('jsonb', { default: "'{}'::jsonb" }),
    premiered: column<string | null>('date'),
    synopsis: column<string | null>('text'),
    /** Computed from the year */
    decade: column<number | null>('integer', { generated: true }),
    search: column<string | null>('tsvector', { generated: true }),
  },

  computed: {
    age_in_2024: column<number | null>('integer'),
    as_json: column<unknown>('jsonb'),
    is_long: column<boolean | null>('boolean'),
    /** A computed column */
    label: column<string | null>('text'),
    takes_row: column<string | null>('text'),
  },

  relations: {
    'awards!awards_film_id_fkey': oneToMany({ table: 'awards', constraint: 'awards_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'ballots!ballots_film_id_fkey': oneToMany({ table: 'ballots', constraint: 'ballots_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'bright_cards!films_sequel_of_fkey': manyToOne({ table: 'bright_cards', constraint: 'films_sequel_of_fkey', from: ['sequel_of'], to: ['bright_id'], on: '{self}."sequel_of" = {other}."bright_id"', view: true }),
    'countries!films_country_fkey': manyToOne({ table: 'countries', constraint: 'films_country_fkey', from: ['country'], to: ['code'], on: '{self}."country" = {other}."code"' }),
    'credits!parts_film_id_fkey': oneToMany({ table: 'credits', constraint: 'parts_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"', view: true }),
    'crew!crew_film_id_fkey': oneToMany({ table: 'crew', constraint: 'crew_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'cte_films!films_sequel_of_fkey': manyToOne({ table: 'cte_films', constraint: 'films_sequel_of_fkey', from: ['sequel_of'], to: ['id'], on: '{self}."sequel_of" = {other}."id"', view: true }),
    'film_cards!films_sequel_of_fkey': manyToOne({ table: 'film_cards', constraint: 'films_sequel_of_fkey', from: ['sequel_of'], to: ['card_id'], on: '{self}."sequel_of" = {other}."card_id"', view: true }),
    'film_genres!film_genres_film_id_fkey': oneToMany({ table: 'film_genres', constraint: 'film_genres_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'film_scores!films_sequel_of_fkey': manyToOne({ table: 'film_scores', constraint: 'films_sequel_of_fkey', from: ['sequel_of'], to: ['film_id'], on: '{self}."sequel_of" = {other}."film_id"', view: true }),
    'films!sequel_of': oneToMany({ table: 'films', constraint: 'films_sequel_of_fkey', from: ['id'], to: ['sequel_of'], on: '{self}."id" = {other}."sequel_of"' }),
    sequel_of: manyToOne({ table: 'films', constraint: 'films_sequel_of_fkey', from: ['sequel_of'], to: ['id'], on: '{self}."sequel_of" = {other}."id"' }),
    'genres!film_genres': manyToMany({
      table: 'genres',
      junction: { name: 'film_genres', from: '"api"."film_genres"', constraints: ['film_genres_film_id_fkey', 'film_genres_genre_id_fkey'], self: ['film_id'], other: ['genre_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."id"',
      onOther: '{junction}."genre_id" = {other}."id"',
    }),
    'lanterns!lanterns_film_id_fkey': oneToMany({ table: 'lanterns', constraint: 'lanterns_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'parts!parts_film_id_fkey': oneToMany({ table: 'parts', constraint: 'parts_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'people!films_director': manyToOne({ table: 'people', constraint: 'films_director', from: ['director_id'], to: ['id'], on: '{self}."director_id" = {other}."id"' }),
    'people!films_writer': manyToOne({ table: 'people', constraint: 'films_writer', from: ['writer_id'], to: ['id'], on: '{self}."writer_id" = {other}."id"' }),
    'people!credits': manyToMany({
      table: 'people',
      junction: { name: 'credits', from: '"api"."credits"', constraints: ['parts_film_id_fkey', 'parts_person_id_fkey'], self: ['film_id'], other: ['person_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."id"',
      onOther: '{junction}."person_id" = {other}."id"',
    }),
    'people!crew': manyToMany({
      table: 'people',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_film_id_fkey', 'crew_person_id_fkey'], self: ['film_id'], other: ['person_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."id"',
      onOther: '{junction}."person_id" = {other}."id"',
    }),
    'people!parts': manyToMany({
      table: 'people',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_film_id_fkey', 'parts_person_id_fkey'], self: ['film_id'], other: ['person_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."id"',
      onOther: '{junction}."person_id" = {other}."id"',
    }),
    'posters!posters_film_id_fkey': oneToOne({ table: 'posters', constraint: 'posters_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'print_sheets!print_sheets_film_id_fkey': oneToOne({ table: 'print_sheets', constraint: 'print_sheets_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'reels!reels_film_id_fkey': oneToMany({ table: 'reels', constraint: 'reels_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'reviews!reviews_film_id_fkey': oneToMany({ table: 'reviews', constraint: 'reviews_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'screenings!screenings_film_id_fkey': oneToMany({ table: 'screenings', constraint: 'screenings_film_id_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"' }),
    'silent_films!films_sequel_of_fkey': manyToOne({ table: 'silent_films', constraint: 'films_sequel_of_fkey', from: ['sequel_of'], to: ['id'], on: '{self}."sequel_of" = {other}."id"', view: true }),
    'slates.txt!films_sequel_of_fkey': manyToOne({ table: 'slates.txt', constraint: 'films_sequel_of_fkey', from: ['sequel_of'], to: ['id'], on: '{self}."sequel_of" = {other}."id"', view: true }),
    'sponsors!sponsorships': manyToMany({
      table: 'sponsors',
      junction: { name: 'sponsorships', from: '"api"."sponsorships"', constraints: ['sponsorships_film_fkey', 'sponsorships_sponsor_fkey'], self: ['film_id'], other: ['sponsor_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."film_id" = {self}."id"',
      onOther: '{junction}."sponsor_id" = {other}."id"',
    }),
    'sponsorships!sponsorships_film_fkey': oneToMany({ table: 'sponsorships', constraint: 'sponsorships_film_fkey', from: ['id'], to: ['film_id'], on: '{self}."id" = {other}."film_id"', view: true }),
    'subquery_films!films_sequel_of_fkey': manyToOne({ table: 'subquery_films', constraint: 'films_sequel_of_fkey', from: ['sequel_of'], to: ['id'], on: '{self}."sequel_of" = {other}."id"', view: true }),
    'two_makers!films_sequel_of_fkey': manyToOne({ table: 'two_makers', constraint: 'films_sequel_of_fkey', from: ['sequel_of'], to: ['id'], on: '{self}."sequel_of" = {other}."id"', view: true }),
    original: computed({ table: 'films', function: 'original', single: true, call: '"api"."original"({row})' }),
    same_year: computed({ table: 'films', function: 'same_year', single: false, call: '"api"."same_year"({row})' }),
    sequels: computed({ table: 'films', function: 'sequels', single: false, call: '"api"."sequels"({row})' }),
    top_review: computed({ table: 'reviews', function: 'top_review', single: true, call: '"api"."top_review"({row})' }),
  },

  media: {
    'application/vnd.lantern.marquee': '"api"."marquee"',
  },

  writable: ['insert', 'update', 'delete'],

  grants: {
    'Guest Critic': 'select',
    anon: 'select',
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update, delete',
    kiosk: 'select',
    member: 'select',
    press: 'select (id, title, year), insert (id, title, year), update (title)',
  },

  sql: {
    read: `
      select {select}
      from "api"."films" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."films" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."films" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."films" as {self}
      {where}
      {returning}`,
  },
})

export type Films = Row<typeof films>

export default endpoint({
  GET: read(films),
  POST: insert(films),
  PUT: upsert(films),
  PATCH: update(films),
  DELETE: remove(films),
})
