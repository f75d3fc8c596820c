// Bodies of 50 MB and 100,000 rows: they arrive whole, and the server's memory stays within three times their size. Linux counts
// it. A form is one row, with a large text.

import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { exchange } from './support/exchange.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { type Server, startServer } from './support/server.ts'

const ROWS = 100_000
const words = 'x'.repeat(470)
const row = (id: number) => ({ id, words: `${words} ${id} "é"` })

const bodies = {
  'application/json': () => JSON.stringify(Array.from({ length: ROWS }, (_, id) => row(id))),
  'text/csv': () => `id,words\n${Array.from({ length: ROWS }, (_, id) => `${id},"${words} ${id} ""é"""\n`).join('')}`,
  'application/x-www-form-urlencoded': () => `id=0&words=${`${words}+%22%C3%A9%22`.repeat(ROWS)}+0+%22%C3%A9%22`,
} as const

describe('a body of 50 MB', () => {
  let database: TestDatabase
  let server: Server
  /** Bytes that the server has before the first large body: later it keeps some of what it had. */
  let idle: number

  before(async () => {
    database = await testDatabase()
    await query(database.uri, 'create schema api; create unlogged table api.notes (id int, words text)')
    server = await startServer({ PGRST_DB_URI: database.uri, PGRST_DB_SCHEMAS: 'api', PGRST_DB_ANON_ROLE: 'postgres' })
    await exchange(server.host, server.port, { method: 'GET', path: '/notes' })
    idle = memory('VmRSS')
  })
  after(async () => {
    await server?.stop()
    await database?.drop()
  })

  async function post(path: string, type: keyof typeof bodies): Promise<{ status: number; grown: number; size: number }> {
    await query(database.uri, 'truncate api.notes')
    const body = bodies[type]()
    resetPeak()
    const { status } = await exchange(server.host, server.port, { method: 'POST', path, headers: { 'Content-Type': type }, body })
    return { status, grown: memory('VmHWM') - idle, size: Buffer.byteLength(body) }
  }

  const memory = (what: 'VmRSS' | 'VmHWM') => {
    const file = `/proc/${server.pid}/status`
    return existsSync(file) ? 1024 * Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(file, 'utf8'))?.[1]) : 0
  }
  /** https://man7.org/linux/man-pages/man5/proc_pid_clear_refs.5.html: 5 resets the peak. */
  const resetPeak = () => existsSync(`/proc/${server.pid}/clear_refs`) && writeFileSync(`/proc/${server.pid}/clear_refs`, '5')

  for (const [path, type, rows] of [
    ['/notes', 'application/json', ROWS],
    ['/notes?columns=id,words', 'application/json', ROWS],
    ['/notes', 'application/x-www-form-urlencoded', 1],
    ['/notes', 'text/csv', ROWS],
  ] as const) {
    test(`of ${type} for ${path}`, async (context) => {
      const { status, grown, size } = await post(path, type)
      assert.equal(status, 201)
      const found = await query(
        database.uri,
        `select count(*)::int as rows, count(*) filter (where words like '% ' || id || ' "é"')::int as whole from api.notes`,
      )
      assert.deepEqual(found, [{ rows, whole: rows }])
      context.diagnostic(`${(grown / size).toFixed(1)} times ${(size / 1e6).toFixed(0)} MB`)
      assert.ok(size > 45e6, `${size} bytes`)
      assert.ok(grown <= 3 * size, `${grown} bytes more for a body of ${size}`)
    })
  }

  test('comes back whole, in as little memory', async (context) => {
    resetPeak()
    const { status, body } = await exchange(server.host, server.port, { method: 'GET', path: '/notes' })
    const grown = memory('VmHWM') - idle
    assert.equal(status, 200)
    context.diagnostic(`${(grown / body.length).toFixed(1)} times ${(body.length / 1e6).toFixed(0)} MB`)
    assert.ok(grown <= 3 * body.length, `${grown} bytes more for an answer of ${body.length}`)
    assert.equal(
      (JSON.parse(body.toString()) as { id: number; words: string }[]).filter(({ id, words: text }) => text === row(id).words).length,
      ROWS,
    )
  })
})
