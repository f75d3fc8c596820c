// A request's body as the JSON that goes to the database: JSON as it is, CSV and forms turned into it. Tells which columns it
// has. Knows no schema and no SQL.

import { isUtf8 } from 'node:buffer'
import { CsvError, parse as parseCsv } from 'csv-parse/sync'
import { byCodePoint } from './code-points.ts'
import { ApiError } from './errors.ts'
import { parseMediaType } from './headers.ts'
import { jsonKeys } from './json-keys.ts'

/** A body that is ready for the database. */
export interface Payload {
  /** JSON in UTF-8: one object, or an array of objects. */
  readonly json: Buffer
  /** The columns that are in it, sorted as PostgREST sorts them. */
  readonly columns: readonly string[]
  /** One object, not an array. */
  readonly single: boolean
}

const INVALID = { message: 'Empty or invalid json' }
const EMPTY_ARRAY: Payload = { json: Buffer.from('[]'), columns: [], single: false }

/** Bytes of ASCII. */
const BLANK = 0x20
const QUOTE = 0x22
const PERCENT = 0x25
const AND = 0x26
const PLUS = 0x2b
const EQUALS = 0x3d
const QUESTION_MARK = 0x3f
const BACKSLASH = 0x5c
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d

/**
 * Reads the body of a write.
 *
 * @param columns the `columns` parameter: then JSON is not looked into at all; CSV and forms have their own columns
 * @throws ApiError PGRST102
 */
export function readPayload(body: Buffer, contentType: string | undefined, columns: readonly string[] | null): Payload {
  const { type } = parseMediaType(contentType ?? 'application/json')
  switch (type) {
    case '':
    case 'application/json':
      return columns === null ? readJson(body) : { json: body, columns: sorted(columns), single: firstByte(body) === OPEN_BRACE }
    case 'text/csv':
      return readCsv(body)
    case 'application/x-www-form-urlencoded':
      return readForm(body)
    default:
      throw new ApiError('PGRST102', { message: `Content-Type not acceptable: ${contentType}` })
  }
}

const sorted = (columns: Iterable<string>) => [...new Set(columns)].sort(byCodePoint)

function firstByte(body: Buffer): number | undefined {
  return body.find((byte) => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)
}

function readJson(body: Buffer): Payload {
  const found = isUtf8(body) ? jsonKeys(body) : null
  if (found === null) throw new ApiError('PGRST102', INVALID)
  if (!found.uniform) throw new ApiError('PGRST102', { message: 'All object keys must match' })
  if (found.kind === 'object') return { json: body, columns: sorted(found.keys), single: true }
  if (found.kind === 'array') return found.empty ? EMPTY_ARRAY : { json: body, columns: sorted(found.keys), single: false }
  return EMPTY_ARRAY
}

/** A form is one row of texts; the last of a repeated name counts. https://url.spec.whatwg.org/#concept-urlencoded-parser */
function readForm(body: Buffer): Payload {
  const fields = new Map<string, Buffer>()
  for (let start = body[0] === QUESTION_MARK ? 1 : 0; start < body.length; ) {
    const and = body.indexOf(AND, start)
    const end = and < 0 ? body.length : and
    const equals = body.subarray(start, end).indexOf(EQUALS)
    const name = equals < 0 ? end : start + equals
    if (end > start) fields.set(formText(body.subarray(start, name)), body.subarray(Math.min(name + 1, end), end))
    start = end + 1
  }
  return { json: formJson(fields, body.length), columns: sorted(fields.keys()), single: true }
}

function formText(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return /[%+]/.test(text) ? (new URLSearchParams(`=${text}`).get('') ?? '') : text
}

/**
 * The values go from the body to the JSON byte by byte: a large one would not fit into memory as an encoded text, a decoded one
 * and JSON at once.
 */
function formJson(fields: ReadonlyMap<string, Buffer>, size: number): Buffer {
  // Memory that is not filled costs nothing.
  let json: Buffer = Buffer.allocUnsafe(2 * size + 64)
  let at = 0
  const reserve = (room: number) => {
    if (json.length - at < room) json = Buffer.concat([json.subarray(0, at)], 2 * json.length + room)
  }
  json[at++] = OPEN_BRACE
  for (const [name, value] of fields) {
    const key = Buffer.from(`${at > 1 ? ',' : ''}${JSON.stringify(name)}:"`)
    reserve(key.length)
    at += key.copy(json, at)
    for (let i = 0; i < value.length; i++) {
      let byte = value[i]!
      if (byte === PLUS) byte = BLANK
      else if (byte === PERCENT) {
        const decoded = 16 * HEX[value[i + 1] ?? 0]! + HEX[value[i + 2] ?? 0]!
        if (decoded <= 255) {
          byte = decoded
          i += 2
        }
      }
      reserve(6)
      if (byte === QUOTE || byte === BACKSLASH) json[at++] = BACKSLASH
      if (byte < BLANK) at += json.write(`\\u00${byte.toString(16).padStart(2, '0')}`, at, 'latin1')
      else json[at++] = byte
    }
    reserve(2)
    json[at++] = QUOTE
  }
  json[at++] = CLOSE_BRACE
  const filled = json.subarray(0, at)
  // What is no UTF-8 becomes U+FFFD.
  return isUtf8(filled) ? filled : Buffer.from(filled.toString('utf8'))
}

/** The value of a hexadecimal digit; 256 of any other byte, so that two of them make no byte. */
const HEX = Uint16Array.from({ length: 256 }, (_, byte) => {
  const digit = Number.parseInt(String.fromCharCode(byte), 16)
  return Number.isNaN(digit) ? 256 : digit
})

/** The first record names the columns; `NULL` is null. RFC 4180. */
function readCsv(body: Buffer): Payload {
  if (body.length === 0) throw new ApiError('PGRST102', { message: 'parse error (not enough input) at ""' })
  const rows = readRecords(body)
  if (rows.short) throw new ApiError('PGRST102', { message: 'All lines must have same number of fields' })
  return { json: rows.json(), columns: sorted(rows.header ?? []), single: false }
}

/** Records become JSON one by one: a large body would not fit into memory as texts, objects and JSON at once. */
interface Rows {
  header: readonly string[] | undefined
  /** A record lacks a field. */
  short: boolean
  add(record: readonly string[]): void
  json(): Buffer
}

/** Characters of JSON that are kept as texts before they become bytes. */
const PIECE = 65_536

/** @param size bytes of the CSV */
function createRows(size: number): Rows {
  let keys: readonly string[] = []
  let text = '['
  let first = true
  // Memory that is not filled costs nothing, and pieces would have to be joined at the end.
  let bytes: Buffer = Buffer.allocUnsafeSlow(2 * size + 2)
  let filled = 0
  const flush = () => {
    const end = filled + Buffer.byteLength(text)
    if (end > bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(2 * bytes.length, end))
      bytes.copy(larger, 0, 0, filled)
      bytes = larger
    }
    bytes.write(text, filled)
    filled = end
    text = ''
  }
  return {
    header: undefined,
    short: false,
    add(record) {
      if (this.header === undefined) {
        this.header = record
        keys = record.map((name) => `${JSON.stringify(name)}:`)
        return
      }
      if (record.length < keys.length) this.short = true
      text += first ? '{' : ',{'
      first = false
      for (const [at, key] of keys.entries()) {
        // The last field of a name counts, as the last member of a JSON object does.
        const field = record[at]
        text += `${at > 0 ? ',' : ''}${key}${field === 'NULL' ? 'null' : JSON.stringify(field ?? null)}`
      }
      text += '}'
      if (text.length >= PIECE) flush()
    },
    json() {
      text += ']'
      flush()
      return bytes.subarray(0, filled)
    },
  }
}

/** A quote that is still open at the end is closed there. */
function readRecords(body: Buffer): Rows {
  try {
    return parseRecords(body)
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return parseRecords(Buffer.concat([body, Buffer.from('"')]))
    throw new ApiError('PGRST102', { message: `parse error: ${error instanceof Error ? error.message : 'invalid CSV'}` })
  }
}

function parseRecords(body: Buffer): Rows {
  const rows = createRows(body.length)
  const take = (record: string[]): null => {
    rows.add(record)
    return null
  }
  parseCsv(body, { relax_column_count: true, relax_quotes: true, skip_empty_lines: true, on_record: take })
  return rows
}
