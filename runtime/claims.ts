// What a verified token claims: is it for us, is its time, who is it. Knows nothing of keys and signatures. RFC 7519, 4.1.

import type { JSONValue } from 'json-p3'
import type { ApiError } from './errors.ts'
import type { RolePath } from './jsonpath.ts'
import { invalidToken, parseJson } from './jwt.ts'

/** Levels of a payload: it is read, searched and written by functions that call themselves. */
const MAX_DEPTH = 500

/** Seconds that two clocks may differ. */
const SKEW = 30

/** All that a token says, worked out once; only its times have to be looked at again. */
export interface VerifiedClaims {
  /** exp, nbf, iat in seconds; null for one that is not there, NaN for one that is no number. */
  readonly times: readonly (number | null)[]
  /** Why the token is never good here. */
  readonly refused: string | null
  /** Null when the claims name no role. */
  readonly role: string | null
  readonly claims: Readonly<Record<string, JSONValue>>
  /** The payload's text, keys sorted, no blanks, numbers as they were written. */
  readonly json: string
}

interface TimeClaim {
  readonly name: string
  readonly message: string
  readonly fails: (time: number, now: number) => boolean
}

const timeClaims: readonly TimeClaim[] = [
  { name: 'exp', message: 'JWT expired', fails: (time, now) => time < now - SKEW },
  { name: 'nbf', message: 'JWT not yet valid', fails: (time, now) => time > now + SKEW },
  { name: 'iat', message: 'JWT issued at future', fails: (time, now) => time > now + SKEW },
]

/**
 * @param audience who tokens have to be for; null for anybody
 * @throws ApiError PGRST303 when the payload is not a JSON object
 */
export function readClaims(payload: Uint8Array, path: RolePath, audience: string | null): VerifiedClaims {
  const claims = parseJson(payload) as JSONValue | undefined
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) throw invalidToken('PGRST303', 'Parsing claims failed')
  if (depthOf(payload) > MAX_DEPTH) throw invalidToken('PGRST303', 'Parsing claims failed', `They have more than ${MAX_DEPTH} levels`)
  const role = path.find(claims)
  return {
    times: timeClaims.map(({ name }) => timeOf(claims[name])),
    refused: refusal(claims.aud, audience),
    role: role === undefined ? null : typeof role === 'string' ? role : JSON.stringify(role),
    claims,
    json: canonicalJson(Buffer.from(payload).toString('utf8')),
  }
}

/** The most brackets that are open at once, those in texts not counted. @param json valid JSON in UTF-8 */
function depthOf(json: Uint8Array): number {
  let [depth, deepest, quoted] = [0, 0, false]
  for (let at = 0; at < json.length; at++) {
    const byte = json[at]
    if (byte === QUOTE) quoted = !quoted
    else if (quoted) at += byte === BACKSLASH ? 1 : 0
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) deepest = Math.max(deepest, ++depth)
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--
  }
  return deepest
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...Buffer.from('"\\[]{}')]

/**
 * @param now in seconds
 * @returns what is wrong with the token at this time, or null
 */
export function checkClaims({ times, refused }: VerifiedClaims, now: number): ApiError | null {
  for (let i = 0; i < timeClaims.length; i++) {
    const time = times[i]
    if (time == null) continue
    const { name, message, fails } = timeClaims[i]!
    if (Number.isNaN(time)) return invalidToken('PGRST303', `The JWT '${name}' claim must be a number`)
    if (fails(time, now)) return invalidToken('PGRST303', message)
  }
  return refused === null ? null : invalidToken('PGRST303', refused)
}

/** PostgREST reads times as integers of 64 bits: what is none (a fraction, 1e400) counts as 0, a time long past. */
function timeOf(value: unknown): number | null {
  if (value == null) return null
  if (typeof value !== 'number') return Number.NaN
  return Number.isInteger(value) && Math.abs(value) < 2 ** 63 ? value : 0
}

function refusal(aud: unknown, audience: string | null): string | null {
  if (aud == null) return null
  const audiences: unknown[] = Array.isArray(aud) ? aud : [aud]
  if (!audiences.every((one) => typeof one === 'string')) return "The JWT 'aud' claim must be a string or an array of strings"
  const welcome = audience === null || audiences.length === 0 || audiences.includes(audience)
  return welcome ? null : 'JWT not in audience'
}

/**
 * `{"b": 1.50, "a": [ ]}` → `{"a":[],"b":1.50}`. Written anew and not by JSON.stringify, which would lose the digits of large
 * numbers.
 * @param json valid JSON
 * @param extra members of the outermost object, over those of the same name
 */
export function canonicalJson(json: string, extra: Readonly<Record<string, string>> = {}): string {
  const scan = { json, at: 0 }
  return print(read(scan), new Map(Object.entries(extra)))
}

type Raw = string | readonly Raw[] | ReadonlyMap<string, Raw>

const TOKEN = /\s*([[\]{},:]|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[^\s[\]{},:"]+)\s*/y

function token(scan: { readonly json: string; at: number }): string {
  TOKEN.lastIndex = scan.at
  const found = TOKEN.exec(scan.json)?.[1] ?? ''
  scan.at = TOKEN.lastIndex
  return found
}

function read(scan: { readonly json: string; at: number }): Raw {
  const first = token(scan)
  if (first === '[') {
    const items: Raw[] = []
    while (scan.json[scan.at] !== ']') {
      items.push(read(scan))
      if (scan.json[scan.at] === ',') token(scan)
    }
    token(scan)
    return items
  }
  if (first !== '{') return first.startsWith('"') ? JSON.stringify(JSON.parse(first)) : first
  const members = new Map<string, Raw>()
  while (scan.json[scan.at] !== '}') {
    const key = JSON.parse(token(scan)) as string
    token(scan)
    members.set(key, read(scan))
    if (scan.json[scan.at] === ',') token(scan)
  }
  token(scan)
  return members
}

function print(value: Raw, extra: ReadonlyMap<string, string> = new Map()): string {
  if (typeof value === 'string') return value
  if (value instanceof Map) {
    const members = [...new Map([...value, ...extra])].sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${print(member)}`).join(',')}}`
  }
  return `[${(value as readonly Raw[]).map((item) => print(item)).join(',')}]`
}
