// The grammars of `select` and `order`: text under a cursor in, items out. Whether the names exist is not known here.

import { field, fieldName, identifier, NO_PATH } from './names.ts'
import type { Aggregate, ColumnItem, EmbedItem, Field, OrderTerm, SelectItem } from './parse.ts'
import {
  attempt,
  type Cursor,
  character,
  comma,
  descend,
  dot,
  end,
  isNext,
  moveTo,
  notBefore,
  optional,
  type Parser,
  separated,
  spaced,
  wholeWord,
  word,
} from './scan.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] }
type EmbedHead = Omit<EmbedItem, 'select'>

/** `id,title,director:people(name)` → a column, a column, an embed. Nothing that fits is no item. */
export const selectList: Parser<SelectItem[]> = (cursor) => {
  const { at } = cursor
  return separated(cursor, selectItem, comma) ?? (cursor.at === at ? [] : undefined)
}

const selectItem: Parser<SelectItem> = (cursor) => {
  const bare = bareColumn(cursor)
  if (bare !== undefined) return bare
  const head = attempt(cursor, spreadHead) ?? attempt(cursor, embedHead)
  if (head === undefined) return columnItem(cursor)
  if (!character(cursor, '(')) return undefined
  descend(cursor)
  const select = selectList(cursor)
  cursor.depth--
  return select && character(cursor, ')') && { ...head, select }
}

const BARE_NAME = /\w+(?=[,)]|$)/y

/** Most items are nothing but a name: no need to try all that it could be. A failure has to tell what was tried, though. */
const bareColumn: Parser<ColumnItem> = (cursor) => {
  if (cursor.tracing) return undefined
  const { text, at } = cursor
  BARE_NAME.lastIndex = at
  if (!BARE_NAME.test(text)) return undefined
  moveTo(cursor, BARE_NAME.lastIndex)
  return { kind: 'column', field: { name: text.slice(at, cursor.at), path: NO_PATH } }
}

/** `...countries!inner(`: all before the bracket. */
const spreadHead: Parser<EmbedHead> = (cursor) => spaced(cursor, bareSpreadHead)
const bareSpreadHead: Parser<EmbedHead> = (cursor) => {
  if (!word(cursor, '...')) return undefined
  const target = fieldName(cursor)
  return target === undefined ? undefined : embedParameters(cursor, { kind: 'embed', spread: true, target })
}

/** `director:people!films_director_id_fkey!inner(`: all before the bracket. A relation named `count` cannot be meant. */
const embedHead: Parser<EmbedHead> = (cursor) => spaced(cursor, bareEmbedHead)
const bareEmbedHead: Parser<EmbedHead> = (cursor) => {
  const alias = attempt(cursor, aliasBefore)
  const target = fieldName(cursor)
  if (target === undefined || target === 'count') return undefined
  const head: Writable<EmbedHead> = { kind: 'embed', spread: false, target }
  if (alias !== undefined) head.alias = alias
  return embedParameters(cursor, head)
}

/** Up to two of `!hint`, `!inner` and `!left`, in any order; then a bracket must follow. */
function embedParameters(cursor: Cursor, head: Writable<EmbedHead>): EmbedHead | undefined {
  for (let i = 0; i < 2; i++) {
    const parameter = optional(cursor, embedParameter)
    if (parameter === undefined) return undefined
    if (parameter?.join !== undefined) head.join ??= parameter.join
    if (parameter?.hint !== undefined) head.hint ??= parameter.hint
  }
  return isNext(cursor, '(') && head
}

/** A hint that begins with `left` or `inner` is taken for that word, as PostgREST does. */
const embedParameter: Parser<Pick<EmbedHead, 'join' | 'hint'>> = (cursor) => {
  if (!character(cursor, '!')) return undefined
  if (wholeWord(cursor, 'left')) return { join: 'left' }
  if (wholeWord(cursor, 'inner')) return { join: 'inner' }
  const hint = attempt(cursor, fieldName)
  return hint === undefined ? undefined : { hint }
}

/** `total:` of `total:price.sum()`; two colons are a cast. */
const aliasBefore: Parser<string> = (cursor) => {
  const alias = fieldName(cursor)
  return alias !== undefined && character(cursor, ':') && notBefore(cursor, ':') ? alias : undefined
}

/** `*`, `n:count()::text`, `total:facts->>price::numeric.sum()::int` */
const columnItem: Parser<ColumnItem> = (cursor) => spaced(cursor, bareColumnItem)
const bareColumnItem: Parser<ColumnItem> = (cursor) => attempt(cursor, star) ?? attempt(cursor, countOfRows) ?? column(cursor)

const ALL: Field = { name: '*', path: NO_PATH }

/** What a missing or empty `select` means. */
export const ALL_COLUMNS: readonly SelectItem[] = [{ kind: 'column', field: ALL }]

const star: Parser<ColumnItem> = (cursor) => word(cursor, '*') && columnEnd(cursor) && { kind: 'column', field: ALL }

const countOfRows: Parser<ColumnItem> = (cursor) => {
  const alias = attempt(cursor, aliasBefore)
  if (!word(cursor, 'count()')) return undefined
  const aggregateCast = optional(cursor, cast)
  if (aggregateCast === undefined || !columnEnd(cursor)) return undefined
  return columnOf(ALL, alias, null, 'count', aggregateCast)
}

const column: Parser<ColumnItem> = (cursor) => {
  const alias = attempt(cursor, aliasBefore)
  const source = field(cursor)
  if (source === undefined) return undefined
  const type = optional(cursor, cast)
  if (type === undefined) return undefined
  const aggregate = attempt(cursor, aggregateCall)
  const aggregateCast = optional(cursor, cast)
  if (aggregateCast === undefined || !columnEnd(cursor)) return undefined
  return columnOf(source, alias, type, aggregate, aggregateCast)
}

function columnOf(source: Field, alias: string | undefined, type: string | null, aggregate: Aggregate | undefined, after: string | null) {
  const item: Writable<ColumnItem> = { kind: 'column', field: source }
  if (alias !== undefined) item.alias = alias
  if (type !== null) item.cast = type
  if (aggregate !== undefined) item.aggregate = aggregate
  // A second cast is of an aggregate; without one it is read and means nothing.
  if (aggregate !== undefined && after !== null) item.aggregateCast = after
  return item
}

const cast: Parser<string> = (cursor) => (word(cursor, '::') ? identifier(cursor) : undefined)

const AGGREGATES: readonly Aggregate[] = ['sum', 'avg', 'count', 'max', 'min']

/** `.sum()` */
const aggregateCall: Parser<Aggregate> = (cursor) => {
  if (!character(cursor, '.')) return undefined
  const { at } = cursor
  for (const name of AGGREGATES) {
    if (name.startsWith('m') ? wholeWord(cursor, name) : word(cursor, name)) return word(cursor, '()') && name
    if (cursor.at !== at) return undefined
  }
  return undefined
}

const columnEnd = (cursor: Cursor) => isNext(cursor, ')') ?? isNext(cursor, ',') ?? end(cursor)

/** `year.desc.nullslast,directors(name)` */
export const orderTerms: Parser<OrderTerm[]> = (cursor) => separated(cursor, orderTerm, isComma)
const isComma: Parser<true> = (cursor) => character(cursor, ',')

const orderTerm: Parser<OrderTerm> = (cursor) => spaced(cursor, bareOrderTerm)
const bareOrderTerm: Parser<OrderTerm> = (cursor) => attempt(cursor, relatedTerm) ?? ownTerm(cursor)

const relatedTerm: Parser<OrderTerm> = (cursor) => {
  const relation = fieldName(cursor)
  if (relation === undefined || !character(cursor, '(')) return undefined
  const source = field(cursor)
  return source && character(cursor, ')') && orderEnd(cursor, { relation, field: source })
}

const ownTerm: Parser<OrderTerm> = (cursor) => {
  const source = field(cursor)
  return source && orderEnd(cursor, { field: source })
}

/** `.desc.nullslast` behind a field, both parts optional; then the term must be over. */
function orderEnd(cursor: Cursor, term: Writable<OrderTerm>): OrderTerm | undefined {
  const direction = attempt(cursor, ascending) ?? attempt(cursor, descending)
  if (direction !== undefined) term.direction = direction
  const nulls = attempt(cursor, nullsFirst) ?? attempt(cursor, nullsLast)
  if (nulls !== undefined) term.nulls = nulls
  return (isNext(cursor, ',') ?? end(cursor)) && term
}

const dotted =
  <T extends string>(name: T): Parser<T> =>
  (cursor) =>
    dot(cursor) && word(cursor, name) && name
const ascending = dotted('asc')
const descending = dotted('desc')
const nullsFirst = dotted('nullsfirst')
const nullsLast = dotted('nullslast')
