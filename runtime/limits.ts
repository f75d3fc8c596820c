// How much a client may send, and how slowly: what is too much is refused in PostgREST's form, also where there is no request yet
// that could be answered. Knows sockets, nothing of what is asked for.

import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Config } from './config.ts'
import { ApiError } from './errors.ts'
import type { Answer } from './respond.ts'
import { VERSION } from './version.ts'

/** Bytes of a request line with its headers; PostgREST's server takes long query strings. */
const MAX_HEADER_BYTES = 128 * 1024
/** Characters. */
const MAX_URL_LENGTH = 64 * 1024
/** Milliseconds that the head of a request may take: a client that sends a byte now and then holds a socket no longer. */
const HEAD_TIMEOUT_MS = 20_000
/** How often slow clients are looked for: ms. */
const CHECK_MS = 1000
/** A client that takes nothing of a long answer for so many ms is left alone with it. */
const STALLED_MS = 60_000
/** Bytes; shorter answers fit into the system's buffers. */
const LONG_ANSWER = 64 * 1024

/** Options of Fastify and of Node's HTTP server. */
export const limits = ({ serverRequestTimeout, serverKeepAliveTimeout, serverMaxBodySize }: Config) => ({
  bodyLimit: serverMaxBodySize,
  requestTimeout: serverRequestTimeout,
  keepAliveTimeout: serverKeepAliveTimeout,
  http: {
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: Math.min(HEAD_TIMEOUT_MS, serverRequestTimeout || HEAD_TIMEOUT_MS),
    connectionsCheckingInterval: CHECK_MS,
  },
})

/** @throws ApiError PGRSTX14 */
export function checkUrl(url: string): void {
  if (url.length > MAX_URL_LENGTH) throw new ApiError('PGRSTX14', { details: `It may have ${MAX_URL_LENGTH} characters` })
}

/** What Fastify finds wrong before a handler is asked. */
export function frameworkError(error: unknown, headers: IncomingHttpHeaders, { serverMaxBodySize }: Config): unknown {
  const { statusCode, message } = error as { statusCode?: number; message?: string }
  // Only a type without a slash and the like: all others have a parser.
  if (statusCode === 415) return new ApiError('PGRST102', { message: `Content-Type not acceptable: ${headers['content-type'] ?? ''}` })
  if (statusCode === 413) return new ApiError('PGRSTX13', { details: `It may have ${serverMaxBodySize} bytes` })
  return statusCode !== undefined && statusCode < 500 ? new ApiError('PGRSTX01', { details: message }) : error
}

type ClientError = Error & { readonly code?: string }

/** What Node's parser says of a request → what is wrong with it. https://nodejs.org/api/http.html#event-clienterror */
export function unreadError({ code }: ClientError): ApiError {
  if (code === 'HPE_HEADER_OVERFLOW') return new ApiError('PGRSTX31', { details: `They may have ${MAX_HEADER_BYTES} bytes` })
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? new ApiError('PGRSTX08') : new ApiError('PGRSTX01', { details: code ?? null })
}

/** There is no request to answer: what can be said is written to the socket. */
export function answerUnread({ status, headers, body }: Answer, { code }: ClientError, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const own = { Server: `pgrest-gen/${VERSION}`, 'Content-Length': Buffer.byteLength(body ?? ''), Connection: 'close' }
  const lines = Object.entries({ ...headers, ...own }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} \r\n${lines.join('')}\r\n${body ?? ''}`)
}

/**
 * A client that stops reading in the middle of a long answer is disconnected: its answer is kept in memory.
 *
 * @param length of the answer, in bytes
 * @param patience ms without a byte that it took
 */
export function leaveStalled(socket: Socket, response: ServerResponse, length: number, patience = STALLED_MS): void {
  if (length <= LONG_ANSWER) return
  socket.setTimeout(patience)
  response.once('close', () => {
    // Node has put the time for keep-alive in its place, unless another request is here already.
    if (socket.timeout === patience) socket.setTimeout(0)
  })
}
