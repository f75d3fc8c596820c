// Where a server's configuration comes from: environment, file and database, read at the start and whenever it is told to read
// them again. Knows neither what the options mean nor how the database is reached.

import { readFileSync, statSync } from 'node:fs'
import { type Config, ConfigError, type ConfigSources, readConfig, reloadConfig } from './config.ts'
import { type RunInTransaction, readDatabaseConfig } from './database-config.ts'

/** Settings that the database keeps: `pgrst.db_schemas` → text. */
export type Stored = Readonly<Record<string, string>>

export interface Origin {
  /**
   * Reads environment and file, and puts what the database keeps on top.
   * @throws ConfigError
   */
  read(stored?: Stored): Config
  /**
   * The same for a server that runs: what needs a restart stays as it is.
   * @throws ConfigError
   */
  readAgain(running: Config, stored?: Stored): Config
}

/** A file of the system that can be read once only. */
const STDIN = '/dev/stdin'

/** What an option is that is said nowhere. */
export type Defaults = Partial<Pick<Config, 'openapiPage'>>

/** @param path the configuration file; `-` is the standard input */
export function createOrigin(env: Readonly<Record<string, string | undefined>>, path?: string, defaults: Defaults = {}): Origin {
  let stdin: Buffer | undefined
  const readFile = (name: string): Buffer => {
    if (name !== STDIN) return readWhole(name)
    stdin ??= readWhole(0)
    return stdin
  }
  const sources = (stored: Stored): ConfigSources => ({
    env,
    readFile,
    database: stored,
    ...(path === undefined ? {} : { file: textOf(path === '-' ? STDIN : path, readFile) }),
  })
  const filled = (config: Config): Config => ({ ...config, openapiPage: config.openapiPage ?? defaults.openapiPage ?? null })
  return {
    read: (stored = {}) => filled(readConfig(sources(stored))),
    readAgain: (running, stored = {}) => reloadConfig(running, sources(stored)),
  }
}

/** After a pipe, Node 20 takes links in paths for folders, and what they lead to for other modules: it is shown something else. */
function readWhole(file: string | number): Buffer {
  const bytes = readFileSync(file)
  statSync('/')
  return bytes
}

function textOf(path: string, readFile: (name: string) => Buffer): string {
  try {
    return readFile(path).toString('utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ConfigError(`the configuration file ${path} cannot be read: ${reason}`)
  }
}

/**
 * What the database keeps, as far as environment and file want to know it.
 * @param run on a connection of the user that the server connects as
 */
export async function readStored({ dbConfig, dbPreConfig }: Config, run: RunInTransaction): Promise<Stored> {
  return dbConfig ? readDatabaseConfig(run, dbPreConfig) : {}
}
