// The raw query string as decoded pairs, and in the order and spelling of Content-Location. Knows no grammar of keys or values.

import { ApiError } from './errors.ts'
import type { Pair } from './parse.ts'

/** A key without `=` has no value. */
type Part = readonly [key: string, value: string | null]

/** Keys whose first occurrence counts, even where it has no value. */
const FIRST_COUNTS = new Set(['select', 'columns', 'on_conflict'])
const ENCODED = /[%+\u0080-\uffff]/

/**
 * `select=id&name=eq.Slow+Ferry&debug` → the pairs that mean something, decoded, in their order: `debug` has no value and is
 * left out, and so is a second `select` behind a first one without a value.
 *
 * @param raw the query string, without `?`
 * @throws ApiError PGRST100 for bytes that are not UTF-8
 */
export function splitQuery(raw: string): Pair[] {
  const pairs: Pair[] = []
  const closed: string[] = []
  for (const part of partsOf(raw)) {
    if (hasValue(part)) {
      if (!closed.includes(part[0])) pairs.push(part)
    } else if (FIRST_COUNTS.has(part[0]) && !pairs.some(([key]) => key === part[0])) closed.push(part[0])
  }
  return pairs
}

const hasValue = (part: Part): part is Pair => part[1] !== null

/**
 * The query as PostgREST words it in Content-Location: sorted by key, the values of a repeated key behind each other, keys
 * without a value too. Every byte outside ASCII is taken for a character of its own and encoded as UTF-8 once more.
 *
 * @param raw the query string, without `?`
 * @throws ApiError PGRST100 for bytes that are not UTF-8
 */
export function canonicalQuery(raw: string): string {
  const octets = ENCODED.test(raw) ? bytes : asItIs
  const parts = partsOf(raw).map(([key, value]) => ({ key: octets(key), value: octets(value ?? '') }))
  parts.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  let query = ''
  let last: string | undefined
  for (const { key, value } of parts) {
    query += key === last ? ',' : `${last === undefined ? '' : '&'}${encode(key)}=`
    query += encode(value)
    last = key
  }
  return query
}

const ASCII = /^[\0-\x7f]*$/

/** A character for each byte of UTF-8. */
const bytes = (text: string) => (ASCII.test(text) ? text : Buffer.from(text).toString('latin1'))

const UNRESERVED = /^[\w.~-]*$/

/** Everything but RFC 3986's unreserved characters is encoded, also what `encodeURIComponent` leaves as it is. */
const encode = (octets: string) =>
  UNRESERVED.test(octets)
    ? octets
    : encodeURIComponent(octets).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

/** `&` and `;` separate; one at the very end does not. */
function partsOf(raw: string): Part[] {
  const read = ENCODED.test(raw) ? decode : asItIs
  const parts: Part[] = []
  for (let start = 0; start < raw.length; ) {
    let equals = -1
    let end = start
    for (; end < raw.length; end++) {
      const code = raw.charCodeAt(end)
      if (code === 38 || code === 59) break
      if (code === 61 && equals < 0) equals = end
    }
    const key = raw.slice(start, equals < 0 ? end : equals)
    parts.push([read(key, key), equals < 0 ? null : read(raw.slice(equals + 1, end), key)])
    start = end + 1
  }
  return parts
}

const asItIs = (text: string) => text

/** `+` is a blank, `%41` a byte, a percent sign before anything else a percent sign. */
function decode(text: string, key: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text
  if (ASCII.test(spaced)) {
    if (!spaced.includes('%')) return spaced
    try {
      return decodeURIComponent(spaced)
    } catch {
      // Either a percent sign stands for itself, or these are no UTF-8.
    }
  }
  const octets = octetsOf(spaced).replace(/%([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
  return utf8(Buffer.from(octets, 'latin1'), key)
}

/** A request line comes as Latin-1: a character for each byte. */
const octetsOf = (text: string) => (/[^\0-\xff]/.test(text) ? Buffer.from(text).toString('latin1') : text)

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function utf8(octets: Buffer, key: string): string {
  try {
    return decoder.decode(octets)
  } catch {
    throw new ApiError('PGRST100', { message: `failed to decode the parameter (${key})`, details: 'its bytes are not UTF-8' })
  }
}
