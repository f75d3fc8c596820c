// npm run demo [-- --db-uri postgresql://… --schemas api,admin --anon-role web --port 3000]
// Generates a server and starts it: for the sample database on a PostgreSQL of its own, or for the database that is named. What it
// keeps between two starts lies in .demo/.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { SignJWT } from 'jose'
import { exchange } from './support/exchange.ts'
import { needsShell } from './support/install.mjs'
import { contractPath, loadContent } from './support/lantern.ts'
import { canEnter, isFree, type Postgres, startPostgres, stopOnSignals } from './support/postgres.ts'
import { endProcesses, processesWith } from './support/processes.ts'
import { cli, type Server, startServer } from './support/server.ts'

type Variables = Record<string, string>

const usage = 'npm run demo -- [--db-uri postgresql://…] [--schemas api,admin] [--anon-role web] [--port 3000]'
const home = resolve('.demo')
let postgres: Postgres | undefined
let server: Server | undefined

stopOnSignals(stop, 0)
try {
  await main()
} catch (error) {
  console.error(`demo: ${error instanceof Error ? error.message : String(error)}`)
  await stop()
  process.exit(1)
}

async function main(): Promise<void> {
  const flags = readFlags()
  const port = flags.port === undefined ? undefined : Number(flags.port)
  if (port !== undefined && !(await isFree(port)))
    throw new Error(`port ${port} is in use or not allowed: name another with --port, or none`)
  const out = join(home, flags['db-uri'] === undefined ? 'out' : 'own')
  build()
  const variables = flags['db-uri'] === undefined ? await sample() : own(flags['db-uri'])
  if (flags.schemas !== undefined) variables.PGRST_DB_SCHEMAS = flags.schemas
  if (flags['anon-role'] !== undefined) variables.PGRST_DB_ANON_ROLE = flags['anon-role']

  console.log('▸ generating the server')
  server = await startServer(variables, ['--out', out], port)
  const url = `http://${server.host}:${server.port}`
  console.log(`\nServing ${describeDatabase(variables)} at ${url}\nA page to look around and try requests: ${url}/_/\n\nTry:\n`)
  for (const request of flags['db-uri'] === undefined ? await sampleRequests(url, variables) : await ownRequests(url, server))
    console.log(`  ${request}\n`)
  console.log(`The generated server is in ${out}. Stop everything with Ctrl-C.`)
}

function readFlags() {
  const text = { type: 'string' } as const
  const options = { 'db-uri': text, schemas: text, 'anon-role': text, port: text, help: { type: 'boolean' } } as const
  const { values } = parsed(() => parseArgs({ options }))
  if (values.help) {
    console.log(usage)
    process.exit()
  }
  const number = Number(values.port ?? 1)
  if (!/^\d*$/.test(values.port ?? '') || number < 1 || number > 65535) throw new Error(`--port ${values.port} is no port: take 1 to 65535`)
  return values
}

function parsed<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}. Usage: ${usage}`)
  }
}

/** Only when a source is newer than what was built from it. */
function build(): void {
  const newest = (folder: string, ending: string) =>
    Math.max(
      0,
      ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith(ending))
        .map((file) => statSync(join(folder, file)).mtimeMs),
    )
  const sources = Math.max(newest('generator', '.ts'), newest('runtime', '.ts'), newest('templates/page', ''))
  if (existsSync(cli) && newest('dist', '.js') > sources) return
  console.log('▸ building')
  const done = spawnSync('npm', ['run', '--silent', 'build'], { encoding: 'utf8', shell: needsShell('npm') })
  if (done.status !== 0) throw new Error(`the build failed: ${done.error?.message ?? `${done.stdout}${done.stderr}`.trim().split('\n')[0]}`)
}

/** The sample database; loaded again when its scripts are others than those it was loaded from. */
async function sample(): Promise<Variables> {
  const scripts = ['schema.sql', 'data.sql'].map((file) => readFileSync(contractPath(file)))
  const mark = createHash('sha256').update(Buffer.concat(scripts)).digest('hex')
  mkdirSync(home, { recursive: true })
  const folder = dataFolder()
  const marked = join(folder, 'loaded')
  const loaded = existsSync(marked) && readFileSync(marked, 'utf8') === mark
  await takeOver(folder)
  if (!loaded) rmSync(folder, { recursive: true, force: true })

  console.log(`▸ starting PostgreSQL${loaded ? '' : ' and loading the Lantern Festival'}`)
  postgres = await startPostgres({ folder })
  if (!loaded) {
    await postgres.createDatabase('lantern')
    await loadContent(postgres.uri('lantern'), 'lantern')
    writeFileSync(marked, mark)
  }
  const base = JSON.parse(readFileSync(contractPath('base-config.json'), 'utf8')) as Variables
  // the contract rolls everything back and names a public address; here, what is written stays
  const { PGRST_DB_TX_END: _, PGRST_OPENAPI_SERVER_PROXY_URI: __, ...variables } = base
  return { ...variables, PGRST_DB_URI: postgres.uri('lantern', 'authenticator') }
}

/** `.demo/postgres`; where the server's account may not go there, a temporary folder whose name `.demo/elsewhere` remembers. */
function dataFolder(): string {
  if (canEnter(home)) return join(home, 'postgres')
  const memory = join(home, 'elsewhere')
  const known = existsSync(memory) ? readFileSync(memory, 'utf8') : ''
  if (existsSync(known)) return known
  const folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-demo-'))
  writeFileSync(memory, folder)
  return folder
}

/** Requests without a token run as the address's own user unless another role is named: nobody else can reach 127.0.0.1's server. */
function own(uri: string): Variables {
  const given = Object.entries(process.env).filter((entry): entry is [string, string] => /^PGRST_/.test(entry[0]) && entry[1] !== undefined)
  const user = URL.canParse(uri) ? decodeURIComponent(new URL(uri).username) : ''
  return { ...(user ? { PGRST_DB_ANON_ROLE: user } : {}), ...Object.fromEntries(given), PGRST_DB_URI: uri }
}

async function sampleRequests(url: string, { PGRST_JWT_SECRET: secret = '' }: Variables): Promise<string[]> {
  const token = await new SignJWT({ role: 'member', email: 'ann@example.org' })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setExpirationTime('10y')
    .sign(new TextEncoder().encode(secret))
  return [
    `curl '${url}/films?year=gte.1960&select=title,year&order=year'`,
    `curl '${url}/films?select=title,director:people!director_id(name),screenings(starts_at,price)&limit=3'`,
    `curl '${url}/tickets?select=seat,state,paid' -H 'Authorization: Bearer ${token}'`,
  ]
}

async function ownRequests(url: string, { host, port }: Server): Promise<string[]> {
  const { body } = await exchange(host, port, { method: 'GET', path: '/' })
  const {
    paths = {},
    code = '',
    message,
  } = JSON.parse(body.toString()) as { paths?: Record<string, unknown>; code?: string; message?: string }
  // there is no such role, or the address's user may not take it
  if (['22023', '42501'].includes(code)) throw new Error(`${message}: name a role that the address's user may take with --anon-role`)
  const relations = Object.keys(paths).filter((path) => path !== '/' && !path.startsWith('/rpc/'))
  return [`curl '${url}/'`, ...relations.slice(0, 2).map((path) => `curl '${url}${encodeURI(path)}?limit=3'`)]
}

function describeDatabase({ PGRST_DB_URI: uri = '', PGRST_DB_ANON_ROLE: role }: Variables): string {
  const where = URL.canParse(uri) ? `${new URL(uri).host}${new URL(uri).pathname}` : 'your database'
  return `${where}${role ? `, as ${role} without a token,` : ''}`
}

/** Two servers on one data folder would ruin it. What a demo that was killed has left running is stopped. */
async function takeOver(folder: string): Promise<void> {
  const memory = join(home, 'process')
  const last = existsSync(memory) ? Number(readFileSync(memory, 'utf8')) : undefined
  if (last !== undefined && processesWith(['demo.mjs']).includes(last))
    throw new Error(`a demo runs here already (process ${last}): stop that first`)
  writeFileSync(memory, String(process.pid))
  await endProcesses(processesWith([`${join(folder, 'data')} `, `serve --out ${join(home, 'out')}`]))
}

async function stop(): Promise<void> {
  await server?.stop()
  await postgres?.stop()
}
