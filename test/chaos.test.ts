// A server under load whose database is taken away in every way: what it answers meanwhile is right or an error, comes in time,
// and all is well soon after the database is back.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, exchange } from './support/exchange.ts'
import { freePort, type Postgres, query, startPostgres } from './support/postgres.ts'
import { type PostgresProxy, startProxy } from './support/proxy.ts'
import { type Server, startServer } from './support/server.ts'

const ACQUISITION_MS = 2000
/** What a loaded machine may add. */
const SLACK_MS = 2500
const BACK_MS = 5000
const WORKERS = 8

const schema = `
  create schema api;
  create table api.notes (id int primary key, words text not null);
  insert into api.notes values (0, 'words of 0');
  create function api.nap(seconds float) returns void language sql as 'select pg_sleep(seconds)'`

let folder: string
let postgres: Postgres
let proxy: PostgresProxy
let server: Server
let port: number

/** The server of the database moves to another port each time it starts; the proxy's stays. */
async function databaseUp(): Promise<void> {
  postgres = await startPostgres({ folder, settings: { synchronous_commit: 'on' } })
  proxy = await startProxy({ host: postgres.host, port: postgres.port, listen: port })
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-chaos-'))
  port = await freePort()
  await databaseUp()
  await query(postgres.uri(), schema)
  const uri = new URL(postgres.uri())
  uri.port = String(port)
  server = await startServer({
    PGRST_DB_URI: uri.href,
    PGRST_DB_SCHEMAS: 'api',
    PGRST_DB_ANON_ROLE: 'postgres',
    PGRST_DB_POOL: '4',
    PGRST_DB_POOL_ACQUISITION_TIMEOUT: String(ACQUISITION_MS / 1000),
    PGRST_LOG_LEVEL: 'crit',
  })
})

after(async () => {
  await server?.stop()
  await proxy?.close()
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const post = (path: string, body: unknown) =>
  exchange(server.host, server.port, { method: 'POST', path, headers: { 'Content-Type': 'application/json' }, body })

interface Seen {
  /** Status → how often. */
  readonly statuses: Map<number, number>
  readonly acknowledged: Set<number>
  readonly wrong: string[]
  slowest: number
}

const RETRYABLE: Readonly<Record<number, readonly string[]>> = {
  503: ['PGRST000', 'PGRST001', 'PGRST002', '57P01', '57P03', '08006'],
  504: ['PGRST003'],
}

let id = 0

/** Writes a row, or reads one that is known to be there, and looks at the answer. */
async function ask(seen: Seen, known: number[], writes: boolean): Promise<number> {
  const number = writes ? ++id : known[Math.floor(Math.random() * known.length)]!
  const words = `words of ${number}`
  const started = performance.now()
  const answer: Answer = await (writes
    ? post('/notes', { id: number, words })
    : exchange(server.host, server.port, { method: 'GET', path: `/notes?id=eq.${number}` }))
  seen.slowest = Math.max(seen.slowest, performance.now() - started)
  const { status, headers } = answer
  seen.statuses.set(status, (seen.statuses.get(status) ?? 0) + 1)
  const body = answer.body.toString()
  if (writes && status === 201) {
    known.push(number)
    seen.acknowledged.add(number)
  } else if (!writes && status === 200) {
    if (body !== JSON.stringify([{ id: number, words }])) seen.wrong.push(`id ${number}: ${body}`)
  } else {
    const { code } = JSON.parse(body) as { code: string }
    if (!RETRYABLE[status]?.includes(code)) seen.wrong.push(`${status} ${body}`)
    if (status === 503 && headers['retry-after'] === undefined) seen.wrong.push(`503 without Retry-After: ${body}`)
  }
  return status
}

/** Load until it is stopped. */
function load(seen: Seen, known: number[]): () => Promise<void> {
  let going = true
  const workers = Array.from({ length: WORKERS }, async (_, worker) => {
    for (let turn = worker; going; turn++) {
      await ask(seen, known, turn % 3 === 0)
      await sleep(15)
    }
  })
  return async () => {
    going = false
    await Promise.all(workers)
  }
}

const terminate = () =>
  query(
    postgres.uri(),
    `select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )

test('whatever happens to the database, answers are right and in time, and no write is lost', { timeout: 150_000 }, async () => {
  const seen: Seen = { statuses: new Map(), acknowledged: new Set(), wrong: [], slowest: 0 }
  const known = [0]
  const stop = load(seen, known)
  const count = (status: number) => seen.statuses.get(status) ?? 0

  await sleep(1500)
  assert.deepEqual([...seen.statuses.keys()].sort(), [200, 201], 'all is well at first')

  for (let i = 0; i < 4; i++) {
    await terminate()
    await sleep(200)
    proxy.cut()
    await sleep(300)
  }
  assert.ok(count(503) > 0, 'nobody noticed')

  // All connections sleep for longer than anybody waits.
  const naps = Array.from({ length: 4 }, () => post('/rpc/nap', { seconds: (ACQUISITION_MS + 1500) / 1000 }))
  const napped = await Promise.all(naps)
  assert.ok(count(504) > 0, 'the pool was not exhausted')
  assert.deepEqual(new Set(napped.map(({ status }) => status === 204 || status === 504)), new Set([true]))

  for (let i = 0; i < 2; i++) {
    await proxy.close()
    await postgres.stop()
    const before = seen.slowest
    await sleep(2000)
    assert.ok(seen.slowest <= Math.max(before, ACQUISITION_MS + SLACK_MS), 'somebody waits')
    assert.equal(await ask(seen, known, false), 503)
    await databaseUp()
    const back = performance.now()
    while ((await ask(seen, known, false)) !== 200) {
      assert.ok(performance.now() - back < BACK_MS, `not back after ${BACK_MS} ms`)
      await sleep(20)
    }
    // From here on there is no reason for an error.
    await sleep(500)
    const errors = count(503) + count(504)
    await sleep(1500)
    assert.equal(count(503) + count(504), errors, 'errors although the database is back')
  }
  await stop()

  assert.deepEqual(seen.wrong, [])
  assert.ok(seen.slowest < ACQUISITION_MS + SLACK_MS, `an answer took ${seen.slowest} ms`)
  const rows = await query(postgres.uri(), 'select id, words from api.notes')
  const there = new Map(rows.map((row) => [Number(row.id), row.words]))
  const missing = [...seen.acknowledged].filter((number) => there.get(number) !== `words of ${number}`)
  assert.deepEqual(missing, [], 'acknowledged, and missing')
  assert.ok(seen.acknowledged.size > 100, `${seen.acknowledged.size} writes`)
  process.kill(server.pid, 0)
})
