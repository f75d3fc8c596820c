// A request's body → one Buffer. Knows nothing of what is in it.

import type { IncomingMessage } from 'node:http'
import { errorCodes, type FastifyRequest } from 'fastify'

/** More is not set aside on a client's word alone. */
const MOST_AT_FIRST = 64 * 1024 * 1024
const LEAST = 16 * 1024

const NOTHING = Buffer.alloc(0)

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
  let body: Buffer = NOTHING
  let filled = 0
  const end = (error: Error | null) => {
    incoming.off('data', take).off('end', finish).off('error', end)
    done(error, body.subarray(0, filled))
  }
  const finish = () => end(null)
  const take = (piece: Buffer) => {
    const total = filled + piece.length
    if (total > limit) {
      end(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE())
      return
    }
    // Most bodies come in one piece, which has memory of its own.
    if (filled === 0 && total >= announced) body = piece
    else {
      if (total > body.length) body = grown(body, filled, Math.max(total, sizeFor(filled, announced, limit)))
      piece.copy(body, filled)
    }
    filled = total
  }
  incoming.on('data', take).once('end', finish).once('error', end)
}

/** Bytes to set aside: what was announced, then twice as much each time. */
function sizeFor(filled: number, announced: number, limit: number): number {
  return filled === 0 ? Math.min(announced, MOST_AT_FIRST) : Math.min(limit, Math.max(LEAST, filled * 2))
}

function grown(body: Buffer, filled: number, size: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(size)
  body.copy(larger, 0, 0, filled)
  return larger
}
