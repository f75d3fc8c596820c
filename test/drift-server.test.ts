// Running servers whose database changes: what the log says at the start and at SIGUSR1, what stops a start, and two generated
// versions on one database while a deployment rolls.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { ddl, generateInto } from './support/drifting.ts'
import { exchange } from './support/exchange.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { endChild, freePort, query } from './support/postgres.ts'

const host = '127.0.0.1'

interface Running {
  readonly child: ChildProcess
  readonly port: number
  /** Waits for a line that fits. */
  says(pattern: RegExp): Promise<void>
  output(): string
  get(path: string): Promise<{ status: number; body: string }>
  post(path: string, body: unknown): Promise<number>
}

const servers: ChildProcess[] = []

/** Starts `out/server.ts` as it is deployed; ready when it answers or has ended. */
async function start(folder: string, database: TestDatabase, env: Record<string, string> = {}): Promise<Running> {
  const port = await freePort()
  const clean = Object.entries(process.env).filter(([name]) => !/^(PGRST_|PG[A-Z]+$|NODE_TEST)/.test(name))
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(folder, 'server.ts')], {
    env: {
      ...Object.fromEntries(clean),
      PGRST_DB_URI: database.uri,
      PGRST_DB_SCHEMAS: 'api',
      PGRST_DB_ANON_ROLE: 'postgres',
      PGRST_SERVER_HOST: host,
      PGRST_SERVER_PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  servers.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  const until = async (done: () => boolean | Promise<boolean>, what: string) => {
    for (const end = Date.now() + 60_000; !(await done()); await sleep(20)) assert.ok(Date.now() < end, `${what}: ${output}`)
  }
  const answers = () =>
    exchange(host, port, { method: 'OPTIONS', path: '/films' }).then(
      ({ status }) => status < 500,
      () => false,
    )
  await until(async () => child.exitCode !== null || (await answers()), 'does not start')
  return {
    child,
    port,
    says: (pattern) => until(() => pattern.test(output), `does not say ${pattern}`),
    output: () => output,
    get: async (path) => {
      const { status, body } = await exchange(host, port, { method: 'GET', path })
      return { status, body: body.toString() }
    },
    post: async (path, body) =>
      (await exchange(host, port, { method: 'POST', path, headers: { 'Content-Type': 'application/json' }, body })).status,
  }
}

let database: TestDatabase
let folder: string
before(async () => {
  database = await testDatabase()
  await query(database.uri, ddl)
  folder = await generateInto(database.uri)
})
after(async () => {
  await Promise.all(servers.map((child) => endChild(child, 'SIGTERM', 'SIGKILL')))
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
  const server = await start(folder, copy)
  await query(copy.uri, 'alter table api.films drop rating; create table api.new (id int)')
  server.child.kill('SIGUSR1')
  await server.says(/1 breaking and 1 compatible/)
  assert.match(server.output(), /schema drift: api\.films\.rating is gone; affects \/films\n/)
  assert.match(server.output(), /schema drift: relation api\.new appeared\n/)
  assert.equal((await server.get('/films?select=title')).status, 200)
  assert.equal((await server.get('/films?select=rating')).status, 400)
  await endChild(server.child, 'SIGTERM', 'SIGKILL')
  await copy.drop()
})

test('a server says at its start what changed before; schema-drift = fail refuses, off says nothing', async () => {
  const copy = await copyOf(database)
  await query(copy.uri, 'alter table api.people rename name to called')
  const warned = await start(folder, copy)
  await warned.says(/schema drift: api\.people\.name is gone; affects \/people\n/)
  assert.equal((await warned.get('/people')).status, 200)

  const refused = await start(folder, copy, { PGRST_SCHEMA_DRIFT: 'fail' })
  assert.equal(refused.child.exitCode, 1)
  assert.match(refused.output(), /not as it was generated: api\.people\.name is gone; affects \/people, and 1 more; generate again/)

  const careless = await start(folder, copy, { PGRST_SCHEMA_DRIFT: 'off' })
  careless.child.kill('SIGUSR1')
  assert.equal((await careless.get('/films')).status, 200)
  await sleep(500)
  assert.doesNotMatch(careless.output(), /drift/)
  for (const { child } of [warned, careless]) await endChild(child, 'SIGTERM', 'SIGKILL')
  await copy.drop()
})

test('two generated versions work on one database: expand, deploy, contract', async () => {
  const production = await copyOf(database)
  const development = await copyOf(database)
  const strict = { PGRST_SCHEMA_DRIFT: 'fail' }
  const first = await start(folder, production, strict)

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
  const second = await start(next, production, strict)
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
  for (const { child } of [first, second]) await endChild(child, 'SIGTERM', 'SIGKILL')
  for (const one of [production, development]) await one.drop()
})
