// Where the database is and how to log in there: what the address says, then what its service, the environment and libpq's
// defaults say. Opens no connection; knows how libpq words it, not what `pg` takes.
// https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS

import { existsSync, readFileSync, statSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import { checked, environmentParameters, type Parameters, parseConninfo, wrongAddress } from './conninfo.ts'
import { findPassword, findService } from './conninfo-files.ts'

/** A server that may be the one. */
export interface Place {
  /** A name, an address, or the folder of a socket: begins with `/`. */
  readonly host: string
  /** Where `host` is, when that need not be looked up. */
  readonly hostaddr: string | null
  readonly port: number
}

const sslmodes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const
const sessions = ['any', 'read-write', 'read-only', 'primary', 'standby', 'prefer-standby'] as const
const versions = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const

export type SslMode = (typeof sslmodes)[number]
export type SessionAttributes = (typeof sessions)[number]

/** Paths of files, whether they are there or not; null for none. */
export interface Tls {
  readonly mode: SslMode
  /** TLS from the first byte. */
  readonly direct: boolean
  /** `system`: those that Node trusts. */
  readonly rootCertificate: string | null
  readonly certificate: string | null
  readonly key: string | null
  readonly keyPassword: string | null
  readonly revoked: string | null
  readonly minVersion: (typeof versions)[number]
  readonly maxVersion: (typeof versions)[number] | null
}

export interface Address {
  /** One or more, in the order in which they are tried. */
  readonly places: readonly Place[]
  readonly shuffled: boolean
  readonly session: SessionAttributes
  readonly user: string
  readonly database: string
  readonly password: string | null
  /** Where passwords are when `password` is null. */
  readonly passfile: string
  readonly tls: Tls
  /** Of one attempt at one place: ms; null when nothing is said. */
  readonly timeoutMs: number | null
  readonly applicationName: string | null
  /** Command-line options of the server's session. */
  readonly options: string | null
}

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder of the user's own files. */
  readonly home: string
  readonly userName: string
}

const surroundings = (): Surroundings => ({ env: process.env, home: homedir(), userName: userInfo().username })

const DEFAULT_PORT = 5432
/** Where packages of PostgreSQL put the server's socket. */
const SOCKETS = ['/var/run/postgresql', '/tmp']

/**
 * @param text of `db-uri`
 * @throws ConfigError
 */
export function readAddress(text: string, around: Surroundings = surroundings()): Address {
  const { env, home, userName } = around
  const given = parseConninfo(text)
  const usual = environmentParameters(env)
  const all: Parameters = { ...usual, ...serviceParameters({ ...usual, ...given }, around), ...given }
  const user = all.user ?? userName
  const tls = tlsOf(all, join(home, '.postgresql'))
  return {
    places: placesOf(all),
    shuffled: oneOf('load_balance_hosts', all.load_balance_hosts ?? 'disable', ['disable', 'random']) === 'random',
    session: oneOf('target_session_attrs', all.target_session_attrs ?? 'any', sessions),
    user,
    database: all.dbname ?? user,
    password: all.password ?? null,
    passfile: all.passfile ?? join(home, '.pgpass'),
    tls,
    timeoutMs: timeoutOf(all.connect_timeout),
    applicationName: all.application_name ?? null,
    options: optionsOf(all.options, env),
  }
}

function serviceParameters({ service, servicefile }: Parameters, { env, home }: Surroundings): Parameters {
  if (service === undefined) return {}
  const shared = env.PGSYSCONFDIR === undefined ? [] : [join(env.PGSYSCONFDIR, 'pg_service.conf')]
  for (const file of [servicefile ?? join(home, '.pg_service.conf'), ...shared]) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const found = findService(text, service)
    if (found !== null) return checked(found)
  }
  throw wrongAddress(`there is no service ${JSON.stringify(service)}; it is looked for in ~/.pg_service.conf or PGSERVICEFILE`)
}

function placesOf({ host, hostaddr, port }: Parameters): Place[] {
  const names = host?.split(',') ?? []
  const addresses = hostaddr?.split(',') ?? []
  const ports = port?.split(',') ?? ['']
  const count = Math.max(names.length, addresses.length, 1)
  if (names.length > 0 && addresses.length > 0 && names.length !== addresses.length) throw wrongAddress('takes as many hostaddr as host')
  if (ports.length !== 1 && ports.length !== count) throw wrongAddress('takes one port, or as many as hosts')
  return Array.from({ length: count }, (_, i) => {
    const number = portOf(ports[ports.length === 1 ? 0 : i]!.trim())
    const address = addresses[i]?.trim() || null
    return { host: names[i]?.trim() || (address ?? usualHost(number)), hostaddr: address, port: number }
  })
}

function portOf(text: string): number {
  if (text === '') return DEFAULT_PORT
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < 1 || number > 65535) throw wrongAddress(`port=${text}: takes a whole number from 1 to 65535`)
  return number
}

/** The server's socket where there is one. */
const usualHost = (port: number) => SOCKETS.find((folder) => existsSync(`${folder}/.s.PGSQL.${port}`)) ?? 'localhost'

function oneOf<const W extends string>(name: string, value: string, words: readonly W[]): W {
  const word = words.find((each) => each === value)
  if (word === undefined) throw wrongAddress(`${name}=${value}: takes ${words.join(', ')}`)
  return word
}

function tlsOf(all: Parameters, folder: string): Tls {
  const usual = (name: string) => (existsSync(join(folder, name)) ? join(folder, name) : null)
  const system = all.sslrootcert === 'system'
  const mode = oneOf('sslmode', all.sslmode ?? (system ? 'verify-full' : 'prefer'), sslmodes)
  const direct = oneOf('sslnegotiation', all.sslnegotiation ?? 'postgres', ['postgres', 'direct']) === 'direct'
  const weak = ['disable', 'allow', 'prefer'].includes(mode)
  if (direct && weak) throw wrongAddress(`sslnegotiation=direct takes sslmode require, verify-ca or verify-full, not ${mode}`)
  if (system && mode !== 'verify-full') throw wrongAddress(`sslrootcert=system takes sslmode verify-full, not ${mode}`)
  const rootCertificate = all.sslrootcert ?? usual('root.crt')
  if (mode === 'verify-ca' && rootCertificate === null) {
    throw wrongAddress('sslmode=verify-ca takes a file of certificates in sslrootcert')
  }
  return {
    mode,
    direct,
    rootCertificate,
    certificate: all.sslcert ?? usual('postgresql.crt'),
    key: all.sslkey ?? usual('postgresql.key'),
    keyPassword: all.sslpassword ?? null,
    revoked: all.sslcrl ?? usual('root.crl'),
    minVersion: oneOf('ssl_min_protocol_version', all.ssl_min_protocol_version ?? 'TLSv1.2', versions),
    maxVersion:
      all.ssl_max_protocol_version === undefined ? null : oneOf('ssl_max_protocol_version', all.ssl_max_protocol_version, versions),
  }
}

/** Seconds; 0 and less are none. */
function timeoutOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\s*[+-]?\d+\s*$/.test(text)) throw wrongAddress(`connect_timeout=${text}: takes seconds, a whole number`)
  return Number(text) > 0 ? Number(text) * 1000 : null
}

/** Variables that are settings of the session, https://www.postgresql.org/docs/current/libpq-envars.html */
const settings = { PGDATESTYLE: 'datestyle', PGTZ: 'timezone', PGGEQO: 'geqo' }

function optionsOf(given: string | undefined, env: Surroundings['env']): string | null {
  const said = Object.entries(settings).flatMap(([variable, name]) => {
    const value = env[variable]
    return value ? [`-c ${name}=${value.replace(/[\\ ]/g, '\\$&')}`] : []
  })
  return [...said, ...(given === undefined ? [] : [given])].join(' ') || null
}

/**
 * The password for a place; read anew each time, since the file may have changed.
 *
 * @throws Error when there is none
 */
export function passwordFor(address: Address, { host, port }: Place): string {
  const { password, passfile, database, user } = address
  if (password !== null) return password
  const none = 'fe_sendauth: no password supplied'
  const about = statSync(passfile, { throwIfNoEntry: false })
  if (!about?.isFile()) throw new Error(none)
  if (process.platform !== 'win32' && (about.mode & 0o077) !== 0) {
    throw new Error(`${none}: the password file is not used, since others may read it; its permissions should be 0600`)
  }
  const place = SOCKETS.includes(host) ? 'localhost' : host
  const found = findPassword(readFileSync(passfile, 'utf8'), { host: place, port, database, user })
  if (found === null) throw new Error(none)
  return found
}
