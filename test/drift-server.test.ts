// Running servers whose database changes: what the log says at the start and at SIGUSR1, what stops a start, and two generated
// versions on one database while a deployment rolls.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { deploy, host } from './support/deployed.ts'
import { ddl, generateInto } from './support/drifting.ts'
import { exchange } from './support/exchange.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { freePort, query } from './support/postgres.ts'

let database: TestDatabase
let folder: string
before(async () => {
  database = await testDatabase()
  await query(database.uri, ddl)
  folder = await generateInto(database.uri)
})
after(async () => {
  await database.drop()
})

const copyOf = async (original: TestDatabase): Promise<TestDatabase> => {
  const copy = await testDatabase()
  await query(copy.postgres.uri(), `drop database "${copy.name}"`)
  await copy.postgres.createDatabase(copy.name, original.name)
  return copy
}

test('a running server that is told to look says exactly what changed, and goes on', async () => {
  const copy = await copyOf(database)
  const server = await deploy(folder, copy)
  await query(copy.uri, 'alter table api.films drop rating; create table api.new (id int)')
  server.child.kill('SIGUSR1')
  await server.says(/1 breaking and 1 compatible/)
  assert.match(server.output(), /schema drift: api\.films\.rating is gone; affects \/films\n/)
  assert.match(server.output(), /schema drift: relation api\.new appeared\n/)
  assert.equal((await server.get('/films?select=title')).status, 200)
  assert.equal((await server.get('/films?select=rating')).status, 400)
  await server.stop()
  await copy.drop()
})

test('a migration that notifies is looked at when it is committed, by whatever payload', async () => {
  const copy = await copyOf(database)
  const server = await deploy(folder, copy)
  await server.says(/listening for database notifications/)
  await query(copy.uri, `begin; alter table api.films drop rating; notify pgrst, 'reload schema'; commit`)
  await server.says(/schema drift: api\.films\.rating is gone; affects \/films\n/)
  await query(copy.uri, 'begin; drop table api.posters; notify pgrst; commit')
  await server.says(/schema drift: api\.posters is gone; affects \/posters, \/films/)
  await server.stop()
  await copy.drop()
})

test('a server says at its start what changed before; schema-drift = fail refuses, off says nothing', async () => {
  const copy = await copyOf(database)
  await query(copy.uri, 'alter table api.people rename name to called')
  const warned = await deploy(folder, copy)
  await warned.says(/schema drift: api\.people\.name is gone; affects \/people\n/)
  assert.equal((await warned.get('/people')).status, 200)

  const refused = await deploy(folder, copy, { PGRST_SCHEMA_DRIFT: 'fail' })
  assert.equal(refused.child.exitCode, 1)
  assert.match(refused.output(), /not as it was generated: api\.people\.name is gone; affects \/people, and 1 more; generate again/)

  const careless = await deploy(folder, copy, { PGRST_SCHEMA_DRIFT: 'off' })
  careless.child.kill('SIGUSR1')
  assert.equal((await careless.get('/films')).status, 200)
  await sleep(500)
  assert.doesNotMatch(careless.output(), /drift/)
  for (const one of [warned, careless]) await one.stop()
  await copy.drop()
})

test('/ready and the metrics of the admin server show it; with fail the server is out of service until it is mended', async () => {
  const copy = await copyOf(database)
  const adminPort = await freePort()
  const server = await deploy(folder, copy, {
    PGRST_SCHEMA_DRIFT: 'fail',
    PGRST_ADMIN_SERVER_HOST: host,
    PGRST_ADMIN_SERVER_PORT: String(adminPort),
  })
  const admin = async (path: string) => exchange(host, adminPort, { method: 'GET', path })
  const drifts = async () => {
    const text = (await admin('/metrics')).body.toString()
    return ['breaking', 'compatible'].map((kind) => Number(new RegExp(`^pgrest_gen_schema_drifts_${kind} (\\d+)$`, 'm').exec(text)?.[1]))
  }
  const becomes = async (ready: number, counts: readonly number[]) => {
    server.child.kill('SIGUSR1')
    let seen: unknown
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(50)) {
      seen = [(await admin('/ready')).status, await drifts()]
      if (isDeepStrictEqual(seen, [ready, counts])) break
    }
    assert.deepEqual(seen, [ready, counts])
  }
  await becomes(200, [0, 0])
  await query(copy.uri, 'alter table api.films rename rating to stars_given; create table api.new (id int)')
  await becomes(503, [1, 2])
  assert.equal((await server.get('/people')).status, 200)
  assert.equal((await admin('/live')).status, 200)
  await query(copy.uri, 'alter table api.films rename stars_given to rating')
  await becomes(200, [0, 1])
  await server.stop()
  await copy.drop()
})

test('two generated versions work on one database: expand, deploy, contract', async () => {
  const production = await copyOf(database)
  const development = await copyOf(database)
  const strict = { PGRST_SCHEMA_DRIFT: 'fail' }
  const first = await deploy(folder, production, strict)

  // The next version is made where all of its migrations are done.
  await query(
    development.uri,
    'alter table api.films add country text, drop rating; drop function api.add; create function api.sum(a int, b int) returns int language sql as $$ select a + b $$',
  )
  const next = await generateInto(development.uri)

  // Expand: what the next version needs is added, nothing is taken away.
  await query(
    production.uri,
    'alter table api.films add country text; create function api.sum(a int, b int) returns int language sql as $$ select a + b $$',
  )
  first.child.kill('SIGUSR1')
  await first.says(/2 compatible: generate again/)
  assert.doesNotMatch(first.output(), /breaking/)

  // Deploy: both run, and both would refuse to if they could not.
  const second = await deploy(next, production, strict)
  assert.equal(second.child.exitCode, null, second.output())
  assert.deepEqual(
    [await first.post('/films', { title: 'One', rating: 3 }), await second.post('/films', { title: 'Two', country: 'x' })],
    [201, 201],
  )
  assert.deepEqual([(await first.get('/rpc/add?a=1')).body, (await second.get('/rpc/sum?a=1&b=2')).body], ['2', '3'])

  // Contract: what only the first version needs goes; it says what that breaks.
  await query(production.uri, 'alter table api.films drop rating; drop function api.add')
  for (const { child } of [first, second]) child.kill('SIGUSR1')
  await first.says(/2 breaking and 2 compatible/)
  assert.match(first.output(), /api\.films\.rating is gone; affects \/films\n/)
  assert.match(first.output(), /function api\.add\(a integer, b integer\) is gone; affects \/rpc\/add\n/)
  await sleep(500)
  assert.doesNotMatch(second.output(), /breaking/)
  assert.equal(
    (await second.get('/films?select=title,country&order=title')).body,
    '[{"title":"One","country":null}, \n {"title":"Two","country":"x"}]',
  )
  for (const one of [first, second]) await one.stop()
  for (const one of [production, development]) await one.drop()
})
