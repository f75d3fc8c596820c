// One connection to the database: bytes of a pipeline in, what the server says to it out, columns as the bytes they came in.
// `pg` does addresses, TLS and passwords. Knows nothing of transactions and pools.

import { EventEmitter } from 'node:events'
import type { Duplex } from 'node:stream'
import pg from 'pg'
import { type DatabaseError, readError } from './database-error.ts'
import { createShelf, type Shelf } from './prepared.ts'

/** The columns of a row, as text unless it was asked for otherwise; null is NULL. They share the memory of what was read. */
export type Row = readonly (Buffer | null)[]

/** What one Execute gave. */
export interface Executed {
  readonly rows: readonly Row[]
  /** The command tag: `SELECT 3`. */
  readonly tag: string
}

/** The server's answer to one pipeline. */
export interface Reply {
  /** What succeeded, in order, without the ones that were to be skipped. */
  readonly executed: readonly Executed[]
  /** The first error; nothing behind it was done. */
  readonly error: DatabaseError | null
  /** The state afterwards: `I` no transaction, `T` in one, `E` in one that failed. */
  readonly status: string
  /** The connection broke before the answer was complete. */
  readonly lost: Error | null
}

/** A connection that is open. */
export interface Wire {
  readonly shelf: Shelf
  /** Its events: `notice`, `notification`, `end`. Queries go through `exchange`. */
  readonly client: pg.Client
  /** Cannot be used any more. */
  readonly broken: boolean
  /**
   * Writes a pipeline that ends in Sync and waits for ReadyForQuery. One at a time.
   *
   * @param skip so many Executes have rows that nobody wants
   */
  exchange(bytes: readonly Buffer[], skip: number): Promise<Reply>
  /**
   * Asks the server to cancel what runs. Resolves when the server has done so; what runs then fails with 57014, or has
   * ended already. Until then the connection must not be used for anything else.
   */
  cancel(): Promise<void>
  /** Says goodbye; resolves when the socket is closed. */
  close(): Promise<void>
  /** Breaks the connection at once. */
  destroy(): void
}

/** What is used of `pg`'s Connection beside its published types. */
interface PgConnection extends EventEmitter {
  readonly stream: Duplex
  ssl: unknown
  sslNegotiation: string
  connect(port: number | string, host?: string): void
  attachListeners(stream: EventEmitter): void
  requestSsl(): void
  cancel(processId: number, secretKey: number): void
}
interface PgConnectionOptions {
  readonly ssl?: unknown
  readonly sslNegotiation?: string
  readonly keepAlive?: boolean
  readonly keepAliveInitialDelayMillis?: number
}
const PgConnection = pg.Connection as unknown as new (options: PgConnectionOptions) => PgConnection

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

interface Pending extends Mutable<Reply> {
  readonly executed: Executed[]
  rows: Row[]
  skip: number
  readonly done: (reply: Reply) => void
}

/** Letters of messages, as they stand in the first byte. */
const DATA_ROW = 0x44
const COMMAND_COMPLETE = 0x43
const READY = 0x5a
const ERROR = 0x45
const EMPTY_QUERY = 0x49
const BIND_COMPLETE = 0x32
const PARSE_COMPLETE = 0x31
const CLOSE_COMPLETE = 0x33
const COPY_IN = 0x47
const COPY_OUT = 0x48
const COPY_BOTH = 0x57

const HEADER = 5

/** `pg`'s Connection, but the answer to an exchange is read here: `pg` would decode every column to a string. */
class BufferConnection extends PgConnection {
  pending: Pending | null = null
  lost: Error | null = null
  processId = 0
  secretKey = 0

  constructor() {
    super({ keepAlive: true, keepAliveInitialDelayMillis: 30_000 })
    this.on('backendKeyData', (key: { processID: number; secretKey: number }) => {
      this.processId = key.processID
      this.secretKey = key.secretKey
    })
    this.on('error', (error: Error) => this.lose(error))
    this.on('end', () => this.lose(new Error('server closed the connection unexpectedly')))
  }

  override attachListeners(stream: EventEmitter): void {
    const others = new EventEmitter()
    super.attachListeners(others)
    stream.on('data', createReader(this, others))
  }

  lose(error: Error): void {
    this.lost ??= error
    const { pending } = this
    if (pending === null) return
    this.pending = null
    pending.lost = this.lost
    pending.done(pending)
  }
}

/** Cuts what comes from the socket into messages. A message in pieces is put together in a buffer of its size. */
function createReader(connection: BufferConnection, others: EventEmitter): (chunk: Buffer) => void {
  let partial: Buffer | null = null
  let filled = 0
  return (chunk) => {
    let bytes = chunk
    let at = 0
    if (partial !== null) {
      at = Math.min(partial.length - filled, chunk.length)
      chunk.copy(partial, filled, 0, at)
      filled += at
      if (filled < partial.length) return
      if (partial.length > HEADER) {
        take(connection, others, partial, 0, partial.length)
      } else {
        const size = 1 + partial.readUInt32BE(1)
        if (size > HEADER) {
          // The header alone was in pieces: it is put before the rest.
          bytes = Buffer.concat([partial, chunk.subarray(at)])
          at = 0
        } else take(connection, others, partial, 0, HEADER)
      }
      partial = null
    }
    while (bytes.length - at >= HEADER) {
      const size = 1 + bytes.readUInt32BE(at + 1)
      if (at + size > bytes.length) {
        partial = Buffer.allocUnsafeSlow(size)
        break
      }
      take(connection, others, bytes, at, at + size)
      at += size
    }
    if (at === bytes.length) return
    partial ??= Buffer.allocUnsafeSlow(HEADER)
    filled = bytes.copy(partial, 0, at)
  }
}

/** Takes one whole message. */
function take(connection: BufferConnection, others: EventEmitter, bytes: Buffer, start: number, end: number): void {
  const { pending } = connection
  if (pending === null) {
    others.emit('data', bytes.subarray(start, end))
    return
  }
  switch (bytes[start]) {
    case DATA_ROW:
      if (pending.skip === 0) pending.rows.push(readRow(bytes, start + HEADER))
      return
    case COMMAND_COMPLETE:
    case EMPTY_QUERY:
      if (pending.skip > 0) {
        pending.skip--
        return
      }
      pending.executed.push({ rows: pending.rows, tag: bytes.toString('latin1', start + HEADER, end - 1) })
      pending.rows = []
      return
    case READY:
      pending.status = String.fromCharCode(bytes[start + HEADER]!)
      connection.pending = null
      pending.done(pending)
      return
    case ERROR:
      pending.error ??= readError(bytes, start + HEADER, end)
      return
    case BIND_COMPLETE:
    case PARSE_COMPLETE:
    case CLOSE_COMPLETE:
      return
    case COPY_IN:
    case COPY_OUT:
    case COPY_BOTH:
      connection.stream.destroy(new Error('COPY is not possible here'))
      return
    default:
      others.emit('data', bytes.subarray(start, end))
  }
}

function readRow(bytes: Buffer, start: number): Row {
  const count = bytes.readUInt16BE(start)
  const columns = new Array<Buffer | null>(count)
  let at = start + 2
  for (let i = 0; i < count; i++) {
    const size = bytes.readInt32BE(at)
    at += 4
    if (size < 0) {
      columns[i] = null
    } else {
      columns[i] = bytes.subarray(at, at + size)
      at += size
    }
  }
  return columns
}

/**
 * Opens a connection.
 *
 * @param config as for `pg.Client`
 * @param prepared how many statements the connection may keep prepared
 * @throws Error whose message says to which server, and why not
 */
export async function openWire(config: pg.ClientConfig, prepared: number): Promise<Wire> {
  const connection = new BufferConnection()
  const given: pg.ClientConfig & { readonly connection: unknown } = { ...config, connection }
  const client = new pg.Client(given)
  const { ssl, sslNegotiation } = client as unknown as { ssl: unknown; sslNegotiation: string }
  connection.ssl = ssl
  connection.sslNegotiation = sslNegotiation
  // What happens to the connection is learnt from `broken` and from replies.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new Error(refusal(error, client), { cause: error })
  }
  return wireOf(client, connection, prepared)
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?',
  ENOENT: 'No such file or directory\n\tIs the server running locally and accepting connections on that socket?',
  ENOTFOUND: 'could not translate the host name to an address',
  ETIMEDOUT: 'Connection timed out',
}

/** What libpq would say. A name with several addresses fails with an error for each. */
function refusal(error: unknown, { host, port }: pg.Client): string {
  const errors = error instanceof AggregateError ? error.errors : [error]
  const place = host.startsWith('/') ? `on socket "${host}/.s.PGSQL.${port}"` : `at "${host}", port ${port}`
  const lines = errors.map(({ code, severity, message }: { code?: string; severity?: string; message: string }) => {
    const reason = severity === undefined ? (reasons[code ?? ''] ?? message) : `${severity}:  ${message}`
    return `connection to server ${place} failed: ${reason}`
  })
  return [...new Set(lines)].join('\n')
}

function wireOf(client: pg.Client, connection: BufferConnection, prepared: number): Wire {
  return {
    shelf: createShelf(prepared),
    client,
    get broken() {
      return connection.lost !== null || !connection.stream.writable
    },
    exchange(bytes, skip) {
      return new Promise((resolve) => {
        const pending: Pending = { executed: [], error: null, status: '', lost: null, rows: [], skip, done: resolve }
        if (connection.lost !== null) {
          pending.lost = connection.lost
          resolve(pending)
          return
        }
        connection.pending = pending
        for (const part of bytes) connection.stream.write(part)
      })
    },
    cancel: () => cancel(client, connection),
    async close() {
      const timer = setTimeout(() => connection.stream.destroy(), PATIENCE)
      await client.end()
      clearTimeout(timer)
    },
    destroy() {
      connection.lose(new Error('the connection was closed'))
      connection.stream.destroy()
    },
  }
}

/** A server that has not closed a connection by then never will: ms. */
const PATIENCE = 5000

/** Cancelling takes a connection of its own, which the server closes when it has passed the request on. */
function cancel(client: pg.Client, { ssl, sslNegotiation, processId, secretKey }: BufferConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    const other = new PgConnection({ ssl, sslNegotiation })
    const timer = setTimeout(() => other.stream.destroy(new Error('timed out cancelling a statement')), PATIENCE)
    other.on('error', reject)
    other.on('end', () => {
      clearTimeout(timer)
      resolve()
    })
    other.on('connect', () => {
      if (!ssl) other.cancel(processId, secretKey)
      else if (sslNegotiation !== 'direct') other.requestSsl()
    })
    other.on('sslconnect', () => other.cancel(processId, secretKey))
    if (client.host.startsWith('/')) other.connect(`${client.host}/.s.PGSQL.${client.port}`)
    else other.connect(client.port, client.host)
  })
}
