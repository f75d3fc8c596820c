// Rules of relationships: pinned, renamed, declared and hidden; each by requests to a server. And that hidden things are no drift.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Rules } from '../generator/define-config.ts'
import { createDriftWatch } from '../runtime/drift.ts'
import { loadApi, poolOf } from './support/drifting.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { type RuledServer, ruledServer } from './support/ruled.ts'

const ddl = `
  create schema api;
  create table api.people (id int primary key, name text not null, pin text not null);
  create table api.films (
    id int primary key, title text not null,
    director_id int constraint films_director references api.people,
    writer_id int constraint films_writer references api.people,
    studio text);
  create table api.studios (name text primary key, city text);
  create table api.posters (film_id int constraint posters_film references api.films, url text);
  create function api.sequels(api.films) returns setof api.films language sql stable as 'select * from api.films f where f.id = $1.id + 1';
  insert into api.people values (1, 'Ann', 'x'), (2, 'Bo', 'y');
  insert into api.films values (1, 'One', 1, 2, 'Big'), (2, 'Two', 2, 1, 'Small');
  insert into api.studios values ('Big', 'Rome'), ('Small', 'Oslo');
  insert into api.posters values (1, 'a.png'), (1, 'b.png');
`

const rules: Rules = {
  hide: ['api.people.pin', 'api.films.writer_id'],
  relations: {
    'api.films': {
      relationships: {
        people: { use: 'people!films_director' },
        writer: { use: 'people!films_writer', only: true },
        studio_of: { to: 'api.studios', columns: { studio: 'name' } },
        'posters!posters_film': { hide: true },
        next: { use: 'sequels' },
      },
    },
    'api.studios': { relationships: { films: { to: 'api.films', columns: { name: 'studio' }, many: true } } },
  },
}

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await query(database.uri, ddl)
})
after(async () => {
  await database?.drop()
})

describe('relationships', () => {
  let server: RuledServer
  before(async () => {
    server = await ruledServer(database.uri, rules)
  })
  after(async () => {
    await server?.stop()
  })

  const answers = async (path: string, wanted: unknown) => {
    const { json, status } = await server.ask(`GET ${path}`)
    assert.deepEqual([status, json], [200, wanted])
  }
  const refuses = async (path: string, code: string) => {
    const { json, text, status } = await server.ask(`GET ${path}`)
    assert.deepEqual([status, (json as { code: string }).code], [400, code])
    return text
  }

  test('that are pinned are what the bare name means', async () => {
    await answers('/films?select=title,people(name)&id=eq.1', [{ title: 'One', people: { name: 'Ann' } }])
    await answers('/films?select=title,people!films_director(name)&id=eq.1', [{ title: 'One', people: { name: 'Ann' } }])
    await answers('/films?select=title,people!inner(name)&people.name=eq.Bo', [{ title: 'Two', people: { name: 'Bo' } }])
  })

  test('that are renamed have no other name', async () => {
    await answers('/films?select=title,writer(name)&id=eq.1', [{ title: 'One', writer: { name: 'Bo' } }])
    await answers('/films?select=title,writer!inner(name)&writer.name=eq.Ann', [{ title: 'Two', writer: { name: 'Ann' } }])
    await refuses('/films?select=title,people!films_writer(name)', 'PGRST200')
    await refuses('/films?select=title,films_writer(name)', 'PGRST200')
  })

  test('that are declared join without a foreign key, both ways', async () => {
    await answers('/films?select=title,studio_of(city)&id=eq.1', [{ title: 'One', studio_of: { city: 'Rome' } }])
    await answers('/studios?select=city,films(title)&order=city', [
      { city: 'Oslo', films: [{ title: 'Two' }] },
      { city: 'Rome', films: [{ title: 'One' }] },
    ])
    await answers('/films?select=title,...studio_of(city)&order=studio_of(city)', [
      { title: 'Two', city: 'Oslo' },
      { title: 'One', city: 'Rome' },
    ])
    await refuses('/films?select=title,studios(city)', 'PGRST200')
  })

  test('that are hidden are not there, from that side', async () => {
    await refuses('/films?select=title,posters(url)', 'PGRST200')
    await answers('/posters?select=url,films(title)&limit=1', [{ url: 'a.png', films: { title: 'One' } }])
  })

  test('that are computed can have further names', async () => {
    await answers('/films?select=title,next(title)&id=eq.1', [{ title: 'One', next: [{ title: 'Two' }] }])
    await answers('/films?select=title,sequels(title)&id=eq.1', [{ title: 'One', sequels: [{ title: 'Two' }] }])
  })

  test('are joined by hidden columns, which cannot name them', async () => {
    await answers('/people?select=name,films!films_writer(title)&id=eq.1', [{ name: 'Ann', films: [{ title: 'Two' }] }])
    await refuses('/people?select=name,films!writer_id(title)', 'PGRST200')
    const { status, text } = await server.ask('GET /people?select=name,films(title)')
    assert.equal(status, 300)
    assert.match(text, /films_writer using people\(id\) and films\(\)/)
    assert.doesNotMatch(text, /writer_id/)
  })

  test('work on what writes and functions give', async () => {
    const headers = { 'Content-Type': 'application/json', Prefer: 'return=representation' }
    const written = await server.ask('PATCH /films?id=eq.1&select=title,writer(name),studio_of(city)', { headers, body: { title: 'Uno' } })
    assert.deepEqual(written.json, [{ title: 'Uno', writer: { name: 'Bo' }, studio_of: { city: 'Rome' } }])
  })

  test('are told of by the names that they have', () => {
    const page = readFileSync(join(server.folder, 'relationships.md'), 'utf8')
    for (const name of ['people(*)', 'writer(*)', 'studio_of(*)', 'next(*)']) assert.ok(page.includes(`\`${name}\``), `${name} in ${page}`)
    assert.doesNotMatch(page, /people!films_writer/)
    const file = readFileSync(join(server.folder, 'api/films.ts'), 'utf8')
    assert.match(file, /writer: manyToOne\(/)
    assert.match(file, /studio_of: manyToOne\(/)
    assert.match(file, /closed: true,/)
  })

  test('that rules made, and what rules hide, are no drift', async () => {
    const pool = poolOf(database.uri)
    const watch = createDriftWatch({ api: await loadApi(server.folder), pool, mode: () => 'warn', log: () => {} })
    try {
      await watch.check()
      assert.deepEqual([watch.state().error, watch.state().drifts], [null, []])
    } finally {
      watch.stop()
      await pool.end()
    }
  })
})
