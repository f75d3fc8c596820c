// A request's transaction: statements in, rows out, one write to the socket and one answer wherever that is possible.
// Knows neither HTTP nor what the statements mean.
// https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING

import { type Cancellation, cancelled } from './cancellation.ts'
import { DatabaseError } from './database-error.ts'
import { ApiError } from './errors.ts'
import type { Pool } from './pool.ts'
import { doubt, doubtAll, type Prepared, putPrepared, settle, unnamed } from './prepared.ts'
import { SYNC, type Value, type Writer } from './protocol.ts'
import type { Reply, Row, Wire } from './wire.ts'

/** A text to run with its parameters. */
export interface Statement {
  readonly text: string
  /** A Buffer is the bytes of a text, unless it is listed in `binary`. */
  readonly values: readonly Value[]
  /** Indexes of values in PostgreSQL's binary format: bytea as it is. */
  readonly binary?: readonly number[] | undefined
  /** Formats of the result's columns, 0 text or 1 binary: one for all, or one each. Without it all are text. */
  readonly formats?: readonly (0 | 1)[] | undefined
  /** The plan depends neither on role nor search path: one prepared statement serves all plan keys. */
  readonly shared?: boolean
}

/**
 * How a transaction ends:
 * `rollback` although all went well, with deferred constraints checked as a commit would;
 * `abandon` at once, because the answer will be an error.
 */
export type Ending = 'commit' | 'rollback' | 'abandon'

export interface Transaction {
  /** set_config(…, true) and the like: run first, in order; their rows are ignored. */
  readonly before: readonly Statement[]
  readonly main: Statement
  /** Run after `main`; their rows are given back too. */
  readonly after?: readonly Statement[] | undefined
  /** Under what plans are kept: role and search path. */
  readonly planKey: string
  /** Stands readably in the name of the main statement. */
  readonly label?: string | undefined
  /**
   * A function decides when it has seen the result, which costs a second round trip; what it throws abandons the transaction
   * and is thrown on.
   */
  readonly end: Ending | ((result: Result) => Ending)
  readonly isolation?: Isolation | undefined
  /** When the client goes away, what waits does not run, and what runs is stopped. */
  readonly cancellation?: Cancellation | undefined
}

export type Isolation = 'serializable' | 'repeatable read' | 'read committed' | 'read uncommitted'

export interface Result {
  readonly rows: readonly Row[]
  /** `SELECT`, `INSERT`, … */
  readonly command: string
  /** Rows that the command tag counts: selected, inserted, changed, removed. */
  readonly count: number
  /** The rows of each statement of `after`. */
  readonly after: readonly (readonly Row[])[]
}

/**
 * Runs a transaction. Nothing is given back before the database has said that it has ended.
 *
 * @throws DatabaseError what PostgreSQL reports; then nothing of the transaction stays. 57014 when it was cancelled
 * @throws ApiError PGRST000, PGRST003 without a connection; PGRST001 when it was lost on the way, and nobody can know
 * whether the transaction stays
 */
export async function execute(pool: Pool, transaction: Transaction): Promise<Result> {
  const { cancellation } = transaction
  const wire = pool.take() ?? (await pool.wait(cancellation))
  try {
    return cancellation === undefined ? await attempt(pool, wire, transaction) : await cancellable(pool, wire, transaction, cancellation)
  } finally {
    pool.release(wire)
  }
}

/** One statement in a transaction of its own: the rows, in text. Throws as `execute` does. */
export async function query(pool: Pool, text: string, values: readonly Value[] = []): Promise<readonly (readonly (string | null)[])[]> {
  const { rows } = await execute(pool, { before: [], main: { text, values }, planKey: '', end: 'commit' })
  return rows.map((row) => row.map((column) => column?.toString('utf8') ?? null))
}

async function cancellable(pool: Pool, wire: Wire, transaction: Transaction, cancellation: Cancellation): Promise<Result> {
  if (cancellation.requested) throw cancelled()
  let cancelling: Promise<void> | undefined
  cancellation.listener = () => {
    // A server that cannot be told to stop is left alone with the statement.
    cancelling = wire.cancel().catch(() => wire.destroy())
  }
  try {
    return await attempt(pool, wire, transaction)
  } finally {
    cancellation.listener = null
    // A cancellation that comes late would hit the next transaction of this connection.
    if (cancelling !== undefined) await cancelling
  }
}

/**
 * Once more when the connection turns out not to have the statements that it had, or has them for a table as it was: an error has
 * undone everything else.
 */
async function attempt(pool: Pool, wire: Wire, transaction: Transaction): Promise<Result> {
  try {
    return await transact(pool, wire, transaction)
  } catch (error) {
    if (wire.broken || transaction.cancellation?.requested) throw error
    if (isStale(error)) doubtAll(wire.shelf)
    else if (!isMistyped(error) || !doubt(wire.shelf, mainOf(pool, transaction))) throw error
    return await transact(pool, wire, transaction)
  }
}

/**
 * The prepared statement is gone (DEALLOCATE, DISCARD), is there already, or gives other columns since its table was changed.
 * The same codes raised by a function come with the function's name.
 */
function isStale(error: unknown): boolean {
  if (!(error instanceof DatabaseError) || error.where !== undefined) return false
  return error.code === '26000' || error.code === '42P05' || (error.code === '0A000' && error.routine === 'RevalidateCachedQuery')
}

/**
 * The types of a statement's parameters stay as they were when it was prepared, whatever becomes of the columns they are compared
 * with. Either the statement no longer fits its parameters, or a literal does not fit a parameter: the latter is mostly the
 * client's fault, but costs no more than a request of a new shape.
 */
function isMistyped(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return false
  const { code, where } = error
  if (where === undefined) return code === '42883' || code === '42804' || code === '42846' || code === '42725'
  return code.startsWith('22') && where.startsWith('unnamed portal parameter $')
}

const mainOf = ({ prepare }: Pool, { main, planKey, label }: Transaction) => prepare(main.text, main.shared ? '' : planKey, label)

/** Never prepared under a name: to leave a transaction has to work whatever became of the connection's statements. */
const BEGIN = {
  default: unnamed('begin'),
  serializable: unnamed('begin isolation level serializable'),
  'repeatable read': unnamed('begin isolation level repeatable read'),
  'read committed': unnamed('begin isolation level read committed'),
  'read uncommitted': unnamed('begin isolation level read uncommitted'),
} satisfies Record<Isolation | 'default', Prepared>

const rollback = unnamed('rollback')
const END = {
  commit: [unnamed('commit')],
  rollback: [unnamed('set constraints all immediate'), rollback],
  abandon: [rollback],
} satisfies Record<Ending, readonly Prepared[]>

async function transact(pool: Pool, wire: Wire, transaction: Transaction): Promise<Result> {
  const { before, after, end, isolation, cancellation } = transaction
  // Without BEGIN, all up to Sync is one transaction, which Sync commits.
  const begin = end === 'commit' && isolation === undefined ? null : BEGIN[isolation ?? 'default']
  const bytes = compose(pool, wire, transaction, begin)
  const reply = await converse(pool, wire, bytes, before.length + (begin === null ? 0 : 1))
  const result = resultOf(reply, after === undefined ? 0 : after.length)
  if (typeof end !== 'function') return result
  let ending: Ending
  try {
    if (cancellation?.requested) throw cancelled()
    ending = end(result)
  } catch (error) {
    await leave(pool, wire)
    throw error
  }
  if (ending === 'abandon') await leave(pool, wire)
  else await converse(pool, wire, composeEnd(pool.writer, ending), 0)
  return result
}

/** The bytes of a transaction, without its end when that depends on the result. */
function compose(
  pool: Pool,
  wire: Wire,
  { before, main, after, planKey, label, end }: Transaction,
  begin: Prepared | null,
): readonly Buffer[] {
  try {
    if (begin !== null) putCommand(pool.writer, begin)
    for (const statement of before) put(pool, wire, statement, planKey)
    put(pool, wire, main, planKey, label)
    if (after !== undefined) for (const statement of after) put(pool, wire, statement, planKey)
    if (begin !== null && typeof end === 'string') for (const command of END[end]) putCommand(pool.writer, command)
  } catch (error) {
    pool.writer.drop()
    settle(wire.shelf, true)
    throw error
  }
  pool.writer.put(SYNC)
  return pool.writer.take()
}

function composeEnd(writer: Writer, ending: Ending): readonly Buffer[] {
  for (const command of END[ending]) putCommand(writer, command)
  writer.put(SYNC)
  return writer.take()
}

function putCommand(writer: Writer, { parse, head }: Prepared): void {
  writer.put(parse)
  writer.run(head, [])
}

/** The protocol counts parameters in 16 bits. */
const MAX_VALUES = 65535

/** @throws DatabaseError, ApiError for what cannot be sent */
function put({ writer, prepare }: Pool, wire: Wire, statement: Statement, planKey: string, label?: string): void {
  const { text, values, binary, formats, shared } = statement
  if (values.length > MAX_VALUES) {
    throw new ApiError('PGRST001', { details: `number of parameters must be between 0 and ${MAX_VALUES}` })
  }
  const prepared = prepare(text, shared ? '' : planKey, label)
  putPrepared(wire.shelf, writer, prepared)
  writer.run(prepared.head, values, binary, formats)
}

/** Sends a pipeline and waits for its end. After an error, the connection is outside of a transaction or broken. */
async function converse(pool: Pool, wire: Wire, bytes: readonly Buffer[], skip: number): Promise<Reply> {
  const reply = await wire.exchange(bytes, skip)
  const { error, lost, status } = reply
  if (error === null && lost === null) {
    settle(wire.shelf, false)
    return reply
  }
  settle(wire.shelf, true)
  if (lost !== null) throw error ?? new ApiError('PGRST001', { details: lost.message })
  if (status !== 'I') await leave(pool, wire)
  throw error
}

/** Rolls back. A connection that does not get out of its transaction is not used again. */
async function leave(pool: Pool, wire: Wire): Promise<void> {
  const { status } = await wire.exchange(composeEnd(pool.writer, 'abandon'), 0)
  if (status !== 'I') wire.destroy()
}

function resultOf({ executed }: Reply, after: number): Result {
  const { rows, tag } = executed[0]!
  const space = tag.indexOf(' ')
  return {
    rows,
    command: space < 0 ? tag : tag.slice(0, space),
    count: space < 0 ? 0 : Number(tag.slice(tag.lastIndexOf(' ') + 1)) || 0,
    after: after === 0 ? NOTHING : executed.slice(1, 1 + after).map((each) => each.rows),
  }
}

const NOTHING: Result['after'] = []
