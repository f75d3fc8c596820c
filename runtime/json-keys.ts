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
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
/** Deeper than this PostgreSQL gives up, too. */
const MAX_DEPTH = 6000

/** @returns null when the bytes are not JSON */
export function jsonKeys(bytes: Buffer): JsonKeys | null {
  const scan: Scan = { bytes, at: 0, keys: null }
  try {
    skipSpace(scan)
    const found = top(scan)
    skipSpace(scan)
    return scan.at === bytes.length ? found : null
  } catch (error) {
    if (error === INVALID) return null
    throw error
  }
}

interface Scan {
  readonly bytes: Buffer
  at: number
  /** Collects the keys of the object that is read next. */
  keys: Set<string> | null
}

const INVALID = new Error('invalid JSON')

function top(scan: Scan): JsonKeys {
  const first = scan.bytes[scan.at]
  if (first === OPEN_BRACE) return { kind: 'object', keys: [...objectKeys(scan)], length: 1, uniform: true }
  if (first !== OPEN_BRACKET) {
    const start = scan.at
    value(scan, 0)
    return { kind: scan.bytes.toString('latin1', start, scan.at) === 'null' ? 'null' : 'scalar', keys: [], length: 0, uniform: true }
  }
  let shared: Set<string> | null = null
  let length = 0
  let uniform = true
  elements(scan, () => {
    length++
    if (scan.bytes[scan.at] !== OPEN_BRACE) {
      uniform = false
      value(scan, 1)
      return
    }
    const keys = objectKeys(scan)
    if (shared === null) shared = keys
    else if (keys.size !== shared.size || ![...keys].every((key) => shared!.has(key))) uniform = false
  })
  return { kind: 'array', keys: [...(shared ?? [])], length, uniform }
}

function objectKeys(scan: Scan): Set<string> {
  const keys = new Set<string>()
  members(scan, 1, keys)
  return keys
}

function elements(scan: Scan, element: () => void): void {
  scan.at++
  skipSpace(scan)
  if (scan.bytes[scan.at] === CLOSE_BRACKET) {
    scan.at++
    return
  }
  for (;;) {
    skipSpace(scan)
    element()
    skipSpace(scan)
    const next = scan.bytes[scan.at++]
    if (next === CLOSE_BRACKET) return
    if (next !== COMMA) throw INVALID
  }
}

function members(scan: Scan, depth: number, keys: Set<string> | null): void {
  scan.at++
  skipSpace(scan)
  if (scan.bytes[scan.at] === CLOSE_BRACE) {
    scan.at++
    return
  }
  for (;;) {
    skipSpace(scan)
    const start = scan.at
    const plain = string(scan)
    if (keys !== null) keys.add(keyText(scan, start, plain))
    skipSpace(scan)
    if (scan.bytes[scan.at++] !== COLON) throw INVALID
    skipSpace(scan)
    value(scan, depth)
    skipSpace(scan)
    const next = scan.bytes[scan.at++]
    if (next === CLOSE_BRACE) return
    if (next !== COMMA) throw INVALID
  }
}

function keyText(scan: Scan, start: number, plain: boolean): string {
  if (plain) return scan.bytes.toString('utf8', start + 1, scan.at - 1)
  return JSON.parse(scan.bytes.toString('utf8', start, scan.at)) as string
}

function value(scan: Scan, depth: number): void {
  if (depth > MAX_DEPTH) throw INVALID
  switch (scan.bytes[scan.at]) {
    case OPEN_BRACE:
      members(scan, depth + 1, null)
      return
    case OPEN_BRACKET:
      elements(scan, () => value(scan, depth + 1))
      return
    case QUOTE:
      string(scan)
      return
    default:
      literal(scan)
  }
}

/** @returns whether there is no escape in it */
function string(scan: Scan): boolean {
  const { bytes } = scan
  if (bytes[scan.at] !== QUOTE) throw INVALID
  let plain = true
  for (let at = scan.at + 1; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === QUOTE) {
      scan.at = at + 1
      return plain
    }
    if (byte === BACKSLASH) {
      plain = false
      at += escapeLength(bytes, at + 1)
    } else if (byte < 0x20) throw INVALID
  }
  throw INVALID
}

function escapeLength(bytes: Buffer, at: number): number {
  const byte = bytes[at]
  if (byte === 0x75) {
    for (let i = 1; i <= 4; i++) if (!isHex(bytes[at + i])) throw INVALID
    return 5
  }
  if (byte === undefined || !'"\\/bfnrt'.includes(String.fromCharCode(byte))) throw INVALID
  return 1
}

const isHex = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66))

const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/

function literal(scan: Scan): void {
  const start = scan.at
  const { bytes } = scan
  while (scan.at < bytes.length && isLiteralByte(bytes[scan.at]!)) scan.at++
  if (!LITERAL.test(bytes.toString('latin1', start, scan.at))) throw INVALID
}

/** Letters, digits, `+`, `-`, `.` */
const isLiteralByte = (byte: number) =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x2e || byte === 0x2d || byte === 0x2b || byte === 0x45

function skipSpace(scan: Scan): void {
  for (;;) {
    const byte = scan.bytes[scan.at]
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return
    scan.at++
  }
}
