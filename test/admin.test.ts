// The admin server of a running server, and the sockets of both.

import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, unlinkSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { SignJWT } from 'jose'
import { sharesPorts } from '../runtime/sockets.ts'
import { exchange } from './support/exchange.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { endOperated, type Operated, operate, runServer } from './support/operated.ts'
import { freePort } from './support/postgres.ts'
import { startProxy } from './support/proxy.ts'

const host = '127.0.0.1'

let database: TestDatabase
let folder: string
before(async () => {
  database = await testDatabase('lantern')
  folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-admin-'))
})
after(async () => {
  await endOperated()
  rmSync(folder, { recursive: true, force: true })
  await database.drop()
})

const statusOf = async (port: number, path: string) => (await exchange(host, port, { method: 'GET', path })).status

/** What a Unix socket answers. */
const overSocket = (socketPath: string, path: string) =>
  new Promise<number>((resolve, reject) => {
    request({ socketPath, path }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .once('error', reject)
      .end()
  })

describe('the admin server', () => {
  let server: Operated
  let admin: number
  before(async () => {
    admin = await freePort()
    server = await operate(database.authenticator, { variables: { PGRST_ADMIN_SERVER_PORT: String(admin) } })
  })
  after(() => server.end('SIGTERM'))
  const metrics = async () => (await exchange(host, admin, { method: 'GET', path: '/metrics' })).body.toString()
  const numberOf = async (metric: string) => {
    const line = (await metrics()).split('\n').find((one) => one.startsWith(`${metric} `))
    return line === undefined ? undefined : Number(line.slice(metric.length + 1))
  }

  test('says where it is', () => assert.match(server.stderr(), new RegExp(`Admin server listening on http://127\\.0\\.0\\.1:${admin}\n`)))

  test('is alive and ready, has nothing else, and shows no configuration', async () => {
    assert.deepEqual([await statusOf(admin, '/live'), await statusOf(admin, '/ready')], [200, 200])
    for (const path of ['/', '/config', '/films', '/toString', '/live/']) assert.equal(await statusOf(admin, path), 404, path)
    assert.equal((await exchange(host, admin, { method: 'HEAD', path: '/ready' })).status, 200)
    assert.equal(await statusOf(server.port, '/live'), 404)
  })

  test('shows what was generated', async () => {
    const { status, headers, body } = await exchange(host, admin, { method: 'GET', path: '/schema_cache' })
    assert.deepEqual([status, headers['content-type']], [200, ['application/json; charset=utf-8']])
    assert.ok((JSON.parse(body.toString()) as { dbTables: unknown[] }).dbTables.length > 10)
  })

  test("has PostgREST's metrics in Prometheus's format", async () => {
    const { headers, body } = await exchange(host, admin, { method: 'GET', path: '/metrics' })
    assert.deepEqual(headers['content-type'], ['text/plain; charset=utf-8'])
    for (const line of [
      '# TYPE pgrst_db_pool_available gauge',
      '# TYPE pgrst_db_pool_timeouts_total counter',
      'pgrst_db_pool_max 4',
      'pgrst_db_pool_waiting 0',
      'pgrst_schema_cache_loads_total{status="SUCCESS"} 1',
      'pgrst_jwt_cache_evictions_total 0',
      'pgrest_gen_schema_drifts_breaking 0',
    ]) {
      assert.ok(body.toString().split('\n').includes(line), `${line} is missing`)
    }
    assert.ok(((await numberOf('pgrst_schema_cache_query_time_seconds')) ?? 0) > 0)
  })

  test('counts requests by method, route and status, unknown paths as one route', async () => {
    const count = (labels: string) => numberOf(`pgrest_gen_http_request_duration_seconds_count{${labels}}`)
    const unknown = (await count('method="GET",route="none",status="404"')) ?? 0
    for (const path of ['/films?limit=1', '/films?limit=2', '/films?id=nonsense', '/rpc/whoami', '/no/such', '/nowhere', '/constructor'])
      await server.ask({ path })
    assert.equal(await count('method="GET",route="/films",status="200"'), 2)
    assert.equal(await count('method="GET",route="/films",status="400"'), 1)
    assert.equal(await count('method="GET",route="/rpc/whoami",status="200"'), 1)
    assert.equal(await count('method="GET",route="none",status="404"'), unknown + 3)
    assert.doesNotMatch(await metrics(), /nowhere|constructor/)
  })

  test('counts what becomes of tokens', async () => {
    const key = new TextEncoder().encode('a lantern, a moth and thirty-two bytes')
    const token = await new SignJWT({ role: 'anon' }).setProtectedHeader({ alg: 'HS256' }).sign(key)
    for (let times = 0; times < 3; times++) await server.ask({ path: '/films?limit=0', headers: { Authorization: `Bearer ${token}` } })
    assert.deepEqual([await numberOf('pgrst_jwt_cache_requests_total'), await numberOf('pgrst_jwt_cache_hits_total')], [3, 2])
  })
})

test('a server is not ready before it has asked the database, nor while that is away; it is alive', async () => {
  const { host, port } = database.postgres
  const [listen, admin] = [await freePort(), await freePort()]
  const uri = database.authenticator.replace(`:${port}/`, `:${listen}/`)
  const server = await operate(uri, { variables: { PGRST_ADMIN_SERVER_PORT: String(admin) } })
  assert.deepEqual([await statusOf(admin, '/live'), await statusOf(admin, '/ready')], [200, 503])
  const proxy = await startProxy({ host, port, listen })
  await server.says(/Successfully connected/)
  await server.says(/Schema cache loaded/)
  assert.equal(await statusOf(admin, '/ready'), 200)
  await proxy.close()
  await server.ask({ path: '/films' })
  await server.says(/The database cannot be reached/)
  assert.deepEqual([await statusOf(admin, '/live'), await statusOf(admin, '/ready')], [200, 503])
  assert.match((await exchange('127.0.0.1', admin, { method: 'GET', path: '/metrics' })).body.toString(), /loads_total\{status="FAIL"\} \d/)
  await server.end('SIGTERM')
})

describe('Unix sockets', () => {
  test('of both servers have their permissions, and replace what a dead server left', async () => {
    const [socket, admin] = [join(folder, 'api.sock'), join(folder, 'admin.sock')]
    const variables = {
      PGRST_SERVER_UNIX_SOCKET: socket,
      PGRST_SERVER_UNIX_SOCKET_MODE: '640',
      PGRST_ADMIN_SERVER_UNIX_SOCKET: admin,
      PGRST_ADMIN_SERVER_UNIX_SOCKET_MODE: '777',
      PGRST_LOG_LEVEL: 'info',
    }
    const first = await operate(database.authenticator, { variables })
    await first.end('SIGKILL')
    assert.ok(existsSync(socket))
    chmodSync(socket, 0o600)

    const second = await operate(database.authenticator, { variables })
    assert.deepEqual([statSync(socket).mode & 0o777, statSync(admin).mode & 0o777], [0o640, 0o777])
    assert.equal(await overSocket(socket, '/films?limit=1'), 200)
    await second.says(/^- - anon \[.*\] "GET \/films\?limit=1 HTTP\/1\.1" 200 \d+ "" ""$/m)
    assert.equal(await overSocket(admin, '/ready'), 200)
    assert.deepEqual(await runServer(database.authenticator, { words: ['--ready'], variables }), {
      code: 0,
      stdout: `OK: ${admin}/ready\n`,
      stderr: '',
    })
    unlinkSync(socket)
    assert.deepEqual([await overSocket(admin, '/live'), await overSocket(admin, '/ready')], [500, 500])
    assert.equal((await second.end('SIGTERM')).code, 0)
  })
})

test('a port is shared where Node can do it, and the start is refused in a line elsewhere', async () => {
  const [here, ...others] = [process.versions.node, '20.11.0', '22.11.0', '22.12.0', '23.0.0', '23.1.0', '24.0.0']
  assert.deepEqual(others.map(sharesPorts), [false, false, true, false, true, true])
  const port = String(await freePort())
  const variables = { PGRST_SERVER_REUSEPORT: 'true', PGRST_SERVER_PORT: port }
  if (!sharesPorts(here!)) {
    const { code, stderr } = await runServer(database.authenticator, { variables })
    assert.equal(code, 1)
    assert.match(stderr, /server-reuseport = true: takes Node 22\.12, 23\.1 or later; this is \d+\.\d+\.\d+\n$/)
    return
  }
  const [first, second] = [await operate(database.authenticator, { variables }), await operate(database.authenticator, { variables })]
  await first.end('SIGTERM')
  assert.equal((await second.ask({ path: '/films?limit=1' })).status, 200)
  await second.end('SIGTERM')
})
