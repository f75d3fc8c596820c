// The contenders: this server, the hand-written one, and the database by itself. Each is started once, does turns, and stops.

import { type ChildProcess, fork, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { temporaryFolder } from '../../generator/apart.ts'
import type { Api } from '../../runtime/spec.ts'
import { exchange, type Request, requestBytes } from '../support/exchange.ts'
import { endChild, freePort, type Postgres, query } from '../support/postgres.ts'
import { cli } from '../support/server.ts'
import { findPgbench, runPgbench, type Script, scriptOf } from './limit.ts'
import type { Order, Reply, Turn } from './load.ts'
import { cpuOf, cpuWithChildren, peakMemory } from './processes.ts'
import type { Workload } from './workloads.ts'

/** A turn with what it cost. */
export interface Measured extends Turn {
  /** CPU seconds. */
  readonly serverCpu: number
  readonly databaseCpu: number
}

export interface Contender {
  readonly name: 'ours' | 'by hand' | 'limit'
  run(workload: Workload, connections: number, seconds: number): Promise<Measured>
  /** One answer, to compare. Absent where there is no server. */
  readonly answer?: (workload: Workload) => Promise<{ status: number; body: unknown }>
  /** Bytes at the most. */
  readonly memory?: () => number
  stop(): Promise<void>
}

interface Surroundings {
  readonly postgres: Postgres
  readonly database: string
  readonly most: number
}

const host = '127.0.0.1'
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Starts all that can be started; the database must be filled. The folder of the generated server comes along. */
export async function startContenders(postgres: Postgres, database: string, most: number): Promise<Contender[]> {
  if (!existsSync(cli)) throw new Error('dist/ is missing: run npm run build')
  const out = join(temporaryFolder(), 'out')
  const surroundings = { postgres, database, most }
  const contenders: Contender[] = []
  try {
    contenders.push(await startOurs(surroundings, out))
    contenders.push(await startByHand(surroundings))
    const pgbench = findPgbench()
    if (pgbench) contenders.push(await limit(postgres, pgbench, out))
    return contenders
  } catch (error) {
    await Promise.all(contenders.map((contender) => contender.stop()))
    throw error
  }
}

async function startOurs(surroundings: Surroundings, out: string): Promise<Contender> {
  const port = await freePort()
  const variables = {
    PGRST_DB_URI: surroundings.database,
    PGRST_DB_SCHEMAS: 'api',
    PGRST_DB_ANON_ROLE: 'visitor',
    PGRST_DB_POOL: String(surroundings.most),
    PGRST_SERVER_HOST: host,
    PGRST_SERVER_PORT: String(port),
  }
  const child = spawn(process.execPath, [cli, 'serve', '--out', out], { env: environment(variables), stdio: ['ignore', 'ignore', 'pipe'] })
  return server('ours', child, port, surroundings, (workload, key) => workload.ours(key))
}

async function startByHand(surroundings: Surroundings): Promise<Contender> {
  const port = await freePort()
  const env = environment({ DATABASE_URL: surroundings.database, POOL: String(surroundings.most), PORT: String(port) })
  const child = spawn(process.execPath, ['--import', 'tsx', here('handwritten.ts')], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  return server('by hand', child, port, surroundings, (workload, key) => workload.byHand(key))
}

/** Nothing of the caller's shell about databases or APIs, and production as Node's libraries understand it. */
function environment(variables: Record<string, string>): NodeJS.ProcessEnv {
  const rest = Object.entries(process.env).filter(([name]) => !/^(PGRST_|PG|NODE_)/.test(name))
  return { ...Object.fromEntries(rest), NODE_ENV: 'production', ...variables }
}

async function server(
  name: Contender['name'],
  child: ChildProcess,
  port: number,
  { postgres }: Surroundings,
  request: (workload: Workload, key: number) => Request,
): Promise<Contender> {
  const kill = () => void child.kill('SIGKILL')
  process.on('exit', kill)
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000)
  })
  const load = fork(here('load.ts'), { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
  const stop = async () => {
    load.disconnect()
    await endChild(child, 'SIGTERM', 'SIGKILL')
    process.off('exit', kill)
  }
  const deadline = Date.now() + 60_000
  const answers = () =>
    exchange(host, port, { method: 'OPTIONS', path: '/' }).then(
      () => true,
      () => false,
    )
  while (!(await answers())) {
    if (child.exitCode === null && child.signalCode === null && Date.now() < deadline) await sleep(50)
    else {
      await stop()
      throw new Error(`${name} does not start: ${said}`)
    }
  }
  const main = await postmaster(postgres)
  return {
    name,
    stop,
    memory: () => peakMemory(child.pid!),
    answer: async (workload) => {
      const { status, body } = await exchange(host, port, request(workload, 1))
      return { status, body: body.length > 0 ? JSON.parse(body.toString()) : null }
    },
    run: async (workload, connections, seconds) => {
      const requests = Array.from({ length: workload.keys }, (_, at) => requestBytes(host, port, request(workload, at + 1)))
      const before = [cpuOf(child.pid!), cpuWithChildren(main)] as const
      const turn = await ask(load, { port, connections, seconds, requests, status: workload.status })
      const [serverCpu, databaseCpu] = [cpuOf(child.pid!) - before[0], cpuWithChildren(main) - before[1]]
      return { ...turn, serverCpu, databaseCpu }
    },
  }
}

function ask(load: ChildProcess, order: Order): Promise<Turn> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the load generator ended'))
    load.once('exit', ended)
    load.once('message', (reply: Reply) => {
      load.off('exit', ended)
      if ('turn' in reply) resolve(reply.turn)
      else reject(new Error(reply.error))
    })
    load.send(order)
  })
}

/** The role of pgbench has visitor's rights by itself: it prepares all statements before it runs the first. */
async function limit(postgres: Postgres, pgbench: string, out: string): Promise<Contender> {
  const { api } = (await import(pathToFileURL(join(out, 'server.ts')).href)) as { api: Api }
  const main = await postmaster(postgres)
  const scripts = new Map<string, Script>()
  return {
    name: 'limit',
    stop: async () => {},
    run: async (workload, connections, seconds) => {
      const script = scripts.get(workload.name) ?? (await scriptOf(api, workload))
      scripts.set(workload.name, script)
      const { cpu, ...turn } = await runPgbench(pgbench, postgres.uri('bench', 'pgbench'), script, connections, seconds, () =>
        cpuWithChildren(main),
      )
      return { ...turn, serverCpu: 0, databaseCpu: cpu }
    },
  }
}

/** The process whose children serve the connections. */
async function postmaster(postgres: Postgres): Promise<number> {
  const [row] = await query(postgres.uri(), `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`)
  return Number(row?.pid)
}
