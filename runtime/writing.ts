// The line of a write: body → statement → outcome → answer, for POST, PATCH, PUT and DELETE on a relation.

import { askedBody, askedPage } from './asked.ts'
import { refuseHidden, refuseHiddenConflict, refuseHiddenFilters } from './closed.ts'
import { type Compiled, compileRows, SETTINGS } from './compile.ts'
import { ApiError } from './errors.ts'
import { type Exchange, runTransaction } from './exchange.ts'
import type { Result, Statement } from './execute.ts'
import { ident, noParameters } from './fragment.ts'
import { checkPreferences, type PreferenceName } from './headers.ts'
import { type Media, negotiate, ROWS } from './media.ts'
import { INSERTED, returningOf, type Write, type WriteVerb, writeSql } from './mutate.ts'
import { type Filter, type Pair, parseQuery, type Query, splitQuery } from './parse.ts'
import { type Payload, readPayload } from './payload.ts'
import { headerSource, RESULT, resultSource } from './read.ts'
import {
  applied,
  bindValues,
  contentHeaders,
  contextOf,
  formatsOf,
  isLasting,
  keyPart,
  legacyWarnings,
  offerOf,
  planAnswer,
  shapeKey,
} from './reading.ts'
import { type Condition, resolve, rootConditions } from './resolve.ts'
import { type Answer, contentRange, headerValue, type Outcome, outcomeOf, override, VARY } from './respond.ts'
import type { Table } from './spec.ts'

/** Everything about a write that is the same for all requests of its shape. */
interface WriteShape {
  readonly main: Compiled
  /** Asks for what the transaction said about the answer, where the main statement gives no row. */
  readonly after: Compiled | null
  readonly media: Media
  readonly formats: Statement['formats']
  readonly merges: boolean
  /** Preference-Applied */
  readonly applied: string | undefined
  readonly warnings: readonly string[]
  /** It will come again: it may stay in the cache. */
  readonly lasting: boolean
}

/** What a write did. */
interface Written extends Outcome {
  readonly inserted: number | null
  readonly location: Buffer | null
}

const NO_PAYLOAD: Payload = { json: Buffer.alloc(0), columns: [], single: true }
const STATE = { text: `select null, null, ${SETTINGS}, null, ${INSERTED}`, slots: [] }

/** Writes rows of a relation. */
export async function writeRelation(verb: WriteVerb, table: Table, exchange: Exchange): Promise<Answer> {
  const { shared } = exchange
  const pairs = splitQuery(exchange.query)
  const payload = verb === 'delete' ? NO_PAYLOAD : payloadOf(exchange, pairs)
  const key = `${shapeKey(table, exchange, pairs)}\0${payload.single}${payload.columns.map(keyPart).join('')}`
  const known = shared.registry.shapes.get(key) as WriteShape | undefined
  const shape = known ?? (await compileWrite(verb, table, exchange, parseQuery(pairs, 'relation'), payload))
  if (!known && shape.lasting) shared.registry.shapes.set(key, shape)

  const check = checkOf(verb, exchange, shape)
  const result = await runTransaction(exchange, {
    main: bindValues(shape.main, pairs, payload.json, shape.formats),
    after: shape.after ? [bindValues(shape.after, pairs, null)] : undefined,
    label: `${table.name}.${verb}`,
    readOnly: false,
    check,
  })
  if (shape.media.plan) return planAnswer(shape.media, result.rows, exchange)
  return answerOf(verb, table, exchange, shape, writtenOf(shape, result))
}

/** The rows to write. PUT writes one that is whole: `columns` is nothing to it. @throws ApiError */
export function payloadOf(exchange: Exchange, pairs: readonly Pair[]): Payload {
  const { method, headers, body } = exchange
  return askedBody(exchange, pairs, (columns) => readPayload(body, headers['content-type'], method === 'PUT' ? null : columns))
}

async function compileWrite(verb: WriteVerb, table: Table, exchange: Exchange, query: Query, payload: Payload): Promise<WriteShape> {
  const { preferences } = exchange
  askedPage(exchange, query)
  const scope = { rootConditions: false, limits: false }
  const { root, legacyNames } = await resolve(table, table.name, query, scope, contextOf(exchange))
  const unknown = payload.columns.find((name) => !Object.hasOwn(table.columns, name))
  // PUT names one row by its key, which is no search.
  const conditions = rootConditions(query, table, verb === 'put' ? undefined : table.limits)
  if (verb === 'put') checkKeyFilters(table, conditions)
  if (unknown !== undefined) throw new ApiError('PGRST204', { column: unknown, table: table.name })
  checkPreferences(preferences)
  const media = negotiate(exchange.accept, offerOf(table, root, exchange))

  const conflict = verb === 'put' ? { merge: true, columns: table.key } : conflictOf(verb, table, exchange, query)
  const write: Write = {
    verb,
    table,
    columns: payload.columns,
    single: payload.single,
    conflict,
    missingDefault: preferences.missing === 'default' && verb !== 'put',
    conditions: verb === 'insert' ? [] : conditions,
  }
  refuseHiddenConflict(conflict?.columns ?? [], table)
  refuseHiddenFilters(write.conditions, table)
  const parameters = noParameters()
  const resolves = conflict !== null && verb === 'insert'
  const rest = {
    media,
    formats: undefined,
    merges: conflict?.merge ?? false,
    applied: applied(exchange, resolves ? ['resolution', ...APPLIED[verb]] : APPLIED[verb]),
    warnings: legacyWarnings(legacyNames),
    lasting: isLasting(query, root, media),
  }
  if (preferences.return === 'representation') {
    refuseHidden(root)
    const source = `with ${RESULT} as (${writeSql(write, returningOf(root), parameters)}) `
    const wishes = { media, count: undefined, head: false, maxRows: null }
    const { main } = compileRows(
      root,
      resultSource(root),
      source,
      { value: ROWS, single: false, ...headerSource(table) },
      wishes,
      parameters,
      `, ${INSERTED}`,
    )
    return { ...rest, main, after: null, formats: formatsOf(media, [0]) }
  }
  if (preferences.return === 'headers-only' && verb === 'insert' && table.key.length > 0) {
    const self = ident(table.name)
    const returning = table.key.map((name) => `${self}.${ident(name)}`).join(', ')
    const key = table.key.map((name) => `to_json(${ident(name)}) #>> '{}'`).join(', ')
    const location = `case when count(*) = 1 then json_agg(json_build_array(${key})) -> 0 end`
    const sql = writeSql(write, returning, parameters)
    const text = `with ${RESULT} as (${sql}) select count(*), null, ${SETTINGS}, '', ${INSERTED}, ${location} from ${RESULT}`
    return { ...rest, main: { text: explain(text, media), slots: parameters.slots }, after: null }
  }
  const text = writeSql(write, write.verb === 'update' && write.columns.length === 0 ? '1' : '', parameters)
  return { ...rest, main: { text: explain(text, media), slots: parameters.slots }, after: media.plan ? null : STATE }
}

const explain = (text: string, { plan }: Media) =>
  plan ? `explain (${[`format ${plan.format}`, ...plan.options].join(', ')}) ${text}` : text

/** Without a key and without `on_conflict` there is nothing to resolve, and the preference is dropped. */
function conflictOf(verb: WriteVerb, table: Table, { preferences }: Exchange, query: Query): Write['conflict'] {
  if (verb !== 'insert' || preferences.resolution === undefined) return null
  const columns = query.onConflict ?? table.key
  return columns.length > 0 ? { merge: preferences.resolution === 'merge-duplicates', columns } : null
}

/** PUT names one row: an `eq` for each column of the key, and nothing else. */
function checkKeyFilters(table: Table, conditions: readonly Condition[]): void {
  const named = new Set<string>()
  const plain = conditions.every((condition) => {
    if (condition.kind !== 'filter') return false
    const { field, negated, operation }: Filter = condition.filter
    named.add(field.name)
    return !negated && field.path.length === 0 && operation.op === 'eq' && operation.quantifier === undefined
  })
  const exact = named.size === table.key.length && table.key.every((name) => named.has(name))
  if (!plain || !exact || table.key.length === 0) throw new ApiError('PGRST105')
}

/** What must hold for the transaction to be committed; absent where nothing can be against it. */
function checkOf(verb: WriteVerb, { preferences }: Exchange, shape: WriteShape): ((result: Result) => void) | undefined {
  const { maxAffected, handling } = preferences
  const limited = handling === 'strict' && maxAffected !== undefined && (verb === 'update' || verb === 'delete')
  // A plan says nothing of rows: none are written yet.
  if (shape.media.plan || (!shape.media.singular && !limited && verb !== 'put')) return undefined
  return (result) => {
    const { page } = writtenOf(shape, result)
    if (verb === 'put' && page !== 1) throw new ApiError('PGRST115')
    if (shape.media.singular && page !== 1) throw new ApiError('PGRST116', { rows: page })
    if (limited && page > maxAffected) throw new ApiError('PGRST124', { details: `The query affects ${page} rows` })
  }
}

function writtenOf(shape: WriteShape, result: Result): Written {
  const row = (shape.after ? result.after[0]?.[0] : result.rows[0]) ?? []
  const { page, total, headers, status, body } = outcomeOf(row)
  const inserted = row[5]
  return {
    page: shape.after ? result.count : page,
    total,
    headers,
    status,
    body,
    inserted: inserted == null ? null : Number(inserted.toString('latin1')),
    location: row[6] ?? null,
  }
}

const APPLIED: Readonly<Record<WriteVerb, readonly PreferenceName[]>> = {
  insert: ['missing', 'return', 'count', 'handling', 'timezone'],
  update: ['missing', 'return', 'count', 'handling', 'timezone', 'maxAffected'],
  put: ['return', 'count', 'handling', 'timezone'],
  delete: ['return', 'count', 'handling', 'timezone', 'maxAffected'],
}

function answerOf(verb: WriteVerb, table: Table, exchange: Exchange, shape: WriteShape, written: Written): Answer {
  const { preferences } = exchange
  const full = preferences.return === 'representation'
  // All that is written is counted anyway: an estimate is exact.
  const total = preferences.count === 'exact' || preferences.count === 'estimated' ? written.page : null
  const headers: Record<string, string | readonly string[]> = full ? contentHeaders(shape.media.contentType, exchange) : {}
  if (verb !== 'put') headers['Content-Range'] = verb === 'update' ? contentRange(0, written.page - 1, total) : contentRange(1, 0, total)
  if (shape.applied !== undefined) headers['Preference-Applied'] = shape.applied
  headers.Vary = VARY
  if (shape.warnings.length > 0) headers.Warning = shape.warnings
  if (written.location !== null) headers.Location = headerValue(locationOf(table, written.location))
  return override({ status: statusOf(verb, full, shape, written), headers, body: full ? written.body : null }, written)
}

function statusOf(verb: WriteVerb, full: boolean, { merges }: WriteShape, { inserted }: Written): number {
  if (verb === 'insert') return merges && (inserted ?? 0) <= 0 ? 200 : 201
  if (!full) return 204
  return verb === 'put' && (inserted ?? 0) > 0 ? 201 : 200
}

/** `/prices?kind=eq.cat&day=eq.2024-06-03` */
function locationOf(table: Table, values: Buffer): string {
  const key = JSON.parse(values.toString('utf8')) as (string | null)[]
  const pairs = table.key.map((name, i) => {
    const value = key[i]
    return `${encodeURIComponent(name)}=${value == null ? 'is.null' : `eq.${encodeURIComponent(value)}`}`
  })
  return `/${table.name}?${pairs.join('&')}`
}
