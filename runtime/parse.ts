// The query string, as the client's words: text in, a plain Query out. Knows no schema and no SQL.

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

export interface Query {
  readonly select: readonly SelectItem[]
  /** Filters and logic trees, all of them joined by AND at their place. */
  readonly where: readonly At<Logic>[]
  readonly order: readonly At<readonly OrderTerm[]>[]
  /** Whole numbers as written, maybe negative; one entry a path. */
  readonly limit: readonly At<number>[]
  readonly offset: readonly At<number>[]
  readonly columns: readonly string[] | null
  readonly onConflict: readonly string[] | null
  /** For functions by GET: pairs that are no filter, in order, repeated ones too. */
  readonly args: readonly Pair[]
}
