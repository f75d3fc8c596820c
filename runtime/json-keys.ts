// Reads just enough of a JSON body: that it is valid, and which keys its objects have. No value is decoded, so a body of any
// size costs no memory beside itself. RFC 8259.

/** What a body is at its top, with the keys of the object, or those that all objects of the array share. */
export interface JsonKeys {
  readonly kind: 'object' | 'array' | 'scalar' | 'null'
  readonly keys: readonly string[]
  /** Elements of the array. */
  readonly length: number
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

/** @returns null when the bytes are not JSON */
export function jsonKeys(bytes: Buffer): JsonKeys | null {
  const start = space(bytes, 0)
  const first = bytes[start]
  if (first === OPEN_BRACKET) return arrayKeys(bytes, start)
  const keys: RawKey[] = []
  const end = first === OPEN_BRACE ? object(bytes, start, 1, keys) : value(bytes, start, 0)
  if (end === INVALID || space(bytes, end) !== bytes.length) return null
  if (first === OPEN_BRACE) return { kind: 'object', keys: [...decoded(bytes, keys)], length: 1, uniform: true }
  return { kind: bytes.toString('latin1', start, end) === 'null' ? 'null' : 'scalar', keys: [], length: 0, uniform: true }
}

function arrayKeys(bytes: Buffer, start: number): JsonKeys | null {
  /** Those of the first object; of the object that is read. */
  let shared: RawKey[] | null = null
  const own: RawKey[] = []
  let length = 0
  let uniform = true
  const end = list(bytes, start, (at) => {
    length++
    if (bytes[at] !== OPEN_BRACE) {
      uniform = false
      return value(bytes, at, 1)
    }
    if (shared === null) {
      shared = []
      return object(bytes, at, 1, shared)
    }
    own.length = 0
    const next = object(bytes, at, 1, own)
    if (next !== INVALID && uniform) uniform = same(bytes, shared, own)
    return next
  })
  if (end === INVALID || space(bytes, end) !== bytes.length) return null
  return { kind: 'array', keys: [...decoded(bytes, shared ?? [])], length, uniform }
}

/** Where a key's text lies in the bytes, with its quotes. */
interface RawKey {
  readonly from: number
  readonly to: number
}

/** Nearly always the keys are written alike and in one order: then their bytes are compared, and nothing is decoded. */
function same(bytes: Buffer, one: readonly RawKey[], other: readonly RawKey[]): boolean {
  if (one.length === other.length && one.every((key, i) => alike(bytes, key, other[i]!))) return true
  const [shared, own] = [decoded(bytes, one), decoded(bytes, other)]
  return shared.size === own.size && [...own].every((key) => shared.has(key))
}

function alike(bytes: Buffer, one: RawKey, other: RawKey): boolean {
  if (one.to - one.from !== other.to - other.from) return false
  for (let i = one.from, j = other.from; i < one.to; i++, j++) if (bytes[i] !== bytes[j]) return false
  return true
}

const decoded = (bytes: Buffer, keys: readonly RawKey[]): Set<string> =>
  new Set(keys.map(({ from, to }) => JSON.parse(bytes.toString('utf8', from, to)) as string))

/** Each reader takes the place where something begins and gives the place behind it, or INVALID. */
function list(bytes: Buffer, start: number, element: (at: number) => number): number {
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
function object(bytes: Buffer, start: number, depth: number, keys: RawKey[] | null): number {
  let at = space(bytes, start + 1)
  if (bytes[at] === CLOSE_BRACE) return at + 1
  for (;;) {
    const from = space(bytes, at)
    at = bytes[from] === QUOTE ? string(bytes, from) : INVALID
    if (at === INVALID) return INVALID
    keys?.push({ from, to: at })
    at = space(bytes, at)
    if (bytes[at] !== COLON) return INVALID
    at = value(bytes, space(bytes, at + 1), depth)
    if (at === INVALID) return INVALID
    at = space(bytes, at)
    const next = bytes[at++]
    if (next === CLOSE_BRACE) return at
    if (next !== COMMA) return INVALID
  }
}

function value(bytes: Buffer, at: number, depth: number): number {
  switch (bytes[at]) {
    case QUOTE:
      return string(bytes, at)
    case OPEN_BRACE:
      return depth > MAX_DEPTH ? INVALID : object(bytes, at, depth + 1, null)
    case OPEN_BRACKET:
      return depth > MAX_DEPTH ? INVALID : list(bytes, at, (element) => value(bytes, element, depth + 1))
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
