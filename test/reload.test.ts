// A running server that reads its configuration again: what changes, what stays, what happens to requests under way.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { SignJWT } from 'jose'
import { alone, type TestDatabase, testDatabase } from './support/lantern.ts'
import { endOperated, type Operated, operate, runServer } from './support/operated.ts'
import { freePort, query } from './support/postgres.ts'
import { startProxy } from './support/proxy.ts'

let database: TestDatabase
let folder: string
let path: string
before(async () => {
  database = await testDatabase('lantern')
  folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-reload-'))
  path = join(folder, 'server.conf')
})
after(async () => {
  await endOperated()
  await query(database.uri, `alter role authenticator in database "${database.name}" reset all`)
  rmSync(folder, { recursive: true, force: true })
  await database.drop()
})

/** The number of rows of an answer without a limit. */
const rows = async (server: Operated) => (JSON.parse((await server.ask({ path: '/films?select=id' })).body.toString()) as unknown[]).length

/** Sends a signal and waits for what the server says of it, once more than before. */
async function told(server: Operated, signal: NodeJS.Signals, says: RegExp): Promise<string> {
  const before = server.stderr().length
  server.child.kill(signal)
  await server.says(new RegExp(`^[^]{${before + server.stdout().length},}${says.source}`))
  return server.stderr().slice(before)
}

const tokenOf = (secret: string) =>
  new SignJWT({ role: 'anon' }).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret))

/** Waits until the database works at this. */
async function untilActive(text: RegExp): Promise<void> {
  const running = `select query from pg_stat_activity where state = 'active' and datname = $1 and pid <> pg_backend_pid()`
  for (let tries = 0; tries < 500; tries++) {
    if ((await query(database.uri, running, [database.name])).some((row) => text.test(String(row.query)))) return
    await sleep(10)
  }
  throw new Error(`the database never works at ${text}`)
}

const CONFIG = { PGRST_DB_MAX_ROWS: null, PGRST_LOG_LEVEL: null, PGRST_JWT_SECRET: null, PGRST_DB_TX_END: null, PGRST_DB_POOL: null }

describe('SIGUSR2', () => {
  let server: Operated
  const write = (text: string) => writeFileSync(path, text)
  before(async () => {
    write('db-max-rows = 3\ndb-pool = 2\n')
    server = await operate(database.authenticator, { words: [path], variables: CONFIG })
  })
  after(() => server.end('SIGTERM'))

  test('takes new values from the file', async () => {
    assert.equal(await rows(server), 3)
    write('db-max-rows = 2\n')
    await told(server, 'SIGUSR2', /Config reloaded/)
    assert.equal(await rows(server), 2)
  })

  test('keeps what needs a restart', async () => {
    write(`db-max-rows = 2\nserver-port = 1\ndb-tx-end = "rollback"\n`)
    await told(server, 'SIGUSR2', /Config reloaded/)
    assert.equal(await rows(server), 2)
    const { headers } = await server.ask({ path: '/films?limit=1', headers: { Prefer: 'tx=commit, handling=lenient' } })
    assert.deepEqual(headers['preference-applied'], ['handling=lenient'])
  })

  test('says in a line what is wrong, and keeps the old configuration', async () => {
    write('db-max-rows = "few"\n')
    assert.match(
      await told(server, 'SIGUSR2', /Failed reloading config/),
      /: Failed reloading config: db-max-rows = "few": takes a whole number/,
    )
    assert.equal(await rows(server), 2)
    write('jwt-secret = "hidden-word"\n')
    assert.doesNotMatch(await told(server, 'SIGUSR2', /Failed reloading config/), /hidden-word/)
    rmSync(path)
    await told(server, 'SIGUSR2', /Failed reloading config: the configuration file .* cannot be read/)
    assert.equal(await rows(server), 2)
  })

  test('changes the keys of tokens, and forgets those that were verified with the old ones', async () => {
    const secrets = ['the first secret of thirty-two bytes', 'the second secret of thirty-two bytes']
    const tokens = await Promise.all(secrets.map(tokenOf))
    const refused = async (token: string) => {
      const { body } = await server.ask({ path: '/films?limit=0', headers: { Authorization: `Bearer ${token}` } })
      return body.toString().includes('PGRST301')
    }
    const both = async () => [await refused(tokens[0]!), await refused(tokens[1]!)]
    write(`jwt-secret = "@${join(folder, 'secret')}"\n`)
    for (const [secret, want] of [
      [secrets[0]!, [false, true]],
      [secrets[1]!, [true, false]],
    ] as const) {
      writeFileSync(join(folder, 'secret'), secret)
      await told(server, 'SIGUSR2', /Config reloaded/)
      assert.deepEqual([await both(), await both()], [want, want])
    }
  })

  test('changes how much is logged', async () => {
    write('log-level = "info"\n')
    await told(server, 'SIGUSR2', /Config reloaded/)
    await server.ask({ path: '/genres?limit=0' })
    await server.says(/"GET \/genres\?limit=0 HTTP\/1\.1" 200/)
    write('log-level = "crit"\n')
    await told(server, 'SIGUSR2', /Config reloaded/)
    await server.ask({ path: '/genres?limit=1' })
    await sleep(200)
    assert.doesNotMatch(server.stdout(), /limit=1/)
  })
})

test('a schema that was not generated is warned of, one that was can be chosen', async () => {
  const server = await operate(database.authenticator, { variables: { PGRST_DB_SCHEMAS: 'admin, cinema' } })
  assert.match(server.stderr(), /WARNING: db-schemas names what was not generated: cinema\. Run pgrest-gen generate with it/)
  const { status, body } = await server.ask({ path: '/', headers: { 'Accept-Profile': 'api' } })
  assert.deepEqual([status, (JSON.parse(body.toString()) as { hint: string }).hint], [406, 'Only the following schemas are exposed: admin'])
  await server.end('SIGTERM')
})

test('what the database keeps is read again, and counts before the environment', async () => {
  const alter = (what: string) => query(database.uri, `alter role authenticator in database "${database.name}" ${what}`)
  const server = await operate(database.authenticator, { variables: { ...CONFIG, PGRST_DB_MAX_ROWS: '4' } })
  assert.equal(await rows(server), 4)
  await alter(`set pgrst.db_max_rows = '1'`)
  await told(server, 'SIGUSR2', /Config reloaded/)
  assert.equal(await rows(server), 1)
  await alter(`set pgrst.db_max_rows = 'few'`)
  await told(server, 'SIGUSR2', /Failed reloading config: db-max-rows = "few"/)
  assert.equal(await rows(server), 1)
  await alter('reset all')
  await told(server, 'SIGUSR1', /Schema cache loaded/)
  assert.equal(await rows(server), 4)
  await server.end('SIGTERM')
})

describe('NOTIFY', () => {
  const notify = (channel: string, payload: string) => query(database.uri, 'select pg_notify($1, $2)', [channel, payload])

  test('reads the configuration or all again, whatever else it says is nothing', async () => {
    writeFileSync(path, 'db-max-rows = 3\n')
    const server = await operate(database.authenticator, { words: [path], variables: { ...CONFIG, PGRST_DB_CONFIG: 'false' } })
    await server.says(/listening for database notifications on the "pgrst" channel/)
    writeFileSync(path, 'db-max-rows = 2\n')
    await notify('pgrst', 'reload everything')
    await notify('pgrst', 'reload config')
    const said = await server.says(/Config reloaded/)
    assert.equal(said.match(/Received a/g)?.length, 1)
    assert.match(said, /Received a config reload message on the "pgrst" channel/)
    assert.equal(await rows(server), 2)
    await notify('pgrst', 'reload schema')
    await server.says(/Received a schema cache reload message on the "pgrst" channel[\s\S]*Schema cache loaded\n/)
    await server.end('SIGTERM')
  })

  test('is heard on the channel of the configuration, also of one that is read again, and not when it is off', async () => {
    writeFileSync(path, 'db-channel = "Odd Channel"\n')
    const server = await operate(database.authenticator, { words: [path], variables: CONFIG })
    await server.says(/listening for database notifications on the "Odd Channel" channel/)
    writeFileSync(path, 'db-channel = "other"\n')
    await notify('Odd Channel', 'reload config')
    await server.says(/listening for database notifications on the "other" channel/)
    writeFileSync(path, 'db-channel-enabled = false\n')
    await notify('other', 'reload config')
    await server.says(/Config reloaded[\s\S]*Config reloaded/)
    const before = server.stderr()
    await notify('other', 'reload config')
    await notify('pgrst', 'reload config')
    await sleep(300)
    assert.equal(server.stderr(), before)
    assert.equal((await server.end('SIGTERM')).code, 0)
  })
})

test('a request under way keeps the configuration that it began with', async () => {
  writeFileSync(path, 'server-trace-header = "X-Old"\n')
  const server = await operate(database.authenticator, { words: [path], variables: CONFIG })
  const headers = { 'X-Old': 'old', 'X-New': 'new' }
  const slow = server.ask({
    path: '/rpc/nap',
    method: 'POST',
    body: '{"seconds": 1.5}',
    headers: { ...headers, 'Content-Type': 'application/json' },
  })
  await untilActive(/pg_sleep|nap/)
  writeFileSync(path, 'server-trace-header = "X-New"\n')
  await told(server, 'SIGUSR2', /Config reloaded/)
  const fast = await server.ask({ path: '/films?limit=1', headers })
  assert.deepEqual([fast.headers['x-old'], fast.headers['x-new']], [undefined, ['new']])
  const { status, headers: theirs } = await slow
  assert.deepEqual([status, theirs['x-old'], theirs['x-new']], [200, ['old'], undefined])
  await server.end('SIGTERM')
})

test('the settings of roles are read again at SIGUSR1, and connections are new ones', async () => {
  const server = await operate(database.authenticator)
  const pids = async () => {
    const text = `select pid from pg_stat_activity where application_name like 'pgrest-gen%' and datname = $1 and query not like 'listen %'`
    return (await query(database.uri, text, [database.name])).map(({ pid }) => pid)
  }
  const timeout = async () => (await server.ask({ path: '/rpc/timeout_now' })).body.toString()
  const [old, before] = [await timeout(), await pids()]
  await alone(database.postgres, async () => {
    const [row] = await query(database.uri, `select array_to_string(rolconfig, ',') as config from pg_roles where rolname = 'anon'`)
    const [, was] = /statement_timeout=([^,]*)/.exec(String(row?.config)) ?? []
    try {
      await query(database.uri, `alter role anon set statement_timeout = '54321ms'`)
      assert.equal(await timeout(), old)
      await told(server, 'SIGUSR1', /Schema cache loaded/)
      assert.equal(await timeout(), '"54321ms"')
    } finally {
      await query(database.uri, `alter role anon ${was === undefined ? 'reset statement_timeout' : `set statement_timeout = '${was}'`}`)
    }
  })
  const after = await pids()
  assert.ok(before.length > 0 && after.length > 0)
  assert.deepEqual(
    after.filter((pid) => before.includes(pid)),
    [],
  )
  await server.end('SIGTERM')
})

test('a database that is away at the start is waited for; requests are told so meanwhile', async () => {
  const { host, port } = database.postgres
  const listen = await freePort()
  const uri = database.authenticator.replace(`:${port}/`, `:${listen}/`)
  const server = await operate(uri, { variables: { PGRST_ADMIN_SERVER_PORT: String(await freePort()) } })
  const { status, body, headers } = await server.ask({ path: '/films' })
  assert.deepEqual([status, (JSON.parse(body.toString()) as { code: string }).code], [503, 'PGRST002'])
  assert.ok(headers['retry-after'])
  assert.match(server.stderr(), /Attempting to reconnect to the database in 1 seconds\.\.\./)
  const proxy = await startProxy({ host, port, listen })
  await server.says(/Successfully connected to PostgreSQL/)
  assert.equal((await server.ask({ path: '/films?limit=1' })).status, 200)
  await server.end('SIGTERM')
  await proxy.close()
})

test('without automatic recovery a database that is away ends the start', async () => {
  const { code, stderr } = await runServer('postgresql://somebody:hidden-word@127.0.0.1:1/x', {
    variables: { PGRST_DB_POOL_AUTOMATIC_RECOVERY: 'false', PGRST_SERVER_PORT: '0' },
  })
  assert.equal(code, 1)
  assert.match(stderr, /Automatic recovery disabled, exiting\.\n$/)
  assert.doesNotMatch(stderr, /hidden-word/)
})
