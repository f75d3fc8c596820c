// An answer that says a write happened is sent only after PostgreSQL has confirmed its commit: backends are killed, and lines cut, at
// random moments between a statement and its commit, which a deferred trigger stretches.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { exchange } from './support/exchange.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { type PostgresProxy, startProxy } from './support/proxy.ts'
import { type Server, startServer } from './support/server.ts'

const MOMENTS = 100
/** Milliseconds that a commit takes, and within which something happens to it. */
const COMMIT = 8
/** Every fifth row is refused by the deferred trigger. */
const isRefused = (id: number) => id % 5 === 0

const schema = `
  create schema api;
  create table api.notes (id int primary key, words text);
  create function api.slow() returns trigger language plpgsql as $$ begin
    perform pg_sleep(${COMMIT / 2000.0});
    if new.id % 5 = 0 then raise 'not this one' using errcode = '23514'; end if;
    perform pg_sleep(${COMMIT / 2000.0});
    return null;
  end $$;
  create constraint trigger slow after insert on api.notes deferrable initially deferred for each row execute function api.slow()`

describe('a write that was acknowledged', () => {
  let database: TestDatabase
  let proxy: PostgresProxy
  let server: Server
  let killer: pg.Client

  before(async () => {
    database = await testDatabase()
    await query(database.uri, schema)
    const { hostname, port } = new URL(database.uri)
    proxy = await startProxy({ host: hostname, port: Number(port) })
    const uri = new URL(database.uri)
    uri.port = String(proxy.port)
    server = await startServer({
      PGRST_DB_URI: uri.href,
      PGRST_DB_SCHEMAS: 'api',
      PGRST_DB_ANON_ROLE: 'postgres',
      PGRST_DB_POOL: '4',
      PGRST_DB_CHANNEL_ENABLED: 'false',
    })
    killer = new pg.Client({ connectionString: database.uri })
    await killer.connect()
  })
  after(async () => {
    await killer?.end()
    await server?.stop()
    await proxy?.close()
    await database?.drop()
  })

  /** After a blow the server pauses before it connects again, and says so to all who ask. */
  async function healthy(): Promise<void> {
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(10)) {
      const { status } = await exchange(server.host, server.port, { method: 'GET', path: '/notes?limit=0' })
      if (status === 200) return
    }
    assert.fail('the server does not come back')
  }

  const kill = () =>
    killer.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()')

  for (const [name, strike, from] of [
    ['when backends are killed', kill, 1],
    ['when lines are cut', async () => proxy.cut(), 10_001],
  ] as const) {
    test(`is there, and one that was refused is not: ${name} at ${MOMENTS} moments`, { timeout: 120_000 }, async () => {
      const status = new Map<number, number>()
      for (let moment = 0; moment < MOMENTS; moment++) {
        await healthy()
        const ids = [0, 1, 2].map((i) => from + moment * 3 + i)
        const writes = ids.map(async (id) => {
          const headers = { 'Content-Type': 'application/json' }
          const answer = await exchange(server.host, server.port, {
            method: 'POST',
            path: '/notes',
            headers,
            body: JSON.stringify({ id, words: 'x' }),
          })
          status.set(id, answer.status)
        })
        await sleep(Math.random() * COMMIT * 1.5)
        await strike()
        await Promise.all(writes)
      }
      // What was lost on the way to its commit may still be on it.
      await sleep(500)
      const rows = await query(database.uri, `select id from api.notes where id >= ${from} and id < ${from + MOMENTS * 3}`)
      const there = new Set(rows.map(({ id }) => Number(id)))
      const acknowledged = [...status].filter(([, code]) => code < 300).map(([id]) => id)
      const refused = [...status].filter(([, code]) => code >= 400 && code < 500).map(([id]) => id)
      assert.deepEqual(
        acknowledged.filter((id) => !there.has(id)),
        [],
        'acknowledged, and missing',
      )
      assert.deepEqual(
        refused.filter((id) => there.has(id)),
        [],
        'refused, and there',
      )
      assert.deepEqual([...there].filter(isRefused), [])
      // All three kinds were met, and every request was answered.
      assert.equal(status.size, MOMENTS * 3)
      assert.ok(acknowledged.length > 10 && refused.length > 0, `${acknowledged.length} acknowledged, ${refused.length} refused`)
      assert.ok(
        [...status.values()].some((code) => code >= 500),
        'nothing was struck',
      )
    })
  }
})
