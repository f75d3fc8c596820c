// What changed in the database since the server was generated: every kind of change, told apart by whether requests break.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { api as festival } from '../out/server.ts'
import { createDriftWatch, type DriftMode, type DriftWatch, driftText } from '../runtime/drift.ts'
import type { Api } from '../runtime/spec.ts'
import { ddl, generateInto, loadApi, poolOf } from './support/drifting.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'

let original: TestDatabase
let api: Api
before(async () => {
  original = await testDatabase()
  await query(original.uri, ddl)
  api = await loadApi(await generateInto(original.uri))
})
after(() => original.drop())

/** A copy of the database with something changed. */
async function changed(sql: string): Promise<{ uri: string; drop(): Promise<void> }> {
  const { postgres, name } = original
  const copy = `${name}_copy`
  await postgres.createDatabase(copy, name)
  const uri = postgres.uri(copy)
  if (sql !== '') await query(uri, sql)
  return { uri, drop: async () => void (await query(postgres.uri(), `drop database "${copy}" with (force)`)) }
}

/** `!` before what breaks. */
async function driftOf(sql: string, of = api): Promise<string[]> {
  const copy = await changed(sql)
  const pool = poolOf(copy.uri)
  try {
    const { drifts, error } = await createDriftWatch({ api: of, pool, mode: () => 'warn', log: () => {} }).check()
    assert.equal(error, null)
    return drifts.map((drift) => `${drift.breaking ? '! ' : ''}${driftText(drift)}`)
  } finally {
    await pool.end()
    await copy.drop()
  }
}

const changes: readonly (readonly [title: string, sql: string, ...drifts: string[]])[] = [
  ['nothing', ''],
  [
    'comments, grants, rows, bodies',
    `comment on table api.films is 'x'; grant select on api.films to public; insert into api.people values (1, 'x');
    create or replace function api.add(a int, b int default 2) returns int language sql immutable as 'select 7'; create index on api.films (year)`,
  ],
  ['a column went', 'alter table api.films drop rating', '! api.films.rating is gone; affects /films'],
  [
    'a column was renamed',
    'alter table api.people rename name to called',
    '! api.people.name is gone; affects /people',
    '! api.people.called appeared, NOT NULL and without a default: inserts fail; affects /people',
  ],
  ['a type', 'alter table api.genres alter id type bigint', '! api.genres.id is bigint, was integer; affects /genres'],
  ['a length', 'alter table api.people alter name type varchar(9)', '! api.people.name is character varying(9), was text; affects /people'],
  ['a nullable column came', 'alter table api.films add country text', 'api.films.country appeared'],
  ['a column with a default came', 'alter table api.films add country text not null default $$x$$', 'api.films.country appeared'],
  ['an identity came', 'alter table api.people add n int generated always as identity', 'api.people.n appeared'],
  [
    'a column that inserts must have came',
    'alter table api.films add country text not null',
    '! api.films.country appeared, NOT NULL and without a default: inserts fail; affects /films',
  ],
  [
    'NOT NULL came',
    'alter table api.films alter year set not null',
    '! api.films.year is NOT NULL now, without a default: inserts without it fail; affects /films',
  ],
  ['NOT NULL came beside a default', 'alter table api.films alter rating set not null', 'api.films.rating is NOT NULL now'],
  ['NOT NULL went', 'alter table api.people alter name drop not null', 'api.people.name may be NULL now'],
  ['a default changed', 'alter table api.films alter rating set default 6', 'api.films.rating has another default'],
  ['a default came', 'alter table api.films alter year set default 2000', 'api.films.year has a default now'],
  ['a default went', 'alter table api.films alter rating drop default', 'api.films.rating has no default any more'],
  [
    'a default that inserts need went',
    'alter table api.films alter mood drop default',
    '! api.films.mood has no default any more; affects /films',
  ],
  ['an identity went', 'alter table api.films alter id drop identity', '! api.films.id has no default any more; affects /films'],
  [
    'an identity became strict',
    'alter table api.films alter id set generated always',
    '! api.films.id is generated always now: it cannot be written; affects /films',
  ],
  [
    'a generated column became an ordinary one',
    'alter table api.films alter decade drop expression',
    'api.films.decade is not generated any more',
  ],
  ['an enum has one more', `alter type api.mood add value 'odd'`, 'api.films.mood can be odd now'],
  [
    'an enum was renamed in',
    `alter type api.mood rename value 'loud' to 'Noisy'`,
    '! api.films.mood cannot be loud any more; affects /films',
    'api.films.mood can be "Noisy" now',
  ],
  [
    'a table went',
    'drop table api.films cascade',
    '! api.films is gone; affects /films, /film_genres, /genres, /people, /posters and 1 more',
    '! api.titles is gone; affects /titles, /film_genres, /genres, /posters',
    '! api.years is gone; affects /years',
    '! function api.search(word text) is gone; affects /rpc/search',
  ],
  ['a table came', 'create table api.new (id int)', 'relation api.new appeared'],
  ['a table came elsewhere', 'create table vault.new (id int)'],
  [
    'a table was renamed behind a view',
    'alter table api.posters rename to posters_2; create view api.posters as select * from api.posters_2',
    'relation api.posters_2 appeared',
  ],
  [
    'a table became a view that cannot be written',
    'alter table api.posters set schema vault; create view api.posters as select distinct * from vault.posters',
    '! api.posters takes no insert any more; affects /posters',
    '! api.posters takes no update any more; affects /posters',
    '! api.posters takes no delete any more; affects /posters',
  ],
  [
    'a view became writable',
    'create or replace view api.years as select year from api.films',
    'api.years takes insert now',
    'api.years takes update now',
    'api.years takes delete now',
  ],
  [
    'a view cannot be written any more',
    `drop view api.titles; create view api.titles as select id, title from api.films group by id, title`,
    '! api.titles takes no insert any more; affects /titles',
    '! api.titles takes no update any more; affects /titles',
    '! api.titles takes no delete any more; affects /titles',
  ],
  [
    'a primary key went',
    'alter table api.film_genres drop constraint film_genres_pkey',
    '! api.film_genres has no primary key any more, had (film_id, genre_id); affects /film_genres',
  ],
  [
    'a primary key changed',
    'alter table api.film_genres drop constraint film_genres_pkey, add primary key (genre_id, film_id)',
    '! api.film_genres has (genre_id, film_id) as its primary key, had (film_id, genre_id); affects /film_genres',
  ],
  [
    'a primary key came',
    `alter table api."Odd ""Names""" add primary key ("a b")`,
    '! api."Odd ""Names"""."a b" is NOT NULL now, without a default: inserts without it fail; affects /Odd%20%22Names%22',
    'api."Odd ""Names""" has a primary key now: ("a b")',
  ],
  [
    'a foreign key went',
    'alter table api.films drop constraint films_director',
    '! relationship of api.films and api.people by films_director is gone; affects /films, /people',
  ],
  [
    'a foreign key of a junction went',
    'alter table api.film_genres drop constraint fg_genre',
    '! relationship of api.film_genres and api.genres by fg_genre is gone; affects /film_genres, /genres, /films, /titles',
  ],
  [
    'a foreign key was renamed',
    'alter table api.films rename constraint films_director to made_by',
    '! relationship of api.films and api.people by films_director is gone; affects /films, /people',
    'relationship of api.films and api.people by made_by appeared',
  ],
  [
    'a foreign key joins other columns',
    'alter table api.films drop constraint films_director, add constraint films_director foreign key (year) references api.people',
    '! relationship of api.films and api.people by films_director joins other columns; affects /films, /people',
  ],
  [
    'a foreign key came',
    'alter table api.genres add constraint of_film foreign key (id) references api.films',
    'relationship of api.films and api.genres by of_film appeared',
  ],
  [
    'to-one became to-many',
    'alter table api.posters drop constraint posters_pkey, add primary key (film_id, url)',
    '! api.posters.url is NOT NULL now, without a default: inserts without it fail; affects /posters',
    '! api.posters has (film_id, url) as its primary key, had (film_id); affects /posters',
    '! relationship of api.films and api.posters by poster_film is to many now, was one-to-one; affects /films, /posters',
  ],
  [
    'to-many became to-one',
    'alter table api.films add unique (director)',
    'relationship of api.films and api.people by films_director is one-to-one now',
  ],
  ['a function went', 'drop function api.search', '! function api.search(word text) is gone; affects /rpc/search'],
  [
    'a function takes another type',
    'drop function api.add; create function api.add(a int, b bigint) returns int language sql immutable as $$ select 1 $$',
    '! function api.add(a integer, b integer) takes (a integer, b bigint) now; affects /rpc/add',
  ],
  [
    'parameters were put into another order',
    'drop function api.add; create function api.add(b int, a int) returns int language sql immutable as $$ select 1 $$',
    '! function api.add(a integer, b integer) needs b now; affects /rpc/add',
  ],
  [
    'one more default',
    'create or replace function api.twice(n int default 4) returns int language sql immutable as $$ select n * 2 $$',
    'function api.twice(n integer) does not need n any more',
  ],
  [
    'a function returns another type',
    'drop function api.add; create function api.add(a int, b int default 1) returns setof bigint language sql immutable as $$ select 1::bigint $$',
    '! function api.add(a integer, b integer) returns setof bigint, returned integer; affects /rpc/add',
  ],
  [
    'a function may write',
    'alter function api.search volatile',
    '! function api.search(word text) is volatile, was stable; affects /rpc/search',
  ],
  ['a function may write no more', 'alter function api.body stable', 'function api.body(json) is stable, was volatile'],
  [
    'a function has a setting',
    `alter function api.search set statement_timeout = '1s'`,
    'function api.search(word text) has other settings',
  ],
  ['a function came', 'create function api.new() returns int language sql as $$ select 1 $$', 'function api.new() appeared'],
  ['an overload came', 'create function api.add(a text) returns int language sql as $$ select 1 $$', 'function api.add(a text) appeared'],
  ['an overload went', 'drop function api.twice(text)', '! function api.twice(word text) is gone; affects /rpc/twice'],
  [
    'functions that cannot be called came',
    `create function api.two(int, int) returns int language sql as 'select 1';
    create function api.trigger() returns trigger language plpgsql as 'begin return new; end'; create procedure api.p() language sql as ''`,
  ],
  [
    'variadic',
    'drop function api.many; create function api.many(n int[]) returns int language sql as $$ select 1 $$',
    '! function api.many(variadic n integer[]) takes n as an array now; affects /rpc/many',
  ],
  ['a computed field went', 'drop function api.label', '! computed field api.films.label is gone; affects /films'],
  [
    'a computed field came',
    'create function vault.shout(api.films) returns text language sql as $$ select upper($1.title) $$',
    'computed field api.films.shout appeared',
  ],
  [
    'a computed field is another type',
    'drop function api.label; create function api.label(api.films) returns int language sql as $$ select 1 $$',
    '! computed field api.films.label is integer, was text; affects /films',
  ],
  ['a computed relationship went', 'drop function api.sequels', '! computed relationship api.films.sequels is gone; affects /films'],
  [
    'a computed relationship came',
    'create function api.poster(api.films) returns setof api.posters language sql as $$ select * from api.posters $$',
    'computed relationship api.films.poster appeared',
  ],
  [
    'a computed relationship leads elsewhere',
    'drop function api.sequels; create function api.sequels(api.films) returns setof api.people language sql as $$ select * from api.people $$',
    '! computed relationship api.films.sequels gives api.people, gave api.films; affects /films',
  ],
  [
    'the function of a domain went',
    'drop cast (api.stars as json); drop function vault.stars_json',
    '! function vault.stars_json is gone; affects api.films',
  ],
  [
    'the schema went',
    'drop schema api cascade',
    '! schema api is gone; affects all of api',
    '! function vault.stars_json is gone; affects api.films',
  ],
]

describe('a change is told exactly', () => {
  for (const [title, sql, ...drifts] of changes) {
    test(title, async () => {
      assert.deepEqual(await driftOf(sql), drifts)
    })
  }
})

test('the committed server of the contract is as its database is', async () => {
  const database = await testDatabase('lantern')
  const pool = poolOf(database.authenticator)
  const { status, drifts, error } = await createDriftWatch({ api: festival, pool, mode: () => 'warn', log: () => {} }).check()
  await pool.end()
  await database.drop()
  assert.deepEqual({ status, drifts, error }, { status: 'none', drifts: [], error: null })
})

describe('the watch', () => {
  const watched = async (mode: () => DriftMode, work: (watch: DriftWatch, lines: string[], uri: string) => Promise<void>, of = api) => {
    const copy = await changed('')
    const pool = poolOf(copy.uri)
    const lines: string[] = []
    const watch = createDriftWatch({ api: of, pool, mode, log: (level, line) => lines.push(`${level} ${line}`) })
    try {
      await work(watch, lines, copy.uri)
    } finally {
      await pool.end()
      await copy.drop()
    }
  }

  test('knows nothing before its first check, then tells the log and whoever asks', () =>
    watched(
      () => 'warn',
      async (watch, lines, uri) => {
        assert.deepEqual(watch.state(), { status: 'unchecked', ready: true, drifts: [], checkedAt: null, took: 0, error: null })
        const state = await watch.check()
        assert.deepEqual([state.status, state.drifts], ['none', []])
        assert.ok(state.checkedAt !== null && Date.now() - state.checkedAt < 60_000 && state.took > 0)
        assert.match(lines.splice(0).join('\n'), /^info schema drift: none \(checked in \d+ ms\)$/)

        await query(uri, 'alter table api.films drop rating, drop decade; create table api.new ()')
        assert.equal((await watch.check()).status, 'breaking')
        assert.equal(watch.state().ready, true)
        assert.deepEqual(lines, [
          'error schema drift: api.films.rating is gone; affects /films',
          'error schema drift: api.films.decade is gone; affects /films',
          'warn schema drift: relation api.new appeared',
          'error schema drift: 2 breaking and 1 compatible: generate again and deploy',
        ])
      },
    ))
  test('is ready with compatible drift, and not with breaking drift when that is to fail, until it is gone', () =>
    watched(
      () => 'fail',
      async (watch, _lines, uri) => {
        await query(uri, 'alter table api.films add country text')
        assert.deepEqual([(await watch.check()).status, watch.state().ready], ['compatible', true])
        await query(uri, 'alter table api.films rename title to name')
        assert.deepEqual([(await watch.check()).status, watch.state().ready], ['breaking', false])
        await query(uri, 'alter table api.films rename name to title')
        assert.deepEqual([(await watch.check()).status, watch.state().ready], ['compatible', true])
      },
    ))
  test('does nothing when it is off, and begins when the configuration says so', async () => {
    let mode: DriftMode = 'off'
    await watched(
      () => mode,
      async (watch, lines, uri) => {
        await query(uri, 'drop table api.posters')
        assert.equal((await watch.check()).status, 'unchecked')
        assert.deepEqual(lines, [])
        mode = 'fail'
        assert.deepEqual([(await watch.check()).status, watch.state().ready], ['breaking', false])
        mode = 'warn'
        assert.deepEqual([watch.state().status, watch.state().ready], ['breaking', true])
        mode = 'off'
        assert.deepEqual([watch.state().status, watch.state().ready], ['unchecked', true])
      },
    )
  })
  test('many calls at once make two checks, and the second sees what came before it', () =>
    watched(
      () => 'warn',
      async (watch, lines, uri) => {
        const first = watch.check()
        await query(uri, 'drop table api.posters')
        const states = await Promise.all([watch.check(), watch.check(), watch.check()])
        await first
        assert.deepEqual(new Set(states.map(({ status }) => status)), new Set(['breaking']))
        assert.ok(lines.filter((line) => /none|generate again/.test(line)).length <= 2, lines.join('\n'))
      },
    ))
  test('keeps what it knew when the database is away, and says why', async () => {
    const copy = await changed('alter table api.films drop rating')
    const pool = poolOf(copy.uri)
    const lines: string[] = []
    const watch = createDriftWatch({ api, pool, mode: () => 'warn', log: (level, line) => lines.push(`${level} ${line}`) })
    await watch.check()
    await copy.drop()
    const { status, error } = await watch.check()
    await pool.end()
    assert.equal(status, 'breaking')
    assert.notEqual(error, null)
    assert.equal(lines.at(-1), `error schema drift: could not be checked: ${error}`)
  })
  test('a migration that holds a lock is not waited for long', { timeout: 30_000 }, () =>
    watched(
      () => 'warn',
      async (watch, _lines, uri) => {
        const client = new pg.Client({ connectionString: uri })
        await client.connect()
        try {
          await client.query('begin; lock table api.titles in access exclusive mode')
          assert.match((await watch.check()).error ?? '', /lock timeout/)
          await client.query('rollback')
          assert.equal((await watch.check()).error, null)
        } finally {
          await client.end()
        }
      },
    ),
  )
  test('a role without rights on the schema sees the same', async () => {
    const copy = await changed('alter table api.films drop rating')
    const role = `${original.name}_reader`
    await query(copy.uri, `create role ${role} login password 'lantern'`)
    const pool = poolOf(copy.uri.replace(/\/\/[^@]*@/, `//${role}:lantern@`))
    const { drifts, error } = await createDriftWatch({ api, pool, mode: () => 'warn', log: () => {} }).check()
    await pool.end()
    await copy.drop()
    await query(original.uri, `drop role ${role}`)
    assert.deepEqual([error, drifts.map(driftText)], [null, ['api.films.rating is gone; affects /films']])
  })
})

test('several exposed schemas are told apart', async () => {
  const database = await testDatabase()
  await query(database.uri, `${ddl}; create schema office; create table office.films (id int primary key)`)
  const both = await loadApi(await generateInto(database.uri, ['api', 'office']))
  await query(database.uri, 'drop table office.films; alter table api.films drop rating')
  const pool = poolOf(database.uri)
  const { drifts } = await createDriftWatch({ api: both, pool, mode: () => 'warn', log: () => {} }).check()
  await pool.end()
  await database.drop()
  assert.deepEqual(drifts.map(driftText), [
    'api.films.rating is gone; affects /films of api',
    'office.films is gone; affects /films of office',
  ])
})
