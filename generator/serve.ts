// The command serve: a process that generates, then, in this one, the server. Knows how TypeScript is loaded and where generated
// code finds the runtime; nothing of what it serves.

import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Client } from 'pg'
import type { ServerFlags } from '../runtime/command-line.ts'
import type { Config } from '../runtime/config.ts'
import type { RunInTransaction } from '../runtime/database-config.ts'
import type { start as Start } from '../runtime/index.ts'
import { createOrigin, type Origin, readStored } from '../runtime/origin.ts'
import type { Api } from '../runtime/spec.ts'
import { type Settings, settingsOf, variablesOf } from './config.ts'
import { withClient } from './connect.ts'
import { loadProject, withProject } from './project.ts'
import type { Options } from './terminal.ts'

/** The generation went wrong, and has said so. */
export class NotGenerated extends Error {
  readonly exitCode: number
  constructor(exitCode: number) {
    super('not generated')
    this.exitCode = exitCode
  }
}

export interface ServeOptions extends Partial<Options> {
  readonly watch?: true
}

/**
 * The command serve: the server's command line and configuration are the runtime's, the generated code comes from here.
 *
 * @returns the exit code of the generation
 * @throws GeneratorError
 */
export async function generateAndServe(options: ServeOptions, flags: ServerFlags): Promise<number> {
  const env = withProject(await loadProject(process.cwd()), process.env)
  const origin = createOrigin({ ...env, ...variablesOf(options) }, options.config, {
    openapiPage: process.env.NODE_ENV !== 'production',
  })
  const { start } = (await import('pgrest-gen/runtime')) as { start: typeof Start }
  try {
    if (options.watch) await (await import('./serve-watch.ts')).serveAndWatch(start, options, { origin, flags })
    else await start((outside) => generated(options, origin, outside), { origin, flags })
    return 0
  } catch (error) {
    if (error instanceof NotGenerated) return error.exitCode
    throw error
  }
}

/** Generates for this configuration and what the database adds to it. */
async function generated(options: Partial<Options>, origin: Origin, outside: Config): Promise<Api> {
  const folder = stripsTypes() && options.out !== undefined ? options.out : temporaryFolder()
  const words = ['--out', options.out ?? folder, ...(stripsTypes() ? [] : ['--javascript', folder])]
  await generateApart(words, await settingsFor(origin, outside), options)
  return loadApi(join(folder, stripsTypes() ? 'server.ts' : 'server.js'))
}

/** What environment, file and the database itself say. @throws GeneratorError */
export async function settingsFor(origin: Origin, outside: Config): Promise<Settings> {
  const { connectionString: address } = settingsOf(outside)
  const database = outside.dbConfig ? await withClient(address, (client) => readStored(outside, runner(client))) : {}
  return settingsOf(origin.read(database))
}

/** @param file the generated server */
export const loadApi = async (file: string): Promise<Api> => ((await import(pathToFileURL(resolve(file)).href)) as { api: Api }).api

/** Runs the statements that the configuration in the database is read with; nothing of them stays. */
function runner(client: Client): RunInTransaction {
  return async (statements) => {
    await client.query('begin')
    let rows: (string | null)[][] = []
    for (const { text, values } of statements) rows = (await client.query({ text, values: [...values], rowMode: 'array' })).rows
    await client.query('rollback')
    return rows
  }
}

/** A folder for generated code that goes when the process ends. Code in it finds this package by its name. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(
    fileURLToPath(new URL('.', import.meta.resolve('pgrest-gen/package.json'))),
    join(folder, 'node_modules/pgrest-gen'),
    'junction',
  )
  return folder
}

/**
 * Generates in a process of its own, whose memory (TypeScript's compiler, the catalog) is gone when the server starts.
 *
 * @param words of the command `generate`
 * @throws NotGenerated what went wrong has been told on stderr
 */
export async function generateApart(words: readonly string[], settings: Settings, { verbose }: Partial<Options>): Promise<void> {
  const { connectionString, schemas, extraSearchPath, anonymous } = settings
  const { exitCode } = await runApart(['generate', ...words, ...(verbose ? ['--verbose'] : [])], {
    PGRST_DB_URI: connectionString,
    PGRST_DB_SCHEMAS: schemas.join(','),
    PGRST_DB_EXTRA_SEARCH_PATH: extraSearchPath.join(','),
    ...(anonymous === null ? {} : { PGRST_DB_ANON_ROLE: anonymous }),
  })
  if (exitCode !== 0) throw new NotGenerated(exitCode)
}

/**
 * Runs a command of this program in a process that does not outlive this one.
 *
 * @param variables on top of this process's environment
 * @returns what it printed on stdout; what it has to say besides stands on stderr
 */
export function runApart(
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<{ readonly exitCode: number; readonly printed: string }> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1]!, words, {
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    const kill = () => void child.kill()
    process.once('exit', kill)
    let printed = ''
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', kill)
      resolve({ exitCode: code ?? 1, printed })
    })
  })
}

/** Node runs TypeScript as it is from 22.18 on: https://nodejs.org/api/typescript.html */
function stripsTypes(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}
