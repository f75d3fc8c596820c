// Flags, environment and configuration file → what is generated from which database. Knows nothing of what happens with it.

import { readFileSync } from 'node:fs'
import { readAddress } from '../runtime/address.ts'
import { type Config, ConfigError, readConfig } from '../runtime/config.ts'
import { parseConfigFile } from '../runtime/config-file.ts'
import { GeneratorError } from './errors.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What the command line says; each is as its option in PostgREST's configuration. */
export interface Flags {
  readonly dbUri?: string
  readonly schemas?: string
  readonly extraSearchPath?: string
  readonly anonRole?: string
  /** The configuration file. */
  readonly config?: string
}

export interface Settings {
  /** For `pg`, which takes the rest from PGHOST, PGPASSWORD, … as libpq does. */
  readonly connectionString: string
  readonly schemas: readonly string[]
  readonly extraSearchPath: readonly string[]
  /** Whose rights everybody has; the server may be told another. */
  readonly anonymous: string | null
}

/** Option → its flag and its names in files and, after PGRST_, in the environment. */
const options = [
  { flag: 'dbUri', names: ['db-uri'] },
  { flag: 'schemas', names: ['db-schemas', 'db-schema'] },
  { flag: 'extraSearchPath', names: ['db-extra-search-path'] },
  { flag: 'anonRole', names: ['db-anon-role'] },
] as const satisfies readonly { readonly flag: keyof Flags; readonly names: readonly string[] }[]

const variable = (name: string) => `PGRST_${name.replaceAll('-', '_').toUpperCase()}`

/**
 * Flags count before the environment, that before the file. Options that are the server's alone are not looked at: a secret that
 * cannot be read where the output is generated is no fault.
 *
 * @throws GeneratorError for a value that an option does not take, or a file that cannot be read
 */
export function readSettings(flags: Flags, env: Environment): Settings {
  return settingsOf(explained(() => readConfig({ env: chosen(flags, env) })))
}

/** What flags say, as variables of the environment would. */
export function variablesOf(flags: Flags): Record<string, string> {
  const said = options.flatMap(({ flag, names }) => (flags[flag] !== undefined ? [[variable(names[0]), flags[flag]]] : []))
  return Object.fromEntries(said)
}

/** What is generated for a server of this configuration. */
export function settingsOf({ dbUri, dbSchemas, dbExtraSearchPath, dbAnonRole }: Config): Settings {
  explained(() => readAddress(dbUri))
  return { connectionString: dbUri, schemas: dbSchemas, extraSearchPath: dbExtraSearchPath, anonymous: dbAnonRole }
}

function chosen(flags: Flags, env: Environment): Record<string, string> {
  const text = readFile(flags.config)
  const file = text === undefined ? new Map<string, string>() : parseConfigFile(text, env)
  const values: Record<string, string> = {}
  for (const { flag, names } of options) {
    const candidates = [flags[flag], ...names.map((name) => env[variable(name)]), ...names.map((name) => file.get(name))]
    // Only the search path can be nothing; elsewhere an empty text is none.
    const value = candidates.find((candidate) => candidate !== undefined && (candidate !== '' || flag === 'extraSearchPath'))
    if (value !== undefined) values[variable(names[0])] = value
  }
  return values
}

function readFile(path: string | undefined): string | undefined {
  if (path === undefined) return undefined
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new GeneratorError(`the configuration file ${path} cannot be read: name one that can be with --config`)
  }
}

function explained<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof ConfigError ? new GeneratorError(error.message) : error
  }
}
