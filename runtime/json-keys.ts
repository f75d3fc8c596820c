// Reads just enough of a JSON body: that it is valid, and which keys its objects have. No value is decoded, so a body of any
// size costs no memory beside itself. RFC 8259.

import { rowSkipper, type SkipRows } from './json-rows.ts'

/** What a body is at its top, with the keys of the object, or those that all objects of the array share. */
export interface JsonKeys {
  readonly kind: 'object' | 'array' | 'scalar' | 'null'
  readonly keys: readonly string[]
  /** No rows. */
  readonly empty: boolean
  /** An array that holds something else than objects, or objects whose keys differ. */
  readonly uniform: boolean
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const MINUS = 0x2d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
/** Deeper than this PostgreSQL gives up, too. */
const MAX_DEPTH = 6000

/** What the readers give instead of the place behind what they read: these bytes are no JSON. */
const INVALID = -1

/** Where the texts of keys lie in the bytes, with their quotes: from and to, in turns. */
type RawKeys = number[]

/** @returns null when the bytes are not JSON */
export function jsonKeys(bytes: Buffer): JsonKeys | null {
  const start = space(bytes, 0)
  const first = bytes[start]
  if (first === OPEN_BRACKET) return arrayKeys(bytes, start)
  const keys: RawKeys = []
  const end = first === OPEN_BRACE ? object(bytes, start, keys) : value(bytes, start)
  if (end === INVALID || space(bytes, end) !== bytes.length) return null
  if (first === OPEN_BRACE) return { kind: 'object', keys: [...decoded(bytes, keys)], empty: false, uniform: true }
  return { kind: bytes.toString('latin1', start, end) === 'null' ? 'null' : 'scalar', keys: [], empty: true, uniform: true }
}

function arrayKeys(bytes: Buffer, start: number): JsonKeys | null {
  /** Those of the first object. */
  let shared: RawKeys | null = null
  let skip: SkipRows | null = null
  let uniform = true
  const row = (at: number): number => {
    if (bytes[at] !== OPEN_BRACE) {
      uniform = false
      return value(bytes, at)
    }
    const own: RawKeys = []
    const next = object(bytes, at, own)
    if (next === INVALID) return INVALID
    if (shared !== null) {
      if (uniform) uniform = same(bytes, shared, own)
      return next
    }
    shared = own
    skip = rowSkipper(bytes, texts(bytes, own, 'latin1'), at, next)
    return next
  }
  const end = elements(bytes, start, (at) => {
    const next = row(at)
    return next === INVALID || skip === null ? next : skip(next)
  })
  if (end === INVALID || space(bytes, end) !== bytes.length) return null
  return { kind: 'array', keys: [...decoded(bytes, shared ?? [])], empty: end === space(bytes, start + 1) + 1, uniform }
}

/** Nearly always the keys are written alike and in one order: then their bytes are compared, and nothing is decoded. */
function same(bytes: Buffer, one: RawKeys, other: RawKeys): boolean {
  if (alike(bytes, one, other)) return true
  const [shared, own] = [decoded(bytes, one), decoded(bytes, other)]
  return shared.size === own.size && [...own].every((key) => shared.has(key))
}

function alike(bytes: Buffer, one: RawKeys, other: RawKeys): boolean {
  if (one.length !== other.length) return false
  for (let k = 0; k < one.length; k += 2) {
    const [from, to, start] = [one[k]!, one[k + 1]!, other[k]!]
    if (to - from !== other[k + 1]! - start) return false
    for (let i = from, j = start; i < to; i++, j++) if (bytes[i] !== bytes[j]) return false
  }
  return true
}

const decoded = (bytes: Buffer, keys: RawKeys): Set<string> => new Set(texts(bytes, keys, 'utf8').map((text) => JSON.parse(text) as string))

function texts(bytes: Buffer, keys: RawKeys, encoding: 'utf8' | 'latin1'): string[] {
  const all: string[] = []
  for (let k = 0; k < keys.length; k += 2) all.push(bytes.toString(encoding, keys[k], keys[k + 1]))
  return all
}

/** Each reader takes the place where something begins and gives the place behind it, or INVALID. */
function elements(bytes: Buffer, start: number, element: (at: number) => number): number {
  let at = space(bytes, start + 1)
  if (bytes[at] === CLOSE_BRACKET) return at + 1
  for (;;) {
    at = element(space(bytes, at))
    if (at === INVALID) return INVALID
    at = space(bytes, at)
    const next = bytes[at++]
    if (next === CLOSE_BRACKET) return at
    if (next !== COMMA) return INVALID
  }
}

/** @param keys takes the keys */
function object(bytes: Buffer, start: number, keys: RawKeys): number {
  let at = space(bytes, start + 1)
  if (bytes[at] === CLOSE_BRACE) return at + 1
  for (;;) {
    const from = space(bytes, at)
    at = bytes[from] === QUOTE ? string(bytes, from) : INVALID
    if (at === INVALID) return INVALID
    keys.push(from, at)
    at = space(bytes, at)
    if (bytes[at] !== COLON) return INVALID
    at = value(bytes, space(bytes, at + 1))
    if (at === INVALID) return INVALID
    at = space(bytes, at)
    const next = bytes[at++]
    if (next === CLOSE_BRACE) return at
    if (next !== COMMA) return INVALID
  }
}

function value(bytes: Buffer, at: number): number {
  const byte = bytes[at]
  return byte === OPEN_BRACE || byte === OPEN_BRACKET ? nested(bytes, at) : scalar(bytes, at)
}

/** An array or an object. What is open is kept in a list: calls inside of calls would end a deep body with an error of ours. */
function nested(bytes: Buffer, start: number): number {
  const open: number[] = []
  let at = start
  for (;;) {
    const byte = bytes[at]
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      const close = byte === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET
      if (open.push(close) > MAX_DEPTH) return INVALID
      at = space(bytes, at + 1)
      if (bytes[at] !== close) {
        if (close === CLOSE_BRACE) at = member(bytes, at)
        if (at === INVALID) return INVALID
        continue
      }
    } else {
      at = scalar(bytes, at)
      if (at === INVALID) return INVALID
      at = space(bytes, at)
    }
    while (bytes[at] === open[open.length - 1]) {
      open.pop()
      if (open.length === 0) return at + 1
      at = space(bytes, at + 1)
    }
    if (bytes[at] !== COMMA) return INVALID
    at = space(bytes, at + 1)
    if (open[open.length - 1] === CLOSE_BRACE) at = member(bytes, at)
    if (at === INVALID) return INVALID
  }
}

/** From a key to the place where its value begins. */
function member(bytes: Buffer, start: number): number {
  const end = bytes[start] === QUOTE ? string(bytes, start) : INVALID
  if (end === INVALID) return INVALID
  const colon = space(bytes, end)
  return bytes[colon] === COLON ? space(bytes, colon + 1) : INVALID
}

function scalar(bytes: Buffer, at: number): number {
  switch (bytes[at]) {
    case QUOTE:
      return string(bytes, at)
    case 0x74:
      return word(bytes, at, 'true')
    case 0x66:
      return word(bytes, at, 'false')
    case 0x6e:
      return word(bytes, at, 'null')
    default:
      return number(bytes, at)
  }
}

function word(bytes: Buffer, at: number, text: string): number {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return INVALID
  return at + text.length
}

function string(bytes: Buffer, start: number): number {
  const { length } = bytes
  for (let at = start + 1; at < length; at++) {
    const byte = bytes[at]!
    if (byte === QUOTE) return at + 1
    if (byte < 0x20) return INVALID
    if (byte === BACKSLASH) {
      const size = escapeLength(bytes, at + 1)
      if (size === INVALID) return INVALID
      at += size
    }
  }
  return INVALID
}

const ESCAPED = new Set([...'"\\/bfnrt'].map((character) => character.charCodeAt(0)))

function escapeLength(bytes: Buffer, at: number): number {
  const byte = bytes[at] ?? 0
  if (byte !== 0x75) return ESCAPED.has(byte) ? 1 : INVALID
  for (let i = 1; i <= 4; i++) if (!isHex(bytes[at + i] ?? 0)) return INVALID
  return 5
}

const isHex = (byte: number) => isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39

/** `-1.5e+3`; a zero stands alone before the point. */
function number(bytes: Buffer, start: number): number {
  const first = bytes[start] === MINUS ? start + 1 : start
  let at = digits(bytes, first)
  if (at === INVALID || (bytes[first] === 0x30 && at > first + 1)) return INVALID
  if (bytes[at] === 0x2e) at = digits(bytes, at + 1)
  if (at === INVALID) return INVALID
  const exponent = bytes[at]
  if (exponent !== 0x65 && exponent !== 0x45) return at
  const sign = bytes[at + 1]
  return digits(bytes, sign === MINUS || sign === 0x2b ? at + 2 : at + 1)
}

function digits(bytes: Buffer, start: number): number {
  let at = start
  while (isDigit(bytes[at] ?? 0)) at++
  return at === start ? INVALID : at
}

function space(bytes: Buffer, start: number): number {
  let at = start
  for (; ; at++) {
    const byte = bytes[at]
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return at
  }
}
