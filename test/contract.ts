// npm run test:contract -- [chapter…] [--verbose] [--update-pending]
// Replays test/contract against the built server: each chapter on a fresh database and a fresh server of its own.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { systemBinariesWithPostgis } from './support/binaries.ts'
import { contractPath, lackingOn14, sharedPostgres, testDatabase } from './support/lantern.ts'
import { judge, type Pending, renewed, type Score } from './support/pending.ts'
import { type Postgres, startPostgres, stopOnSignals } from './support/postgres.ts'
import { type Chapter, type Outcome, replayChapter } from './support/replay.ts'
import { configuration, startServer } from './support/server.ts'

/** Of a chapter: its cases (`total`), those that were left out, and what came of the others. */
type Result = { chapter: string; total: number; skipped: number } & (
  | { outcomes: Outcome[]; output: string }
  | { notRun: string }
  | { failure: string }
)

/** Chapters replayed at a time. */
const lanes = 2

const { positionals: named, values: flags } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean' }, 'update-pending': { type: 'boolean' } },
})
const base = readJson<Record<string, string>>(contractPath('base-config.json'))
const pendingPath = join(contractPath('.'), 'pending.json')
const pending = existsSync(pendingPath) ? readJson<Pending>(pendingPath) : {}

stopOnSignals(async () => {})
process.exit(await main())

async function main(): Promise<number> {
  const chapters = chosenChapters()
  const postgres = await sharedPostgres()
  let withPostgis: Promise<Postgres | undefined> | undefined
  const serverFor = (needs: string[]) => {
    if (!needs.includes('postgis')) return Promise.resolve(postgres)
    withPostgis ??= startWithPostgis()
    return withPostgis
  }
  console.log(`The contract on PostgreSQL ${postgres.version}`)

  const results: Result[] = []
  const queue = [...chapters]
  const lane = async () => {
    for (let chapter = queue.shift(); chapter !== undefined; chapter = queue.shift()) {
      const result = await replay(chapter, serverFor)
      results.push(result)
      tell(result, flags.verbose === true || named.length === 1)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  await (await withPostgis)?.stop()
  return conclude(results)
}

async function replay(name: string, serverFor: (needs: string[]) => Promise<Postgres | undefined>): Promise<Result> {
  const chapter = readJson<Chapter>(join(contractPath('cases'), `${name}.json`))
  const all = chapter.cases.length
  const needs = chapter.needs ?? []
  const postgres = await serverFor(needs)
  if (!postgres) return { chapter: name, total: 0, skipped: all, notRun: 'needs PostGIS' }
  const cases = postgres.version > 14 ? chapter.cases : chapter.cases.filter(({ request }) => !lackingOn14.test(request.path))
  const known = { chapter: name, total: cases.length, skipped: all - cases.length }
  const database = await testDatabase(needs.includes('postgis') ? 'postgis' : 'lantern', postgres)
  try {
    const server = await startServer(configuration(base, chapter.config, database.authenticator))
    try {
      const outcomes = await replayChapter({ ...chapter, cases }, server.host, server.port, postgres.version)
      return { ...known, outcomes, output: server.output() }
    } finally {
      await server.stop()
    }
  } catch (error) {
    return { ...known, failure: error instanceof Error ? error.message : String(error) }
  } finally {
    await database.drop()
  }
}

/** PostGIS does not come with npm: it is taken from the system, if it has it. */
async function startWithPostgis(): Promise<Postgres | undefined> {
  const [bin] = systemBinariesWithPostgis()
  return bin === undefined ? undefined : startPostgres({ bin })
}

function tell(result: Result, verbose: boolean): void {
  if ('notRun' in result) console.log(`  not run: ${result.chapter} (${result.notRun})`)
  else if (result.skipped > 0) console.log(`  not run: ${result.skipped} of ${result.chapter} (they need PostgreSQL 15)`)
  if ('failure' in result) console.log(`✗ ${result.chapter} 0/${result.total}: ${result.failure}`)
  if (!('outcomes' in result)) return
  const failed = result.outcomes.filter(({ differences }) => differences.length > 0)
  console.log(`${failed.length ? '✗' : '✓'} ${result.chapter} ${passed(result)}/${result.total}`)
  if (!verbose) return
  for (const { name, request, differences } of failed) {
    console.log(`  ✗ ${name}\n    ${request.method} ${request.path.slice(0, 500)}`)
    for (const [key, value] of Object.entries(request.headers ?? {}))
      console.log(`    ${key}: ${[value].flat().join(' and ').slice(0, 200)}`)
    if (request.body !== undefined) console.log(`    ${JSON.stringify(request.body).slice(0, 500)}`)
    for (const difference of differences) console.log(`    - ${difference}`)
  }
  if (result.output) console.log(`  the server wrote:\n${result.output.trim().replace(/^/gm, '    ')}`)
}

function conclude(results: Result[]): number {
  const ran = results.filter((result) => !('notRun' in result))
  const scores: Score[] = ran.map((result) => ({ chapter: result.chapter, passed: passed(result), total: result.total }))
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0)
  const [all, good] = [sum(scores.map(({ total }) => total)), sum(scores.map((score) => score.passed))]
  const skipped = sum(results.map((result) => result.skipped))

  if (flags['update-pending']) {
    const next = renewed(scores, pending)
    writeFileSync(pendingPath, `${JSON.stringify(next, undefined, 2)}\n`)
    console.log(`pending.json names ${Object.keys(next).length} chapters that are not whole`)
  }
  const { broken, better } = flags['update-pending'] ? { broken: [], better: [] } : judge(scores, pending)
  for (const line of broken) console.log(`✗ ${line}`)
  for (const line of better) console.log(`  ${line}: run with --update-pending`)
  console.log(`${good} passed, ${all - good} failed, ${skipped} skipped`)
  return broken.length > 0 ? 1 : 0
}

function passed(result: Result): number {
  return 'outcomes' in result ? result.outcomes.filter(({ differences }) => differences.length === 0).length : 0
}

/** The chapters named, with what lies below a folder that is named; all of them without names. */
function chosenChapters(): string[] {
  const files = readdirSync(contractPath('cases'), { recursive: true, encoding: 'utf8' })
  const all = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length).replaceAll('\\', '/'))
  if (named.length === 0) return all.sort()
  const chosen = all.filter((chapter) => named.some((name) => chapter === name || chapter.startsWith(`${name}/`))).sort()
  const unknown = named.filter((name) => !chosen.some((chapter) => chapter === name || chapter.startsWith(`${name}/`)))
  if (unknown.length === 0) return chosen
  console.error(`there is no chapter ${unknown.join(', ')} in test/contract/cases`)
  process.exit(2)
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}
