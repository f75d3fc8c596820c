// `serve --watch`: a database that changes under a running server, by the user that serves and no superuser.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { exchange } from './support/exchange.ts'
import { type Postgres, query, startPostgres } from './support/postgres.ts'
import { type Server, startServer } from './support/server.ts'

const PATIENCE_MS = 90_000

let postgres: Postgres
let server: Server
let uri: string
before(async () => {
  postgres = await startPostgres()
  await postgres.createDatabase('watched')
  uri = postgres.uri('watched')
  await ddl(`create role authenticator login noinherit password 'lantern'; create role visitor; grant visitor to authenticator;
    create schema api; grant usage on schema api to visitor;
    alter default privileges in schema api grant select on tables to visitor;
    create table api.films (id int primary key, title text, year int); insert into api.films values (1, 'Metropolis', 1927)`)
  server = await startServer(
    { PGRST_DB_URI: postgres.uri('watched', 'authenticator'), PGRST_DB_SCHEMAS: 'api', PGRST_DB_ANON_ROLE: 'visitor' },
    ['--watch'],
  )
})
after(async () => {
  await server?.stop()
  await postgres?.stop()
})

const ddl = (text: string) => query(uri, text)
const ask = async (path: string) => {
  const { status, body } = await exchange(server.host, server.port, { method: 'GET', path })
  return { status, body: JSON.parse(body.toString()) as unknown }
}

/** Waits for what the server says after `from`; gives all that it has said since. */
async function says(pattern: RegExp, from = 0): Promise<string> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(50)) {
    const said = server.output().slice(from)
    if (pattern.test(said)) return said
  }
  throw new Error(`it does not say ${pattern}: ${server.output().slice(from)}`)
}

test('a new table and a key to it are served, and what clients can ask for is told', async () => {
  assert.equal((await ask('/people')).status, 404)
  await ddl(`create table api.people (id int primary key, name text); insert into api.people values (7, 'Fritz');
    alter table api.films add director int references api.people; update api.films set director = 7`)
  const said = await says(/Schema cache loaded in [\d.]+ s\. 3 compatible changes/)
  assert.match(said, /GET \/films\?select=\*,people\(\*\)/)
  assert.deepEqual(await ask('/films?select=title,people(name)'), {
    status: 200,
    body: [{ title: 'Metropolis', people: { name: 'Fritz' } }],
  })
})

test('a column that goes under load: no request fails but those that ask for it', async () => {
  const from = server.output().length
  const seen = new Map<number, number>()
  let done = false
  const client = async () => {
    while (!done) {
      const { status } = await ask('/films?select=id,title')
      seen.set(status, (seen.get(status) ?? 0) + 1)
      await sleep(5)
    }
  }
  const clients = [client(), client(), client()]
  await ddl('alter table api.films drop column year')
  const said = await says(/Schema cache loaded in .* 1 breaking change/, from)
  await sleep(200)
  done = true
  await Promise.all(clients)
  assert.match(said, /Breaking\n\n {2}api\.films\.year/)
  assert.deepEqual([...seen.keys()], [200])
  assert.equal((await ask('/films?select=year')).status, 400)
  assert.deepEqual((await ask('/films?select=*')).body, [{ id: 1, title: 'Metropolis', director: 7 }])
})

test('a schema that cannot be generated leaves what was served, and is told once', async () => {
  const from = server.output().length
  await ddl('alter schema api rename to elsewhere')
  const said = await says(/for the API as it was: it cannot be generated/, from)
  assert.match(said, /pgrest-gen: .*schema.*api/i)
  await sleep(2500)
  assert.equal(
    server
      .output()
      .slice(from)
      .match(/it cannot be generated/g)?.length,
    1,
  )
  const back = server.output().length
  await ddl('alter schema elsewhere rename to api')
  await says(/Schema cache loaded in .* No change that a client will notice/, back)
  assert.equal((await ask('/films?select=id')).status, 200)
})

for (const [name, signal] of [
  ['SIGUSR1', () => void process.kill(server.pid, 'SIGUSR1')],
  ['NOTIFY', () => ddl(`notify pgrst, 'reload schema'`)],
] as const)
  test(`${name} generates at once, whatever has changed`, async () => {
    const from = server.output().length
    await signal()
    await says(/Schema cache loaded in .* No change that a client will notice/, from)
    assert.equal((await ask('/people?select=name')).status, 200)
  })

test('other sessions’ temporary tables, data and statistics are no change', async () => {
  const from = server.output().length
  await ddl(`create temporary table passing (id int); insert into api.people values (8, 'Thea'); analyze api.people`)
  await ddl('vacuum api.people')
  await sleep(4000)
  assert.doesNotMatch(server.output().slice(from), /Schema cache loaded/)
})

test('a database that was away is followed again', async () => {
  await ddl(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'authenticator'`)
  await sleep(1500)
  const from = server.output().length
  await ddl(`comment on table api.people is 'Who made them'; create table api.prizes (id int primary key)`)
  await says(/Schema cache loaded in .* 1 compatible change/, from)
  assert.deepEqual(await ask('/prizes'), { status: 200, body: [] })
})
