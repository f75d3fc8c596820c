// An address → a connection to the first of its servers that is as it was asked for: hosts in their order, with TLS or without.
// How a connection is opened is for others. Knows nothing of pools.

import { lookup } from 'node:dns/promises'
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import type { ConnectionOptions } from 'node:tls'
import type pg from 'pg'
import { type Address, type Place, passwordFor, readAddress, type SessionAttributes, type Tls } from './address.ts'

/** `pg.Client`, as far as is needed to look at a session and to leave it. */
type Session = Pick<pg.Client, 'query' | 'end'>

/** Opens one connection. @throws Error, with pg's or the system's error as its cause or as itself */
export type Open<C> = (config: pg.ClientConfig) => Promise<C>

export interface DialConfig {
  /** As in `db-uri`. */
  readonly database: string
  /** What `pg_stat_activity` shows, unless `database` says something else. */
  readonly applicationName?: string
  /** How long it may take: ms. `connect_timeout` of the address is for each of its servers and goes before it. */
  readonly timeoutMs: number
}

/**
 * Opens one connection after the other.
 *
 * @throws Error whose message says of each server why it was not taken; its cause is the last error
 */
export type Dial<C> = () => Promise<C>

/**
 * @param session the session of a connection
 * @param wanted instead of what the address says
 * @throws ConfigError for an address that is none
 */
export function createDial<C>(config: DialConfig, open: Open<C>, session: (connection: C) => Session, wanted?: SessionAttributes): Dial<C> {
  const given = readAddress(config.database)
  const address = wanted === undefined ? given : { ...given, session: wanted }
  return async () => {
    const places = await placesInOrder(address)
    const timeout = address.timeoutMs ?? Math.max(1, Math.ceil(config.timeoutMs / places.length))
    const failures: Error[] = []
    for (const attributes of address.session === 'prefer-standby' ? (['standby', 'any'] as const) : [address.session]) {
      for (const place of places) {
        try {
          const connection = await openAt(place, address, timeout, config.applicationName, open)
          const objection = await objectionTo(session(connection), attributes)
          if (objection === null) return connection
          failures.push(new Error(`connection to server at "${place.host}", port ${place.port} failed: ${objection}`))
        } catch (error) {
          failures.push(error as Error)
          if (isFinal(error)) throw combined(failures)
        }
      }
    }
    throw combined(failures)
  }
}

function combined(failures: readonly Error[]): Error {
  const last = failures.at(-1)
  return new Error([...new Set(failures.map(({ message }) => message))].join('\n'), { cause: last?.cause ?? last })
}

/** A name may stand for several servers: where it matters which one it is, each address is a place of its own. */
async function placesInOrder({ places, session, shuffled }: Address): Promise<readonly Place[]> {
  if (session === 'any' && !shuffled) return places
  const found = await Promise.all(shuffle(places, shuffled).map(async (place) => shuffle(await addressesOf(place), shuffled)))
  return found.flat()
}

async function addressesOf(place: Place): Promise<Place[]> {
  if (place.hostaddr !== null || place.host.startsWith('/') || isIP(place.host) !== 0) return [place]
  const all = await lookup(place.host, { all: true }).catch(() => [])
  // A name that cannot be looked up is told of when it is tried.
  return all.length === 0 ? [place] : all.map(({ address }) => ({ ...place, hostaddr: address }))
}

function shuffle<T>(items: readonly T[], wanted: boolean): T[] {
  const all = [...items]
  if (!wanted) return all
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    ;[all[i], all[j]] = [all[j]!, all[i]!]
  }
  return all
}

/** With and without TLS, as `sslmode` allows. https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-SSLMODE-STATEMENTS */
async function openAt<C>(place: Place, address: Address, timeout: number, name: string | undefined, open: Open<C>): Promise<C> {
  const { tls } = address
  const plain = configOf(place, address, timeout, name)
  // Nobody listens on a socket.
  if (tls.mode === 'disable' || place.host.startsWith('/')) return open(plain)
  const encrypted: pg.ClientConfig = { ...plain, ssl: tlsOptions(tls, place), sslnegotiation: tls.direct ? 'direct' : 'postgres' }
  if (tls.mode === 'prefer') return either(encrypted, plain, lacksTls)
  if (tls.mode === 'allow') return either(plain, encrypted, isKeptOut)
  return open(encrypted)

  async function either(first: pg.ClientConfig, second: pg.ClientConfig, goOn: (error: unknown) => boolean): Promise<C> {
    try {
      return await open(first)
    } catch (error) {
      if (!goOn(error)) throw error
      try {
        return await open(second)
      } catch (other) {
        throw lacksTlsAtAll(error) ? other : combined([error as Error, other as Error])
      }
    }
  }
}

function configOf(place: Place, address: Address, timeout: number, name: string | undefined): pg.ClientConfig {
  const { user, database, applicationName, options } = address
  return {
    host: place.hostaddr ?? place.host,
    port: place.port,
    user,
    database,
    password: () => passwordFor(address, place),
    ssl: false,
    connectionTimeoutMillis: timeout,
    ...(applicationName === null ? {} : { application_name: applicationName }),
    ...(name === undefined ? {} : { fallback_application_name: name }),
    ...(options === null ? {} : { options }),
  }
}

/** Read anew each time: certificates are replaced while servers run. @throws Error for a file that cannot be read */
function tlsOptions(tls: Tls, { host }: Place): ConnectionOptions {
  const { mode, rootCertificate, certificate, key, keyPassword, revoked, minVersion, maxVersion } = tls
  const trusts = rootCertificate !== null && rootCertificate !== 'system'
  // With certificates to look at, `require` is `verify-ca`, as it is in libpq.
  const verified = mode === 'verify-full' || mode === 'verify-ca' || (mode === 'require' && trusts)
  return {
    rejectUnauthorized: verified,
    minVersion,
    ...(maxVersion === null ? {} : { maxVersion }),
    ...(verified && mode !== 'verify-full' ? { checkServerIdentity: () => undefined } : {}),
    ...(verified && trusts ? { ca: read('root certificate', rootCertificate) } : {}),
    ...(verified && revoked !== null ? { crl: read('revocation list', revoked) } : {}),
    ...(certificate !== null && key !== null ? { cert: read('certificate', certificate), key: read('private key', key) } : {}),
    ...(keyPassword === null ? {} : { passphrase: keyPassword }),
    // The name is what is verified, wherever it leads.
    host,
    ...(isIP(host) === 0 ? { servername: host } : {}),
  }
}

function read(what: string, path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Error(`could not read ${what} file "${path}": ${(error as Error).message}`)
  }
}

/** pg's error or the system's, wherever it is. */
const causeOf = (error: unknown): { code?: string; severity?: string; message: string } =>
  error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error)

/** pg_hba.conf may ask for the other way. */
const isKeptOut = (error: unknown) => causeOf(error).code === '28000'
const lacksTlsAtAll = (error: unknown) => /does not support SSL/.test(causeOf(error).message)
const lacksTls = (error: unknown) =>
  lacksTlsAtAll(error) ||
  isKeptOut(error) ||
  /^(ERR_SSL|ERR_TLS|EPROTO)/.test(causeOf(error).code ?? '') ||
  /error establishing an SSL connection/.test(causeOf(error).message)

/** What a server that can be reached objects to, the others need not be asked about, unless it is starting or stopping. */
const isFinal = (error: unknown) => {
  const { severity, code } = causeOf(error)
  return severity !== undefined && code !== '57P03'
}

/** Why a session is not the one that was asked for, in libpq's words; then it is ended. */
async function objectionTo(session: Session, wanted: SessionAttributes): Promise<string | null> {
  if (wanted === 'any') return null
  let objection: string | null = 'the connection was lost'
  try {
    const { rows } = await session.query<[boolean, boolean]>({
      text: `select pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('transaction_read_only')::bool`,
      rowMode: 'array',
    })
    const [[recovers, readOnly]] = rows as [[boolean, boolean]]
    objection = objections[wanted](recovers, readOnly)
  } finally {
    if (objection !== null) void session.end().catch(() => {})
  }
  return objection
}

const objections = {
  'read-write': (_recovers, readOnly) => (readOnly ? 'session is read-only' : null),
  'read-only': (_recovers, readOnly) => (readOnly ? null : 'session is not read-only'),
  primary: (recovers) => (recovers ? 'server is in hot standby mode' : null),
  standby: (recovers) => (recovers ? null : 'server is not in hot standby mode'),
  'prefer-standby': () => null,
} satisfies Record<Exclude<SessionAttributes, 'any'>, (recovers: boolean, readOnly: boolean) => string | null>
