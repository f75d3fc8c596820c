// Starts the command line's `serve` as its users do, with nothing but variables, and waits until it answers.

import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { exchange } from './exchange.ts'
import { endChild, freePort } from './postgres.ts'

/** A running server of the API. */
export type Server = {
  host: string
  port: number
  pid: number
  stop(): Promise<void> /** What it has written since it first answered. */
  output(): string
}

/** The command line as it is built. */
export const cli = fileURLToPath(new URL('../../dist/generator/main.js', import.meta.url))

const host = '127.0.0.1'
const timeLimit = 180_000

/** The variables of a chapter: its own over the base, null takes one away. The address is the database's. */
export function configuration(base: Record<string, string>, own: Record<string, string | null>, database: string): Record<string, string> {
  const all = Object.entries({ ...base, PGRST_DB_URI: database, ...own })
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null))
}

/**
 * Starts a server with these PGRST_* variables on `port`, or on a free one.
 * @param words further arguments of `serve`
 * @param folder where it is started
 * @param input comes to it by a pipe
 * @throws Error with its last words when it ends or does not answer within 180 s
 */
export async function startServer(
  variables: Record<string, string>,
  words: string[] = [],
  wantedPort?: number,
  folder?: string,
  input?: string,
): Promise<Server> {
  const port = wantedPort ?? (await freePort())
  const env = { ...callersEnvironment(), ...variables, PGRST_SERVER_HOST: host, PGRST_SERVER_PORT: String(port) }
  const child = spawn(process.execPath, [cli, 'serve', ...words], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(folder === undefined ? {} : { cwd: folder }),
  })
  child.stdin.on('error', () => {}).end(input)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output = (output + text).slice(-20_000)
    })
  }
  const atExit = () => void child.kill('SIGTERM')
  process.on('exit', atExit)
  const stop = async () => {
    await endChild(child, 'SIGTERM', 'SIGKILL')
    process.off('exit', atExit)
  }

  const deadline = Date.now() + timeLimit
  while (!(await answers(port))) {
    if (child.exitCode === null && child.signalCode === null && Date.now() < deadline) await sleep(50)
    else {
      await stop()
      throw new Error(`the server does not start: ${output.trim().split('\n').slice(-3).join(' | ') || 'it said nothing'}`)
    }
  }
  output = ''
  return { host, port, pid: child.pid!, stop, output: () => output }
}

/** What the caller's shell says about the API or the database is not for this server. */
function callersEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PGRST_|PG)/.test(name)))
}

/** 503 is said while the schema is still being read. */
async function answers(port: number): Promise<boolean> {
  try {
    return (await exchange(host, port, { method: 'OPTIONS', path: '/' })).status !== 503
  } catch {
    return false
  }
}
