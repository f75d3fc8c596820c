// What tests of transactions share: a database with a few tables, two roles and row policies, and a pool of one connection that
// is new in every test.

import assert from 'node:assert/strict'
import { after, before, beforeEach } from 'node:test'
import type { DatabaseError } from '../../runtime/database-error.ts'
import { execute, type Result, type Statement, type Transaction } from '../../runtime/execute.ts'
import { createPool, type Pool, type PoolConfig } from '../../runtime/pool.ts'
import { type TestDatabase, testDatabase } from './lantern.ts'
import { query } from './postgres.ts'

const APPLICATION = 'transactions'

let database: TestDatabase
/** One connection. */
export let pool: Pool
/** Sees no notes and no secrets. Roles belong to the whole server: they are named after the database. */
export let anon: string
/** Sees the notes of `request.jwt.claims ->> 'sub'`. */
export let user: string

/** Makes and removes what the tests of a file need. */
export function useTransactions(): void {
  before(async () => {
    database = await testDatabase('empty')
    anon = `${database.name}_anon`
    user = `${database.name}_user`
    await superuser(`
      create role ${anon}; create role ${user};
      create table items (id int generated always as identity, name text not null);
      create table parents (id int primary key);
      create table children (parent int references parents deferrable initially deferred);
      create table notes (owner text, body text);
      insert into notes values ('ann', 'a'), ('bob', 'b'), ('bob', 'c');
      alter table notes enable row level security;
      create policy mine on notes to ${user} using (owner = current_setting('request.jwt.claims')::json->>'sub');
      create policy none on notes to ${anon} using (false);
      create table secrets (id int);
      grant select on secrets to ${user};
      grant select on notes to ${anon}, ${user};
      grant insert, select on items, children to ${anon}, ${user};`)
  })
  beforeEach(async () => {
    await pool?.end()
    pool = poolWith()
    await superuser('truncate items, parents, children')
  })
  after(async () => {
    await pool.end()
    await superuser(`drop owned by ${anon}, ${user}; drop role ${anon}, ${user}`)
    await database.drop()
  })
}

/** Another pool of one connection, with something different about it. */
export const poolWith = (more: Partial<PoolConfig> = {}): Pool =>
  createPool({
    database: database.uri,
    max: 1,
    acquisitionTimeoutMs: 5000,
    maxLifetimeMs: 0,
    idleTimeoutMs: 0,
    prepare: true,
    applicationName: APPLICATION,
    ...more,
  })

export const sql = (text: string, values: Statement['values'] = []): Statement => ({ text, values })

/** What makes a transaction that of a role. */
export const as = (role: string, claims = '{}'): Statement[] => [
  sql(`select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)`, [role, claims]),
]

/** Runs one statement, by default in the shortest way there is. */
export const run = (main: Statement | string, more: Partial<Transaction> = {}, on = pool): Promise<Result> =>
  execute(on, { before: [], main: typeof main === 'string' ? sql(main) : main, planKey: '', end: 'commit', ...more })

export const texts = (result: Result) => result.rows.map((row) => row.map((column) => column?.toString() ?? null))

/** The first column of the first row. */
export const first = async (result: Promise<Result>) => texts(await result)[0]?.[0]

/** SQL past the pool. */
export const superuser = (text: string) => query(database.uri, text)

/** What stands in `items`. */
export const names = async () => (await superuser('select name from items order by id')).map(({ name }) => name)

/** For assert.rejects: an error with this code. */
export const code = (expected: string) => (error: unknown) => {
  assert.equal((error as DatabaseError).code, expected, String(error))
  return true
}

const ours = `from pg_stat_activity where datname = current_database() and application_name = '${APPLICATION}'`

/** How many connections the pools have, by the server's account. */
export const backends = async () => Number((await superuser(`select count(*) ${ours}`))[0]?.count)

/** Ends all connections of the pools from the server's side. */
export const kill = () => superuser(`select pg_terminate_backend(pid) ${ours}`)
