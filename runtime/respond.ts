// What the database gave, as an answer: status, headers, body. Pure; knows HTTP and PostgREST's headers, no SQL.

import { ApiError } from './errors.ts'
import { encodeHeader, type Page } from './headers.ts'
import { answerFault, type DatabaseFault, type ErrorAnswer } from './sqlstate.ts'

/** An answer before it is written to the socket. */
export interface Answer {
  readonly status: number
  readonly statusText?: string
  /** Names as they are sent; a list is sent as that many headers. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Buffer | string | null
}

/** The one row of a main statement, read. */
export interface Outcome {
  /** Rows in the body. */
  readonly page: number
  readonly total: number | null
  /** response.headers and response.status as they were set. */
  readonly headers: Buffer | null
  readonly status: Buffer | null
  readonly body: Buffer | null
}

export const JSON_TYPE = 'application/json; charset=utf-8'
export const VARY = 'Accept, Prefer, Range'

const number = (column: Buffer | null | undefined): number | null => (column == null ? null : Number(column.toString('latin1')))

/** Reads the row whose columns are those of `COLUMNS`. */
export function outcomeOf(row: readonly (Buffer | null)[]): Outcome {
  return {
    page: number(row[0]) ?? 0,
    total: number(row[1]),
    headers: row[2] ?? null,
    status: row[3] ?? null,
    body: row[4] ?? null,
  }
}

/** `0-9/100`, `*​/0` */
export function contentRange(first: number | bigint, last: number | bigint, total: number | null): string {
  return `${total !== 0 && first <= last ? `${first}-${last}` : '*'}/${total ?? '*'}`
}

/** Status and Content-Range of a page of rows. */
export function rangeOf({ offset }: Pick<Page, 'offset'>, rows: number, total: number | null): { status: number; range: string } {
  const last = offset + BigInt(rows) - 1n
  const range = contentRange(offset, last, total)
  if (total === null) return { status: 200, range }
  if (offset > BigInt(total)) return { status: 416, range }
  return { status: rows < total ? 206 : 200, range }
}

/** The body of an answer whose offset lies behind its rows. */
export function outOfRange(offset: bigint, total: number | null, minimal: boolean): string {
  return errorBody(
    new ApiError('PGRST103', { details: `An offset of ${offset} was requested, but there are only ${total ?? 0} rows.` }),
    minimal,
  )
}

/**
 * Lets response.status and response.headers have the last word: a header that they name replaces ours.
 *
 * @throws ApiError PGRST111, PGRST112
 */
export function override(answer: Answer, outcome: Pick<Outcome, 'headers' | 'status'>): Answer {
  if (outcome.headers === null && outcome.status === null) return answer
  const status = outcome.status === null ? answer.status : statusOf(outcome.status.toString('utf8'))
  if (outcome.headers === null) return { ...answer, status }
  const theirs = headersOf(outcome.headers.toString('utf8'))
  const named = new Set(theirs.map(([name]) => name.toLowerCase()))
  const headers: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(answer.headers)) {
    if (!named.has(name.toLowerCase())) headers[name] = value as string
  }
  for (const [name, value] of theirs) {
    const before = headers[name]
    headers[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return { ...answer, status, headers }
}

function statusOf(text: string): number {
  const digits = /^\d+/.exec(text)?.[0]
  const status = Number(digits)
  if (digits === undefined || status < 100 || status > 999) throw new ApiError('PGRST112')
  return status
}

function headersOf(text: string): [string, string][] {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    throw new ApiError('PGRST111')
  }
  if (!Array.isArray(list)) throw new ApiError('PGRST111')
  return list.map((item: unknown) => {
    const entries = typeof item === 'object' && item !== null && !Array.isArray(item) ? Object.entries(item) : []
    const [entry] = entries
    if (entries.length !== 1 || entry === undefined || typeof entry[1] !== 'string') throw new ApiError('PGRST111')
    return [entry[0], entry[1]]
  })
}

/** A fault of the database, as far as an answer needs to know it. */
function isFault(error: unknown): error is DatabaseFault {
  return (
    error instanceof Error && !(error instanceof ApiError) && 'code' in error && typeof error.code === 'string' && error.code.length === 5
  )
}

/**
 * Any error as an answer in PostgREST's form.
 *
 * @param authenticated the request bore a valid token
 * @param minimal `client-error-verbosity=minimal`: code and message only
 */
export function errorAnswer(error: unknown, authenticated: boolean, minimal: boolean): Answer {
  try {
    if (isFault(error)) return render(answerFault(error, authenticated), minimal)
  } catch (raised) {
    return errorAnswer(raised, authenticated, minimal)
  }
  const known = error instanceof ApiError ? error : new ApiError('PGRSTX00')
  return render(known, minimal)
}

/** Headers of the error itself stand beside ours, even when they have the same name. */
function render(error: Omit<ErrorAnswer, 'statusText'> & { readonly statusText?: string }, minimal: boolean): Answer {
  const headers: Record<string, string | string[]> = {
    'Content-Type': JSON_TYPE,
    'Proxy-Status': `PostgREST; error=${error.code}`,
    ...(error.status === 503 ? { 'Retry-After': '0' } : {}),
  }
  for (const [name, value] of Object.entries(error.headers)) {
    const ours = Object.keys(headers).find((known) => known.toLowerCase() === name.toLowerCase())
    if (ours === undefined) headers[name] = value
    else headers[ours] = ours === 'Retry-After' ? value : [headers[ours] as string, value]
  }
  return {
    status: error.status,
    ...(error.statusText === undefined ? {} : { statusText: error.statusText }),
    headers,
    body: errorBody(error, minimal),
  }
}

function errorBody({ code, message, details, hint }: Pick<ErrorAnswer, 'code' | 'message' | 'details' | 'hint'>, minimal: boolean): string {
  return JSON.stringify(minimal ? { code, message } : { code, message, details, hint })
}

/** A header value that may be sent: UTF-8 bytes, no line ends. */
export const headerValue = (value: string): string => (SENT_AS_IT_IS.test(value) ? value : encodeHeader(value.replace(/[\r\n\0]/g, ' ')))

const SENT_AS_IT_IS = /^[\x20-\x7e]*$/
