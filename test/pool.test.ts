// The pool and its connections against a real server: who gets one, when, and what happens when there is none.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCancellation } from '../runtime/cancellation.ts'
import type { ApiError } from '../runtime/errors.ts'
import { execute, query } from '../runtime/execute.ts'
import { createPool, type Pool, type PoolConfig } from '../runtime/pool.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { freePort } from './support/postgres.ts'
import { type PostgresProxy, type ProxyOptions, startProxy } from './support/proxy.ts'

let database: TestDatabase
const open: { end?(): Promise<void>; close?(): Promise<void> }[] = []

before(async () => {
  database = await testDatabase('empty')
})

afterEach(async () => {
  for (const each of open.splice(0).reverse()) await (each.end?.() ?? each.close?.())
})

after(() => database.drop())

function poolOf(more: Partial<PoolConfig> = {}): Pool {
  const pool = createPool({
    database: database.uri,
    max: 2,
    acquisitionTimeoutMs: 2000,
    maxLifetimeMs: 0,
    idleTimeoutMs: 0,
    prepare: true,
    ...more,
  })
  open.push(pool)
  return pool
}

async function proxyOf(more: Partial<ProxyOptions> = {}): Promise<PostgresProxy> {
  const { hostname, port } = new URL(database.uri)
  const proxy = await startProxy({ host: hostname, port: Number(port), ...more })
  open.push(proxy)
  return proxy
}

/** The address of the database, reached in another way. */
function uriVia(port: number, parameters = ''): string {
  const uri = new URL(database.uri)
  uri.host = `127.0.0.1:${port}`
  return `${uri.href}${parameters}`
}

const pid = async (pool: Pool) => (await query(pool, 'select pg_backend_pid()'))[0]?.[0]
const fails = (code: string, status: number, details?: RegExp) => (error: unknown) => {
  const { code: got, status: gotStatus, details: why } = error as ApiError
  assert.deepEqual([got, gotStatus], [code, status], String(error))
  if (details !== undefined) assert.match(String(why), details)
  return true
}

describe('the pool', () => {
  test('opens what is asked for, up to its maximum, and no more', async () => {
    const pool = poolOf({ max: 3 })
    assert.deepEqual(pool.stats(), { max: 3, size: 0, available: 0, waiting: 0, timeouts: 0, opened: 0, lost: 0, failed: 0 })
    await pid(pool)
    assert.equal(pool.stats().size, 1)
    const pids = await Promise.all(Array.from({ length: 30 }, () => query(pool, 'select pg_backend_pid(), pg_sleep(0.01)')))
    assert.equal(new Set(pids.map(([row]) => row?.[0])).size, 3)
    assert.deepEqual(pool.stats(), { max: 3, size: 3, available: 3, waiting: 0, timeouts: 0, opened: 3, lost: 0, failed: 0 })
  })

  test('serves those who wait in turn', async () => {
    const pool = poolOf({ max: 1 })
    const order: number[] = []
    const all = [1, 2, 3, 4, 5].map(async (n) => {
      await query(pool, 'select pg_sleep(0.01)')
      order.push(n)
    })
    assert.equal(pool.stats().waiting, 5)
    await Promise.all(all)
    assert.deepEqual(order, [1, 2, 3, 4, 5])
  })

  test('lets nobody wait longer than the acquisition timeout', async () => {
    const pool = poolOf({ max: 1, acquisitionTimeoutMs: 80 })
    while ((await pid(pool).catch(() => null)) === null);
    const slow = query(pool, 'select pg_sleep(0.4)')
    const before = pool.stats().timeouts
    await assert.rejects(query(pool, 'select 1'), fails('PGRST003', 504))
    assert.deepEqual([pool.stats().timeouts - before, pool.stats().waiting], [1, 0])
    await slow
    assert.deepEqual(await query(pool, 'select 1'), [['1']])
  })

  test('gives the place of a connection that broke to those who wait', async () => {
    const pool = poolOf({ max: 1 })
    const dying = assert.rejects(query(pool, 'select pg_terminate_backend(pg_backend_pid())'))
    const waiting = query(pool, 'select 1')
    await dying
    assert.deepEqual(await waiting, [['1']])
  })

  test('closes what was idle for too long', async () => {
    const pool = poolOf({ idleTimeoutMs: 60 })
    await pid(pool)
    assert.equal(pool.stats().size, 1)
    await sleep(200)
    assert.equal(pool.stats().size, 0)
    assert.deepEqual(await query(pool, 'select 1'), [['1']])
  })

  test('replaces what is too old, but not while it works', async () => {
    const pool = poolOf({ max: 1, maxLifetimeMs: 100 })
    const old = await pid(pool)
    assert.equal(await pid(pool), old)
    assert.deepEqual(await query(pool, `select pg_sleep(0.25)::text || 'done'`), [['done']])
    assert.notEqual(await pid(pool), old)
  })

  test('ends after what runs, and takes nobody in', async () => {
    const pool = poolOf({ max: 1 })
    await pid(pool)
    const running = query(pool, `select pg_sleep(0.15)::text || 'done'`)
    const waiting = assert.rejects(query(pool, 'select 1'), fails('PGRST000', 503))
    let ended = false
    const end = pool.end().then(() => {
      ended = true
    })
    await waiting
    await assert.rejects(query(pool, 'select 1'), fails('PGRST000', 503))
    assert.equal(ended, false)
    assert.deepEqual(await running, [['done']])
    await end
    assert.equal(pool.stats().size, 0)
  })

  test('names the application, unless the address does', async () => {
    const show = `select current_setting('application_name')`
    assert.deepEqual(await query(poolOf({ applicationName: 'lantern' }), show), [['lantern']])
    const named = poolOf({ applicationName: 'lantern', database: `${database.uri}?application_name=other` })
    assert.deepEqual(await query(named, show), [['other']])
  })
})

describe('without a database', () => {
  test('a refused connection says where and why', async () => {
    const port = await freePort()
    const refused = new RegExp(`^connection to server at "127.0.0.1", port ${port} failed: Connection refused`)
    const pool = poolOf({ database: uriVia(port) })
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => query(pool, 'select 1')))
    for (const each of all) assert.ok(each.status === 'rejected' && fails('PGRST000', 503, refused)(each.reason))
    assert.deepEqual(pool.stats(), { max: 2, size: 0, available: 0, waiting: 0, timeouts: 0, opened: 0, lost: 0, failed: 2 })
  })

  test('what the server objects to at the start is in the details', async () => {
    const uri = new URL(database.uri)
    uri.pathname = '/no such database'
    await assert.rejects(
      query(poolOf({ database: uri.href }), 'select 1'),
      fails('PGRST000', 503, /FATAL: {2}database "no such database" does not exist/),
    )
  })

  test('a missing socket is reported like a refused connection', async () => {
    const details = /^connection to server on socket "\/nowhere\/\.s\.PGSQL\.5432" failed: No such file or directory/
    await assert.rejects(
      query(poolOf({ database: 'postgresql:///x?host=/nowhere&port=5432' }), 'select 1'),
      fails('PGRST000', 503, details),
    )
  })

  test('a server that never answers is waited for no longer than the timeout', async () => {
    const silent = createServer((socket) => socket.on('error', () => {}))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as { port: number }
    const pool = poolOf({ database: uriVia(port), acquisitionTimeoutMs: 100 })
    await assert.rejects(query(pool, 'select 1'), ({ code }: ApiError) => code === 'PGRST003' || code === 'PGRST000')
    await pool.end()
    silent.close()
  })

  test('requests are answered again once the database is back', async () => {
    const told: string[] = []
    const proxy = await proxyOf()
    const pool = poolOf({
      database: uriVia(proxy.port),
      away: (reason) => told.push(`away: ${reason.split('\n')[0]}`),
      back: () => told.push('back'),
    })
    await pid(pool)
    await proxy.close()
    await sleep(30)
    await assert.rejects(query(pool, 'select 1'), fails('PGRST000', 503))
    await proxyOf({ listen: proxy.port })
    await sleep(150)
    assert.deepEqual(await query(pool, 'select 1'), [['1']])
    assert.deepEqual(told, [`away: connection to server at "127.0.0.1", port ${proxy.port} failed: Connection refused`, 'back'])
    assert.deepEqual([pool.stats().opened, pool.stats().lost, pool.stats().failed], [2, 1, 1])
  })

  test('the pauses between attempts grow to two seconds; who asks meanwhile is told at once to come back', async () => {
    const pool = poolOf({ database: uriVia(await freePort()) })
    const started = performance.now()
    const failures: number[] = []
    const waits = new Set<string | undefined>()
    let longest = 0
    while (performance.now() - started < 6000) {
      const asked = performance.now()
      const error = await query(pool, 'select 1').catch((thrown: ApiError) => thrown)
      longest = Math.max(longest, performance.now() - asked)
      assert.ok('headers' in error && fails('PGRST000', 503, /Connection refused/)(error))
      waits.add(error.headers['Retry-After'])
      if (pool.stats().failed > failures.length) failures.push(performance.now() - started)
      await sleep(5)
    }
    const pauses = failures.slice(1).map((time, i) => time - failures[i]!)
    assert.ok(pauses.length === 5 || pauses.length === 6, String(pauses))
    for (const [i, atLeast] of [100, 200, 400, 800, 1600].entries()) assert.ok(pauses[i]! > atLeast - 5, String(pauses))
    assert.deepEqual([...waits].sort(), ['1', '2'])
    assert.ok(longest < 500, String(longest))
  })

  test('who can still be served by a connection in use waits for it', async () => {
    const proxy = await proxyOf()
    const pool = poolOf({ database: uriVia(proxy.port) })
    const slow = query(pool, `select pg_sleep(0.5)::text || 'slow'`)
    await sleep(200)
    proxy.refuse()
    const started = performance.now()
    assert.deepEqual(await query(pool, `select 'next'`), [['next']])
    assert.ok(performance.now() - started > 200)
    assert.deepEqual(await slow, [['slow']])
    assert.ok(pool.stats().failed >= 1)
    assert.equal(pool.stats().opened, 1)
  })
})

describe('a connection', () => {
  test('that is cut while it works fails with a code of its own, and is replaced', async () => {
    const proxy = await proxyOf()
    const pool = poolOf({ database: uriVia(proxy.port), max: 1 })
    await pid(pool)
    const running = assert.rejects(query(pool, 'select pg_sleep(20)'), fails('PGRST001', 503))
    await sleep(50)
    proxy.cut()
    await running
    assert.deepEqual(await query(pool, 'select 1'), [['1']])
    assert.equal(pool.stats().opened, 2)
  })

  test('whose server does not react to a cancellation is given up', async () => {
    const proxy = await proxyOf()
    const pool = poolOf({ database: uriVia(proxy.port), max: 1 })
    await pid(pool)
    const cancellation = createCancellation()
    const main = { text: 'select pg_sleep(1)', values: [] }
    const running = execute(pool, { before: [], main, planKey: '', end: 'commit', cancellation })
    const lost = assert.rejects(running, fails('PGRST001', 503))
    // Nothing listens any more: the request to cancel cannot be delivered.
    const closing = proxy.close()
    cancellation.request()
    await lost
    await closing
    assert.equal(pool.stats().size, 0)
  })

  test('understands messages in pieces of any size', async () => {
    for (const pieces of [1, 2, 5, 64]) {
      const proxy = await proxyOf({ pieces })
      const pool = poolOf({ database: uriVia(proxy.port), max: 1 })
      const text = `select i, repeat('ž', i * 7), null, '' from generate_series(1, 12) i`
      const want = Array.from({ length: 12 }, (_, i) => [String(i + 1), 'ž'.repeat((i + 1) * 7), null, ''])
      for (let i = 0; i < 2; i++) assert.deepEqual(await query(pool, text), want)
      await assert.rejects(query(pool, 'select 1/0'), ({ code }: ApiError) => String(code) === '22012')
    }
  })

  test('may be a Unix socket', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-socket-'))
    await proxyOf({ listen: join(folder, '.s.PGSQL.5432') })
    const { username, password, pathname } = new URL(database.uri)
    const uri = `postgresql://${username}:${password}@${pathname}?host=${encodeURIComponent(folder)}&port=5432`
    const pool = poolOf({ database: uri })
    assert.deepEqual(await query(pool, 'select 1'), [['1']])
    await cancelled(pool)
    await pool.end()
    rmSync(folder, { recursive: true })
  })

  test('may be encrypted, with or without a look at the certificate', async () => {
    const proxy = await proxyOf({ tls: true })
    // A handshake takes its time on a machine that is busy.
    const pool = poolOf({ database: uriVia(proxy.port, '?sslmode=require'), acquisitionTimeoutMs: 10_000 })
    const large = 'x'.repeat(300_000)
    assert.deepEqual(await query(pool, 'select $1::text', [large]), [[large]])
    await cancelled(pool)
    const strict = poolOf({ database: uriVia(proxy.port, '?sslmode=verify-full'), acquisitionTimeoutMs: 10_000 })
    await assert.rejects(query(strict, 'select 1'), fails('PGRST000', 503, /self-signed certificate/))
  })

  test('is not made without encryption where that is required', async () => {
    const proxy = await proxyOf()
    const ssl = await query(poolOf(), 'show ssl')
    const pool = poolOf({ database: uriVia(proxy.port, '?sslmode=require') })
    if (ssl[0]?.[0] === 'on') assert.deepEqual(await query(pool, 'select 1'), [['1']])
    else await assert.rejects(query(pool, 'select 1'), fails('PGRST000', 503, /does not support SSL/))
  })

  /** A cancellation takes the same way as the connection. */
  async function cancelled(pool: Pool): Promise<void> {
    const cancellation = createCancellation()
    const main = { text: 'select pg_sleep(20)', values: [] }
    const running = execute(pool, { before: [], main, planKey: '', end: 'commit', cancellation })
    setTimeout(() => cancellation.request(), 100)
    await assert.rejects(running, ({ code }: ApiError) => String(code) === '57014')
    assert.deepEqual(await query(pool, 'select 1'), [['1']])
  }
})
