// Starts the committed out/server.ts as an operator does, with words and variables, and keeps apart what it says on stdout and on
// stderr. Knows nothing of what it is asked.

import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Answer, exchange, type Request } from './exchange.ts'
import { contractPath } from './lantern.ts'
import { endChild, freePort } from './postgres.ts'
import { configuration } from './server.ts'

const host = '127.0.0.1'
const script = fileURLToPath(new URL('../../out/server.ts', import.meta.url))
const base = JSON.parse(readFileSync(contractPath('base-config.json'), 'utf8')) as Record<string, string>
const PATIENCE_MS = 60_000

export interface Words {
  readonly words?: readonly string[]
  /** Over the contract's; null takes one away. The port and the host are free ones. */
  readonly variables?: Readonly<Record<string, string | null>>
  readonly input?: string
}

/** What a process that has ended has said. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A server that listens. */
export interface Operated {
  readonly child: ChildProcess
  readonly port: number
  stdout(): string
  stderr(): string
  /** Waits until this is said on either stream; gives the text of both. */
  says(pattern: RegExp): Promise<string>
  ask(request: Partial<Request>): Promise<Answer>
  /** Waits for its end, after a signal if one is named. */
  end(signal?: NodeJS.Signals): Promise<Ended>
}

const started = new Set<ChildProcess>()

function launch(database: string, { words = [], variables = {}, input }: Words) {
  const clean = Object.entries(process.env).filter(([name]) => !/^(PGRST_|PG[A-Z]+$|NODE_TEST|NODE_OPTIONS)/.test(name))
  const env = { ...Object.fromEntries(clean), ...configuration({ ...base, PGRST_SERVER_HOST: host }, { ...variables }, database) }
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, ...words], { env, stdio: 'pipe' })
  started.add(child)
  child.stdin.on('error', () => {}).end(input ?? '')
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text))
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, ...said })))
  return { child, said, ended }
}

/** Runs it to its end: for words that print, and for starts that fail. */
export async function runServer(database: string, options: Words = {}): Promise<Ended> {
  const { child, ended } = launch(database, options)
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  const result = await ended
  clearTimeout(timer)
  return result
}

/** @throws Error with what it said when it does not listen */
export async function operate(database: string, options: Words = {}): Promise<Operated> {
  const socket = options.variables?.PGRST_SERVER_UNIX_SOCKET
  const port = Number(options.variables?.PGRST_SERVER_PORT ?? (await freePort()))
  const { child, said, ended } = launch(database, { ...options, variables: { PGRST_SERVER_PORT: String(port), ...options.variables } })
  const says = async (pattern: RegExp) => {
    for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(10)) {
      const all = `${said.stdout}${said.stderr}`
      if (pattern.test(all)) return all
      if (Date.now() > deadline || child.exitCode !== null || child.signalCode !== null)
        throw new Error(`it does not say ${pattern}: ${all}`)
    }
  }
  await says(socket ? /API server listening on \// : /API server listening on http/)
  return {
    child,
    port,
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    says,
    ask: (request) => exchange(host, port, { method: 'GET', path: '/', ...request }),
    end: (signal) => {
      if (signal !== undefined) child.kill(signal)
      return ended
    },
  }
}

/** Ends what tests have left running. */
export async function endOperated(): Promise<void> {
  await Promise.all([...started].map((child) => endChild(child, 'SIGKILL', 'SIGKILL')))
}
