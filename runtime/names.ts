// The names in a query string: identifiers, paths into JSON values, paths to embeds. Text under a cursor in, plain values out.

import type { Field, JsonStep } from './parse.ts'
import {
  attempt,
  type Cursor,
  character,
  comma,
  dot,
  end,
  isNext,
  miss,
  moveTo,
  named,
  notBefore,
  type Parser,
  quotedText,
  separated,
  spaced,
  until,
  wholeWord,
} from './scan.ts'

export const NO_PATH: readonly JsonStep[] = []
const LETTER = /\p{L}/u

/** ASCII characters of identifiers: letters, digits, `_`, `$` and the blank. */
const PLAIN = new Uint8Array(128)
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$ ') PLAIN[character.charCodeAt(0)] = 1

/** `runtime`, `título`: letters of any script, digits, `_`, `$` and blanks, those at its ends left out. */
export const identifier: Parser<string> = (cursor) => {
  const { text, at: from } = cursor
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code < 128) {
      if (PLAIN[code] === 0) break
      at++
    } else {
      const letter = String.fromCodePoint(text.codePointAt(at)!)
      if (!LETTER.test(letter)) break
      at += letter.length
    }
  }
  if (at > from) moveTo(cursor, at)
  miss(cursor, ['letter', 'digit'])
  return at > from ? strip(text.slice(from, at)) : undefined
}

/** `original_title`, `first-name`, `"any (name)"` */
export const fieldName: Parser<string> = (cursor) => named(cursor, 'field name (* or [a..z0..9_$])', quotedOrIdentifiers)
const quotedOrIdentifiers: Parser<string> = (cursor) =>
  cursor.text.charCodeAt(cursor.at) === 34 ? quotedText(cursor) : dashed(cursor, identifier)

/** `a-b`: parts with dashes between them. An arrow's dash is none. */
function dashed(cursor: Cursor, part: Parser<string>): string | undefined {
  let name = part(cursor)
  while (name !== undefined && attempt(cursor, dash)) {
    const next = part(cursor)
    if (next === undefined) return undefined
    name = `${name}-${next}`
    cursor.missed = null
  }
  return name
}
const dash: Parser<true> = (cursor) => character(cursor, '-') && notBefore(cursor, '>')

/** `->colours->>lead`, `->0`; an empty path where there is no arrow. */
export function jsonPath(cursor: Cursor): readonly JsonStep[] | undefined {
  let path: JsonStep[] | undefined
  for (;;) {
    const arrow = wholeWord(cursor, '->>') ? '->>' : wholeWord(cursor, '->') ? '->' : null
    if (arrow === null) return path ?? NO_PATH
    const index = attempt(cursor, jsonIndex)
    const key = index ?? attempt(cursor, jsonKey)
    if (key === undefined) return undefined
    path ??= []
    path.push({ arrow, key, index: index !== undefined })
  }
}

/** `0`, `-1`: whole numbers are indexes where the step ends behind them. */
const jsonIndex: Parser<string> = (cursor) => {
  const from = cursor.at
  character(cursor, '-')
  const digits = until(cursor, notDigit)
  miss(cursor, ['digit'])
  return digits !== '' && stepEnd(cursor) ? cursor.text.slice(from, cursor.at) : undefined
}
const notDigit = (code: number) => code < 48 || code > 57
const stepEnd = (cursor: Cursor) =>
  isNext(cursor, '->') ?? isNext(cursor, '::') ?? isNext(cursor, '.') ?? isNext(cursor, ',') ?? end(cursor)

/** `lead`, `x!y z`, `"any.key"` */
const jsonKey: Parser<string> = (cursor) => named(cursor, 'any non reserved character different from: .,>()', quotedOrKeys)
const quotedOrKeys: Parser<string> = (cursor) =>
  cursor.text.charCodeAt(cursor.at) === 34 ? quotedText(cursor) : dashed(cursor, jsonKeyPart)
const jsonKeyPart: Parser<string> = (cursor) => {
  const key = until(cursor, endsKey)
  return key === '' ? undefined : strip(key)
}
/** One of `( ) , - . : >` */
const endsKey = (code: number) => code === 40 || code === 41 || (code >= 44 && code <= 46) || code === 58 || code === 62

/** `facts->colours->>lead`, blanks around it left out. */
export const field: Parser<Field> = (cursor) => spaced(cursor, bareField)
const bareField: Parser<Field> = (cursor) => {
  const name = fieldName(cursor)
  if (name === undefined) return undefined
  const path = jsonPath(cursor)
  return path && { name, path }
}

/** `place,words`: what `columns` and `on_conflict` hold. */
export const columnList: Parser<string[]> = (cursor) => separated(cursor, fieldName, comma)

/** `people.awards.facts->>year`: the way to an embed, then one of its fields. */
export const treePath: Parser<{ path: readonly string[]; field: Field }> = (cursor) => {
  const names = separated(cursor, fieldName, dot)
  const steps = names && jsonPath(cursor)
  return steps && { field: { name: names.pop()!, path: steps }, path: names }
}

/** `people.not.or`: the way to an embed, then the connective; `not` anywhere in it negates. */
export const logicPath: Parser<{ path: readonly string[]; connective: string }> = (cursor) => {
  const names = separated(cursor, fieldName, dot)
  if (names === undefined) return undefined
  const negation = names.includes('not') ? 'not.' : ''
  return { connective: `${negation}${names.pop()}`, path: names.filter((name) => name !== 'not') }
}

/** Takes white space from both ends. */
function strip(name: string): string {
  const first = name.charCodeAt(0)
  const last = name.charCodeAt(name.length - 1)
  return first > 32 && first < 128 && last > 32 && last < 128 ? name : name.replace(/^[\t-\r\p{Zs}]+|[\t-\r\p{Zs}]+$/gu, '')
}
