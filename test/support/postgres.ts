// Starts a PostgreSQL server for tests and demos, or attaches to one: gives addresses and fresh databases.
// Knows nothing of what is in the databases.

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { embeddedBinaries } from './binaries.ts'

/** How to start a server; everything has a default. */
export type PostgresOptions = {
  /** Major version of the embedded binaries; else PGREST_TEST_PG_VERSION, else 18. */
  version?: number
  /** Folder with initdb and postgres of an installed PostgreSQL, instead of the embedded ones. */
  bin?: string
  /** Folder that keeps the data between two starts; without one it is temporary and goes with stop(). */
  folder?: string
  /** Settings of the server, over those of tests. */
  settings?: Readonly<Record<string, string>>
}

/** A running server. */
export type Postgres = {
  host: string
  port: number
  /** Major version, such as 15. */
  version: number
  /** The address of a database (`postgres`) for a user (the superuser; any other with the sample database's password). */
  uri(database?: string, user?: string): string
  /** Makes a database, from a template with its settings; the name must be free. */
  createDatabase(name: string, template?: string): Promise<void>
  /** Stops what startPostgres started; of an attached server, nothing. */
  stop(): Promise<void>
}

const host = '127.0.0.1'
const superuser = 'postgres'
/** Password of every login role of the sample database (test/contract/README.md). */
const samplePassword = 'lantern'

/** Nothing of a test has to survive a crash; statistics must stay as loaded, so no autovacuum. */
const settings = {
  listen_addresses: host,
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
}

/**
 * Starts a server on a free port of 127.0.0.1, with UTF8 and locale C.UTF-8. As root it runs under another account.
 * @throws Error with the server's own last words when it does not start
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  const account = serverAccount()
  const temporary = options.folder === undefined
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'pgrest-gen-'))
  let child: ChildProcess | undefined
  const atExit = () => {
    child?.kill('SIGQUIT')
    if (temporary) removeFolder(folder)
  }
  process.on('exit', atExit)
  mkdirSync(folder, { recursive: true })
  own(folder, account)

  const version = options.version ?? Number(process.env.PGREST_TEST_PG_VERSION ?? 18)
  const bin = reachable(options.bin ?? embeddedBinaries(version), folder, account)
  const data = join(folder, 'data')
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(bin, folder, account)
  const password = readFileSync(join(folder, 'password'), 'utf8')

  const port = await freePort()
  const log = openSync(join(folder, 'log'), 'w')
  const words = [
    '-D',
    data,
    '-p',
    String(port),
    ...Object.entries({ ...settings, ...options.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  child = spawn(join(bin, 'postgres'), words, { cwd: folder, env: serverEnvironment(), stdio: ['ignore', log, log], ...account })
  closeSync(log)
  child.unref()
  const stop = async () => {
    if (child) await endChild(child, 'SIGINT', 'SIGQUIT')
    process.off('exit', atExit)
    if (temporary) removeFolder(folder)
  }
  const uri = `postgresql://${superuser}:${password}@${host}:${port}/postgres`
  try {
    await untilReady(uri, child, join(folder, 'log'))
    return await attachPostgres(uri, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * A handle on a server that is running already, by the address of its superuser.
 * @param stop what its stop() does
 */
export async function attachPostgres(address: string, stop: () => Promise<void> = async () => {}): Promise<Postgres> {
  const { hostname, port, username, password } = new URL(address)
  const uri = (database = 'postgres', user = username) =>
    `postgresql://${user}:${user === username ? password : samplePassword}@${hostname}:${port}/${encodeURIComponent(database)}`
  const rows = await query(address, 'show server_version_num')
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10000)
  const createDatabase = (name: string, template?: string) => copyDatabase(address, name, template)
  return { host: hostname, port: Number(port), version, uri, createDatabase, stop }
}

/** Whether the account that the server runs under may enter a folder: as root, not what lies in root's home. */
export function canEnter(folder: string): boolean {
  return spawnSync('test', ['-x', join(folder, '.')], serverAccount()).status === 0
}

/** Runs SQL text, of several statements if it has no parameters, on a connection of its own. */
export async function query(uri: string, text: string, values?: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: uri })
  await client.connect()
  try {
    const result = await client.query(text, values)
    return result.rows ?? []
  } finally {
    await client.end()
  }
}

/** A port of 127.0.0.1 that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, host, () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port is free'))))
    })
  })
}

/** Whether nobody listens on this port of 127.0.0.1. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}

/** Sends a process the polite signal, and after 5 s the other one; comes back when it has ended. */
export async function endChild(child: ChildProcess, polite: NodeJS.Signals, firm: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const timer = setTimeout(() => child.kill(firm), 5000)
  child.ref()
  child.kill(polite)
  await ended
  clearTimeout(timer)
}

/**
 * On Ctrl-C and SIGTERM: runs `stop`, then exits with `code`, or else as signals do (128 + number). The same when npm, which started this, is gone: the
 * shell in between does not hand on what npm is told.
 */
export function stopOnSignals(stop: () => Promise<void>, code?: number): void {
  let stopping = false
  const end = (usual: number) => {
    if (stopping) return
    stopping = true
    stop().finally(() => process.exit(code ?? usual))
  }
  process.on('SIGINT', () => end(130))
  process.on('SIGTERM', () => end(143))
  const parent = process.ppid
  const watch = () => process.ppid !== parent && end(143)
  if (process.env.npm_lifecycle_event) setInterval(watch, 500).unref()
}

/** CREATE DATABASE does not copy what ALTER DATABASE … SET has set (manual, "Template Databases"): done here. */
async function copyDatabase(address: string, name: string, template = 'template0'): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    const [to, from] = [client.escapeIdentifier(name), client.escapeIdentifier(template)]
    await client.query(`create database ${to} template ${from}`)
    const { rows } = await client.query<{ setting: string }>(
      `select unnest(setconfig) as setting from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase where datname = $1 and setrole = 0`,
      [template],
    )
    for (const { setting } of rows) {
      const [key = '', ...value] = setting.split('=')
      await client.query(`alter database ${to} set ${client.escapeIdentifier(key)} = ${client.escapeLiteral(value.join('='))}`)
    }
  } finally {
    await client.end()
  }
}

type Account = { uid: number; gid: number } | undefined

/** PostgreSQL refuses to run as root: then the first of the accounts that systems have for such purposes. */
function serverAccount(): Account {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'node', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error('PostgreSQL cannot run as root and there is no account postgres, node or nobody: run this as another user')
}

function own(path: string, account: Account): void {
  if (account) chownSync(path, account.uid, account.gid)
}

/** The binaries, or a copy in the server's folder where its account may not walk to them (a project in root's home). */
function reachable(bin: string, folder: string, account: Account): string {
  const tried = spawnSync(join(bin, 'postgres'), ['--version'], { cwd: folder, encoding: 'utf8', ...account })
  if (tried.status === 0) return bin
  const denied = tried.error && 'code' in tried.error && tried.error.code === 'EACCES'
  if (!denied) throw new Error(`${join(bin, 'postgres')} does not run: ${tried.error?.message ?? tried.stderr.trim()}`)
  const copy = join(folder, 'programs')
  const same = ['postgres', 'initdb'].every((name) => sizeOf(join(copy, 'bin', name)) === sizeOf(join(bin, name)))
  if (same) return join(copy, 'bin')
  rmSync(copy, { recursive: true, force: true })
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(copy, 0o755)
  return join(copy, 'bin')
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size
}

function initialise(bin: string, folder: string, account: Account): void {
  const data = join(folder, 'data')
  const secret = join(folder, 'password')
  writeFileSync(secret, randomBytes(18).toString('hex'), { mode: 0o600 })
  own(secret, account)
  const run = (locale: string[]) => {
    rmSync(data, { recursive: true, force: true })
    const words = ['-D', data, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', '--no-sync', ...locale]
    execFileSync(join(bin, 'initdb'), words, { cwd: folder, env: serverEnvironment(), stdio: 'pipe', ...account })
  }
  try {
    run(['--locale=C.UTF-8'])
  } catch (error) {
    if (!/invalid locale name/.test(String(error))) throw error
    // systems without that locale: PostgreSQL has one of its own since version 17
    run(['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'])
  }
}

/** No PG* variable of the caller may lead the server astray. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}

async function untilReady(uri: string, child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + 60_000
  let failure: Error | undefined
  child.once('error', (error) => {
    failure = error
  })
  for (;;) {
    if (failure || child.exitCode !== null || child.signalCode !== null)
      throw new Error(`PostgreSQL does not start: ${failure?.message ?? lastLines(log)}`)
    try {
      await query(uri, 'select 1')
      return
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`PostgreSQL does not answer (${String(error)}): ${lastLines(log)}`)
    }
    await sleep(30)
  }
}

function lastLines(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' | ') : 'it left no log'
}

/** A server that is just being killed may still write: hence the retries. */
function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}
