// One connection to the database that is read. What can be wrong with it is told in a line that says what to do.

import pg from 'pg'
import { readAddress } from '../runtime/address.ts'
import { createDial } from '../runtime/dial.ts'
import { ConfigError } from '../runtime/options.ts'
import { GeneratorError } from './errors.ts'

const CONNECT_TIMEOUT_MS = 10_000

/**
 * Runs `work` on a connection of its own.
 *
 * @param address as in `db-uri`
 * @throws GeneratorError when there is no database, it does not let us in, or its catalog may not be read
 */
export async function withClient<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { places, database, user } = explained(() => readAddress(address))
  const place = `${database} at ${places.map(({ host, port }) => `${host}:${port}`).join(', ')}`
  const dial = createDial({ database: address, timeoutMs: CONNECT_TIMEOUT_MS }, open, (client) => client)
  let client: pg.Client | undefined
  try {
    client = await dial()
    return await work(client)
  } catch (error) {
    throw explain(error, place, user) ?? error
  } finally {
    await client?.end().catch(() => {})
  }
}

async function open(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config)
  // A connection that breaks fails the query that waits for it; without one there is nothing to lose.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** @throws GeneratorError */
function explained<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof ConfigError) throw new GeneratorError(error.message)
    throw error
  }
}

const elsewhere = 'Name another with --db-uri or PGRST_DB_URI'

/** SQLSTATE, or the code of a system call → what it means here. */
const faults: Readonly<Record<string, (place: string, user: string) => string>> = {
  ECONNREFUSED: (place) => `no server listens for database ${place}: start it. ${elsewhere}`,
  ENOTFOUND: (place) => `there is no such host: database ${place}. ${elsewhere}`,
  EAI_AGAIN: (place) => `the host's name cannot be looked up: database ${place}. ${elsewhere}`,
  ETIMEDOUT: (place) => `no answer from database ${place}: is its port open? ${elsewhere}`,
  EHOSTUNREACH: (place) => `no way leads to database ${place}. ${elsewhere}`,
  ECONNRESET: (place) => `database ${place} broke the connection: see its log`,
  ENOENT: (place) => `there is no socket of database ${place}: start it. ${elsewhere}`,
  '28P01': (place, user) =>
    `wrong password of user ${user} for database ${place}: give the right one in --db-uri, PGRST_DB_URI or PGPASSWORD`,
  '28000': (place, user) => `user ${user} may not log in to database ${place}: see its pg_hba.conf. ${elsewhere}`,
  '3D000': (place) => `there is no database ${place}. ${elsewhere}`,
  '42501': (place, user) => `user ${user} may not read the catalog of database ${place}: grant it CONNECT and the right to read pg_catalog`,
  '53300': (place) => `database ${place} has no connection left: close one, or raise max_connections`,
  '57P03': (place) => `database ${place} is not ready yet: wait a moment`,
  '57P01': (place) => `database ${place} was shut down meanwhile`,
}

/** A file that is missing has the code of a socket that is. */
const isFiles = (error: Error) => 'syscall' in error && 'path' in error && error.syscall !== 'connect'

function explain(thrown: unknown, place: string, user: string): GeneratorError | undefined {
  const error = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown
  if (!(error instanceof Error) || error instanceof GeneratorError || isFiles(error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  const fault = faults[code]
  if (fault) return new GeneratorError(fault(place, user))
  // pg's own errors bear no code.
  if (/password must be a (?:non-empty )?string|no password supplied/.test(error.message))
    return new GeneratorError(`${faults['28P01']?.(place, user)}: none was given`)
  if (/timeout/.test(error.message)) return new GeneratorError(faults.ETIMEDOUT?.(place, user) ?? '')
  if (/SSL/.test(error.message)) return new GeneratorError(`${error.message}: see sslmode in the address of database ${place}`)
  return undefined
}
