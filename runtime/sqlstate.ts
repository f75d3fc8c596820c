// PostgreSQL's error codes as HTTP statuses, by PostgREST's table. Takes what the database said, gives the error's answer.
// https://www.postgresql.org/docs/current/errcodes-appendix.html

import { ApiError } from './errors.ts'

/** What PostgreSQL says of an error. */
export interface DatabaseFault {
  readonly code: string
  readonly message: string
  readonly detail?: string | undefined
  readonly hint?: string | undefined
}

/** An error as the client will see it. */
export interface ErrorAnswer {
  readonly status: number
  readonly statusText?: string
  readonly code: string
  readonly message: string
  readonly details: unknown
  readonly hint: unknown
  readonly headers: Readonly<Record<string, string>>
}

/** SQLSTATE, or the beginning of one, → status; the longest match counts. */
const statuses: Readonly<Record<string, number>> = {
  '08': 503,
  '09': 500,
  '0L': 403,
  '0P': 403,
  '23503': 409,
  '23505': 409,
  '25006': 405,
  '21': 500,
  '25': 500,
  '28': 403,
  '2D': 500,
  '38': 500,
  '39': 500,
  '3B': 500,
  '40': 500,
  '53400': 500,
  '53': 503,
  '54': 500,
  '55': 500,
  '57P01': 503,
  '57': 500,
  '58': 500,
  F0: 500,
  HV: 500,
  P0001: 400,
  P0: 500,
  XX: 500,
  '42883': 404,
  '42P01': 404,
  '42P17': 500,
  '42501': 403,
}

/**
 * @param authenticated the request came with a token: what is forbidden then stays so, otherwise a token is asked for
 */
export function answerFault(fault: DatabaseFault, authenticated: boolean): ErrorAnswer {
  const { code, message } = fault
  const plain = { code, message, details: fault.detail ?? null, hint: fault.hint ?? null }
  if (code === 'PGRST') return answerRaised(fault)
  if (/^PT.../.test(code)) return raisedStatus(code, plain)
  let status = statuses[code] ?? statuses[code.slice(0, 2)] ?? 400
  if (code === '21000' && message.endsWith('requires a WHERE clause')) status = 400
  if (code === '42883' && message.startsWith('function xmlagg(')) status = 406
  const noRole = code === '22023' && /^role ".*" does not exist$/s.test(message)
  const refused = noRole || (status === 403 && code === '42501' && !authenticated)
  return { ...plain, status: refused ? 401 : status, headers: refused ? { 'WWW-Authenticate': 'Bearer' } : {} }
}

/** `RAISE SQLSTATE 'PT402'`: the status itself, with the message for a reason phrase. */
function raisedStatus(code: string, plain: Omit<ErrorAnswer, 'status' | 'headers'>): ErrorAnswer {
  const digits = code.slice(2)
  const status = /^[1-9]\d\d$/.test(digits) && Number(digits) >= 200 ? Number(digits) : 500
  return { ...plain, status, statusText: plain.message, headers: status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {} }
}

const MESSAGE_HINT = "MESSAGE must be a JSON object with obligatory keys: 'code', 'message' and optional keys: 'details', 'hint'."
const DETAIL_HINT = "DETAIL must be a JSON object with obligatory keys: 'status', 'headers' and optional key: 'status_text'."

/**
 * `RAISE SQLSTATE 'PGRST'`: the message is the body, the detail status and headers, both in JSON.
 *
 * @throws ApiError PGRST121 when one of them is not what it must be
 */
function answerRaised({ message, detail }: DatabaseFault): ErrorAnswer {
  const body = parseObject(message)
  if (!isBody(body)) throw new ApiError('PGRST121', { details: `Invalid JSON value for MESSAGE: '${message}'`, hint: MESSAGE_HINT })
  if (detail === undefined) throw new ApiError('PGRST121', { details: 'DETAIL is missing in the RAISE statement', hint: DETAIL_HINT })
  const answer = parseObject(detail)
  if (!isDetail(answer)) throw new ApiError('PGRST121', { details: `Invalid JSON value for DETAIL: '${detail}'`, hint: DETAIL_HINT })
  return {
    status: answer.status,
    ...(answer.status_text === undefined ? {} : { statusText: answer.status_text }),
    code: body.code,
    message: body.message,
    details: body.details ?? null,
    hint: body.hint ?? null,
    headers: answer.headers,
  }
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

interface RaisedBody {
  readonly code: string
  readonly message: string
  readonly details?: string | null
  readonly hint?: string | null
}

const isOptionalText = (value: unknown) => value === undefined || value === null || typeof value === 'string'

function isBody(value: Record<string, unknown> | null): value is Record<string, unknown> & RaisedBody {
  if (value === null) return false
  return typeof value.code === 'string' && typeof value.message === 'string' && isOptionalText(value.details) && isOptionalText(value.hint)
}

interface RaisedDetail {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly status_text?: string
}

function isDetail(value: Record<string, unknown> | null): value is Record<string, unknown> & RaisedDetail {
  if (value === null || !Number.isInteger(value.status)) return false
  const { headers, status_text } = value
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return false
  return (
    Object.values(headers).every((header) => typeof header === 'string') && (status_text === undefined || typeof status_text === 'string')
  )
}
