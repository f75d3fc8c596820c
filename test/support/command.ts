// Runs the command line from its sources in a folder, as people and scripts do: without what the caller's shell says of databases.

import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../generator/main.ts', import.meta.url))

type Environment = Readonly<Record<string, string>>

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts a command. */
export function startCommand(folder: string, words: readonly string[], env: Environment): ChildProcess {
  const clean = Object.entries(process.env).filter(([name]) => !/^(PGRST_|PGREST_|PG[A-Z]+$|NODE_TEST)/.test(name))
  return spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main, ...words], {
    cwd: folder,
    env: { ...Object.fromEntries(clean), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs a command to its end. */
export async function runCommand(folder: string, words: readonly string[], env: Environment): Promise<Ran> {
  const child = startCommand(folder, words, env)
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) child[name]?.setEncoding('utf8').on('data', (text: string) => (texts[name] += text))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, ...texts }
}
