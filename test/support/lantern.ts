// Gives tests databases of their own: empty ones, or copies of the Lantern Festival (test/contract), loaded once per server.

import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { attachPostgres, type Postgres, query, startPostgres, stopOnSignals } from './postgres.ts'

/** What is in a fresh database: nothing, the sample database, or it with postgis.sql. */
export type Content = 'empty' | 'lantern' | 'postgis'

/** A database that nobody else uses. */
export type TestDatabase = {
  name: string
  /** Its server. */
  postgres: Postgres
  /** The superuser's address. */
  uri: string
  /** The address a server of the API uses: authenticator's. The role is there once the sample database was loaded. */
  authenticator: string
  /** Throws everybody out and removes it. Whoever forgets it leaves it to the server's end. */
  drop(): Promise<void>
}

const scripts: Record<Content, string[]> = {
  empty: [],
  lantern: ['schema.sql', 'data.sql'],
  postgis: ['schema.sql', 'data.sql', 'postgis.sql'],
}

const lockNumber = 20240601

let shared: Promise<Postgres> | undefined

/**
 * The server of this run: the one PGREST_TEST_PG names (the superuser's address; the test runner sets it), else one of our own
 * that ends with the process.
 */
export function sharedPostgres(): Promise<Postgres> {
  const address = process.env.PGREST_TEST_PG
  shared ??= address ? attachPostgres(address) : ownPostgres()
  return shared
}

/** A fresh database on the server of this run, or on another one. */
export async function testDatabase(content: Content = 'empty', server?: Postgres): Promise<TestDatabase> {
  const postgres = server ?? (await sharedPostgres())
  const name = `${content}_${randomBytes(6).toString('hex')}`
  await postgres.createDatabase(name, content === 'empty' ? undefined : await templateOf(content, postgres))
  return {
    name,
    postgres,
    uri: postgres.uri(name),
    authenticator: postgres.uri(name, 'authenticator'),
    drop: async () => void (await query(postgres.uri(), `drop database if exists "${name}" with (force)`)),
  }
}

/**
 * Runs `work` while nobody else of this run does: roles belong to the whole server, and two scripts that create or grant them
 * at once fail.
 */
export async function alone<T>(postgres: Postgres, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: postgres.uri() })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    return await work()
  } finally {
    await client.end()
  }
}

/**
 * Requests whose answers cannot be had from PostgreSQL 14: the sample database is for 15 and later. 14 lacks views with the rights
 * of whoever reads them (there, `my_tickets` is left an ordinary view) and writes a "char" beyond ASCII as it is, not in octal.
 */
export const lackingOn14 = /\bmy_tickets\b|^\/cabinet\?id=eq\.4$/
const invoker = ' with (security_invoker = true)'

/** Runs the sample database's scripts in an empty database, as they are (on PostgreSQL 14 nearly so). */
export async function loadContent(uri: string, content: Content): Promise<void> {
  const [row] = await query(uri, 'show server_version_num')
  const older = Number(row?.server_version_num) < 150000
  for (const file of scripts[content]) {
    const text = readFileSync(contractPath(file), 'utf8')
    try {
      await query(uri, older ? text.replaceAll(invoker, '') : text)
    } catch (error) {
      throw new Error(`${file} does not run: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

/** The path of a file or folder of test/contract. */
export function contractPath(name: string): string {
  const path = fileURLToPath(new URL(`../contract/${name}`, import.meta.url))
  if (!existsSync(path)) throw new Error(`${path} is missing`)
  return path
}

async function templateOf(content: Content, postgres: Postgres): Promise<string> {
  const name = `${content}_template`
  const exists = async () => (await query(postgres.uri(), 'select from pg_database where datname = $1', [name])).length > 0
  if (await exists()) return name
  return alone(postgres, async () => {
    if (await exists()) return name
    const unfinished = `${name}_unfinished`
    await query(postgres.uri(), `drop database if exists ${unfinished} with (force)`)
    await postgres.createDatabase(unfinished)
    await loadContent(postgres.uri(unfinished), content)
    await query(postgres.uri(), `alter database ${unfinished} rename to ${name}`)
    return name
  })
}

async function ownPostgres(): Promise<Postgres> {
  const postgres = await startPostgres()
  stopOnSignals(postgres.stop)
  return postgres
}
