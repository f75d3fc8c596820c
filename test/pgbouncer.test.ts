// Through a PgBouncer that gives each transaction another connection. Where there is no PgBouncer, a test says that this was not run.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCancellation } from '../runtime/cancellation.ts'
import type { DatabaseError } from '../runtime/database-error.ts'
import { execute, query } from '../runtime/execute.ts'
import { createPool, type Pool } from '../runtime/pool.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { endChild, freePort, query as superuser } from './support/postgres.ts'

const version = /PgBouncer (\d+)\.(\d+)/.exec(spawnSync('pgbouncer', ['--version'], { encoding: 'utf8' }).stdout ?? '')
const installed = version !== null
/** It knows prepared statements by their names from 1.21 on. */
const keepsStatements = installed && (Number(version[1]) > 1 || Number(version[2]) >= 21)

if (!installed) test('not run: there is no pgbouncer here (install the package pgbouncer)', () => assert.equal(installed, false))
else if (!keepsStatements)
  test(`not run: prepared statements through PgBouncer, which take 1.21 or later; this is ${version[0]}`, () => assert.ok(version))

if (installed)
  describe(`PgBouncer in transaction mode (${version[0]})`, () => {
    let database: TestDatabase
    let folder: string
    let bouncer: ChildProcess
    let uri: string

    before(async () => {
      database = await testDatabase('empty')
      await superuser(database.uri, 'create table notes (id int primary key, words text)')
      folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-bouncer-'))
      chmodSync(folder, 0o755)
      const { hostname, port, username, password, pathname } = new URL(database.uri)
      const own = await freePort()
      const lines = [
        '[databases]',
        `* = host=${hostname} port=${port}`,
        '[pgbouncer]',
        'listen_addr = 127.0.0.1',
        `listen_port = ${own}`,
        'unix_socket_dir =',
        'auth_type = plain',
        `auth_file = ${join(folder, 'users')}`,
        'pool_mode = transaction',
        // Fewer than clients: each transaction gets what is free.
        'default_pool_size = 2',
        ...(keepsStatements ? ['max_prepared_statements = 100'] : []),
      ]
      writeFileSync(join(folder, 'users'), `"${username}" "${password}"\n`)
      writeFileSync(join(folder, 'ini'), `${lines.join('\n')}\n`)
      // It refuses to run as root.
      const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
      bouncer = spawn('pgbouncer', [join(folder, 'ini')], { stdio: 'ignore', ...account })
      uri = `postgresql://${username}:${password}@127.0.0.1:${own}${pathname}?sslmode=disable`
      const deadline = Date.now() + 10_000
      while (
        await superuser(uri, 'select 1').then(
          () => false,
          () => true,
        )
      ) {
        assert.ok(Date.now() < deadline, 'PgBouncer does not answer')
        await sleep(50)
      }
    })

    after(async () => {
      if (bouncer) await endChild(bouncer, 'SIGINT', 'SIGKILL')
      if (folder) rmSync(folder, { recursive: true, force: true })
      await database?.drop()
    })

    const through = (prepare: boolean) =>
      createPool({ database: uri, max: 6, acquisitionTimeoutMs: 5000, maxLifetimeMs: 0, idleTimeoutMs: 0, prepare })

    async function work(pool: Pool, from: number): Promise<void> {
      const settings = (id: number) => [{ text: `select set_config('request.id', $1, true)`, values: [String(id)] }]
      const one = async (id: number) => {
        const insert = {
          text: `insert into notes values ($1, current_setting('request.id')) returning words, pg_backend_pid()`,
          values: [String(id)],
        }
        const end = ['commit', 'rollback', () => 'commit' as const][id % 3] as 'commit'
        const { rows } = await execute(pool, { before: settings(id), main: insert, planKey: `role ${id % 4}`, end })
        assert.equal(rows[0]?.[0]?.toString(), String(id))
        return rows[0]?.[1]?.toString()
      }
      const backends = await Promise.all(Array.from({ length: 120 }, (_, i) => one(from + i)))
      assert.equal(new Set(backends).size, 2, 'six connections share two')
      const [kept] = await superuser(database.uri, `select count(*)::int as n from notes where id between ${from} and ${from + 119}`)
      assert.equal(kept?.n, 80)
      // Nothing of a transaction is left behind for the next one.
      for (let i = 0; i < 6; i++) assert.ok(['', null].includes((await query(pool, `select current_setting('request.id', true)`))[0]![0]!))
    }

    test('transactions in one round trip, unprepared', async () => {
      const pool = through(false)
      await work(pool, 0)
      await assert.rejects(query(pool, 'select 1/0'), ({ code }: DatabaseError) => code === '22012')
      assert.deepEqual(await query(pool, 'select $1::text', ['x']), [['x']])
      await pool.end()
    })

    test('a cancellation reaches the statement', async () => {
      const pool = through(false)
      await query(pool, 'select 1')
      const cancellation = createCancellation()
      const started = performance.now()
      setTimeout(() => cancellation.request(), 100)
      const running = execute(pool, {
        before: [],
        main: { text: 'select pg_sleep(20)', values: [] },
        planKey: '',
        end: 'commit',
        cancellation,
      })
      await assert.rejects(running, ({ code }: DatabaseError) => code === '57014')
      assert.ok(performance.now() - started < 5000)
      assert.deepEqual(await query(pool, 'select 1'), [['1']])
      await pool.end()
    })

    if (keepsStatements) {
      test('transactions in one round trip, prepared', async () => {
        const pool = through(true)
        await work(pool, 1000)
        await work(pool, 2000)
        await pool.end()
      })
    } else {
      test('prepared statements fail with a code that says so, or work; they never give a wrong answer', async () => {
        const pool = through(true)
        const all = await Promise.allSettled(Array.from({ length: 60 }, (_, i) => query(pool, 'select $1::int + 1', [String(i)])))
        for (const [i, each] of all.entries()) {
          if (each.status === 'fulfilled') assert.deepEqual(each.value, [[String(i + 1)]])
          else assert.ok(['26000', '42P05'].includes((each.reason as DatabaseError).code), String(each.reason))
        }
        await pool.end()
      })
    }
  })
