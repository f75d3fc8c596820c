// npm run bench [-- --only read,bulk --seconds 10 --connections 1,16,64 --json | --markdown]
// This server against a hand-written one and against the database's own limit, on a PostgreSQL of its own: requests per second,
// CPU per request, time to the answer, memory. docs/benchmarks.md says what it means.

import { availableParallelism, totalmem } from 'node:os'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { query, startPostgres, stopOnSignals } from '../support/postgres.ts'
import { type Contender, type Measured, startContenders } from './contenders.ts'
import { asJson, asMarkdown, asText, cellOf, type Line, medianRatio, progressText } from './table.ts'
import { reset, schema, type Workload, workloads } from './workloads.ts'

/** How often the contenders take turns within a cell: what disturbs the machine hits them all. */
const ROUNDS = 5
/** Servers run for days: until then Node has compiled what is often run. */
const WARM_UP_SECONDS = 4

interface Flags {
  readonly chosen: readonly Workload[]
  readonly seconds: number
  readonly connections: readonly number[]
  readonly print: typeof asText
}

function readFlags(): Flags {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const { values } = parseArgs({ options: { only: text, seconds: text, connections: text, json: flag, markdown: flag } })
  const only = values.only?.split(',')
  const chosen = workloads.filter(({ name, kind }) => only === undefined || only.includes(name) || only.includes(kind))
  const seconds = Number(values.seconds ?? 10)
  const connections = (values.connections ?? '1,16,64').split(',').map(Number)
  if (chosen.length === 0) throw new Error(`--only ${values.only} is none of read, write, ${workloads.map(({ name }) => name).join(', ')}`)
  if (!(seconds > 0 && seconds <= 600)) throw new Error(`--seconds ${values.seconds} is no number of seconds up to 600`)
  if (!connections.every((n) => Number.isInteger(n) && n > 0 && n <= 150)) throw new Error('--connections are numbers from 1 to 150')
  return { chosen, seconds, connections, print: values.json ? asJson : values.markdown ? asMarkdown : asText }
}

async function main(): Promise<void> {
  const { chosen, seconds, connections, print } = readFlags()
  const postgres = await startPostgres()
  let contenders: Contender[] = []
  const stop = async () => {
    await Promise.all(contenders.map((contender) => contender.stop()))
    await postgres.stop()
  }
  stopOnSignals(stop)
  try {
    await postgres.createDatabase('bench')
    const uri = postgres.uri('bench')
    await query(uri, schema)
    contenders = await startContenders(postgres, postgres.uri('bench', 'authenticator'), Math.max(...connections))
    if (contenders.length < 3) process.stderr.write('pgbench is not there: the limit is left out\n')
    const clean = async () => {
      for (const statement of reset.split('; ')) await query(uri, statement)
    }
    for (const workload of chosen) {
      await compare(workload, contenders)
      await clean()
    }
    const lines: Line[] = []
    for (const workload of chosen) {
      for (const number of connections) {
        const line = await measure(workload, number, seconds, contenders, clean)
        process.stderr.write(`${progressText(line)}\n`)
        lines.push(line)
      }
    }
    const memory = (name: Contender['name']) => contenders.find((contender) => contender.name === name)?.memory?.() ?? 0
    const report = {
      date: new Date().toISOString().slice(0, 10),
      machine: `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, PostgreSQL ${postgres.version}`,
      seconds,
      lines,
      memory: { ours: memory('ours'), byHand: memory('by hand') },
    }
    process.stdout.write(print(report))
  } finally {
    await stop()
  }
}

/** The servers must give the same answer; keys that the database made up are another each time. */
async function compare(workload: Workload, contenders: readonly Contender[]): Promise<void> {
  const answers = await Promise.all(contenders.flatMap(({ answer }) => (answer ? [answer(workload)] : [])))
  const bodies = answers.map(({ body }) =>
    workload.name === 'insert' && Array.isArray(body) ? body.map(({ id: _, ...rest }) => rest) : body,
  )
  const same = bodies.every((body) => isDeepStrictEqual(body, bodies[0])) && answers.every(({ status }) => status === workload.status)
  if (same) return
  const shown = answers.map((answer) => JSON.stringify(answer).slice(0, 300)).join('\n')
  throw new Error(`${workload.name}: the servers do not agree, or not with status ${workload.status}\n${shown}`)
}

/** All contenders at one workload, in turns. */
async function measure(
  workload: Workload,
  connections: number,
  seconds: number,
  contenders: readonly Contender[],
  clean: () => Promise<void>,
): Promise<Line> {
  const turns = new Map<Contender['name'], Measured[]>(contenders.map(({ name }) => [name, []]))
  for (const { name, run } of contenders) if (name !== 'limit') await run(workload, connections, WARM_UP_SECONDS)
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, run } of contenders) {
      if (workload.kind === 'write') await clean()
      turns.get(name)!.push(await run(workload, connections, seconds / ROUNDS))
    }
  }
  const of = (name: Contender['name']) => turns.get(name) ?? []
  return {
    workload,
    connections,
    ours: cellOf(of('ours')),
    byHand: cellOf(of('by hand')),
    limit: turns.has('limit') ? cellOf(of('limit')) : null,
    toByHand: medianRatio(of('ours'), of('by hand')),
  }
}

try {
  await main()
  process.exit()
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
