// The address of a database → open connections to it. What a pool and a listener share; knows nothing of either.

import type pg from 'pg'
import { openWire, type Wire } from './wire.ts'

export interface DialConfig {
  /** `postgresql://…`, or what `pg.Client` takes. */
  readonly database: string | pg.ClientConfig
  /** What `pg_stat_activity` shows, unless `database` says something else. */
  readonly applicationName?: string
  /** How long an attempt may take: ms. */
  readonly timeoutMs: number
}

/**
 * Opens one connection after the other.
 *
 * @param prepared how many statements the connection may keep prepared
 * @throws Error whose message says to which server, and why not
 */
export type Dial = (prepared: number) => Promise<Wire>

export function createDial(config: DialConfig): Dial {
  const client = clientConfig(config)
  return (prepared) => openWire(client, prepared)
}

/** `sslmode` means what it means to libpq: https://www.postgresql.org/docs/current/libpq-ssl.html */
function clientConfig({ database, applicationName, timeoutMs }: DialConfig): pg.ClientConfig {
  const given = typeof database === 'string' ? { connectionString: database } : database
  const uri = given.connectionString
  const compatible = uri !== undefined && /[?&]sslmode=/.test(uri) && !/[?&]uselibpqcompat=/.test(uri)
  return {
    connectionTimeoutMillis: timeoutMs,
    fallback_application_name: applicationName,
    ...given,
    ...(compatible ? { connectionString: `${uri}&uselibpqcompat=true` } : {}),
  }
}
