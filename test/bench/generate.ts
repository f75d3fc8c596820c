// npm run bench:generate [-- --tables 500,1000,5000 --json]
// What large schemas cost: seconds and memory to generate, to generate again without a change and to check; files and bytes of
// out/; seconds until its server listens and answers, and the memory of that server.

import { spawn } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { temporaryFolder } from '../../generator/apart.ts'
import { toJavaScript } from '../../generator/javascript.ts'
import { exchange } from '../support/exchange.ts'
import { endChild, freePort, type Postgres, query, startPostgres, stopOnSignals } from '../support/postgres.ts'
import { cli } from '../support/server.ts'
import { peakMemory } from './processes.ts'

interface Figures {
  readonly tables: number
  readonly foreignKeys: number
  readonly functions: number
  readonly files: number
  /** Megabytes. */
  readonly size: number
  readonly generate: Cost
  readonly again: Cost
  readonly check: Cost
  /** Until the first answer of the generated server, compiled to JavaScript. */
  readonly start: Cost
  /** The same by tsx, which translates what is loaded. */
  readonly startByTsx: Cost
}

interface Cost {
  readonly seconds: number
  /** Megabytes at the most. */
  readonly memory: number
}

/** Each table refers to so many others; two functions per five tables; a view per ten. */
const KEYS_PER_TABLE = 4
const BATCH = 200

const { values: flags } = parseArgs({ options: { tables: { type: 'string' }, json: { type: 'boolean' } } })
const sizes = (flags.tables ?? '500,1000,5000').split(',').map(Number)
if (!sizes.every((size) => Number.isInteger(size) && size >= 10 && size <= 20_000))
  throw new Error('--tables are numbers from 10 to 20,000')

async function measure(server: Postgres, tables: number): Promise<Figures> {
  const name = `scale_${tables}`
  process.stderr.write(`▸ a schema of ${tables} tables\n`)
  await server.createDatabase(name)
  const uri = server.uri(name)
  for (const statement of schemaOf(tables)) await query(uri, statement)
  const project = temporaryFolder()
  const out = join(project, 'out')
  const env = { ...process.env, PGRST_DB_URI: uri, PGRST_DB_SCHEMAS: 'api', PGRST_DB_ANON_ROLE: 'postgres' }
  const run = (command: string) => cost([cli, command, '--quiet'], project, env)
  const [generate, again, check] = [await run('generate'), await run('generate'), await run('check')]
  await toJavaScript(out, join(project, 'compiled'))
  const start = await startCost([join(project, 'compiled/server.js')], env)
  const startByTsx = await startCost(['--import', 'tsx', join(out, 'server.ts')], env)
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((file) => statSync(join(out, file)))
  const size = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0) / 1e6
  for (const folder of [out, join(project, 'compiled')]) rmSync(folder, { recursive: true })
  const foreignKeys = tables * KEYS_PER_TABLE
  const figures = { tables, foreignKeys, functions: Math.floor(tables * 0.4), files: files.filter((file) => file.isFile()).length, size }
  return { ...figures, generate, again, check, start, startByTsx }
}

/** The DDL in pieces: one transaction would need a lock for each table. */
function* schemaOf(tables: number): Generator<string> {
  yield `create schema api; create type api.state as enum ('new', 'open', 'done')`
  const names = Array.from({ length: tables }, (_, i) => `t${i}`)
  for (const batch of batches(names))
    yield batch.map((name) => `create table api.${name} (${COLUMNS}); comment on table api.${name} is 'Table ${name}'`).join('; ')
  for (const batch of batches(names.map((_, i) => i))) yield batch.map((i) => `alter table api.t${i} ${foreignKeys(i, tables)}`).join('; ')
  for (const batch of batches(names.filter((_, i) => i % 10 === 0)))
    yield batch
      .map((name) => `create view api.${name}_open as select id, name, ref0, state from api.${name} where state <> 'done'`)
      .join('; ')
  for (const batch of batches(names.slice(0, Math.floor(tables * 0.4)))) yield batch.map(functionOf).join('; ')
}

const COLUMNS =
  `id bigint generated always as identity primary key, name text not null, state api.state not null default 'new', ` +
  `amount numeric(12, 2), tags text[], facts jsonb, made timestamptz not null default now(), ` +
  Array.from({ length: KEYS_PER_TABLE }, (_, key) => `ref${key} bigint`).join(', ')

/** To neighbours, and one to a table that a hundred others refer to. */
function foreignKeys(i: number, tables: number): string {
  const target = (key: number) => (key === 0 ? Math.floor(i / 100) : (i * (key + 1) + key * 17) % tables)
  return Array.from({ length: KEYS_PER_TABLE }, (_, key) => `add foreign key (ref${key}) references api.t${target(key)}`).join(', ')
}

const functionOf = (name: string, i: number) =>
  i % 2 === 0
    ? `create function api.find_${name}(word text, most int default 10) returns setof api.${name} stable language sql begin atomic select * from api.${name} where name = word limit most; end`
    : `create function api.count_${name}(wanted api.state) returns bigint stable language sql begin atomic select count(*) from api.${name} where state = wanted; end`

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH)
}

/**
 * A command in the folder of a project.
 *
 * @throws Error when it fails
 */
async function cost(words: readonly string[], project: string, env: NodeJS.ProcessEnv): Promise<Cost> {
  const started = performance.now()
  const child = spawn(process.execPath, words, { cwd: project, env, stdio: ['ignore', 'ignore', 'inherit'] })
  let memory = 0
  const watch = setInterval(() => {
    const now = peakMemory(child.pid!)
    if (now > memory) memory = now
  }, 20)
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${words.slice(1).join(' ')} ended with ${code}`)
  return { seconds: (performance.now() - started) / 1000, memory: memory / 1e6 }
}

/** The server by itself, until it has answered for two tables and a function. */
async function startCost(words: readonly string[], env: NodeJS.ProcessEnv): Promise<Cost> {
  const port = await freePort()
  const variables = { ...env, PGRST_SERVER_HOST: '127.0.0.1', PGRST_SERVER_PORT: String(port) }
  const started = performance.now()
  const child = spawn(process.execPath, words, { env: variables, stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    const answer = (path: string) => exchange('127.0.0.1', port, { method: 'GET', path })
    while (
      !(await answer('/t1?select=id,t0(name)').then(
        ({ status }) => status === 200,
        () => false,
      ))
    ) {
      if (child.exitCode !== null || performance.now() - started > 60_000) throw new Error('the generated server does not answer')
      await sleep(20)
    }
    const seconds = (performance.now() - started) / 1000
    await Promise.all(['/t2', '/t3_open', '/rpc/count_t1?wanted=new'].map(answer))
    return { seconds, memory: peakMemory(child.pid!) / 1e6 }
  } finally {
    await endChild(child, 'SIGTERM', 'SIGKILL')
  }
}

function table(all: readonly Figures[]): string {
  const costText = ({ seconds, memory }: Cost) => `${seconds.toFixed(1)} s, ${Math.round(memory)} MB`
  const head = ['tables', 'foreign keys', 'functions', 'files', 'size', 'generate', 'again', 'check', 'server answers', 'by tsx']
  const rows = all.map((f) => [
    ...[f.tables, f.foreignKeys, f.functions, f.files].map((number) => number.toLocaleString('en')),
    `${f.size.toFixed(1)} MB`,
    ...[f.generate, f.again, f.check, f.start, f.startByTsx].map(costText),
  ])
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `${[line(head), line(head.map(() => '--:')), ...rows.map(line)].join('\n')}\n`
}

async function main(): Promise<void> {
  const postgres = await startPostgres()
  stopOnSignals(() => postgres.stop())
  try {
    const all: Figures[] = []
    for (const size of sizes) all.push(await measure(postgres, size))
    process.stdout.write(flags.json ? `${JSON.stringify(all, null, 2)}\n` : table(all))
  } finally {
    await postgres.stop()
  }
}

await main()
process.exit()
