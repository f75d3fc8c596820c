// Sources (database, environment, file) → the typed Config, and back to text. Which options there are stands in options.ts.

import { readFileSync } from 'node:fs'
import { parseConfigFile } from './config-file.ts'
import { compileRolePath } from './jsonpath.ts'
import { verificationKeys } from './jwk.ts'
import { ConfigError, type Option, options, quoted } from './options.ts'

export { ConfigError } from './options.ts'

type Options = typeof options
type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S
type Values = { readonly [N in keyof Options as Camel<N>]: Options[N] extends Option<infer T> ? T : never }

/** The options by their names in camel case (`db-max-rows` → `dbMaxRows`), defaults filled in. Times are in ms. */
export interface Config extends Omit<Values, 'adminServerHost' | 'jwtSecret'> {
  readonly adminServerHost: string
  /** Bytes: read from its file, decoded, good enough to verify tokens with. */
  readonly jwtSecret: Buffer | null
  /** `app.settings.*` with their whole names, sorted. */
  readonly appSettings: readonly (readonly [string, string])[]
  /** For the log: what still works but should be written another way, and names that mean nothing. */
  readonly warnings: readonly string[]
}

export interface ConfigSources {
  /** The process's environment: `PGRST_…`, and what the file names as `$(…)`. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The text of the configuration file. */
  readonly file?: string
  /** Settings of the role that connects: `db_schemas` or `pgrst.db_schemas` → value. */
  readonly database?: Readonly<Record<string, string>>
  /** Reads the file of an `@name`; from the disk when not given. */
  readonly readFile?: (path: string) => Buffer
}

const entries = Object.entries(options) as readonly (readonly [keyof Options, Option<unknown>])[]
const camelCase = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
const snakeCase = (name: string) => name.replaceAll('-', '_')
const variableOf = (name: string) => `PGRST_${snakeCase(name).toUpperCase()}`

/**
 * Reads all options: database before environment before file before default. An empty text is the default.
 * @throws ConfigError for a value that an option does not take, for files that cannot be read
 */
export function readConfig(sources: ConfigSources): Config {
  const file = sources.file === undefined ? new Map<string, string>() : parseConfigFile(sources.file, sources.env)
  const values: Record<string, unknown> = {}
  for (const [name, option] of entries) values[camelCase(name)] = readOption(name, option, sources, file)
  const read = values as unknown as Values
  const readFile = sources.readFile ?? readFileSync

  const jwtSecret = secretOf(read, readFile)
  if (jwtSecret !== null) verificationKeys(jwtSecret)
  if (read.adminServerPort !== null && read.adminServerPort === read.serverPort) {
    throw new ConfigError(`admin-server-port = ${read.adminServerPort}: takes another port than server-port`)
  }
  return {
    ...read,
    adminServerHost: read.adminServerHost ?? read.serverHost,
    dbUri: read.dbUri.startsWith('@') ? readNamed('db-uri', read.dbUri.slice(1), readFile).toString('utf8').trim() : read.dbUri,
    jwtSecret,
    appSettings: appSettings(sources.env, file),
    warnings: warnings(read, sources.env, file),
  }
}

/** Reads the configuration again; options that need a restart stay as they are. */
export function reloadConfig(running: Config, sources: ConfigSources): Config {
  const kept = new Set(entries.filter(([, option]) => !option.reloadable).map(([name]) => camelCase(name)))
  const stays = Object.fromEntries(Object.entries(running).filter(([name]) => kept.has(name)))
  return { ...readConfig(sources), ...stays }
}

function readOption(name: string, option: Option<unknown>, { env, database = {} }: ConfigSources, file: Map<string, string>): unknown {
  const { kind, aliases = [], inDatabase, emptyable, secret } = option
  const stored = inDatabase ? (database[snakeCase(name)] ?? database[`pgrst.${snakeCase(name)}`]) : undefined
  const given = [stored ?? env[variableOf(name)] ?? file.get(name), ...aliases.map((alias) => env[variableOf(alias)] ?? file.get(alias))]
  const text = given.find((value) => value !== undefined && (value !== '' || emptyable))
  if (text === undefined) return option.default
  const shown = secret ? '(not shown)' : JSON.stringify(text)
  try {
    const value = kind.parse(text)
    if (value !== undefined) return value
  } catch (error) {
    throw new ConfigError(`${name} = ${shown}: takes ${kind.takes}; ${error instanceof Error ? error.message : error}`)
  }
  throw new ConfigError(`${name} = ${shown}: takes ${kind.takes}`)
}

function secretOf({ jwtSecret, jwtSecretIsBase64 }: Values, readFile: (path: string) => Buffer): Buffer | null {
  if (jwtSecret === null) return null
  const text = jwtSecret.startsWith('@') ? readNamed('jwt-secret', jwtSecret.slice(1), readFile) : Buffer.from(jwtSecret)
  const bytes = jwtSecret.startsWith('@') && text.at(-1) === 0x0a ? text.subarray(0, -1) : text
  if (!jwtSecretIsBase64) return bytes
  const base64 = bytes.toString('latin1').trim().replaceAll('-', '+').replaceAll('_', '/').replaceAll('.', '=')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.replaceAll('=', '').length % 4 === 1) {
    throw new ConfigError('jwt-secret = (not shown): takes base64, since jwt-secret-is-base64 is true')
  }
  return Buffer.from(base64, 'base64')
}

function readNamed(name: string, path: string, readFile: (path: string) => Buffer): Buffer {
  try {
    return readFile(path)
  } catch (error) {
    throw new ConfigError(`${name} = "@${path}": takes a file that can be read; ${error instanceof Error ? error.message : error}`)
  }
}

const APP_VARIABLE = 'PGRST_APP_SETTINGS_'
const APP_OPTION = 'app.settings.'

function appSettings(env: ConfigSources['env'], file: Map<string, string>): [string, string][] {
  const settings = new Map([...file].filter(([name]) => name.startsWith(APP_OPTION)))
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith(APP_VARIABLE) && value !== undefined) settings.set(APP_OPTION + name.slice(APP_VARIABLE.length), value)
  }
  return [...settings].sort(([a], [b]) => (a < b ? -1 : 1))
}

function warnings({ jwtRoleClaimKey, jwtJwksUrl }: Values, env: ConfigSources['env'], file: Map<string, string>): string[] {
  const found: string[] = []
  const { advice } = compileRolePath(jwtRoleClaimKey)
  if (advice !== null) found.push(`jwt-role-claim-key = ${JSON.stringify(jwtRoleClaimKey)} is deprecated syntax: ${advice}`)
  if (jwtJwksUrl !== null && !isSafe(new URL(jwtJwksUrl))) {
    found.push('jwt-jwks-url has http: whoever is on the way can replace the keys, and so be anybody; use https')
  }
  const names = entries.flatMap(([name, { aliases = [] }]) => [name, ...aliases])
  const variables = new Set(names.map(variableOf))
  for (const name of Object.keys(env).sort()) {
    if (name.startsWith('PGRST_') && !name.startsWith(APP_VARIABLE) && !variables.has(name)) found.push(`there is no option ${name}`)
  }
  for (const name of file.keys()) {
    if (!name.startsWith(APP_OPTION) && !names.includes(name)) found.push(`there is no option ${name}`)
  }
  return found
}

/** Nobody on the way can change what comes from there. */
const isSafe = ({ protocol, hostname }: URL) =>
  protocol === 'https:' || hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)

/** The configuration as PostgREST's --dump-config prints it: a line each, sorted. What it prints reads as the same configuration. */
export function dumpConfig(config: Config): string {
  const values = config as unknown as Readonly<Record<string, unknown>>
  const dumped = entries.filter(([name, option]) => !option.own || values[camelCase(name)] !== option.default)
  const lines = dumped.map(([name, option]) => `${name} = ${printed(name, option, values[camelCase(name)], config)}`)
  for (const [name, value] of config.appSettings) lines.push(`${name} = ${quoted(value)}`)
  return `${lines.sort().join('\n')}\n`
}

function printed(name: string, { kind }: Option<unknown>, value: unknown, { jwtSecret, jwtSecretIsBase64 }: Config): string {
  if (name === 'jwt-secret') return quoted(jwtSecret?.toString(jwtSecretIsBase64 ? 'base64' : 'utf8') ?? '')
  const text = kind.print(value)
  if (name === 'jwt-role-claim-key') return quoted(text).replace(/\${1,2}/g, '$$$$')
  return kind.bare ? text : quoted(text)
}

/** A configuration file with every option, commented out: at its default, or an example where that is none. */
export function exampleConfig(): string {
  const paragraphs = entries.map(([name, { kind, default: value, about, example }]) => {
    const shown = value === null ? kind.print(kind.parse(example ?? '')) : kind.bare ? kind.print(value) : quoted(kind.print(value))
    return `## ${about}\n# ${name} = ${name === 'jwt-role-claim-key' ? shown.replaceAll('$', '$$$$') : shown}\n`
  })
  return `${paragraphs.join('\n')}\n## Settings of your own, which functions read with current_setting().\n# app.settings.greeting = "hello"\n`
}

/**
 * What server-host and admin-server-host mean to `listen()`: the special values of PostgREST, or a host as it is. Without a host
 * Node takes all addresses of IPv6 and IPv4, or of IPv4 where there is no IPv6.
 */
export function listenHost(host: string): { readonly host?: string; readonly ipv6Only?: true } {
  if (host === '*' || host === '*6') return {}
  if (host === '!6') return { host: '::', ipv6Only: true }
  return { host: host === '!4' || host === '*4' ? '0.0.0.0' : host }
}
