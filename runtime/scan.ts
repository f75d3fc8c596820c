// A cursor over one text and the smallest parsers; the grammars of the query string are built of them. Knows no grammar.
// What a client reads when its text does not parse is worded by the rules of the library PostgREST parses with
// (https://hackage.haskell.org/package/parsec): of all that was tried, the furthest place counts, with all that would have gone on there.

import { ApiError } from './errors.ts'

/**
 * Gives its value, or undefined when the text is not of its form. Then the cursor tells whether another parser may be tried:
 * only if it stands where it stood before.
 */
export type Parser<T> = (cursor: Cursor) => T | undefined

export interface Cursor {
  readonly text: string
  at: number
  /** Brackets around this place. */
  depth: number
  /** Whether misses are written down. A text is parsed without; only what fails is parsed again, to explain it. */
  readonly tracing: boolean
  missed: Miss | null
  /** For the error: the kind of text, and the text as the client wrote it. */
  readonly what: string
  readonly shown: string
}

/** What was found and what had been hoped for at a place. */
interface Miss {
  readonly at: number
  /** The token that no parser took; empty for the end of the text. */
  readonly seen: string | null
  /** What was ruled out expressly. */
  readonly refused: readonly string[]
  readonly expected: readonly string[]
}

const NONE: readonly string[] = []
/** Deeper nesting is refused before it could use up the stack, here or in later stages. */
const MAX_DEPTH = 500

/** Parses a text. What stands behind the parsed part is not looked at, unless the parser insists on the end. @throws ApiError PGRST100 */
export function parseText<T>(parser: Parser<T>, text: string, what: string, shown = text): T {
  return parseOr<T, never>(parser, text, what, shown, fail)
}

/** Parses a text, or gives what `otherwise` makes of it when the very first token is not of the form. @throws ApiError PGRST100 */
export function parseOr<T, U>(parser: Parser<T>, text: string, what: string, shown: string, otherwise: Parser<U>): T | U {
  const cursor: Cursor = { text, at: 0, depth: 0, tracing: false, missed: null, what, shown }
  const value = parser(cursor) ?? (cursor.at === 0 ? otherwise(cursor) : undefined)
  if (value !== undefined) return value
  const again: Cursor = { ...cursor, at: 0, depth: 0, tracing: true, missed: null }
  parser(again)
  throw syntaxError(again, again.missed)
}

const fail = () => undefined

function syntaxError({ text, what, shown }: Cursor, miss: Miss | null): ApiError {
  let line = 1
  let column = 1
  for (const character of text.slice(0, miss?.at ?? 0)) {
    if (character === '\n') {
      line++
      column = 1
    } else column += character === '\t' ? 8 - ((column - 1) % 8) : 1
  }
  const message = `"failed to parse ${what} (${shown})" (line ${line}, column ${column})`
  return new ApiError('PGRST100', { message, details: miss === null ? 'unknown parse error' : sentence(miss) })
}

function sentence({ seen, refused, expected }: Miss): string {
  const unexpected = refused.length > 0 ? enumerate(refused) : seen === '' ? 'end of input' : seen
  const parts = unexpected === null ? [] : [`unexpected ${unexpected}`]
  if (expected.length > 0) parts.push(`expecting ${enumerate(expected)}`)
  return parts.join(' ')
}

function enumerate(words: readonly string[]): string {
  const list = [...new Set(words)]
  const last = list.pop()!
  return list.length === 0 ? last : `${list.join(', ')} or ${last}`
}

/** Goes one level deeper. @throws ApiError PGRST100 where it gets absurd */
export function descend(cursor: Cursor): void {
  if (++cursor.depth <= MAX_DEPTH) return
  const { message } = syntaxError(cursor, { at: cursor.at, seen: null, refused: NONE, expected: NONE })
  throw new ApiError('PGRST100', { message, details: `nested more than ${MAX_DEPTH} levels deep` })
}

// ---- misses

/** Of two misses the further one counts; at the same place they add up. */
function further(a: Miss | null, b: Miss | null): Miss | null {
  if (a === null || b === null) return a ?? b
  if (a.at !== b.at) return a.at > b.at ? a : b
  return { at: a.at, seen: a.seen ?? b.seen, refused: [...a.refused, ...b.refused], expected: [...a.expected, ...b.expected] }
}

/** Writes down that `expected` would have gone on at `at`; the token that did not fit stands at `seenAt`. */
export function miss(cursor: Cursor, expected: readonly string[], at = cursor.at, seenAt = at): void {
  if (!cursor.tracing) return
  cursor.missed = further(cursor.missed, { at, seen: token(cursor.text, seenAt), refused: NONE, expected })
}

/** Writes down that the character at the cursor was ruled out; `at` is the place that is told. */
function refuse(cursor: Cursor, at: number, expected: readonly string[]): void {
  if (!cursor.tracing) return
  const refused = [quoted(cursor.text.codePointAt(cursor.at)!, "'")]
  cursor.missed = further(cursor.missed, { at, seen: null, refused, expected })
}

/** Moves on: what was missed before this place does not matter any more. */
export function moveTo(cursor: Cursor, at: number): void {
  cursor.at = at
  cursor.missed = null
}

function takeMiss(cursor: Cursor): Miss | null {
  const { missed } = cursor
  cursor.missed = null
  return missed
}

const token = (text: string, at: number) => (at < text.length ? quoted(text.codePointAt(at)!, '"') : '')

const CONTROLS = 'NUL SOH STX ETX EOT ENQ ACK a b t n v f r SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(' ')

/** A character as a Haskell literal (https://www.haskell.org/onlinereport/haskell2010/haskellch2.html#x7-200002.6). */
function quoted(point: number, quote: string): string {
  const character = String.fromCodePoint(point)
  const plain = character === quote || character === '\\' ? `\\${character}` : character
  const escaped = point < 32 ? `\\${CONTROLS[point]}` : point === 127 ? '\\DEL' : point > 127 ? `\\${point}` : plain
  return quote + escaped + quote
}

// ---- parsers of tokens

/** `c`, one ASCII character. */
export function character(cursor: Cursor, wanted: string): true | undefined {
  if (cursor.text.charCodeAt(cursor.at) === wanted.charCodeAt(0)) {
    moveTo(cursor, cursor.at + 1)
    return true
  }
  if (cursor.tracing) miss(cursor, [JSON.stringify(wanted)])
  return undefined
}

/** All of `wanted`. A part of it is used up, too, and nothing else can be tried then. */
export function word(cursor: Cursor, wanted: string): true | undefined {
  const { at } = cursor
  const same = common(cursor.text, at, wanted)
  if (same > 0) moveTo(cursor, at + same)
  if (same === wanted.length) return true
  if (cursor.tracing) miss(cursor, [JSON.stringify(wanted)], at, at + same)
  return undefined
}

/** All of `wanted`, or nothing of it. */
export function wholeWord(cursor: Cursor, wanted: string): true | undefined {
  if (!isNext(cursor, wanted)) return undefined
  moveTo(cursor, cursor.at + wanted.length)
  return true
}

/** Whether `wanted` stands here; it is not used up. */
export function isNext(cursor: Cursor, wanted: string): true | undefined {
  if (cursor.text.startsWith(wanted, cursor.at)) return true
  if (cursor.tracing) miss(cursor, [JSON.stringify(wanted)], cursor.at, cursor.at + common(cursor.text, cursor.at, wanted))
  return undefined
}

/** `wanted` (in small letters) in whatever letter case. */
export function anyCaseWord(cursor: Cursor, wanted: string): true | undefined {
  const { text, at } = cursor
  let same = 0
  while (same < wanted.length && (text[at + same] === wanted[same] || text[at + same] === wanted[same]!.toUpperCase())) same++
  if (same < wanted.length) {
    miss(cursor, NONE, at + same)
    return undefined
  }
  moveTo(cursor, at + same)
  return true
}

function common(text: string, at: number, wanted: string): number {
  let same = 0
  while (same < wanted.length && text.charCodeAt(at + same) === wanted.charCodeAt(same)) same++
  return same
}

/** That another character than `unwanted` follows, or the end. */
export function notBefore(cursor: Cursor, unwanted: string): true | undefined {
  if (cursor.text.charCodeAt(cursor.at) === unwanted.charCodeAt(0)) {
    refuse(cursor, cursor.at + 1, NONE)
    return undefined
  }
  if (cursor.tracing) miss(cursor, [JSON.stringify(unwanted)])
  return true
}

/** That one of `closers` follows, or the end. */
export function closed(cursor: Cursor, closers: string): true | undefined {
  const next = cursor.text.codePointAt(cursor.at)
  if (next === undefined || closers.includes(String.fromCodePoint(next))) {
    miss(cursor, NONE)
    return true
  }
  refuse(cursor, cursor.at + (next > 0xffff ? 2 : 1), NONE)
  return undefined
}

/** That nothing follows. */
export function end(cursor: Cursor): true | undefined {
  if (cursor.at >= cursor.text.length) {
    miss(cursor, ['end of input'])
    return true
  }
  refuse(cursor, cursor.at, ['end of input'])
  return undefined
}

/** Blanks and tabs, maybe none. */
export function blanks(cursor: Cursor): void {
  const { text } = cursor
  let at = cursor.at
  for (let code = text.charCodeAt(at); code === 32 || code === 9; ) code = text.charCodeAt(++at)
  if (at > cursor.at) moveTo(cursor, at)
  miss(cursor, NONE)
}

/** Everything up to a code unit for which `stops` holds, maybe nothing. */
export function until(cursor: Cursor, stops: (code: number) => boolean): string {
  const { text, at: from } = cursor
  let at = from
  while (at < text.length && !stops(text.charCodeAt(at))) at++
  if (at > from) moveTo(cursor, at)
  miss(cursor, NONE)
  return text.slice(from, at)
}

/** `"a \"quoted\" text"`, in which a backslash takes the next character as it is. */
export function quotedText(cursor: Cursor): string | undefined {
  const { text, at: from } = cursor
  if (text.charCodeAt(from) !== 34) {
    miss(cursor, ['"\\""'])
    return undefined
  }
  let value = ''
  let part = from + 1
  for (let at = part; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) {
      moveTo(cursor, at + 1)
      return value + text.slice(part, at)
    }
    if (code === 92) {
      value += text.slice(part, at)
      part = ++at
    }
  }
  moveTo(cursor, text.length)
  miss(cursor, part === text.length && text.endsWith('\\') ? NONE : ['"\\\\"', '"\\""'])
  return undefined
}

// ---- parsers of parsers

/** `parser`, but when it fails nothing has been used up. */
export function attempt<T>(cursor: Cursor, parser: Parser<T>): T | undefined {
  const { at } = cursor
  const before = takeMiss(cursor)
  const value = parser(cursor)
  if (value === undefined) cursor.at = at
  if (cursor.at === at) cursor.missed = further(before, cursor.missed)
  return value
}

/** `parser`, or null where it has nothing to begin with. */
export function optional<T>(cursor: Cursor, parser: Parser<T>): T | null | undefined {
  const { at } = cursor
  const value = parser(cursor)
  return value === undefined && cursor.at === at ? null : value
}

/** `parser` under a name: where it has nothing to begin with, the name is what was expected. */
export function named<T>(cursor: Cursor, name: string, parser: Parser<T>): T | undefined {
  if (!cursor.tracing) return parser(cursor)
  const { at } = cursor
  const before = takeMiss(cursor)
  const value = parser(cursor)
  if (cursor.at !== at) return value
  const own = takeMiss(cursor) ?? (value === undefined ? { at, seen: null, refused: NONE } : null)
  cursor.missed = further(before, own && { ...own, expected: [name] })
  return value
}

/** `parser` between blanks. */
export function spaced<T>(cursor: Cursor, parser: Parser<T>): T | undefined {
  blanks(cursor)
  const value = parser(cursor)
  if (value !== undefined) blanks(cursor)
  return value
}

/** One or more `item`, with `separator` between them. */
export function separated<T>(cursor: Cursor, item: Parser<T>, separator: Parser<unknown>): T[] | undefined {
  const first = item(cursor)
  if (first === undefined) return undefined
  const items = [first]
  for (;;) {
    const { at } = cursor
    if (separator(cursor) === undefined) return cursor.at === at ? items : undefined
    const next = item(cursor)
    if (next === undefined) return undefined
    items.push(next)
    cursor.missed = null
  }
}

export const dot: Parser<true> = (cursor) => named(cursor, 'delimiter (.)', isDot)
const isDot: Parser<true> = (cursor) => character(cursor, '.')
const isComma: Parser<true> = (cursor) => character(cursor, ',')
const isOpening: Parser<true> = (cursor) => character(cursor, '(')
const isClosing: Parser<true> = (cursor) => character(cursor, ')')
export const comma: Parser<true> = (cursor) => spaced(cursor, isComma)
export const opening: Parser<true> = (cursor) => spaced(cursor, isOpening)
export const closing: Parser<true> = (cursor) => spaced(cursor, isClosing)
