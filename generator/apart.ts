// Generating in a process of its own, into folders of its own: for the commands that serve or compare what they generate.

import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Client } from 'pg'
import type { Config } from '../runtime/config.ts'
import type { RunInTransaction } from '../runtime/database-config.ts'
import { type Origin, readStored } from '../runtime/origin.ts'
import type { Api } from '../runtime/spec.ts'
import { type Settings, settingsOf } from './config.ts'
import { withClient } from './connect.ts'
import type { Options } from './terminal.ts'

/** The generation went wrong, and has said so. */
export class NotGenerated extends Error {
  readonly exitCode: number
  constructor(exitCode: number) {
    super('not generated')
    this.exitCode = exitCode
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

/** What environment, file and the database itself say. @throws GeneratorError */
export async function settingsFor(origin: Origin, outside: Config): Promise<Settings> {
  const { connectionString: address } = settingsOf(outside)
  const database = outside.dbConfig ? await withClient(address, (client) => readStored(outside, runner(client))) : {}
  return settingsOf(origin.read(database))
}

/** @param file the generated server */
export const loadApi = async (file: string): Promise<Api> => ((await import(pathToFileURL(resolve(file)).href)) as { api: Api }).api

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
