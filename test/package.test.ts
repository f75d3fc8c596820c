// The package as its users get it: packed, installed in an empty folder, its command run on a database, what it wrote compiled by
// a strict compiler and started, from TypeScript and from JavaScript. Needs npm's registry for the dependencies.

import assert from 'node:assert/strict'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { exchange } from './support/exchange.ts'
import { contractPath, type TestDatabase, testDatabase } from './support/lantern.ts'
import { endChild, freePort, query } from './support/postgres.ts'
import { cli, configuration } from './support/server.ts'

const project = fileURLToPath(new URL('../', import.meta.url))
const INSTALL_MS = 150_000

type Packed = { filename: string; files: { path: string }[] }
type Ran = { code: number; output: string }

let folder: string
let packed: Packed
let database: TestDatabase
let variables: Record<string, string>
const started = new Set<ChildProcess>()

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-package-'))
  if (!existsSync(cli)) await succeed('npm', ['run', 'build'], { cwd: project })
  // Without scripts: the build would write into dist/ while other tests run what is in it.
  const [first] = JSON.parse(await succeed('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { cwd: project }))
  packed = first
  await install()
  database = await testDatabase('lantern')
  const base = JSON.parse(readFileSync(contractPath('base-config.json'), 'utf8')) as Record<string, string>
  variables = configuration(base, {}, database.authenticator)
})

after(async () => {
  for (const child of started) await endChild(child, 'SIGTERM', 'SIGKILL')
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const inProject = (name: string) => join(folder, 'app', name)

async function install(): Promise<void> {
  mkdirSync(inProject('.'))
  writeFileSync(inProject('package.json'), '{ "name": "app", "private": true, "type": "module" }\n')
  const { devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> }
  const compiler = ['typescript', '@types/node'].map((name) => `${name}@${devDependencies[name]}`)
  const words = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1', join(folder, packed.filename), ...compiler]
  const { code, output } = await run('npm', words, { cwd: inProject('.'), timeout: INSTALL_MS })
  const away = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|network/.test(output) || code === TIMED_OUT
  assert.equal(code, 0, `${away ? "npm's registry cannot be reached, and this test needs it" : 'npm install failed'}:\n${output}`)
}

const TIMED_OUT = -1

/** Runs a program to its end; what it wrote comes back in one text. */
function run(program: string, words: string[], { cwd, timeout = 60_000 }: { cwd: string; timeout?: number }): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...withoutOurs(), ...variables }
    execFile(program, words, { cwd, env, timeout, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.killed ? TIMED_OUT : typeof error.code === 'number' ? error.code : 1
      resolve({ code, output: error === null ? stdout : `${stdout}${stderr}` })
    })
  })
}

async function succeed(program: string, words: string[], options: { cwd: string }): Promise<string> {
  const { code, output } = await run(program, words, options)
  assert.equal(code, 0, `${[program, ...words].slice(0, 6).join(' ')} … failed:\n${output}`)
  return output
}

/** What npm and the caller's shell say about this project and its databases is not for another one. */
function withoutOurs(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(PGRST_|PG|NODE_OPTIONS|NODE_PATH|NODE_TEST|npm_(?!config_)|npm_config_local_prefix|INIT_CWD)/.test(name),
    ),
  )
}

const npx = (...words: string[]) => succeed('npx', ['--no-install', ...words], { cwd: inProject('.') })

function sourcesIn(name: string): string[] {
  const files = readdirSync(inProject(name), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => join(name, file))
}

const STRICT = ['--strict', '--module', 'nodenext', '--moduleResolution', 'nodenext', '--target', 'es2022']

/** Starts a generated server, asks it once, ends it as a process manager does. */
async function serveOnce(program: string, words: string[]): Promise<void> {
  const port = await freePort()
  const env = { ...withoutOurs(), ...variables, PGRST_SERVER_HOST: '127.0.0.1', PGRST_SERVER_PORT: String(port) }
  const child = spawn(program, words, { cwd: inProject('.'), env, stdio: ['ignore', 'pipe', 'pipe'] })
  started.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<Ran>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code: code ?? TIMED_OUT, output: `${signal ?? ''} ${said}` })),
  )

  const ask = () => exchange('127.0.0.1', port, { method: 'GET', path: '/films?select=id,title&order=id&limit=3' })
  const answer = await untilAnswered(
    ask,
    () => child.exitCode === null && child.signalCode === null,
    () => said,
  )
  const rows = await query(database.uri, 'select id, title from api.films order by id limit 3')
  assert.equal(answer.status, 200)
  assert.deepEqual(JSON.parse(answer.body.toString()), rows)

  child.kill('SIGTERM')
  const { code, output } = await ended
  started.delete(child)
  assert.equal(code, 0, `ended otherwise at SIGTERM: ${output}`)
}

async function untilAnswered<T>(ask: () => Promise<T>, lives: () => boolean, said: () => string): Promise<T> {
  const deadline = Date.now() + 30_000
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!lives() || Date.now() > deadline) throw new Error(`the server does not answer (${String(error)}): ${said()}`)
      await sleep(50)
    }
  }
}

test('the package holds what runs, and neither our tests nor what was generated for them', () => {
  const paths = packed.files.map(({ path }) => path)
  for (const path of ['dist/generator/main.js', 'dist/runtime/index.js', 'dist/runtime/index.d.ts', 'package.json', 'LICENSE', 'README.md'])
    assert.ok(paths.includes(path), `${path} is missing`)
  assert.ok(paths.some((path) => path.startsWith('templates/')))
  assert.ok(paths.some((path) => path.startsWith('generator/catalog/')))
  assert.deepEqual(
    paths.filter((path) => /^(?:test|out|docs|\.)/.test(path) || (path.endsWith('.ts') && !path.endsWith('.d.ts'))),
    [],
  )
})

test('the installed command writes a server that a strict compiler accepts', async () => {
  await npx('pgrest-gen', 'generate', '--out', 'out')
  const sources = sourcesIn('out')
  assert.ok(sources.includes(join('out', 'server.ts')))
  await npx('tsc', '--noEmit', '--allowImportingTsExtensions', ...STRICT, ...sources)
})

test('a second run finds nothing to write, and check agrees', async () => {
  const told = JSON.parse(await npx('pgrest-gen', 'generate', '--out', 'out', '--json')) as { written: string[]; removed: string[] }
  assert.deepEqual([told.written, told.removed], [[], []])
  await npx('pgrest-gen', 'check', '--out', 'out')
})

test('the generated TypeScript starts as it is, answers, and ends well at SIGTERM', async () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const stripsTypes = major > 22 || (major === 22 && minor >= 18)
  const server = join('out', 'server.ts')
  // What `npx tsx` runs; npx itself does not hand signals on.
  await (stripsTypes ? serveOnce(process.execPath, [server]) : serveOnce(join('node_modules', '.bin', 'tsx'), [server]))
})

test('compiled by tsc it starts as JavaScript, answers, and ends well at SIGTERM', async () => {
  await npx('tsc', '--rewriteRelativeImportExtensions', '--outDir', 'compiled', '--rootDir', 'out', ...STRICT, ...sourcesIn('out'))
  await serveOnce(process.execPath, [join('compiled', 'server.js')])
})
