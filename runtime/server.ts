// The Fastify instance: a few routes for everything, CORS, errors. From a socket's request to an Exchange, from an Answer back.

import type { OutgoingHttpHeaders } from 'node:http'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { readBody } from './body.ts'
import { type Cancellation, createCancellation } from './cancellation.ts'
import { withoutHidden } from './closed.ts'
import type { Config } from './config.ts'
import { ApiError } from './errors.ts'
import type { Clock, Exchange, Shared } from './exchange.ts'
import { handleRelation, handleRoute, handleRoutine } from './handlers.ts'
import { decodeHeader, parseAccept, parsePrefer } from './headers.ts'
import { answerUnread, checkUrl, frameworkError, leaveStalled, limits, unreadError } from './limits.ts'
import { observe, report, type Served, startTrace, type Trace } from './observe.ts'
import { handleRoot, hasRoot } from './openapi.ts'
import { hasPage, type PagePath, pagePaths } from './page-paths.ts'
import { type Answer, errorAnswer } from './respond.ts'
import { VERSION } from './version.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
const SERVER = `pgrest-gen/${VERSION}`
const NO_BODY = Buffer.alloc(0)
const NO_QUERY = Object.freeze({})
const EXPOSED = 'Content-Encoding, Content-Location, Content-Range, Content-Type, Date, Location, Server, Transfer-Encoding, Range-Unit'

/** No relation's path has two parts, and PostgREST has nothing there. */
const DOCUMENT_PATH = '/_/openapi.json'

/** What requests are answered with, asked for once by each. */
export type Current = () => Served

/** Builds the server of a generated API; nothing listens yet. */
export function buildServer(current: Current, config: Config): FastifyInstance {
  const app = Fastify({
    logger: false,
    exposeHeadRoutes: false,
    return503OnClosing: false,
    // The query is a language of its own here: nobody asks for Fastify's reading of it.
    routerOptions: { querystringParser: () => NO_QUERY },
    ...limits(config),
    clientErrorHandler: (error, socket) => answerUnread(failure(current(), unreadError(error), false), error, socket),
    frameworkErrors: (_error, request, reply) => void answer(current(), request as FastifyRequest, reply as FastifyReply),
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', readBody(app.initialConfig.bodyLimit ?? Number.POSITIVE_INFINITY))
  const handle = (request: FastifyRequest, reply: FastifyReply) => answer(current(), request, reply)
  app.route({ method: [...METHODS], url: '/*', handler: handle })
  if (hasPage(config)) routePage(current, app)
  app.setNotFoundHandler(handle)
  app.setErrorHandler((error, request, reply) => {
    const served = current()
    return send(served, request, reply, failure(served, frameworkError(error, request.headers, config), false), startTrace(served, request))
  })
  return app
}

/** The page for people, which nobody has to be known for: its files are read when they are asked for. */
function routePage(current: Current, app: FastifyInstance): void {
  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    const { handlePage } = await import('./page.ts')
    const path = (request.routeOptions.url ?? '') as PagePath
    const served = current()
    const trace = startTrace(served, request)
    return send(served, request, reply, await handlePage(path, request.headers, served.registry.schemaNames), trace)
  }
  for (const url of pagePaths) app.route({ method: ['GET', 'HEAD'], url, handler: page })
}

async function answer(served: Served, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const preflight = preflightAnswer(served, request)
  if (preflight) return send(served, request, reply, preflight, null)
  const trace = startTrace(served, request)
  const clock = served.config.serverTimingEnabled ? newClock() : null
  let authenticated = false
  try {
    const pending = served.authenticate(request.headers.authorization)
    const identity = pending instanceof Promise ? await pending : pending
    authenticated = identity.authenticated
    trace.role = identity.role
    if (clock) clock.authenticated = performance.now()
    if (!served.loaded) throw new ApiError('PGRST002')
    const found = await route(served, request, reply, identity, clock, trace)
    return send(served, request, reply, clock ? timed(found, clock) : found, trace)
  } catch (error) {
    report(served.log, error)
    return send(served, request, reply, failure(served, error, authenticated), trace)
  }
}

function newClock(): Clock {
  const started = performance.now()
  return { started, authenticated: started, parsed: started, planned: started, executed: started }
}

/** Server-Timing, https://www.w3.org/TR/server-timing: what each stage took, in ms. */
function timed(answer: Answer, { started, authenticated, parsed, planned, executed }: Clock): Answer {
  const stages = { jwt: authenticated - started, parse: parsed - authenticated, plan: planned - parsed, transaction: executed - planned }
  const all = Object.entries({ ...stages, response: performance.now() - executed })
  const value = all.map(([name, time]) => `${name};dur=${Math.max(time, 0).toFixed(1)}`).join(', ')
  return { ...answer, headers: { ...answer.headers, 'Server-Timing': value } }
}

/** The resource that a path names: `/`, `/relation`, `/rpc/function`. */
function route(
  shared: Shared,
  request: FastifyRequest,
  reply: FastifyReply,
  identity: Exchange['identity'],
  clock: Clock | null,
  trace: Trace,
): Promise<Answer> {
  const { method = 'GET', url = '/' } = request.raw
  checkUrl(url)
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  const segments = segmentsOf(path)
  if (segments.length > 2 || (segments.length === 2 && segments[0] !== 'rpc')) {
    const open = () => exchangeOf(shared, request, reply, identity, clock, trace, path, queryOf(url, mark))
    if (path !== DOCUMENT_PATH) return handleRoute(segments, open)
    return import('./openapi3.ts').then(({ handleDocument }) => handleDocument(open()))
  }

  if (segments.length === 0 && !hasRoot(shared.config)) throw new ApiError('PGRST126')
  const exchange = exchangeOf(shared, request, reply, identity, clock, trace, path, queryOf(url, mark))
  if (clock) clock.parsed = performance.now()
  if (!METHODS.includes(method as (typeof METHODS)[number])) throw new ApiError('PGRST117', { method })
  const [first, name] = segments
  if (first === undefined) return handleRoot(exchange)
  return name === undefined ? handleRelation(first, exchange) : handleRoutine(name, exchange)
}

const queryOf = (url: string, mark: number) => (mark < 0 ? '' : url.slice(mark + 1))

function exchangeOf(
  shared: Shared,
  request: FastifyRequest,
  reply: FastifyReply,
  identity: Exchange['identity'],
  clock: Clock | null,
  { statements }: Trace,
  path: string,
  query: string,
): Exchange {
  const { headers, body } = request
  const method = request.raw.method ?? 'GET'
  const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  const { registry } = shared
  const profile = headers[reads ? 'accept-profile' : 'content-profile']
  const schemaName = typeof profile === 'string' ? decodeHeader(profile) : registry.schemaNames[0]!
  const schema = registry.schema(schemaName)
  if (!schema) throw new ApiError('PGRST106', { schema: schemaName, schemas: registry.schemaNames })
  const prefer = headers.prefer
  return {
    shared,
    method,
    path,
    query,
    headers,
    body: Buffer.isBuffer(body) ? body : NO_BODY,
    identity,
    schemaName,
    schema,
    namesSchema: profile !== undefined || registry.schemaNames.length > 1,
    preferences: parsePrefer(Array.isArray(prefer) ? prefer.join(',') : prefer && decodeHeader(prefer)),
    accept: parseAccept(headers.accept),
    cancellation: cancellationOf(reply),
    clock,
    statements,
  }
}

/** A client that goes away before its answer takes its statement with it. */
function cancellationOf({ raw }: FastifyReply): Cancellation {
  const cancellation = createCancellation()
  raw.on('close', () => {
    if (!raw.writableFinished) cancellation.request()
  })
  return cancellation
}

/** `/rpc/add` → rpc, add. Mostly there is one. */
function segmentsOf(path: string): string[] {
  if (path === '/' || path === '') return []
  return path.includes('/', 1) ? path.slice(1).split('/').map(decodeSegment) : [decodeSegment(path.slice(1))]
}

/** Bytes that are not UTF-8 become U+FFFD: there is no relation of such a name. */
function decodeSegment(segment: string): string {
  if (!segment.includes('%')) return segment
  const bytes = segment.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** https://fetch.spec.whatwg.org/#cors-preflight-request: answered before anything else, whatever the path, unless the origin may not ask. */
function preflightAnswer({ config }: Shared, { method, headers }: FastifyRequest): Answer | null {
  if (method !== 'OPTIONS' || headers.origin === undefined || headers['access-control-request-method'] === undefined) return null
  const asked = headers['access-control-request-headers']
  const allowed = allowedOrigin(config.serverCorsAllowedOrigins, headers.origin)
  if (allowed === null) return null
  return {
    status: 200,
    headers: {
      ...allowed,
      'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE, OPTIONS, HEAD',
      ...(asked === undefined
        ? {}
        : { 'Access-Control-Allow-Headers': `Authorization, ${asked}, Accept, Accept-Language, Content-Language` }),
      'Access-Control-Max-Age': '86400',
    },
    body: '',
  }
}

/** Any origin, or those of the configuration, which may then send credentials. */
function allowedOrigin(origins: readonly string[] | null, origin: string): Record<string, string> | null {
  if (origins === null) return { 'Access-Control-Allow-Origin': '*' }
  if (!origins.includes(origin)) return null
  return { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' }
}

function failure({ config, registry }: Shared, error: unknown, authenticated: boolean): Answer {
  return errorAnswer(withoutHidden(error, registry.hidden), authenticated, config.clientErrorVerbosity === 'minimal')
}

/** The largest status that Fastify takes; HTTP has room up to 999, and `RAISE` may use it. */
const MAX_STATUS = 599

/** Writes an answer and tells of it, unless it has no trace. HEAD and 204 have no body and no length. */
function send(served: Served, request: FastifyRequest, reply: FastifyReply, answer: Answer, trace: Trace | null): FastifyReply {
  const { status, statusText } = answer
  const headers = headersOf(served, request, answer)
  // A client that keeps the connection would wait in vain, and the server's end for it.
  if (!reply.server.server.listening) headers.Connection = 'close'
  if (trace !== null) {
    if (trace.id !== null) headers[served.config.serverRequestIdHeader!] = trace.id
    observe(served, request, answer, trace)
  }
  const content = request.method === 'HEAD' || status === 204 || answer.body === '' ? null : answer.body
  // With a text Node would write the headers as UTF-8 too, and their bytes are given as they are.
  const body = typeof content === 'string' ? Buffer.from(content) : content
  if (body !== null) leaveStalled(request.raw.socket, reply.raw, body.length)
  // What Fastify would refuse or change is written past it.
  if (status > MAX_STATUS || Array.isArray(headers['Content-Type'])) {
    reply.hijack()
    reply.raw.writeHead(status, phrase(statusText ?? ''), headers)
    reply.raw.end(body)
    return reply
  }
  if (statusText !== undefined) reply.raw.statusMessage = phrase(statusText)
  reply.code(status).headers(headers)
  return body === null ? reply.send() : reply.send(body)
}

function headersOf({ config }: Shared, { method, headers: asked }: FastifyRequest, { headers }: Answer): OutgoingHttpHeaders {
  const all: OutgoingHttpHeaders = { Server: SERVER, ...(headers as OutgoingHttpHeaders) }
  if (asked.origin !== undefined && method !== 'OPTIONS') {
    const allowed = allowedOrigin(config.serverCorsAllowedOrigins, asked.origin)
    if (allowed) Object.assign(all, allowed, { 'Access-Control-Expose-Headers': EXPOSED })
  }
  const trace = config.serverTraceHeader
  if (trace !== null) all[trace] = asked[trace.toLowerCase()] ?? ''
  return all
}

/** A reason phrase: visible ASCII, RFC 9112, section 4. */
const phrase = (text: string) => text.replace(/[^\t\x20-\x7e]/g, '?')
