// The database's own limit: pgbench sends the very statements that this server sends for a workload, prepared and pipelined, and
// does nothing with the answers. Takes the generated API and a workload, gives a turn.

import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Compiled, compileRead, compileRows, SETTINGS } from '../../runtime/compile.ts'
import { noParameters } from '../../runtime/fragment.ts'
import { parsePrefer } from '../../runtime/headers.ts'
import { negotiate, ROWS } from '../../runtime/media.ts'
import { INSERTED, returningOf, type Write, writeSql } from '../../runtime/mutate.ts'
import { parseQuery, splitQuery } from '../../runtime/parse.ts'
import { readPayload } from '../../runtime/payload.ts'
import { RESULT, resultSource } from '../../runtime/read.ts'
import { bindValues } from '../../runtime/reading.ts'
import { type Context, resolve, rootConditions } from '../../runtime/resolve.ts'
import { headersJson, settingsStatement } from '../../runtime/settings.ts'
import type { Api, Table } from '../../runtime/spec.ts'
import type { Turn } from './load.ts'
import type { Workload } from './workloads.ts'

/** The newest pgbench of the system, or the one on the PATH. */
export function findPgbench(): string | undefined {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(root, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)]
  return folders.map((folder) => join(folder, 'pgbench')).find((file) => existsSync(file))
}

/** A script of pgbench and the values of its variables. */
export interface Script {
  readonly text: string
  readonly variables: Readonly<Record<string, string>>
}

/** The transaction of a workload's request: its settings and statements, with the key of the row at random. */
export async function scriptOf(api: Api, workload: Workload): Promise<Script> {
  const request = workload.ours(1)
  const [path = '', search = ''] = request.path.split('?')
  const headers = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]))
  const pairs = splitQuery(search)
  const body = typeof request.body === 'string' ? Buffer.from(request.body) : null
  const settings = settingsStatement({
    searchPath: '"api", "public"',
    roleSettings: [],
    role: 'visitor',
    claims: '{"role":"visitor"}',
    method: request.method,
    path,
    headers: headersJson({ host: '127.0.0.1:3000', ...headers }),
    cookies: '{}',
    hoisted: [],
    app: [],
    readOnly: request.method === 'GET',
  })
  const variables: Record<string, string> = {}
  const lines: string[] = []
  const add = (text: string, values: readonly (string | null)[]) => {
    const statement = lines.length
    values.forEach((value, at) => {
      if (value !== KEY) variables[`v${statement}_${at + 1}`] = value ?? ''
    })
    lines.push(`${text.replace(/\$(\d+)/g, (_, n: string) => (values[Number(n) - 1] === KEY ? ':key' : `:v${statement}_${n}`))};`)
  }
  add(settings.text, settings.values)
  for (const compiled of await statementsOf(api, workload, path.slice(1), pairs, headers, body)) {
    const { values = [] } = bindValues(compiled, pairs, body)
    add(
      compiled.text,
      compiled.slots.map((slot, at) => ('pair' in slot && workload.keys > 1 ? KEY : String(values[at]))),
    )
  }
  const text = [`\\set key random(1, ${workload.keys})`, '\\startpipeline', ...lines, '\\endpipeline', ''].join('\n')
  return { text, variables }
}

/** Stands for the key in the list of values. */
const KEY = '\0key'

async function statementsOf(
  api: Api,
  { ours }: Workload,
  name: string,
  pairs: readonly (readonly [string, string])[],
  headers: Readonly<Record<string, string>>,
  body: Buffer | null,
): Promise<Compiled[]> {
  const load = async (relation: string): Promise<Table> => (await api.schemas.api!.relations[relation]!()).default.table
  const context: Context = { schema: 'api', load, aggregates: false, legacyTargetNames: true, maxRows: null, hint: async () => null }
  const table = await load(name)
  const query = parseQuery(pairs, 'relation')
  const reads = ours(1).method === 'GET'
  const { root } = await resolve(table, name, query, { rootConditions: reads, limits: reads }, context)
  const { count, return: wanted } = parsePrefer(headers.prefer)
  const media = negotiate([{ text: '*/*', type: '*/*', parameters: {} }], { wholeRows: false, plans: false })
  if (reads) return [compileRead(root, { media, count, head: false, maxRows: null }).main]

  const { columns, single } = readPayload(body ?? Buffer.alloc(0), 'application/json', null)
  const insert = ours(1).method === 'POST'
  const write: Write = {
    verb: insert ? 'insert' : 'update',
    table,
    columns,
    single,
    conflict: null,
    missingDefault: false,
    conditions: insert ? [] : rootConditions(query, table),
  }
  const parameters = noParameters()
  if (wanted !== 'representation') {
    const text = writeSql(write, '', parameters)
    return [
      { text, slots: parameters.slots },
      { text: `select null, null, ${SETTINGS}, null, ${INSERTED}`, slots: [] },
    ]
  }
  const source = `with ${RESULT} as (${writeSql(write, returningOf(root), parameters)}) `
  const wishes = { media, count: undefined, head: false, maxRows: null }
  return [compileRows(root, resultSource(root), source, { value: ROWS, single: false }, wishes, parameters, `, ${INSERTED}`).main]
}

/** Before this a connection still reads catalogs and weighs plans, which servers do once. */
const WARM_UP_MS = 1500

/** A turn of pgbench, and what it cost the database. */
export interface LimitTurn extends Turn {
  readonly cpu: number
}

/**
 * Runs a script and looks at so many seconds of it, once it is warm.
 * @param cpu CPU seconds of the database until now
 * @throws Error with pgbench's words when a transaction fails
 */
export async function runPgbench(
  program: string,
  database: string,
  script: Script,
  connections: number,
  seconds: number,
  cpu: () => number,
  warmUp = WARM_UP_MS,
): Promise<LimitTurn> {
  const folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-pgbench-'))
  try {
    const file = join(folder, 'script')
    writeFileSync(file, script.text)
    const { username, password, hostname, port, pathname } = new URL(database)
    const address = ['-h', hostname, '-p', port, '-U', username]
    const howLong = ['-T', String(Math.ceil(warmUp / 1000 + seconds + 1))]
    const how = ['-n', '-M', 'prepared', '-c', String(connections), '-j', String(Math.min(connections, 2)), ...howLong, '-f', file]
    const variables = Object.entries(script.variables).flatMap(([name, value]) => ['-D', `${name}=${value}`])
    const words = [...address, ...how, '-l', `--log-prefix=${join(folder, 'log')}`, ...variables, pathname.slice(1)]
    const env = { PATH: process.env.PATH, PGPASSWORD: password }
    const done = promisify(execFile)(program, words, { env, timeout: 120_000, cwd: folder })
    const [from, to] = await Promise.race([watch(warmUp, seconds, cpu), done.then(ended)])
    const { stdout } = await done
    if (/failed transactions: [1-9]/.test(stdout)) throw new Error(`pgbench failed: ${stdout}`)
    const latencies = latenciesIn(folder, from.time, to.time)
    // A machine that is busy with other things may need longer until all connections are there.
    if (latencies.length === 0 && warmUp === WARM_UP_MS)
      return await runPgbench(program, database, script, connections, seconds, cpu, 4 * WARM_UP_MS)
    return { requests: latencies.length, seconds: (to.time - from.time) / 1000, latencies, cpu: to.cpu - from.cpu }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const ended = (): never => {
  throw new Error('pgbench ended before its time')
}

async function watch(warmUp: number, seconds: number, cpu: () => number) {
  const now = () => ({ time: Date.now(), cpu: cpu() })
  await sleep(warmUp)
  const from = now()
  await sleep(seconds * 1000)
  return [from, now()] as const
}

/** `client transaction latency script seconds microseconds`: milliseconds of those that ended within the time. */
function latenciesIn(folder: string, from: number, to: number): Float64Array {
  const logs = readdirSync(folder).filter((name) => name.startsWith('log'))
  const lines = logs.flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
  const within = lines.flatMap((line) => {
    const [, , latency, , seconds, microseconds] = line.split(' ').map(Number)
    const end = seconds! * 1000 + microseconds! / 1000
    return end >= from && end < to ? [latency! / 1000] : []
  })
  return Float64Array.from(within)
}
