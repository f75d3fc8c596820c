// Answers of 50 MB: they arrive whole, also where the client reads slowly, and the server holds them once. Linux counts its memory.

import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { type Server, startServer } from './support/server.ts'

const ROWS = 100_000
const MB = 1024 * 1024

describe('an answer of 50 MB', () => {
  let database: TestDatabase
  let server: Server

  before(async () => {
    database = await testDatabase()
    await query(
      database.uri,
      `create schema api; create view api.notes as select i as id, repeat('x', 480) as words from generate_series(1, ${ROWS}) i`,
    )
    server = await startServer({ PGRST_DB_URI: database.uri, PGRST_DB_SCHEMAS: 'api', PGRST_DB_ANON_ROLE: 'postgres' })
    await read(0, 'limit=1')
  })
  after(async () => {
    await server?.stop()
    await database?.drop()
  })

  /** How many bytes came, and the last of them; after each piece the client rests so many ms. */
  function read(rest: number, parameters = ''): Promise<{ status: number | undefined; size: number; end: string }> {
    return new Promise((resolve, reject) => {
      const asked = request({ host: server.host, port: server.port, path: `/notes?${parameters}` }, async (answer) => {
        let size = 0
        let end = ''
        for await (const piece of answer as AsyncIterable<Buffer>) {
          size += piece.length
          end = (end + piece.toString('latin1', Math.max(0, piece.length - 20))).slice(-20)
          if (rest > 0 && size % (50 * rest) < piece.length) await sleep(rest)
        }
        resolve({ status: answer.statusCode, size, end })
      })
      asked.on('error', reject).end()
    })
  }

  const memory = (what: 'VmRSS' | 'VmHWM') => {
    const file = `/proc/${server.pid}/status`
    return existsSync(file) ? 1024 * Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(file, 'utf8'))?.[1]) : 0
  }
  /** https://man7.org/linux/man-pages/man5/proc_pid_clear_refs.5.html: 5 resets the peak. */
  const resetPeak = () => existsSync(`/proc/${server.pid}/clear_refs`) && writeFileSync(`/proc/${server.pid}/clear_refs`, '5')

  for (const [name, rest] of [
    ['at full speed', 0],
    ['to a client that rests', 2],
  ] as const) {
    test(name, async (context) => {
      const idle = memory('VmRSS')
      resetPeak()
      const { status, size, end } = await read(rest)
      assert.deepEqual([status, end], [200, 'xxxxxxxxxxxxxxxxx"}]'])
      assert.ok(size > 50_000_000, String(size))
      const grown = memory('VmHWM') - idle
      context.diagnostic(`${(size / MB).toFixed(0)} MB, the server grew by ${(grown / MB).toFixed(0)} MB`)
      assert.ok(grown < 2 * size, `${(grown / MB).toFixed(0)} MB for ${(size / MB).toFixed(0)} MB`)
    })
  }
})
