// The query string, as the client's words: text in, a plain Query out. Knows no schema and no SQL.

import { condition, logicTree } from './filter.ts'
import { columnList, logicPath, treePath } from './names.ts'
import { parseOr, parseText } from './scan.ts'
import { ALL_COLUMNS, orderTerms, selectList } from './select.ts'

export { operatorPrefixLength, parseList, parseOperation } from './filter.ts'
export { canonicalQuery, splitQuery } from './pairs.ts'

/** One `key=value` of a query string, percent-decoded. */
export type Pair = readonly [key: string, value: string]

/** `->key`, `->>key`, `->0`: one step into a JSON value. */
export interface JsonStep {
  readonly arrow: '->' | '->>'
  readonly key: string
  /** The key is an array index. */
  readonly index: boolean
}

/** A column, maybe with a path into it. `*` is a field name in `select` only. */
export interface Field {
  readonly name: string
  readonly path: readonly JsonStep[]
}

export type Aggregate = 'sum' | 'avg' | 'min' | 'max' | 'count'

/** `alias:field->path::cast.sum()::cast` */
export interface ColumnItem {
  readonly kind: 'column'
  readonly field: Field
  readonly alias?: string
  readonly cast?: string
  readonly aggregate?: Aggregate
  readonly aggregateCast?: string
}

/** `alias:target!hint!inner(items)`, and `...target!hint!inner(items)` with `spread`. */
export interface EmbedItem {
  readonly kind: 'embed'
  readonly spread: boolean
  readonly target: string
  readonly alias?: string
  readonly hint?: string
  readonly join?: 'inner' | 'left'
  /** Empty for `target()`. */
  readonly select: readonly SelectItem[]
}

export type SelectItem = ColumnItem | EmbedItem

export type SimpleOperator =
  | 'eq'
  | 'neq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'like'
  | 'ilike'
  | 'match'
  | 'imatch'
  | 'cs'
  | 'cd'
  | 'ov'
  | 'sl'
  | 'sr'
  | 'nxr'
  | 'nxl'
  | 'adj'
  | 'isdistinct'
export type FullTextOperator = 'fts' | 'plfts' | 'phfts' | 'wfts'

/** What stands behind the field. A `value` is the client's text, not yet fit for a parameter. */
export type Operation =
  | { readonly op: SimpleOperator; readonly quantifier?: 'any' | 'all'; readonly value: string }
  | { readonly op: 'in'; readonly values: readonly string[] }
  | { readonly op: 'is'; readonly value: 'null' | 'not_null' | 'true' | 'false' | 'unknown' }
  | { readonly op: FullTextOperator; readonly language?: string; readonly value: string }

export interface Filter {
  readonly kind: 'filter'
  readonly field: Field
  readonly negated: boolean
  readonly operation: Operation
  /** The pair of the query string whose value this is: a later request of the same shape has its own there. Absent in logic trees. */
  readonly pair?: number
}

export interface LogicTree {
  readonly kind: 'and' | 'or'
  readonly negated: boolean
  readonly children: readonly Logic[]
}

export type Logic = Filter | LogicTree

/** `column->path.desc.nullslast`, or `relation(column).desc` with `relation`. */
export interface OrderTerm {
  readonly relation?: string
  readonly field: Field
  readonly direction?: 'asc' | 'desc'
  readonly nulls?: 'nullsfirst' | 'nullslast'
}

/** Something said about the embed at `path`; the root is []. */
export interface At<T> {
  readonly path: readonly string[]
  readonly value: T
}

/** `name=Ann` of a call. */
export interface Argument {
  readonly name: string
  readonly value: string
  /** The pair of the query string whose value this is. */
  readonly pair: number
}

export interface Query {
  readonly select: readonly SelectItem[]
  /** Filters and logic trees, all of them joined by AND at their place. */
  readonly where: readonly At<Logic>[]
  readonly order: readonly At<readonly OrderTerm[]>[]
  /** Whole numbers as written, maybe negative; one entry a path. */
  readonly limit: readonly At<bigint>[]
  readonly offset: readonly At<bigint>[]
  readonly columns: readonly string[] | null
  readonly onConflict: readonly string[] | null
  /** For functions by GET: pairs that are no filter, in order, repeated ones too. */
  readonly args: readonly Argument[]
}

/**
 * Reads the pairs of a query string.
 *
 * @param kind `function` for a function's GET: there a pair that is no filter is an argument
 * @throws ApiError PGRST100
 */
export function parseQuery(pairs: readonly Pair[], kind: 'relation' | 'function'): Query {
  const { select, columns, onConflict, order, logic, ranges, filters } = sortPairs(pairs)
  const args: Argument[] = []
  const where: At<Logic>[] = []
  // Where several are wrong the first of this order is told.
  const orders = order.map(parseOrder)
  const trees = logic.map(parseTree)
  const columnNames = columns === undefined ? null : parseColumns(columns)
  const items = select === undefined ? ALL_COLUMNS : parseText(selectList, select, 'select parameter')
  for (const pair of filters) {
    const filter = parseFilter(pairs[pair]!, pair, kind)
    if ('path' in filter) where.push(filter)
    else args.push(filter)
  }
  return {
    select: items.length === 0 ? ALL_COLUMNS : items,
    where: trees.length === 0 ? where : [...where, ...trees],
    order: orders,
    columns: columnNames,
    onConflict: onConflict === undefined ? null : parseText(columnList, onConflict, 'on_conflict parameter'),
    args,
    ...parseRanges(ranges),
  }
}

/** The names in a `columns` parameter, each once. @throws ApiError PGRST100 */
export const parseColumns = (text: string): readonly string[] => [...new Set(parseText(columnList, text, 'columns parameter'))]

interface SortedPairs {
  select?: string
  columns?: string
  onConflict?: string
  readonly order: Pair[]
  readonly logic: Pair[]
  /** By what stands before `limit` or `offset` in the key, with its dot. The last of each kind counts. */
  readonly ranges: Map<string, { limit?: string; offset?: string }>
  /** Indexes of pairs. */
  readonly filters: number[]
}

/** Which pair is about what. A key's last part decides; `select`, `columns` and `on_conflict` stand alone. */
function sortPairs(pairs: readonly Pair[]): SortedPairs {
  const sorted: SortedPairs = { order: [], logic: [], ranges: new Map(), filters: [] }
  for (const [index, pair] of pairs.entries()) {
    const [key, value] = pair
    const last = key.slice(key.lastIndexOf('.') + 1)
    if (last === 'order') sorted.order.push(pair)
    else if (last === 'and' || last === 'or') sorted.logic.push(pair)
    else if (last === 'limit' || last === 'offset') {
      const prefix = key.slice(0, key.length - last.length)
      const range = sorted.ranges.get(prefix) ?? {}
      range[last] = value
      sorted.ranges.set(prefix, range)
    } else if (key === 'select') sorted.select ??= value
    else if (key === 'columns') sorted.columns ??= value
    else if (key === 'on_conflict') sorted.onConflict ??= value
    else sorted.filters.push(index)
  }
  return sorted
}

/** `people.order=name.desc` */
function parseOrder([key, value]: Pair): At<readonly OrderTerm[]> {
  const { path } = parseText(treePath, key, 'tree path')
  return { path, value: parseText(orderTerms, value, 'order') }
}

/** `people.not.or=(id.eq.1,id.eq.2)` */
function parseTree([key, value]: Pair): At<Logic> {
  const { path, connective } = parseText(logicPath, key, 'logic path')
  return { path, value: parseText(logicTree, connective + value, 'logic tree', value) }
}

/** `people.name=eq.Ann`; without an operator a function takes it as the argument `name`. */
function parseFilter([key, value]: Pair, pair: number, kind: 'relation' | 'function'): At<Logic> | Argument {
  const { path, field } = parseText(treePath, key, 'tree path')
  const parsed = parseOr(condition, value, 'filter', value, () => (kind === 'function' ? { name: field.name, value, pair } : undefined))
  return 'negated' in parsed ? { path, value: { kind: 'filter', field, ...parsed, pair } } : parsed
}

/** Numbers that are none are as good as absent, but for a path: it has to be that of an embed all the same. */
function parseRanges(ranges: SortedPairs['ranges']): Pick<Query, 'limit' | 'offset'> {
  const limits: At<bigint>[] = []
  const offsets: At<bigint>[] = []
  for (const [prefix, range] of ranges) {
    const { path } = parseText(treePath, `${prefix}limit`, 'tree path')
    const limit = wholeNumber(range.limit)
    const offset = wholeNumber(range.offset)
    if (limit !== null) limits.push({ path, value: limit })
    if (offset !== null) offsets.push({ path, value: offset })
    else if (limit === null && path.length > 0) offsets.push({ path, value: 0n })
  }
  return { limit: limits, offset: offsets }
}

/** `10`, ` -5 `, `(3)`, `0x1f`: a whole number as Haskell reads one. */
function wholeNumber(text: string | undefined): bigint | null {
  if (text === undefined) return null
  if (/^[0-9]{1,15}$/.test(text)) return BigInt(text)
  let bare = text.trim()
  while (bare.startsWith('(') && bare.endsWith(')')) bare = bare.slice(1, -1).trim()
  const number = /^(-?)\s*([0-9]+|0[xX][0-9a-fA-F]+|0[oO][0-7]+)$/.exec(bare)
  if (!number) return null
  const magnitude = BigInt(number[2]!)
  return number[1] === '-' ? -magnitude : magnitude
}
