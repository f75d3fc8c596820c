// Measures a read of one row by its key in a transaction with settings: the usual way over `pg`, and ours. Prints a line for
// each: transactions per second, and what Node itself spends on one. Run: node --import tsx test/bench/execute.bench.ts

import pg from 'pg'
import { type Cancellation, createCancellation } from '../../runtime/cancellation.ts'
import { execute, type Statement } from '../../runtime/execute.ts'
import { createPool } from '../../runtime/pool.ts'
import { sharedPostgres, testDatabase } from '../support/lantern.ts'
import { query } from '../support/postgres.ts'

const CONNECTIONS = 16
const WARM_UP = 500
const SECONDS = Number(process.env.BENCH_SECONDS ?? 2)

const SETTINGS = `select set_config('search_path', $1, true), set_config('role', $2, true), set_config('request.jwt.claims', $3, true), set_config('request.method', $4, true), set_config('request.path', $5, true), set_config('request.headers', $6, true), set_config('request.cookies', $7, true)`
const settings = [
  '"public"',
  'postgres',
  '{"role":"postgres"}',
  'GET',
  '/films',
  '{"accept":"application/json","user-agent":"bench"}',
  '{}',
]
const READ = `select count(*), null::bigint, nullif(current_setting('response.headers', true), ''), nullif(current_setting('response.status', true), ''), coalesce(json_agg(t), '[]') from (select id, title, year from films where id = $1) t`
const before: readonly Statement[] = [{ text: SETTINGS, values: settings, shared: true }]

const key = () => String(1 + Math.floor(Math.random() * 1000))

async function main(): Promise<void> {
  const database = await testDatabase('empty')
  await query(
    database.uri,
    `create table films (id int primary key, title text, year int);
     insert into films select i, 'Film number ' || i, 1950 + i % 75 from generate_series(1, 1000) i; analyze films`,
  )
  const theirs = new pg.Pool({ connectionString: database.uri, max: CONNECTIONS })
  // It ends before its connections are closed, which the database's removal would then do.
  theirs.on('error', () => {})
  const config = { database: database.uri, max: CONNECTIONS, acquisitionTimeoutMs: 10_000, maxLifetimeMs: 0, idleTimeoutMs: 0 }
  const ours = createPool({ ...config, prepare: true })
  const unprepared = createPool({ ...config, prepare: false })
  const read = (pool = ours, cancellation?: Cancellation) =>
    execute(pool, {
      before,
      main: { text: READ, values: [key()] },
      planKey: 'postgres',
      end: 'commit',
      ...(cancellation ? { cancellation } : {}),
    })

  const usual = await measure('pg: begin, set_config, query, commit', async () => {
    const client = await theirs.connect()
    await client.query('begin')
    await client.query({ name: 'settings', text: SETTINGS, values: settings })
    const { rows } = await client.query({ name: 'read', text: READ, values: [key()] })
    await client.query('commit')
    client.release()
    return rows
  })
  await measure('the same, not prepared', async () => {
    const client = await theirs.connect()
    await client.query('begin')
    await client.query(SETTINGS, settings)
    const { rows } = await client.query(READ, [key()])
    await client.query('commit')
    client.release()
    return rows
  })
  const rates = [
    await measure('execute', () => read()),
    await measure('execute that can be cancelled', () => read(ours, createCancellation())),
    await measure('execute, end decided by a function', () =>
      execute(ours, { before, main: { text: READ, values: [key()] }, planKey: 'postgres', end: () => 'commit' }),
    ),
    await measure('execute, not prepared', () => read(unprepared)),
  ]
  await measure('pg.Pool: connect and release', async () => (await theirs.connect()).release())
  await measure('our pool: take and release', async () => ours.release(ours.take() ?? (await ours.wait())))
  console.log(`${(rates[0]! / usual).toFixed(1)} times the usual way`)
  await Promise.all([theirs.end(), ours.end(), unprepared.end()])
  await database.drop()
  if (!process.env.PGREST_TEST_PG) await (await sharedPostgres()).stop()
}

/** Transactions per second of `work`, so many at a time as there are connections. */
async function measure(name: string, work: () => Promise<unknown>): Promise<number> {
  const run = async (more: () => boolean) => {
    while (more()) await work()
  }
  const all = (more: () => boolean) => Promise.all(Array.from({ length: CONNECTIONS }, () => run(more)))
  let done = 0
  await all(() => done++ < WARM_UP)
  done = 0
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  let stop = false
  const timer = setTimeout(() => {
    stop = true
  }, SECONDS * 1000)
  await all(() => {
    // Work that never leaves the microtasks would keep the timer from firing.
    if ((++done & 255) === 0 && performance.now() - start > SECONDS * 1000) stop = true
    return !stop
  })
  clearTimeout(timer)
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const rate = done / seconds
  console.log(`${name.padEnd(40)} ${rate.toFixed(0).padStart(8)}/s ${((user + system) / done).toFixed(1).padStart(7)} µs of Node`)
  return rate
}

await main()
