// A request's body as the JSON that goes to the database: JSON as it is, CSV and forms turned into it. Tells which columns it
// has. Knows no schema and no SQL.

import { isUtf8 } from 'node:buffer'
import { CsvError, parse as parseCsv } from 'csv-parse/sync'
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
const OPEN_BRACE = 0x7b

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

const sorted = (columns: Iterable<string>) => [...new Set(columns)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))

function firstByte(body: Buffer): number | undefined {
  return body.find((byte) => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)
}

function readJson(body: Buffer): Payload {
  const found = isUtf8(body) ? jsonKeys(body) : null
  if (found === null) throw new ApiError('PGRST102', INVALID)
  if (!found.uniform) throw new ApiError('PGRST102', { message: 'All object keys must match' })
  if (found.kind === 'object') return { json: body, columns: sorted(found.keys), single: true }
  if (found.kind === 'array') return found.length === 0 ? EMPTY_ARRAY : { json: body, columns: sorted(found.keys), single: false }
  return EMPTY_ARRAY
}

/** A form is one row of texts; the last of a repeated name counts. */
function readForm(body: Buffer): Payload {
  const row = Object.fromEntries(new URLSearchParams(body.toString('utf8')))
  return { json: Buffer.from(JSON.stringify(row)), columns: sorted(Object.keys(row)), single: true }
}

/** The first record names the columns; `NULL` is null. RFC 4180. */
function readCsv(body: Buffer): Payload {
  if (body.length === 0) throw new ApiError('PGRST102', { message: 'parse error (not enough input) at ""' })
  const [header = [], ...lines] = csvRecords(body)
  if (lines.some((line) => line.length < header.length)) {
    throw new ApiError('PGRST102', { message: 'All lines must have same number of fields' })
  }
  const rows = lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i] === 'NULL' ? null : line[i]])))
  return { json: Buffer.from(JSON.stringify(rows)), columns: sorted(header), single: false }
}

/** A quote that is still open at the end is closed there. */
function csvRecords(body: Buffer): string[][] {
  const parse = (bytes: Buffer): string[][] => parseCsv(bytes, { relax_column_count: true, relax_quotes: true, skip_empty_lines: true })
  try {
    return parse(body)
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return parse(Buffer.concat([body, Buffer.from('"')]))
    throw new ApiError('PGRST102', { message: `parse error: ${error instanceof Error ? error.message : 'invalid CSV'}` })
  }
}
