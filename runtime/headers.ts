// Request headers as plain values: Prefer, Range, Accept. Text in, Wishes out. Knows no schema and no SQL.

import { ApiError } from './errors.ts'

/** RFC 7240, as PostgREST understands it: case-sensitive, the first of each kind wins. */
export interface Preferences {
  readonly resolution?: 'merge-duplicates' | 'ignore-duplicates'
  readonly missing?: 'default' | 'null'
  readonly return?: 'minimal' | 'headers-only' | 'representation'
  readonly count?: 'exact' | 'planned' | 'estimated'
  readonly tx?: 'commit' | 'rollback'
  readonly handling?: 'strict' | 'lenient'
  readonly timezone?: string
  readonly maxAffected?: number
  /** What nobody knows, as written. */
  readonly unknown: readonly string[]
}

const known = {
  resolution: ['merge-duplicates', 'ignore-duplicates'],
  missing: ['default', 'null'],
  return: ['minimal', 'headers-only', 'representation'],
  count: ['exact', 'planned', 'estimated'],
  tx: ['commit', 'rollback'],
  handling: ['strict', 'lenient'],
} satisfies Partial<Record<keyof Preferences, readonly string[]>>

const none: Preferences = { unknown: [] }

/** `return=minimal, count=exact` */
export const parsePrefer = (header: string | undefined): Preferences => (header === undefined || header === '' ? none : readPrefer(header))

/** A handful of headers is sent again and again, so what they mean is kept. */
function kept<T>(read: (header: string) => T): (header: string) => T {
  const known = new Map<string, T>()
  return (header) => {
    let meaning = known.get(header)
    if (meaning === undefined) {
      meaning = read(header)
      if (known.size < 200 && header.length < 500) known.set(header, meaning)
    }
    return meaning
  }
}

const readPrefer = kept((header): Preferences => {
  const found: Record<string, unknown> = {}
  const unknown: string[] = []
  for (const part of header.split(',')) {
    const preference = part.trim()
    const equals = preference.indexOf('=')
    const name = preference.slice(0, Math.max(equals, 0))
    const value = preference.slice(equals + 1)
    if (Object.hasOwn(known, name) && (known[name as keyof typeof known] as readonly string[]).includes(value)) found[name] ??= value
    else if (name === 'timezone') found[name] ??= value
    else if (name === 'max-affected') {
      if (/^-?\d+$/.test(value)) found.maxAffected ??= Number(value)
    } else unknown.push(preference)
  }
  return { ...found, unknown }
})

/** @throws ApiError PGRST122 when unknown preferences meet `handling=strict` */
export function checkPreferences({ handling, unknown }: Preferences): void {
  if (handling === 'strict' && unknown.length > 0) {
    throw new ApiError('PGRST122', { details: `Invalid preferences: ${unknown.join(', ')}` })
  }
}

export type PreferenceName = Exclude<keyof Preferences, 'unknown'>

const order: readonly PreferenceName[] = ['resolution', 'missing', 'return', 'count', 'tx', 'handling', 'timezone', 'maxAffected']

/** The value of Preference-Applied: those of `applied` that were asked for, in PostgREST's order. */
export function appliedPreferences(preferences: Preferences, applied: readonly PreferenceName[]): string | undefined {
  const parts = order.flatMap((name) => {
    const value = preferences[name]
    if (value === undefined || !applied.includes(name)) return []
    if (name === 'maxAffected') return preferences.handling === 'strict' ? [`max-affected=${value}`] : []
    return [`${name}=${value}`]
  })
  return parts.length > 0 ? parts.join(', ') : undefined
}

/** Rows wanted: from `offset`, at most `limit`. */
export interface Page {
  readonly offset: bigint
  readonly limit: bigint | null
}

/**
 * What the Range header and the query's limit and offset have in common. RFC 9110, 14.2, with rows for a unit.
 *
 * @throws ApiError PGRST103 for a range with its ends the wrong way round, a negative limit, and ranges that do not meet
 */
export function pageOf(range: string | undefined, limit: bigint | null, offset: bigint): Page {
  const [, first, last] = (range === undefined ? null : /^(\d+)-(\d*)$/.exec(range)) ?? []
  const from = first === undefined ? 0n : BigInt(first)
  const to = last === undefined || last === '' ? null : BigInt(last)
  if (to !== null && from > to) {
    throw new ApiError('PGRST103', {
      details: 'The lower boundary must be lower than or equal to the upper boundary in the Range header.',
    })
  }
  if (limit === 0n) return { offset, limit }
  const lower = from > offset ? from : offset
  const end = limit === null ? null : offset + limit - 1n
  if (to === null && end === null) return { offset: lower, limit: null }
  const upper = to === null || (end !== null && end < to) ? end! : to
  if (upper < lower) throw new ApiError('PGRST103', { details: 'Limit should be greater than or equal to zero.' })
  return { offset: lower, limit: upper - lower + 1n }
}

/** One media range of Accept: `application/vnd.pgrst.object+json;nulls=stripped`. */
export interface MediaRange {
  /** As written, trimmed, for messages. */
  readonly text: string
  /** type/subtype in lower case. */
  readonly type: string
  readonly parameters: Readonly<Record<string, string>>
}

const anything: readonly MediaRange[] = [{ text: '*/*', type: '*/*', parameters: {} }]

/** The media ranges of an Accept header, best first (RFC 9110, 12.5.1); without a header: anything. */
export const parseAccept = (header: string | undefined): readonly MediaRange[] => (header === undefined ? anything : readAccept(header))

const readAccept = kept((header): readonly MediaRange[] =>
  splitOutsideQuotes(header, ',')
    .map((part) => {
      const range = parseMediaType(part)
      const { q, ...parameters } = range.parameters
      const quality = q === undefined ? 1 : Number(q)
      return { range: { ...range, parameters }, quality: Number.isFinite(quality) ? quality : 1 }
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ range }) => range),
)

/** `text/CSV; charset=utf-8;` → type `text/csv`, parameters in lower-case names. */
export const parseMediaType = kept((text): MediaRange => {
  const [type = '', ...rest] = splitOutsideQuotes(text, ';').map((part) => part.trim())
  const parameters: Record<string, string> = {}
  for (const parameter of rest) {
    const equals = parameter.indexOf('=')
    if (equals < 0) continue
    const value = parameter.slice(equals + 1).trim()
    parameters[parameter.slice(0, equals).trim().toLowerCase()] = value.startsWith('"') ? value.slice(1, -1) : value
  }
  return { text: text.trim(), type: type.toLowerCase(), parameters }
})

function splitOutsideQuotes(text: string, separator: ',' | ';'): string[] {
  if (!text.includes('"')) return text.split(separator)
  return text.match(separator === ',' ? /(?:"[^"]*"|[^,])+/g : /(?:"[^"]*"|[^;])+/g) ?? ['']
}

/** Node gives header bytes as Latin-1; they are UTF-8. */
export function decodeHeader(value: string): string {
  return /[\x80-\xff]/.test(value) ? Buffer.from(value, 'latin1').toString('utf8') : value
}

/** The other way round, for Node's `setHeader`. */
export function encodeHeader(value: string): string {
  return /[^\x00-\x7f]/.test(value) ? Buffer.from(value, 'utf8').toString('latin1') : value
}
