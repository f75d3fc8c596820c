// The load generator: a process of its own that is told by messages what to send, sends one request at a time on each of so many
// connections until the time is over, checks every answer's status and length, and gives back how long each took. It shares the
// machine with those it measures: the head of an answer is read once for each request.

import { connect, type Socket } from 'node:net'

/** What to do in one turn. */
export interface Order {
  readonly port: number
  readonly connections: number
  readonly seconds: number
  /** Bytes of whole requests; each connection walks through them from a place of its own. */
  readonly requests: readonly Uint8Array[]
  readonly status: number
}

/** What came of it. */
export interface Turn {
  readonly requests: number
  readonly seconds: number
  /** Milliseconds, in no order. */
  readonly latencies: Float64Array
}

export type Reply = { readonly turn: Turn } | { readonly error: string }

const HEAD_END = Buffer.from('\r\n\r\n')
const SILENCE_MS = 10_000

async function run(order: Order): Promise<Turn> {
  const lengths = new Map<number, Lengths>()
  const latencies: number[] = []
  const sockets = await Promise.all(Array.from({ length: order.connections }, () => open(order.port)))
  const start = performance.now()
  try {
    await Promise.all(sockets.map((socket, at) => client(socket, at, order, start + order.seconds * 1000, lengths, latencies)))
  } finally {
    for (const socket of sockets) socket.destroy()
  }
  return { requests: latencies.length, seconds: (performance.now() - start) / 1000, latencies: Float64Array.from(latencies) }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true }, () => resolve(socket)).once('error', reject)
  })
}

/** One connection: sends, waits for the whole answer, sends again. */
function client(
  socket: Socket,
  first: number,
  { requests, status, connections }: Order,
  end: number,
  lengths: Map<number, Lengths>,
  latencies: number[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    let at = Math.floor((first * requests.length) / connections)
    let sent = 0
    let received: Buffer | null = null
    const next = () => {
      sent = performance.now()
      if (sent >= end) return resolve()
      at = (at + 1) % requests.length
      socket.write(requests[at]!)
    }
    socket.setTimeout(SILENCE_MS, () => reject(new Error(`no answer within ${SILENCE_MS / 1000} s`)))
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the server closed the connection')))
    socket.on('data', (chunk) => {
      const known = lengths.get(at)
      if (received !== null || chunk.length !== known?.whole || statusOf(chunk) !== status) {
        received = received === null ? chunk : Buffer.concat([received, chunk])
        const answer = answerOf(received)
        if (answer === null) return
        if (answer.status !== status) return reject(new Error(`status ${answer.status} instead of ${status}: ${String(chunk).slice(-300)}`))
        if (known && answer.length !== known.body) return reject(new Error(`a body of ${answer.length} bytes instead of ${known.body}`))
        lengths.set(at, { whole: received.length, body: answer.length })
        received = null
      }
      latencies.push(performance.now() - sent)
      next()
    })
    next()
  })
}

/** Of the answer to a request, in bytes. */
interface Lengths {
  readonly whole: number
  readonly body: number
}

/** `HTTP/1.1 200 OK` → 200 */
const statusOf = (bytes: Buffer) => (bytes[9]! - 48) * 100 + (bytes[10]! - 48) * 10 + bytes[11]! - 48

/** Status and body length once the answer is whole. */
function answerOf(bytes: Buffer): { status: number; length: number } | null {
  const headEnd = bytes.indexOf(HEAD_END)
  if (headEnd < 0) return null
  const head = bytes.toString('latin1', 0, headEnd)
  const status = statusOf(bytes)
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? (status === 204 ? 0 : Number.NaN))
  const rest = bytes.length - headEnd - 4
  if (!Number.isNaN(length)) return rest >= length ? { status, length } : null
  // Chunked: the end is told by a chunk without content.
  return bytes.toString('latin1', bytes.length - 5) === '0\r\n\r\n' ? { status, length: rest } : null
}

process.on('message', (order: Order) => {
  run(order).then(
    (turn) => process.send!({ turn } satisfies Reply),
    (error: unknown) => process.send!({ error: error instanceof Error ? error.message : String(error) } satisfies Reply),
  )
})
process.on('disconnect', () => process.exit())
