// The grammars of filters and logic trees: text under a cursor in, operations out. Values stay the client's text.

import { field, identifier } from './names.ts'
import type { FullTextOperator, Logic, Operation, SimpleOperator } from './parse.ts'
import {
  anyCaseWord,
  attempt,
  type Cursor,
  character,
  closed,
  closing,
  comma,
  descend,
  dot,
  moveTo,
  named,
  opening,
  type Parser,
  parseText,
  quotedText,
  separated,
  until,
  wholeWord,
  word,
} from './scan.ts'

/** What stands behind the field: `not.in.(1,2)`. */
export interface Condition {
  readonly negated: boolean
  readonly operation: Operation
}
type IsWord = Extract<Operation, { op: 'is' }>['value']
type Literal = Parser<string>

const FULL_TEXT = ['fts', 'plfts', 'phfts', 'wfts'] as const satisfies readonly FullTextOperator[]
/** The order within both lists is that in which PostgREST tries them; it decides nothing but what `gte` and `lte` need. */
const PLAIN = ['neq', 'cs', 'cd', 'ov', 'sl', 'sr', 'nxr', 'nxl', 'adj'] as const satisfies readonly SimpleOperator[]
const QUANTIFIABLE = ['eq', 'gte', 'gt', 'lte', 'lt', 'like', 'ilike', 'match', 'imatch'] as const satisfies readonly SimpleOperator[]
const IS_WORDS: readonly IsWord[] = ['null', 'not_null', 'true', 'false', 'unknown']

const PREFIX = new RegExp(
  `(?:not\\.)?(?:(?:in|isdistinct|${PLAIN.join('|')})|(?:${FULL_TEXT.join('|')})(?:\\([\\p{L}0-9_$ ]+\\))?|(?:${QUANTIFIABLE.join('|')})(?:\\((?:any|all)\\))?)\\.`,
  'uy',
)

/**
 * The length of `[not.]op[(any|all|language)].` at the head of a filter's value, where literal text follows that may be another
 * in the next request of the same shape; 0 where none does (`is`, or no operator at all).
 */
export function operatorPrefixLength(value: string): number {
  PREFIX.lastIndex = 0
  PREFIX.test(value)
  return PREFIX.lastIndex
}

/**
 * The elements of `in.("a,b",c)`, each up to its first NUL (PostgreSQL's texts hold none).
 *
 * @param value the whole value of the filter, operator and all
 * @throws ApiError PGRST100
 */
export function parseList(value: string): readonly string[] {
  const { operation } = parseOperation(value)
  return operation.op === 'in' ? operation.values : []
}

/** `not.eq(any).{1,2}` → negated, the operation. @throws ApiError PGRST100 */
export function parseOperation(value: string): Condition {
  return parseText(condition, value, 'filter')
}

/** The literals of filters and of logic trees end in different places; all else is the same. */
function conditionWith(literal: Literal): Parser<Condition> {
  const alternatives = [listOperation, isOperation, distinctFrom(literal), ...[fullText, plain, quantifiable].map((of) => of(literal))]
  const operation: Parser<Operation> = (cursor) => {
    const { at } = cursor
    for (const alternative of alternatives) {
      const value = alternative(cursor)
      if (value !== undefined || cursor.at !== at) return value
    }
    return undefined
  }
  return (cursor) => {
    const negated = attempt(cursor, not) === true
    const value = named(cursor, 'operator (eq, gt, ...)', operation)
    return value && { negated, operation: value }
  }
}

const wordAndDot =
  (name: string): Parser<true> =>
  (cursor) =>
    word(cursor, name) && dot(cursor)
const not = wordAndDot('not')
const isIn = wordAndDot('in')
const is = wordAndDot('is')
const isDistinct = wordAndDot('isdistinct')

/** `in.(1,2)` */
const listOperation: Parser<Operation> = (cursor) => {
  const values = attempt(cursor, isIn) && list(cursor)
  if (values === undefined) return undefined
  // Nothing between the brackets is no element; that an empty text alone cannot be asked for is PostgREST's rule.
  return { op: 'in', values: values.length === 1 && values[0] === '' ? [] : values.map(uptoNul) }
}

/** `is.not_null`, in any letter case. */
const isOperation: Parser<Operation> = (cursor) => {
  const value = attempt(cursor, is) && named(cursor, 'isVal: (null, not_null, true, false, unknown)', isWord)
  return value && { op: 'is', value }
}

/** `isdistinct.5` */
const distinctFrom =
  (literal: Literal): Parser<Operation> =>
  (cursor) => {
    const value = attempt(cursor, isDistinct) && literal(cursor)
    return value === undefined ? undefined : { op: 'isdistinct', value }
  }

const isWord: Parser<IsWord> = (cursor) => {
  for (const name of IS_WORDS) if (anyCaseWord(cursor, name)) return name
  return undefined
}

const attempted =
  <T>(parser: Parser<T>): Parser<T> =>
  (cursor) =>
    attempt(cursor, parser)

function oneOf<T extends string>(cursor: Cursor, names: readonly T[]): T | undefined {
  for (const name of names) if (wholeWord(cursor, name)) return name
  return undefined
}

/** `fts(french).chat` */
const fullText = (literal: Literal): Parser<Operation> =>
  attempted((cursor) => {
    const op = oneOf(cursor, FULL_TEXT)
    if (op === undefined) return undefined
    const language = attempt(cursor, inBrackets)
    const value = dot(cursor) && literal(cursor)
    if (value === undefined) return undefined
    return language === undefined ? { op, value } : { op, language, value }
  })
const inBrackets: Parser<string> = (cursor) => {
  const name = character(cursor, '(') && identifier(cursor)
  return name !== undefined && character(cursor, ')') ? name : undefined
}

/** `cs.{new}` */
const plain = (literal: Literal): Parser<Operation> =>
  attempted((cursor) => {
    const op = oneOf(cursor, PLAIN)
    const value = op && dot(cursor) && literal(cursor)
    return value === undefined ? undefined : { op: op!, value }
  })

/** `like(any).{O*,*n}` */
const quantifiable = (literal: Literal): Parser<Operation> =>
  attempted((cursor) => {
    const op = oneOf(cursor, QUANTIFIABLE)
    if (op === undefined) return undefined
    const quantifier = attempt(cursor, quantifierInBrackets)
    const value = dot(cursor) && literal(cursor)
    if (value === undefined) return undefined
    return quantifier === undefined ? { op, value } : { op, quantifier, value }
  })
const quantifierInBrackets: Parser<'any' | 'all'> = (cursor) => {
  if (!character(cursor, '(')) return undefined
  const quantifier = wholeWord(cursor, 'any') ? 'any' : word(cursor, 'all') ? 'all' : undefined
  return quantifier && character(cursor, ')') && quantifier
}

// ---- literals

/** `(1,"a,b",)`: text behind the closing bracket is left alone. */
const list: Parser<string[]> = (cursor) => {
  const values = opening(cursor) && separated(cursor, listElement, isComma)
  return values && closing(cursor) && values
}
const isComma: Parser<true> = (cursor) => character(cursor, ',')
const listElement: Parser<string> = (cursor) => attempt(cursor, wholeQuoted) ?? until(cursor, endsElement)
/** `)` or `,` */
const endsElement = (code: number) => code === 41 || code === 44

/** Quotes count only around the whole element: in `"a"b` they are letters like others. */
const wholeQuoted: Parser<string> = (cursor) => {
  const value = quotedText(cursor)
  return value !== undefined && closed(cursor, ',)') ? value : undefined
}

function uptoNul(text: string): string {
  const nul = text.indexOf('\0')
  return nul < 0 ? text : text.slice(0, nul)
}

const restOfText: Literal = (cursor) => {
  const value = cursor.text.slice(cursor.at)
  if (value !== '') moveTo(cursor, cursor.text.length)
  return value
}

/** `not.eq.5`, the value of a filter. */
export const condition = conditionWith(restOfText)

/** A quoted text, an array literal without braces in it, or all up to a comma or closing bracket. */
const treeLiteral: Literal = (cursor) => attempt(cursor, wholeQuoted) ?? attempt(cursor, arrayLiteral) ?? until(cursor, endsElement)
const arrayLiteral: Parser<string> = (cursor) => {
  const from = cursor.at
  if (!word(cursor, '{')) return undefined
  until(cursor, isBrace)
  return word(cursor, '}') && cursor.text.slice(from, cursor.at)
}
const isBrace = (code: number) => code === 123 || code === 125

// ---- logic trees

/** `or(id.eq.1,not.and(year.gt.1970,year.lt.1980))`; a single condition is a tree, too. */
export const logicTree: Parser<Logic> = (cursor) => {
  const filter = attempt(cursor, treeFilter)
  if (filter !== undefined) return filter
  const negated = named(cursor, 'negation operator (not)', maybeNot)
  const kind = named(cursor, 'logic operator (and, or)', connective)
  if (kind === undefined || !opening(cursor)) return undefined
  descend(cursor)
  const children = separated(cursor, logicTree, comma)
  cursor.depth--
  return children && closing(cursor) && { kind, negated: negated === true, children }
}

const maybeNot: Parser<boolean> = (cursor) => attempt(cursor, not) ?? false
const connective: Parser<'and' | 'or'> = (cursor) => (wholeWord(cursor, 'and') ? 'and' : word(cursor, 'or') && 'or')

const treeCondition = conditionWith(treeLiteral)
const treeFilter: Parser<Logic> = (cursor) => {
  const source = field(cursor)
  const tail = source && dot(cursor) && treeCondition(cursor)
  return tail && { kind: 'filter', field: source!, ...tail }
}
