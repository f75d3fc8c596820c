// What is told of a request: to the access log, to the log of queries and of faults, to the metrics. From what is known of it
// when it is answered; costs next to nothing where nobody wants to know.

import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { DatabaseError } from './database-error.ts'
import { ApiError } from './errors.ts'
import type { Shared } from './exchange.ts'
import type { RemoteKeys } from './jwks.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { OverrideError } from './override.ts'
import { type Answer, errorAnswer } from './respond.ts'

/** What requests share and how they are told of: replaced as a whole when the configuration changes. */
export interface Served extends Shared {
  /** The keys of `jwt-jwks-url`. */
  readonly issuer: RemoteKeys | null
  readonly log: Log
  /** Null without an admin server. */
  readonly metrics: Metrics | null
  /** What the database has to say of roles is known. */
  readonly loaded: boolean
  /** Answers are logged from this status on. */
  readonly accessFrom: number
  /** Requests are measured. */
  readonly measured: boolean
}

/** What is kept of a request until its answer is told of. */
export interface Trace {
  role: string | null
  /** In ms since the process started. */
  readonly started: number
  readonly id: string | null
  /** The SQL that was sent, where it may have to be logged. */
  readonly statements: string[] | null
}

export function startTrace({ config, measured }: Served, { headers }: FastifyRequest): Trace {
  const header = config.serverRequestIdHeader
  return {
    role: null,
    started: measured ? performance.now() : 0,
    id: header === null ? null : requestId(headers[header.toLowerCase()]),
    statements: config.logQuery ? [] : null,
  }
}

/** Theirs when it is short and harmless. */
function requestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[!-~]{1,128}$/.test(given) ? given : randomUUID()
}

/** Tells of an answer. */
export function observe(served: Served, request: FastifyRequest, { status, headers, body }: Answer, trace: Trace): void {
  const { log, metrics, accessFrom, measured } = served
  if (accessFrom <= 400 && headers.Warning !== undefined && status < 300) {
    for (const warning of [headers.Warning].flat()) log.at('warn', `${warning} (${request.raw.method} ${request.raw.url})`)
  }
  if (status < accessFrom && metrics === null) return
  const { method = 'GET', url = '/', httpVersion } = request.raw
  const took = measured ? performance.now() - trace.started : null
  metrics?.answered(method, routeOf(served, url), status, (took ?? 0) / 1000)
  if (status < accessFrom) return

  if (trace.statements !== null) for (const statement of trace.statements) log.query(statement, trace.id)
  const { referer, 'user-agent': agent } = request.headers
  const empty = method === 'HEAD' || status === 204
  const bytes = empty ? null : body === null ? 0 : Buffer.byteLength(body)
  const address = request.socket.remoteAddress ?? null
  log.access({ method, url, version: httpVersion, status, bytes, role: trace.role, address, referer, agent, id: trace.id, took })
}

/** The route of a request: as many as there are relations and functions, whatever clients ask for. */
function routeOf({ registry }: Served, url: string): string {
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  if (path === '/' || path === '') return '/'
  const called = path.startsWith('/rpc/')
  const name = path.slice(called ? 5 : 1)
  const known = registry.schemaNames.some((schema) => {
    const spec = registry.schema(schema)
    return spec !== undefined && Object.hasOwn(called ? spec.functions : spec.relations, name)
  })
  return known ? path : 'none'
}

/** Tells of an error that is not the client's: the database's faults as they are, our own with the place in the code. */
export function report(log: Log, error: unknown): void {
  if (!log.tells('error')) return
  if (error instanceof ApiError || error instanceof DatabaseError) {
    const answer = errorAnswer(error, true, false)
    if (answer.status < 500 || !isDatabases(error)) return
    if (error.code === 'PGRST003') log.rarely(String(answer.body))
    else log.at('error', String(answer.body))
  } else {
    const whose = error instanceof OverrideError ? 'An override failed' : 'This is a bug of pgrest-gen, please report it'
    const cause = error instanceof OverrideError ? error.cause : error
    log.at('error', `${whose}: ${cause instanceof Error ? cause.stack : String(cause)}`)
  }
}

const isDatabases = (error: ApiError | DatabaseError) => error instanceof DatabaseError || /^PGRST00/.test(error.code)
