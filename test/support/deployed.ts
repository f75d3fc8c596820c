// A generated server as it runs in production: `node server.ts` with nothing but variables.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { exchange } from './exchange.ts'
import type { TestDatabase } from './lantern.ts'
import { endChild, freePort } from './postgres.ts'

export const host = '127.0.0.1'

/** A server that was started as it is deployed. */
export interface Deployed {
  readonly child: ChildProcess
  readonly port: number
  /** Waits for a line that fits. */
  says(pattern: RegExp): Promise<void>
  output(): string
  get(path: string, headers?: Record<string, string>): Promise<{ status: number; body: string }>
  post(path: string, body: unknown): Promise<number>
  stop(): Promise<void>
}

/** Starts `server.ts` of a folder on a free port; there when it answers or has ended. It goes with this process at the latest. */
export async function deploy(folder: string, database: TestDatabase, env: Record<string, string> = {}): Promise<Deployed> {
  const port = await freePort()
  const clean = Object.entries(process.env).filter(([name]) => !/^(PGRST_|PG[A-Z]+$|NODE_TEST)/.test(name))
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(folder, 'server.ts')], {
    env: {
      ...Object.fromEntries(clean),
      PGRST_DB_URI: database.uri,
      PGRST_DB_SCHEMAS: 'api',
      PGRST_DB_ANON_ROLE: 'postgres',
      PGRST_SERVER_HOST: host,
      PGRST_SERVER_PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const atExit = () => void child.kill('SIGKILL')
  process.on('exit', atExit)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  const until = async (done: () => boolean | Promise<boolean>, what: string) => {
    for (const end = Date.now() + 60_000; !(await done()); await sleep(20)) assert.ok(Date.now() < end, `${what}: ${output}`)
  }
  const answers = () =>
    exchange(host, port, { method: 'OPTIONS', path: '/films' }).then(
      ({ status }) => status < 500,
      () => false,
    )
  await until(async () => child.exitCode !== null || (await answers()), 'does not start')
  return {
    child,
    port,
    says: (pattern) => until(() => pattern.test(output), `does not say ${pattern}`),
    output: () => output,
    get: async (path, headers = {}) => {
      const { status, body } = await exchange(host, port, { method: 'GET', path, headers })
      return { status, body: body.toString() }
    },
    post: async (path, body) =>
      (await exchange(host, port, { method: 'POST', path, headers: { 'Content-Type': 'application/json' }, body })).status,
    stop: async () => {
      await endChild(child, 'SIGTERM', 'SIGKILL')
      process.off('exit', atExit)
    },
  }
}
