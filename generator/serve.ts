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
import { settingsOf, variablesOf } from './config.ts'
import { withClient } from './connect.ts'
import { loadProject, withProject } from './project.ts'
import type { Options } from './terminal.ts'

/** The generation went wrong, and has said so. */
class NotGenerated extends Error {
  readonly exitCode: number
  constructor(exitCode: number) {
    super('not generated')
    this.exitCode = exitCode
  }
}

/**
 * The command serve: the server's command line and configuration are the runtime's, the generated code comes from here.
 *
 * @returns the exit code of the generation
 * @throws GeneratorError
 */
export async function generateAndServe(options: Partial<Options>, flags: ServerFlags): Promise<number> {
  const env = withProject(await loadProject(process.cwd()), process.env)
  const origin = createOrigin({ ...env, ...variablesOf(options) }, options.config, {
    openapiPage: process.env.NODE_ENV !== 'production',
  })
  const { start } = (await import('pgrest-gen/runtime')) as { start: typeof Start }
  try {
    await start((outside) => generated(options, origin, outside), { origin, flags })
    return 0
  } catch (error) {
    if (error instanceof NotGenerated) return error.exitCode
    throw error
  }
}

/** Generates for this configuration and what the database adds to it. */
async function generated(options: Partial<Options>, origin: Origin, outside: Config): Promise<Api> {
  const { connectionString: address } = settingsOf(outside)
  const database = outside.dbConfig ? await withClient(address, (client) => readStored(outside, runner(client))) : {}
  const { connectionString, schemas, extraSearchPath, anonymous } = settingsOf(origin.read(database))
  const folder = stripsTypes() && options.out !== undefined ? options.out : temporaryFolder()
  const words = ['--out', options.out ?? folder, ...(options.verbose ? ['--verbose'] : [])]
  const exitCode = await generateApart(stripsTypes() ? words : [...words, '--javascript', folder], {
    PGRST_DB_URI: connectionString,
    PGRST_DB_SCHEMAS: schemas.join(','),
    PGRST_DB_EXTRA_SEARCH_PATH: extraSearchPath.join(','),
    ...(anonymous === null ? {} : { PGRST_DB_ANON_ROLE: anonymous }),
  })
  if (exitCode !== 0) throw new NotGenerated(exitCode)
  const file = join(folder, stripsTypes() ? 'server.ts' : 'server.js')
  return ((await import(pathToFileURL(resolve(file)).href)) as { api: Api }).api
}

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
 * @param variables on top of this process's environment
 * @returns the exit code; what went wrong has been told on stderr
 */
function generateApart(words: readonly string[], variables: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1]!, ['generate', ...words], {
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const kill = () => void child.kill()
    process.once('exit', kill)
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', kill)
      resolve(code ?? 1)
    })
  })
}

/** Node runs TypeScript as it is from 22.18 on: https://nodejs.org/api/typescript.html */
function stripsTypes(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}
