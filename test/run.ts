// npm test [-- --versions 14,15]
// Every check of the project, one after the other, each named with its time; on one PostgreSQL or on several in turn. Exits with
// 1 when one of them fails.

import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { needsShell } from './support/install.mjs'
import { contractPath, testDatabase } from './support/lantern.ts'
import { endChild, type Postgres, startPostgres, stopOnSignals } from './support/postgres.ts'
import { configuration } from './support/server.ts'

type Done = { name: string; failed: string | undefined; seconds: number }

const { values: flags } = parseArgs({ options: { versions: { type: 'string' } } })
const done: Done[] = []
const counts = { passed: 0, failed: 0, skipped: 0 }
let postgres: Postgres | undefined
let child: ReturnType<typeof spawn> | undefined
let stopping = false

stopOnSignals(async () => {
  stopping = true
  if (child) await endChild(child, 'SIGTERM', 'SIGKILL')
  await postgres?.stop()
})
process.exit(await main())

async function main(): Promise<number> {
  const built = await step('build', () => command('npm', ['run', '--silent', 'build']))
  await step('types', () => node(['node_modules/typescript/bin/tsc', '-p', '.']))
  await step('lint', () => command('npx', ['--no-install', 'biome', 'check', '--error-on-warnings']))
  const versions = flags.versions?.split(',').map(Number) ?? [undefined]
  if (built) for (const version of versions) await onPostgres(version)
  return summarise()
}

async function onPostgres(version: number | undefined): Promise<void> {
  const suffix = flags.versions ? ` on PostgreSQL ${version}` : ''
  const started = await step(`PostgreSQL${version === undefined ? '' : ` ${version}`}`, async () => {
    postgres = await startPostgres(version === undefined ? {} : { version })
    process.env.PGREST_TEST_PG = postgres.uri()
    process.env.PGREST_TEST_PG_VERSION = String(postgres.version)
  })
  if (!started) return
  await step(`out/ is fresh${suffix}`, checkOut)
  await step(`tests${suffix}`, () => node(['--import', 'tsx', '--test', '--test-reporter=spec', ...testFiles()]))
  await step(`contract${suffix}`, () => node(['--import', 'tsx', 'test/contract.ts']))
  await postgres?.stop()
  postgres = undefined
}

/** The committed out/ is what the sample database gives. */
async function checkOut(): Promise<void> {
  const database = await testDatabase('lantern', postgres)
  const base = JSON.parse(readFileSync(contractPath('base-config.json'), 'utf8')) as Record<string, string>
  try {
    const variables = configuration(base, {}, database.authenticator)
    if (database.postgres.version > 14) await node(['dist/generator/main.js', 'check'], variables)
    else checkButAccess(variables)
  } finally {
    await database.drop()
  }
}

/** On PostgreSQL 14 the view my_tickets has its owner's rights (lackingOn14), and ACCESS.md says so. */
function checkButAccess(variables: Record<string, string>): void {
  const env = { ...process.env, ...variables }
  const { stdout, stderr } = spawnSync(process.execPath, ['dist/generator/main.js', 'check', '--json'], { env, encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr.trim())
  const { differs } = JSON.parse(stdout) as { differs: string[] }
  console.log('  not run: ACCESS.md (needs PostgreSQL 15)')
  if (differs.some((path) => path !== 'ACCESS.md')) throw new Error(`out differs in ${differs.join(', ')}`)
}

function testFiles(): string[] {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => join('test', file))
}

async function step(name: string, run: () => Promise<void>): Promise<boolean> {
  // the exit follows when the server has stopped
  if (stopping) await new Promise(() => {})
  console.log(`\n▸ ${name}`)
  const started = Date.now()
  let failed: string | undefined
  try {
    await run()
  } catch (error) {
    failed = error instanceof Error ? error.message : String(error)
  }
  const result = { name, failed, seconds: (Date.now() - started) / 1000 }
  done.push(result)
  console.log(line(result))
  return failed === undefined
}

function line({ name, failed, seconds }: Done): string {
  return `${failed === undefined ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s${failed === undefined ? '' : `: ${failed}`}`
}

function node(words: string[], variables: Record<string, string> = {}): Promise<void> {
  return command(process.execPath, words, variables)
}

/** Runs a program, shows what it writes and counts the tests that it reports. */
function command(program: string, words: string[], variables: Record<string, string> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const running = spawn(program, words, {
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: needsShell(program),
    })
    child = running
    let written = ''
    running.stdout.setEncoding('utf8').on('data', (text: string) => {
      process.stdout.write(text)
      written = (written + text).slice(-5000)
    })
    running.once('error', reject)
    running.once('close', (code, signal) => {
      child = undefined
      count(written)
      if (code === 0) resolve()
      else reject(new Error(`${[program.split('/').at(-1), ...words].slice(0, 4).join(' ')} ended with ${signal ?? code}`))
    })
  })
}

/** The last lines of node's runner (`ℹ pass 3`) and of the contract's (`3 passed, 0 failed, 1 skipped`). */
function count(written: string): void {
  const said = (pattern: RegExp) => Number(pattern.exec(written)?.[1] ?? 0)
  counts.passed += said(/^ℹ pass (\d+)$/m) + said(/^(\d+) passed, /m)
  counts.failed += said(/^ℹ fail (\d+)$/m) + said(/ passed, (\d+) failed, /)
  counts.skipped += said(/^ℹ skipped (\d+)$/m) + said(/ failed, (\d+) skipped$/m)
}

function summarise(): number {
  console.log(`\n${done.map(line).join('\n')}`)
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  return done.some(({ failed }) => failed !== undefined) ? 1 : 0
}
