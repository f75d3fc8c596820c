// Rules that expose and hide: what is hidden is answered as what is absent. Two databases, one in which things are hidden by rules
// and one in which they are not there, are asked the same.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Rules } from '../generator/define-config.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { type Ask, type Got, type RuledServer, ruledServer } from './support/ruled.ts'

const common = `
  create schema api;
  create domain "text/plain" as text;
  create table api.people (id int primary key, name text not null);
`
const rows = `
  insert into api.people values (1, 'Ann'), (2, 'Bo');
`
/** All there is. */
const whole = `${common}
  create table api.films (
    id int primary key, title text not null check (title <> ''), year int,
    secret text not null default 'tresor' unique, director_id int constraint films_director references api.people);
  create table api.reviews (id int primary key, film_id int references api.films);
  create table api.genres (id int primary key, name text);
  create table api.film_genres (film_id int references api.films, genre_id int references api.genres, primary key (film_id, genre_id));
  create table api.vaults (code text primary key, film_id int references api.films);
  create view api.titles as select id, title, secret from api.films;
  create function api.shout(api.films) returns text language sql stable as 'select upper($1.title)';
  create function api.leak(api.films) returns text language sql stable as 'select $1.secret';
  create function api.sequels(api.films) returns setof api.films language sql stable as 'select * from api.films f where f.id = $1.id + 1';
  create function api.search(word text) returns setof api.films language sql stable as 'select * from api.films where title ilike word';
  create function api.first() returns api.films language sql stable as 'select * from api.films order by id limit 1';
  create function api.open() returns text language sql stable as $$ select 'open' $$;
  create function api.closed() returns text language sql stable as $$ select 'closed' $$;
  create function api.line(state text, f api.films) returns text language sql immutable as $$ select coalesce(state, '') || f::text $$;
  create aggregate api.lines(api.films) (sfunc = api.line, stype = text, initcond = '');
  ${rows}
  insert into api.films values (1, 'One', 1960, 'tresor-1', 1), (2, 'Two', 1970, 'tresor-2', 1), (3, 'Three', 1980, 'tresor-3', 2);
  insert into api.reviews values (1, 1), (2, 3), (3, 2);
  insert into api.genres values (1, 'Noir');
  insert into api.film_genres values (1, 1);
  insert into api.vaults values ('tresor-4', 1);
`
/** The same where nothing is that the rules hide. */
const bare = `${common}
  create table api.films (
    id int primary key, title text not null check (title <> ''), year int, director_id int constraint films_director references api.people);
  create table api.reviews (id int primary key, film_id int references api.films);
  create table api.genres (id int primary key, name text);
  create view api.titles as select id, title from api.films;
  create function api.shout(api.films) returns text language sql stable as 'select upper($1.title)';
  create function api.sequels(api.films) returns setof api.films language sql stable as 'select * from api.films f where f.id = $1.id + 1';
  create function api.search(word text) returns setof api.films language sql stable as 'select * from api.films where title ilike word';
  create function api.first() returns api.films language sql stable as 'select * from api.films order by id limit 1';
  create function api.open() returns text language sql stable as $$ select 'open' $$;
  ${rows}
  insert into api.films values (1, 'One', 1960, 1), (2, 'Two', 1970, 1), (3, 'Three', 1980, 2);
  insert into api.reviews values (1, 1), (2, 3), (3, 2);
  insert into api.genres values (1, 'Noir');
`
const hiding: Rules = {
  hide: ['api.*.secret', 'api.film_genres', 'api.vaults', 'api.rpc/leak', 'api.rpc/closed'],
}

const json = { 'Content-Type': 'application/json' }
const full = { ...json, Prefer: 'return=representation' }

/** Everything that may show or name what is hidden. */
const requests: readonly (readonly [request: string, rest?: Parameters<Ask>[1]])[] = [
  ['GET /films'],
  ['HEAD /films'],
  ['GET /films?select=*'],
  ['GET /films?select=*,shout'],
  ['GET /films?select=id,secret'],
  ['GET /films?select=*,secret'],
  ['GET /films?select=x:secret'],
  ['GET /films?select=secret::text'],
  ['GET /films?select=secret->a'],
  ['GET /films?select=secret.max()'],
  ['GET /films?select=count()'],
  ['GET /films?select=year,count()&order=year'],
  ['GET /films?select=leak'],
  ['GET /films?secret=eq.tresor-1'],
  ['GET /films?secret=not.is.null'],
  ['GET /films?or=(secret.eq.tresor-1,id.eq.1)'],
  ['GET /films?not.and=(or(id.eq.1,secret.like.t*))'],
  ['GET /films?leak=eq.x'],
  ['GET /films?order=secret'],
  ['GET /films?order=leak.desc'],
  ['GET /films?select=id&order=secret'],
  ['GET /films?limit=1', { headers: { Prefer: 'count=exact' } }],
  ['GET /films?id=eq.1', { headers: { Accept: 'application/vnd.pgrst.object+json' } }],
  ['GET /films', { headers: { Accept: 'text/csv' } }],
  ['GET /films?select=*,people(*)', { headers: { Accept: 'text/csv' } }],
  ['GET /films?select=*,people(*)'],
  ['GET /films?select=title,...people(name)'],
  ['GET /films?select=*,sequels(*)'],
  ['GET /films?select=*,sequels(title,secret)'],
  ['GET /films?select=*,sequels(*)&sequels.secret=eq.x'],
  ['GET /films?select=*,sequels(*)&sequels.order=secret'],
  ['GET /people?select=*,films(*)'],
  ['GET /people?select=*,films!films_director(id)&films.order=id.desc'],
  ['GET /people?select=*,films(*)&films.secret=eq.tresor-1'],
  ['GET /people?select=*,films(*)&films.or=(secret.eq.x,id.eq.1)'],
  ['GET /people?select=*,films(*)&films.order=secret'],
  ['GET /people?select=name,films(secret)'],
  ['GET /people?select=name,...films(*)'],
  ['GET /people?select=name,...films(secret)'],
  ['GET /people?select=name,films(count())'],
  ['GET /people?select=name,films!inner()&films.secret=eq.tresor-1'],
  ['GET /films?select=id,people()&order=people(name)'],
  ['GET /reviews?select=id,films()&order=films(title)'],
  ['GET /reviews?select=id,films()&order=films(secret)'],
  ['GET /reviews?select=id,films(*)&order=films(secret)'],
  ['GET /reviews?select=id,...films(*)&order=films(secret).desc'],
  ['GET /reviews?select=id,films()&films.secret=eq.tresor-1&films=not.is.null'],
  ['GET /reviews?select=id,...films(count())'],
  ['GET /reviews?select=id,...films(secret.max())'],
  ['GET /reviews?select=count(),films(*)'],
  ['GET /films?select=*,genres(*)'],
  ['GET /films?select=*,film_genres(*)'],
  ['GET /films?select=*,vaults(*)'],
  ['GET /vaults'],
  ['POST /vaults', { headers: json, body: { code: 'a' } }],
  ['GET /film_genres'],
  ['GET /rpc/closed'],
  ['GET /rpc/leak'],
  ['GET /rpc/open'],
  ['GET /rpc/search?word=One'],
  ['GET /rpc/search?word=One&select=secret'],
  ['GET /rpc/search?word=One&select=*,secret'],
  ['GET /rpc/search?word=One&secret=eq.tresor-1'],
  ['GET /rpc/search?word=One&select=id&secret=eq.tresor-1'],
  ['GET /rpc/search?word=One&order=secret'],
  ['GET /rpc/search?word=One&select=title,people(*)'],
  ['GET /rpc/search?word=One&select=*,sequels(title)'],
  ['GET /rpc/search?word=One', { headers: { Accept: 'text/csv' } }],
  ['POST /rpc/search', { headers: json, body: { word: 'One' } }],
  ['GET /rpc/first'],
  ['GET /rpc/first?select=secret'],
  ['GET /titles'],
  ['GET /titles?select=secret'],
  ['GET /titles?secret=eq.tresor-1'],
  ['POST /films', { headers: full, body: { id: 9, title: 'Nine' } }],
  ['POST /films?select=*,people(*)', { headers: full, body: { id: 9, title: 'Nine', director_id: 1 } }],
  ['POST /films', { headers: { ...full, Accept: 'text/csv' }, body: { id: 9, title: 'Nine' } }],
  ['POST /films', { headers: { ...json, Prefer: 'return=headers-only' }, body: { id: 9, title: 'Nine' } }],
  ['POST /films', { headers: full, body: { id: 9, title: 'Nine', secret: 'x' } }],
  ['POST /films?columns=id,title,secret', { headers: full, body: { id: 9, title: 'Nine', secret: 'x' } }],
  ['POST /films?columns=id,title', { headers: full, body: { id: 9, title: 'Nine', secret: 'x' } }],
  ['POST /films?select=secret', { headers: full, body: { id: 9, title: 'Nine' } }],
  ['POST /films?on_conflict=secret', { headers: { ...json, Prefer: 'resolution=merge-duplicates' }, body: { id: 9, title: 'Nine' } }],
  ['POST /films', { headers: { ...full, Prefer: 'return=representation,resolution=merge-duplicates' }, body: { id: 1, title: 'Uno' } }],
  ['POST /films', { headers: { ...full, Prefer: 'return=representation,missing=default' }, body: { id: 9, title: 'Nine' } }],
  ['POST /films', { headers: { 'Content-Type': 'text/csv', Prefer: 'return=representation' }, body: 'id,title,secret\n9,Nine,x' }],
  ['POST /films', { headers: json, body: { id: 1, title: 'Again' } }],
  ['PATCH /films?id=eq.1', { headers: full, body: { title: 'Uno' } }],
  ['PATCH /films?id=eq.1', { headers: full, body: { secret: 'x' } }],
  ['PATCH /films?secret=eq.tresor-1', { headers: json, body: { title: 'Uno' } }],
  ['PATCH /films?id=eq.1&select=secret', { headers: full, body: { title: 'Uno' } }],
  ['PUT /films?id=eq.1', { headers: full, body: { id: 1, title: 'Uno' } }],
  ['DELETE /films?id=eq.3&select=id', { headers: { Prefer: 'return=representation' } }],
  ['DELETE /films?secret=eq.tresor-1', {}],
  ['DELETE /films?or=(secret.eq.tresor-1,id.eq.9)', {}],
  ['OPTIONS /films'],
  ['OPTIONS /vaults'],
]

const seen = ({ status, headers, text }: Got) => {
  const kept = Object.entries(headers).filter(([name]) => !['date', 'content-length', 'connection', 'keep-alive'].includes(name))
  // PostgreSQL suggests a column that is spelt like it; of relations with hidden columns nothing is suggested.
  return { status, headers: Object.fromEntries(kept), text: text.replace(/^(\{"code":"42703",.*"hint":).*\}$/s, '$1null}') }
}

describe('hidden relations, functions and columns', () => {
  const databases: TestDatabase[] = []
  let ruled: RuledServer
  let absent: RuledServer
  before(async () => {
    for (const ddl of [whole, bare]) {
      const database = await testDatabase()
      databases.push(database)
      await query(database.uri, ddl)
    }
    ruled = await ruledServer(databases[0]!.uri, hiding)
    absent = await ruledServer(databases[1]!.uri, {})
  })
  after(async () => {
    await ruled?.stop()
    await absent?.stop()
    for (const database of databases) await database.drop()
  })

  for (const [request, rest] of requests) {
    const name = `${request} ${rest ? JSON.stringify(rest.headers ?? {}) : ''}`.trim()
    test(`are answered as what is not there: ${name}`, async () => {
      const [given, wanted] = [await ruled.ask(request, rest), await absent.ask(request, rest)]
      assert.doesNotMatch(given.text, /tresor/)
      assert.deepEqual(seen(given), seen(wanted))
    })
  }

  test('are in none of the documents', async () => {
    const documents = [await ruled.ask('GET /'), await ruled.ask('GET /_/openapi.json')]
    for (const { status, text } of documents) {
      assert.equal(status, 200)
      assert.match(text, /\bfilms\b/)
      assert.doesNotMatch(text, /secret|tresor|vaults|film_genres|leak|closed/)
    }
  })

  test('are in no generated file but where the server learns what to leave alone, and in records for reviewers', () => {
    const files = readdirSync(ruled.folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(ts|md|json)$/.test(path))
    const telling = files.filter(
      (path) => !/node_modules/.test(path) && /secret|vaults|film_genres|leak/.test(readFileSync(join(ruled.folder, path), 'utf8')),
    )
    assert.deepEqual(telling, ['server.ts'])
  })

  test('are no matter of handlers that take whole rows', async () => {
    const { status, text } = await ruled.ask('GET /films', { headers: { Accept: 'text/plain' } })
    assert.doesNotMatch(text, /tresor/)
    assert.equal(status, 406)
  })

  test('are in no details of errors that show rows or keys', async () => {
    const broken = await ruled.ask('PATCH /films?id=eq.1', { headers: json, body: { title: '' } })
    assert.deepEqual([broken.status, (broken.json as { code: string }).code], [400, '23514'])
    const missing = await ruled.ask('PATCH /films?id=eq.1', { headers: json, body: { title: null } })
    assert.equal((missing.json as { code: string }).code, '23502')
    const through = await ruled.ask('PATCH /titles?id=eq.1', { headers: json, body: { title: '' } })
    assert.equal((through.json as { code: string }).code, '23514')
    const twice = await ruled.ask('POST /films', { headers: json, body: [8, 9].map((id) => ({ id, title: 'By default' })) })
    assert.deepEqual(twice.json, {
      code: '23505',
      message: 'duplicate key value violates unique constraint "films_secret_key"',
      details: null,
      hint: null,
    })
    const again = await ruled.ask('POST /films', { headers: json, body: { id: 1, title: 'Again' } })
    assert.equal((again.json as { details: string }).details, 'Key (id)=(1) already exists.')
    for (const { text } of [broken, missing, through]) assert.doesNotMatch(text, /tresor|Failing row/)
  })

  test('are in no suggestion of PostgreSQL', async () => {
    const { text } = await ruled.ask('GET /people?select=secre,films(id)')
    assert.match(text, /42703/)
    assert.doesNotMatch(text, /secret/)
  })

  test('stay hidden where a name stands for the row', async () => {
    for (const word of ['films', 'row_to_json', 'to_json', '%22*%22.max()', '%22*%22::text', '%22*%22->secret']) {
      const { text } = await ruled.ask(`GET /films?select=${word}`)
      assert.doesNotMatch(text, /tresor/, word)
    }
    for (const filter of [
      '%22*%22=not.is.null',
      '%22*%22->>secret=eq.tresor-1',
      'or=(%22*%22->>secret.eq.tresor-1)',
      'order=%22*%22->>secret',
    ]) {
      const { status, json: body } = await ruled.ask(`GET /films?${filter}`)
      assert.deepEqual([status, (body as { code: string }).code], [400, '42703'], filter)
    }
  })

  test('show nothing but names in plans', async () => {
    for (const path of ['/films', '/films?select=*,people(*)', '/people?select=*,films(*)', '/rpc/search?word=One']) {
      const accept = 'application/vnd.pgrst.plan+json; options=analyze|verbose|settings|buffers'
      const { status, text } = await ruled.ask(`GET ${path}`, { headers: { Accept: accept } })
      assert.equal(status, 200)
      assert.doesNotMatch(text, /tresor/)
    }
  })
})

describe('expose', () => {
  let database: TestDatabase
  let server: RuledServer
  before(async () => {
    database = await testDatabase()
    await query(database.uri, whole)
    server = await ruledServer(database.uri, { expose: ['api.f*', 'api.people', 'api.rpc/s*'], hide: ['api.film_*'] })
  })
  after(async () => {
    await server?.stop()
    await database?.drop()
  })

  test('leaves what it names and hides the rest', async () => {
    const paths = ['/films', '/people', '/film_genres', '/genres', '/vaults', '/titles', '/rpc/search?word=One', '/rpc/open']
    const statuses = await Promise.all(paths.map(async (path) => [path, (await server.ask(`GET ${path}`)).status]))
    assert.deepEqual(Object.fromEntries(statuses), {
      '/films': 200,
      '/people': 200,
      '/film_genres': 404,
      '/genres': 404,
      '/vaults': 404,
      '/titles': 404,
      '/rpc/search?word=One': 200,
      '/rpc/open': 404,
    })
  })

  test('hides computed fields with the functions it does not name', async () => {
    assert.equal((await server.ask('GET /films?select=shout')).status, 200)
    const { status, text } = await server.ask('GET /films?select=leak')
    assert.deepEqual(
      [status, JSON.parse(text)],
      [400, { code: '42703', message: 'column films.leak does not exist', details: null, hint: null }],
    )
  })
})
