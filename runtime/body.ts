// A request's body → one Buffer. Knows nothing of what is in it.

import type { IncomingMessage } from 'node:http'
import { errorCodes, type FastifyRequest } from 'fastify'

/** More is not set aside on a client's word alone. */
const MOST_AT_FIRST = 64 * 1024 * 1024
const LEAST = 16 * 1024

type Done = (error: Error | null, body?: Buffer) => void

/**
 * A parser of content types for Fastify. Its own collects pieces and joins them at the end, for which a large body is in memory
 * twice; here each piece is put where it belongs, and the memory that was announced but is not filled costs nothing.
 *
 * @param limit bytes; a longer body is refused with FST_ERR_CTP_BODY_TOO_LARGE
 */
export const readBody = (limit: number) => (request: FastifyRequest, incoming: IncomingMessage, done: Done) => {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > limit) {
    done(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE())
    return
  }
  let body: Buffer = Buffer.allocUnsafeSlow(Math.min(announced || LEAST, MOST_AT_FIRST))
  let filled = 0
  const end = (error: Error | null) => {
    incoming.off('data', take).off('end', finish).off('error', end)
    done(error, body.subarray(0, filled))
  }
  const finish = () => end(null)
  const take = (piece: Buffer) => {
    if (filled + piece.length > limit) {
      end(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE())
      return
    }
    if (filled + piece.length > body.length) body = grown(body, filled, Math.min(limit, Math.max(body.length * 2, filled + piece.length)))
    filled += piece.copy(body, filled)
  }
  incoming.on('data', take).once('end', finish).once('error', end)
}

function grown(body: Buffer, filled: number, size: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(size)
  body.copy(larger, 0, 0, filled)
  return larger
}
