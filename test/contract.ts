// npm run test:contract -- [chapter…] [--verbose] [--update-pending]
// Replays test/contract against the built server. Chapters of one configuration follow each other on one database and one server,
// as long as they roll everything back and pass; otherwise the next one gets fresh ones.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { systemBinariesWithPostgis } from './support/binaries.ts'
import { contractPath, lackingOn14, sharedPostgres, testDatabase } from './support/lantern.ts'
import { judge, type Pending, renewed, type Score } from './support/pending.ts'
import { type Postgres, startPostgres, stopOnSignals } from './support/postgres.ts'
import { type Chapter, type Outcome, replayChapter } from './support/replay.ts'
import { configuration, type Server, startServer } from './support/server.ts'

/** Of a chapter: its cases (`total`), how many were left out, which of them for want of a newer PostgreSQL, and what came of the others. */
type Result = { chapter: string; total: number; skipped: number; lacking?: string[] } & (
  | { outcomes: Outcome[]; output: string }
  | { notRun: string }
  | { failure: string }
)

/** A chapter to replay; `commits`: what it writes stays. Chapters with the same `key` could share a stand. */
type Planned = Chapter & { name: string; key: string; commits: boolean }

/** A database of its own and a server on it. */
type Stand = { key: string; server: Server; leave(): Promise<void> }

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
  const postgres = await sharedPostgres()
  let withPostgis: Promise<Postgres | undefined> | undefined
  const serverFor = (needs: string[]) => {
    if (!needs.includes('postgis')) return Promise.resolve(postgres)
    withPostgis ??= startWithPostgis()
    return withPostgis
  }
  console.log(`The contract on PostgreSQL ${postgres.version}`)

  const results: Result[] = []
  const queue = chosenChapters().map(readChapter).sort(byStand)
  const lane = async () => {
    let stand: Stand | undefined
    for (let chapter = queue.shift(); chapter !== undefined; chapter = queue.shift()) {
      if (stand?.key !== chapter.key) {
        await stand?.leave()
        stand = undefined
      }
      const result = await replay(chapter, serverFor, async (on) => {
        stand ??= await takeStand(chapter, on)
        return stand
      })
      results.push(result)
      tell(result, flags.verbose === true || named.length === 1)
      if (chapter.commits || !('outcomes' in result) || passed(result) < result.total) {
        await stand?.leave()
        stand = undefined
      }
    }
    await stand?.leave()
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  await (await withPostgis)?.stop()
  return conclude(results)
}

function readChapter(name: string): Planned {
  const chapter = readJson<Chapter>(join(contractPath('cases'), `${name}.json`))
  const commits = /commit/.test(chapter.config.PGRST_DB_TX_END ?? '') || /tx=commit/.test(JSON.stringify(chapter.cases))
  return { ...chapter, name, key: JSON.stringify([chapter.config, chapter.needs]), commits }
}

/** Chapters that can share a stand come together, those that leave traces last. */
function byStand(a: Planned, b: Planned): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  if (a.commits !== b.commits) return a.commits ? 1 : -1
  return a.name < b.name ? -1 : 1
}

async function takeStand({ config, needs = [], key }: Planned, postgres: Postgres): Promise<Stand> {
  const database = await testDatabase(needs.includes('postgis') ? 'postgis' : 'lantern', postgres)
  try {
    const server = await startServer(configuration(base, config, database.authenticator))
    const leave = async () => {
      await server.stop()
      await database.drop()
    }
    return { key, server, leave }
  } catch (error) {
    await database.drop()
    throw error
  }
}

async function replay(
  chapter: Planned,
  serverFor: (needs: string[]) => Promise<Postgres | undefined>,
  standOn: (postgres: Postgres) => Promise<Stand>,
): Promise<Result> {
  const all = chapter.cases.length
  const postgres = await serverFor(chapter.needs ?? [])
  if (!postgres) return { chapter: chapter.name, total: 0, skipped: all, notRun: 'needs PostGIS' }
  const lacks = ({ request }: Chapter['cases'][number]) => postgres.version < 15 && lackingOn14.test(request.path)
  const cases = chapter.cases.filter((one) => !lacks(one))
  const lacking = chapter.cases.filter(lacks).map(({ name }) => name)
  const known = { chapter: chapter.name, total: cases.length, skipped: lacking.length, lacking }
  try {
    const { server } = await standOn(postgres)
    const outcomes = await replayChapter({ ...chapter, cases }, server.host, server.port, postgres.version)
    return { ...known, outcomes, output: server.output() }
  } catch (error) {
    return { ...known, failure: error instanceof Error ? error.message : String(error) }
  }
}

/** PostGIS does not come with npm: it is taken from the system, if it has it. */
async function startWithPostgis(): Promise<Postgres | undefined> {
  const [bin] = systemBinariesWithPostgis()
  return bin === undefined ? undefined : startPostgres({ bin })
}

function tell(result: Result, verbose: boolean): void {
  if ('notRun' in result) console.log(`  not run: ${result.chapter} (${result.notRun})`)
  for (const name of result.lacking ?? []) console.log(`  not run: ${result.chapter}, ${name} (needs PostgreSQL 15)`)
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
