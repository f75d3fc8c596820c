// The line of a call: arguments → overload → statement → result → answer, for /rpc/function by GET, HEAD and POST.

import { askedBody, askedPage } from './asked.ts'
import { refuseHidden } from './closed.ts'
import { type Compiled, compileRows } from './compile.ts'
import { ApiError } from './errors.ts'
import { type Exchange, type Isolation, runTransaction } from './exchange.ts'
import type { Statement } from './execute.ts'
import { fill, ident, noParameters, type Parameters, parameter } from './fragment.ts'
import { checkPreferences, type Page, parseMediaType } from './headers.ts'
import { matchRoutine, unnamedParameter } from './match.ts'
import { type Media, negotiate, ROWS } from './media.ts'
import { type Logic, operatorPrefixLength, type Pair, parseQuery, type Query, splitQuery } from './parse.ts'
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
  maxRowsOf,
  offerOf,
  planAnswer,
  requestKey,
  reservedKey,
} from './reading.ts'
import { type Node, resolve } from './resolve.ts'
import { type Answer, JSON_TYPE, type Outcome, outcomeOf, outOfRange, override, rangeOf, VARY } from './respond.ts'
import { servedOf } from './rules.ts'
import type { Parameter, Routine } from './spec.ts'

/** Everything about a call that is the same for all requests of its shape. */
interface CallShape {
  readonly main: Compiled
  readonly routine: Routine
  readonly media: Media
  readonly page: Page
  readonly formats: Statement['formats']
  readonly readOnly: boolean
  readonly hoisted: readonly (readonly [string, string])[]
  readonly isolation: Isolation | undefined
  /** Preference-Applied */
  readonly applied: string | undefined
  readonly warnings: readonly string[]
  /** It will come again: it may stay in the cache. */
  readonly lasting: boolean
}

/** A body that goes to the function as it is, or to its parameters by name. */
interface CallBody extends Payload {
  readonly type: string
  /** A form's fields: arguments as texts, like those of a query string. */
  readonly form?: readonly Pair[]
}

const FORM = 'application/x-www-form-urlencoded'
const SCALAR = 'pgrst_scalar'
const CALL = 'pgrst_call'
const BODY = 'pgrst_body'

/** Calls a function. */
export async function callRoutine(name: string, routines: readonly Routine[], exchange: Exchange): Promise<Answer> {
  const asked = splitQuery(exchange.query)
  const post = exchange.method === 'POST'
  const payload = post ? askedBody(exchange, asked, (columns) => callBody(exchange, columns)) : null
  const key = callKey(name, exchange, asked, payload)
  // A form's fields stand behind the pairs of the query string, so that slots can name either.
  const pairs = payload?.form ? [...asked, ...payload.form] : asked
  const { shapes } = exchange.shared.registry
  const known = shapes.get(key) as CallShape | undefined
  const shape = known ?? (await compileCall(name, routines, exchange, callQuery(asked, payload), payload))
  if (!known && shape.lasting) shapes.set(key, shape)

  const limit = affectedLimit(exchange)
  const check = shape.media.singular || limit !== null
  const result = await runTransaction(exchange, {
    main: { ...bindValues(shape.main, pairs, payload?.json ?? null, shape.formats), binary: binaryBody(shape, payload) },
    label: `${name}.call`,
    readOnly: shape.readOnly,
    hoisted: shape.hoisted,
    isolation: shape.isolation,
    check: check ? ({ rows }) => checkOutcome(outcomeOf(rows[0] ?? []), shape.media, limit) : undefined,
  })
  if (shape.media.plan) return planAnswer(shape.media, result.rows, exchange)
  return callAnswer(shape, exchange, countedOnce(shape.routine, outcomeOf(result.rows[0]!)))
}

/** The query, with a form's fields for arguments. Where a body brings them, the query string has none: its other pairs are filters. */
function callQuery(asked: readonly Pair[], payload: CallBody | null): Query {
  const query = parseQuery(asked, payload === null ? 'function' : 'relation')
  if (!payload?.form) return query
  return { ...query, args: payload.form.map(([name, value], at) => ({ name, value, pair: asked.length + at })) }
}

/** What OPTIONS says of a function that needs no argument. */
export function callMethods(name: string, routines: readonly Routine[], exchange: Exchange): readonly string[] {
  const keys = argumentNames(parseQuery(splitQuery(exchange.query), 'function'))
  const routine = match(name, routines, exchange, keys, null)
  const methods = routine.volatility === 'volatile' ? ['OPTIONS', 'POST'] : ['OPTIONS', 'GET', 'HEAD', 'POST']
  return servedOf(routine, methods)
}

function callBody({ headers, body }: Exchange, columns: readonly string[] | null): CallBody {
  const { type } = parseMediaType(headers['content-type'] ?? 'application/json')
  if (type === 'text/plain' || type === 'text/xml' || type === 'application/octet-stream') {
    return { json: type === 'application/octet-stream' ? body : untilNul(body), columns: [], single: true, type }
  }
  // A call needs no body: none is a call without arguments.
  const json = type === '' || type === 'application/json'
  if (json && body.length === 0) return { json: body, columns: columns ?? [], single: true, type: 'application/json' }
  const payload = readPayload(body, headers['content-type'], columns)
  if (type === FORM) return { ...payload, type, form: splitQuery(body.toString('latin1')) }
  return { ...payload, type: json ? 'application/json' : type }
}

/** PostgreSQL's texts hold no NUL; PostgREST cuts the body there. */
function untilNul(body: Buffer): Buffer {
  const nul = body.indexOf(0)
  return nul < 0 ? body : body.subarray(0, nul)
}

/** As of reads, but an argument's value is a literal as a whole. */
function callKey(name: string, exchange: Exchange, pairs: readonly Pair[], payload: CallBody | null): string {
  let key = requestKey(`rpc/${name}`, exchange)
  for (const [field, value] of pairs) {
    const prefix = reservedKey(field) ? value.length : operatorPrefixLength(value)
    const whole = prefix === 0 ? /^(not\.)?is\./i.test(value) : /^(not\.)?in\./.test(value) || prefix === value.length
    key += keyPart(field) + (whole ? `=${keyPart(value)}` : keyPart(value.slice(0, prefix)))
  }
  const fields = payload?.form?.map(([field]) => field) ?? payload?.columns ?? []
  return payload === null ? key : `${key}\0${payload.type}\0${payload.single}${fields.map(keyPart).join('')}`
}

const argumentNames = (query: Query) => [...new Set(query.args.map(({ name }) => name))].sort()

function match(name: string, routines: readonly Routine[], exchange: Exchange, keys: readonly string[], payload: CallBody | null): Routine {
  const { schemaName, schema } = exchange
  const call = { schema: schemaName, name, keys, post: payload !== null, contentType: payload?.type ?? 'application/json' }
  return matchRoutine(routines, call, Object.keys(schema.functions))
}

async function compileCall(
  name: string,
  routines: readonly Routine[],
  exchange: Exchange,
  query: Query,
  payload: CallBody | null,
): Promise<CallShape> {
  const { preferences, shared, schemaName } = exchange
  const { config, registry } = shared
  const page = askedPage(exchange, query)
  const routine = match(name, routines, exchange, payload === null ? argumentNames(query) : payload.columns, payload)

  const { returns } = routine
  const table = returns.table === undefined ? null : await registry.table(schemaName, returns.table)
  const alias = returns.kind === 'row' && table === null && returns.type === 'record' ? 'record' : name
  const { root, legacyNames } = await resolve(
    table,
    table?.name ?? alias,
    query,
    { rootConditions: true, limits: true },
    contextOf(exchange, routine.limits),
  )
  const maxRows = maxRowsOf(config, root)
  root.offset = page.offset
  root.limit = maxRows !== null && (page.limit === null || page.limit > maxRows) ? maxRows : page.limit

  const offer = offerOf(table, root, exchange)
  const media = negotiate(exchange.accept, returns.media === undefined ? offer : { ...offer, returns: returns.media })
  checkPreferences(preferences)
  if (affectedLimit(exchange) !== null && !returns.set) throw new ApiError('PGRST128')

  // What is shown is taken of the call; where that is whole rows, of what comes of them.
  refuseHidden(root, takesRows(root, query) ? root.alias : CALL)
  const parameters = noParameters()
  const call = callSql(routine, query, payload, root, parameters)
  const scalar = returns.kind !== 'row'
  const of = { value: scalar ? `${ROWS}.${SCALAR}` : ROWS, single: !returns.set, ...headerSource(table) }
  const wishes = { media, count: preferences.count === 'exact' ? ('exact' as const) : undefined, head: exchange.method === 'HEAD', maxRows }
  const { main } = compileRows(root, resultSource(root), call, of, wishes, parameters)
  const settings = Object.entries(routine.settings ?? {})
  return {
    main,
    routine,
    media,
    page,
    formats: formatsOf(media),
    readOnly: payload === null || routine.volatility !== 'volatile',
    hoisted: settings.filter(([setting]) => setting !== ISOLATION && config.dbHoistedTxSettings.includes(setting)),
    isolation: isolationOf(routine.settings?.[ISOLATION]),
    applied: applied(exchange, ['count', 'handling', 'timezone', 'maxAffected']),
    warnings: legacyWarnings(legacyNames),
    lasting: isLasting(query, root, media),
  }
}

const ISOLATION = 'default_transaction_isolation'
const isolations: readonly Isolation[] = ['repeatable read', 'serializable']
/** A function's own comes over its role's, the weakest too: PostgreSQL's `read uncommitted` is `read committed`. */
const isolationOf = (value: string | undefined): Isolation | undefined =>
  value === undefined ? undefined : (isolations.find((known) => known === value.toLowerCase()) ?? 'read committed')

/**
 * The generated call with its arguments, as the `with` of the answer: literals of the query string, columns of the body, or the
 * body itself. A function that returns a bare record can only be called where its columns need no names.
 */
function callSql(routine: Routine, query: Query, payload: CallBody | null, root: Node, parameters: Parameters): string {
  const bare = !routine.sql.includes('{select}')
  const columns = returningOf(root, query).map((column) => (column === '*' ? `${CALL}.*` : `${CALL}.${ident(column)}`))
  const select = routine.returns.kind === 'row' ? columns.join(', ') : `${CALL} as ${SCALAR}`
  const result = (list: string) => `${RESULT} as (${fill(routine.sql, { select, self: bare ? SCALAR : CALL, arguments: list })})`

  const whole = unnamedParameter(routine)
  if (whole !== undefined) return `with ${result(`${parameter(parameters, { body: true })}::${whole.type}`)} `
  const declared = Object.entries(routine.parameters)
  if (payload === null || payload.form) {
    const given = declared.filter(([name]) => query.args.some((argument) => argument.name === name))
    return `with ${result(given.map(([name, type]) => named(name, type, literalOf(name, type, query, parameters))).join(', '))} `
  }
  const given = declared.filter(([name]) => payload.columns.includes(name))
  if (given.length === 0) return `with ${result('')} `
  const types = given.map(([name, { type }]) => `${ident(name)} ${type}`).join(', ')
  const records = `json_to_record${payload.single ? '' : 'set'}(${parameter(parameters, { body: true })}::json)`
  const list = given.map(([name, type]) => named(name, type, `(select ${ident(name)} from ${BODY})`))
  return `with ${BODY} as (select * from ${records} as _(${types}) limit 1), ${result(list.join(', '))} `
}

const named = (name: string, { variadic }: Parameter, value: string) => `${variadic ? 'variadic ' : ''}${ident(name)} := ${value}`

/** Of a repeated argument the last counts, unless the parameter is variadic: that takes them all. */
function literalOf(name: string, { type, variadic }: Parameter, query: Query, parameters: Parameters): string {
  const at = query.args.filter((argument) => argument.name === name).map(({ pair }) => pair)
  return `${parameter(parameters, variadic ? { pairs: at } : { pair: at.at(-1)!, as: 'whole' })}::${type}`
}

const takesRows = (root: Node, { select }: Query): boolean =>
  root.embeds.some(({ relation }) => relation.kind === 'computed') ||
  select.length === 0 ||
  select.some((item) => item.kind === 'column' && item.field.name === '*')

/** Columns of the function's rows that the request needs: those that are shown, filtered by, and joined by. */
function returningOf(root: Node, query: Query): string[] {
  const names = new Set(root.items.map((item) => item.field.name))
  for (const { relation } of root.embeds) {
    if (relation.kind === 'computed') names.add('*')
    else for (const column of relation.from) names.add(column)
  }
  if (names.has('*') || names.size === 0) return ['*']
  for (const { value } of query.where) for (const column of filteredBy(value)) names.add(column)
  return [...names].sort()
}

const filteredBy = (logic: Logic): string[] => (logic.kind === 'filter' ? [logic.field.name] : logic.children.flatMap(filteredBy))

/** bytea is sent as it is. */
function binaryBody({ routine, main }: CallShape, payload: CallBody | null): Statement['binary'] {
  if (payload === null || unnamedParameter(routine)?.type !== 'bytea') return undefined
  return [main.slots.findIndex((slot) => 'body' in slot)]
}

function affectedLimit({ preferences }: Exchange): number | null {
  return preferences.handling === 'strict' ? (preferences.maxAffected ?? null) : null
}

function checkOutcome({ page }: Outcome, { singular }: Media, limit: number | null): void {
  if (singular && page !== 1) throw new ApiError('PGRST116', { rows: page })
  if (limit !== null && page > limit) throw new ApiError('PGRST124', { details: `The query affects ${page} rows` })
}

/** A function that returns one value has one, whatever the limits say. */
function countedOnce({ returns }: Routine, outcome: Outcome): Outcome {
  return returns.set ? outcome : { ...outcome, page: 1, total: outcome.total === null ? null : 1 }
}

function callAnswer({ media, page, routine, applied, warnings }: CallShape, exchange: Exchange, outcome: Outcome): Answer {
  const { status, range } = rangeOf(page, outcome.page, outcome.total)
  const isVoid = routine.returns.kind === 'void'
  const contentType = status === 416 ? JSON_TYPE : media.contentType
  const headers: Record<string, string | readonly string[]> = isVoid ? {} : contentHeaders(contentType, exchange)
  headers['Content-Range'] = range
  if (applied !== undefined) headers['Preference-Applied'] = applied
  if (warnings.length > 0) headers.Warning = warnings
  headers.Vary = VARY
  const minimal = exchange.shared.config.clientErrorVerbosity === 'minimal'
  const body = status === 416 ? outOfRange(page.offset, outcome.total, minimal) : outcome.body
  return override({ status: isVoid ? 204 : status, headers, body: isVoid || exchange.method === 'HEAD' ? null : body }, outcome)
}
