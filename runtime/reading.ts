// The line of a read: shape → statement → rows → answer. A shape that was seen before skips parsing and compiling.

import { askedPage } from './asked.ts'
import { refuseHidden } from './closed.ts'
import { type Compiled, type CompiledRead, compileRead } from './compile.ts'
import type { Config } from './config.ts'
import { ApiError } from './errors.ts'
import { appliedTx, type Exchange, runTransaction } from './exchange.ts'
import type { Statement } from './execute.ts'
import { arrayLiteral, qualified, type Slot } from './fragment.ts'
import { appliedPreferences, checkPreferences, type Page, type PreferenceName } from './headers.ts'
import { relationshipHint } from './hints.ts'
import { type Media, negotiate, type Offer } from './media.ts'
import { canonicalQuery, operatorPrefixLength, type Pair, parseList, parseQuery, type Query, splitQuery } from './parse.ts'
import { fit } from './predicate.ts'
import { type Context, isListed, type Node, resolve } from './resolve.ts'
import { type Answer, headerValue, JSON_TYPE, type Outcome, outcomeOf, outOfRange, override, rangeOf, VARY } from './respond.ts'
import { fewerRows } from './rules.ts'
import type { Limits, Table } from './spec.ts'

/** Everything about a read that is the same for all requests of its shape. */
interface ReadShape {
  readonly compiled: CompiledRead
  readonly media: Media
  readonly page: Page
  readonly maxRows: bigint | null
  readonly formats: Statement['formats']
  /** Preference-Applied */
  readonly applied: string | undefined
  readonly warnings: readonly string[]
  /** It will come again: it may stay in the cache. */
  readonly lasting: boolean
}

/** Reads the rows of a relation. */
export async function readRelation(table: Table, exchange: Exchange): Promise<Answer> {
  const pairs = splitQuery(exchange.query)
  const key = shapeKey(table, exchange, pairs)
  const { shapes } = exchange.shared.registry
  const known = shapes.get(key) as ReadShape | undefined
  const shape = known ?? (await compileShape(table, exchange, pairs))
  if (!known && shape.lasting) shapes.set(key, shape)

  const { main, estimate } = shape.compiled
  const result = await runTransaction(exchange, {
    main: bindValues(main, pairs, null, shape.formats),
    after: estimate ? [bindValues(estimate, pairs, null)] : undefined,
    label: `${table.name}.read`,
    readOnly: true,
  })
  if (shape.media.plan) return planAnswer(shape.media, result.rows, exchange)
  const outcome = outcomeOf(result.rows[0]!)
  if (shape.media.singular && outcome.page !== 1) throw new ApiError('PGRST116', { rows: outcome.page })
  const planned = result.after?.[0]?.[0]?.[0]
  const total = planned == null ? outcome.total : estimatedTotal(planned, outcome.total, shape, exchange)
  return readAnswer(table, exchange, shape, outcome, total)
}

/**
 * Two requests with one key run one statement: all that is chosen is in it, all literals of filters are left out of it.
 * `id=eq.5&limit=10` → `id=eq.&limit=10`
 */
export function shapeKey(table: Table, exchange: Exchange, pairs: readonly Pair[]): string {
  let key = requestKey(table.name, exchange)
  for (const [name, value] of pairs) {
    const literal = reservedKey(name) ? 0 : operatorPrefixLength(value)
    key += keyPart(name) + (literal > 0 ? keyPart(value.slice(0, literal)) : `=${keyPart(value)}`)
  }
  return key
}

/** A piece of a key with its length: two lists of pieces never give one key, whatever clients write into them. */
export const keyPart = (text: string): string => `\0${text.length}:${text}`

/** The part of a shape's key that is not in the query string. */
export function requestKey(resource: string, { method, headers, schemaName }: Exchange): string {
  return `${schemaName}\0${resource}\0${method}\0${headers.accept ?? '*/*'}\0${headers.prefer ?? ''}\0${headers.range ?? ''}`
}

/** Keys whose value is no filter, by their last segment; `select`, `columns` and `on_conflict` only as a whole. */
export const reservedKey = (name: string) => /^(select|columns|on_conflict)$|(^|\.)(order|limit|offset|and|or)$/.test(name)

async function compileShape(table: Table, exchange: Exchange, pairs: readonly Pair[]): Promise<ReadShape> {
  const { config } = exchange.shared
  const query = parseQuery(pairs, 'relation')
  const page = askedPage(exchange, query)
  const { root, legacyNames } = await resolve(table, table.name, query, { rootConditions: true, limits: true }, contextOf(exchange))
  const maxRows = maxRowsOf(config, root)
  root.offset = page.offset
  root.limit = maxRows !== null && (page.limit === null || page.limit > maxRows) ? maxRows : page.limit

  const media = negotiate(exchange.accept, offerOf(table, root, exchange))
  checkPreferences(exchange.preferences)
  refuseHidden(root)
  const compiled = compileRead(root, { media, count: exchange.preferences.count, head: exchange.method === 'HEAD', maxRows })
  return {
    compiled,
    media,
    page,
    maxRows,
    formats: formatsOf(media),
    applied: applied(exchange, READ_PREFERENCES),
    warnings: legacyWarnings(legacyNames),
    lasting: isLasting(query, root, media),
  }
}

/**
 * A shape whose key holds literals (those of logic trees), or names columns that nobody has listed, would fill the cache with
 * what never comes again. Plans are for people.
 */
export function isLasting(query: Query, root: Node, media: Media): boolean {
  return !media.plan && query.where.every(({ value }) => value.kind === 'filter') && isListed(root)
}

/** What a relation can be made into. */
export function offerOf(table: Table | null, root: Node, exchange: Exchange): Offer {
  const { schema, shared } = exchange
  const [item] = root.items
  return {
    ...(table ? { own: table.media ?? {}, rowType: qualified(table.schema, table.name) } : {}),
    ...(schema.media ? { any: schema.media } : {}),
    wholeRows: root.items.length === 1 && item?.field.name === '*' && item.aggregate === undefined && root.embeds.length === 0,
    plans: shared.config.dbPlanEnabled,
  }
}

const configuredRows = ({ dbMaxRows }: Config) => (dbMaxRows === null ? null : BigInt(dbMaxRows))

/** The most rows that an answer may have, by the configuration and by rules. */
export const maxRowsOf = (config: Config, { limits }: Node): bigint | null => fewerRows(configuredRows(config), limits)

/**
 * What the resolution of a query may ask of the schema and must obey of the configuration.
 *
 * @param limits of a function that is called; a relation brings its own
 */
export function contextOf(exchange: Exchange, limits?: Limits): Context {
  const { shared, schemaName, schema } = exchange
  const { config, registry } = shared
  return {
    schema: schemaName,
    load: (name) => registry.table(schemaName, name),
    aggregates: config.dbAggregatesEnabled,
    legacyTargetNames: config.urlUseLegacyTargetNames,
    maxRows: configuredRows(config),
    ...(limits ? { limits } : {}),
    hint: async (origin, originName, target) => {
      if (origin !== null && schema.joinedUnseen?.includes(originName)) return null
      const children = origin === null ? [] : relatedNames(origin)
      const parents = children.length > 0 ? [originName] : await relatedRelations(exchange)
      return relationshipHint(originName, target, parents, children.length > 0 ? children : null)
    },
  }
}

/** What a relation is related to, once per relationship: by keys, sorted, then computed, by function. */
function relatedNames({ relations }: Table): string[] {
  const all = Object.values(relations)
  const byKeys = all.filter((relation) => relation.kind !== 'computed').flatMap((one) => (one.only ? (one.as ?? []) : one.table))
  const computed = all.filter((relation) => relation.kind === 'computed').sort((a, b) => (a.function < b.function ? -1 : 1))
  return [...byKeys.sort(), ...computed.map((relation) => relation.table)]
}

/** In larger schemas nothing is suggested: the files of all relations would be loaded for it. */
const MAX_SUGGESTED = 500

/** Relations of the schema that have a relationship at all. */
async function relatedRelations({ shared, schemaName, schema }: Exchange): Promise<string[]> {
  const names = Object.keys(schema.relations)
  if (names.length > MAX_SUGGESTED) return []
  const tables = await Promise.all(names.map((name) => shared.registry.table(schemaName, name)))
  const related = tables.filter(({ relations, name }) => Object.keys(relations).length > 0 || schema.joinedUnseen?.includes(name))
  return [...related.map(({ name }) => name), ...(schema.related ?? [])]
}

/** Gives a statement the literals of a request. */
export function bindValues(
  { text, slots }: Compiled,
  pairs: readonly Pair[],
  body: string | Buffer | null,
  formats?: Statement['formats'],
): Statement {
  return { text, values: slots.map((slot) => slotValue(slot, pairs, body)), formats }
}

/**
 * A handler's body may be bytea: it is asked for in binary, so that its bytes come as they are. A plan is one column of text.
 *
 * @param more what the columns behind the body come in
 */
export function formatsOf({ custom, plan }: Media, more: readonly 0[] = []): Statement['formats'] {
  return custom && !plan ? [0, 0, 0, 0, 1, ...more] : undefined
}

function slotValue(slot: Slot, pairs: readonly Pair[], body: string | Buffer | null): string | Buffer | null {
  if ('value' in slot) return slot.value
  if ('body' in slot) return body
  if ('pairs' in slot) return arrayLiteral(slot.pairs.map((pair) => pairs[pair]![1]))
  const value = pairs[slot.pair]![1]
  if (slot.as === 'whole') return fit(value, 'text')
  const literal = value.slice(operatorPrefixLength(value))
  return slot.as === 'list' ? arrayLiteral(parseList(value)) : fit(literal, slot.as)
}

/** A Warning for each embed that was named by its target although it has an alias. */
export function legacyWarnings(names: readonly (readonly [string, string])[]): string[] {
  const warnings = names.map(
    ([target, alias]) =>
      '299 PostgRESTv16.2 "Embedded resource was referenced by relation name even though it has an alias. ' +
      `This is deprecated and will stop working in a future release. Update \`${target}\` to \`${alias}\` in query string filters, orders or limits."`,
  )
  return [...new Set(warnings)].map(headerValue)
}

/** An estimate stands alone, or, where rows were counted up to a limit, only beyond that limit. */
export function estimatedTotal(
  plan: Buffer,
  counted: number | null,
  { maxRows }: Pick<ReadShape, 'maxRows'>,
  { preferences }: Exchange,
): number {
  const [{ Plan }] = JSON.parse(plan.toString('utf8')) as [{ Plan: { 'Plan Rows': number } }]
  const planned = Plan['Plan Rows']
  if (preferences.count === 'planned' || counted === null) return planned
  return maxRows !== null && counted > Number(maxRows) ? Math.max(counted, planned) : counted
}

/** Rows of EXPLAIN: one text in JSON format, a line each otherwise. */
export function planAnswer(media: Media, rows: readonly (readonly (Buffer | null)[])[], exchange: Exchange): Answer {
  const lines = rows.map((row) => row[0] ?? Buffer.alloc(0))
  const body = media.plan?.format === 'json' ? lines[0]! : Buffer.from(lines.map((line) => line.toString('utf8')).join('\n'))
  return {
    status: 200,
    headers: { ...contentHeaders(media.contentType, exchange), Vary: VARY },
    body: exchange.method === 'HEAD' ? null : body,
  }
}

export function contentHeaders(contentType: string, { namesSchema, schemaName }: Exchange): Record<string, string> {
  return namesSchema ? { 'Content-Type': contentType, 'Content-Profile': headerValue(schemaName) } : { 'Content-Type': contentType }
}

/** The value of Preference-Applied, which is the same for all requests of a shape. */
export function applied(exchange: Exchange, names: readonly PreferenceName[]): string | undefined {
  const value = appliedPreferences(exchange.preferences, [...names, ...appliedTx(exchange)])
  return value === undefined ? undefined : headerValue(value)
}

const READ_PREFERENCES: readonly PreferenceName[] = ['count', 'handling', 'timezone']

function readAnswer(
  table: Table,
  exchange: Exchange,
  { media, page, applied, warnings }: ReadShape,
  outcome: Outcome,
  total: number | null,
): Answer {
  const { status, range } = rangeOf(page, outcome.page, total)
  const query = canonicalQuery(exchange.query)
  // Written out, here and for writes: of objects spread into one, what every answer needs would cost several times as much.
  const headers: Record<string, string | readonly string[]> = {
    'Content-Type': status === 416 ? JSON_TYPE : media.contentType,
    'Content-Range': range,
    'Content-Location': headerValue(`/${table.name}${query === '' ? '' : `?${query}`}`),
    Vary: VARY,
  }
  if (exchange.namesSchema) headers['Content-Profile'] = headerValue(exchange.schemaName)
  if (applied !== undefined) headers['Preference-Applied'] = applied
  if (warnings.length > 0) headers.Warning = warnings
  const minimal = exchange.shared.config.clientErrorVerbosity === 'minimal'
  const rows = exchange.method === 'HEAD' ? null : outcome.body
  return override({ status, headers, body: status === 416 ? outOfRange(page.offset, total, minimal) : rows }, outcome)
}
