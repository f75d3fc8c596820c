// Sends one HTTP/1.1 request byte by byte as it is given and reads the answer: no client library, since they refuse or mend
// paths, methods and headers that the contract wants sent as they stand. Knows nothing of what the answers mean.

import { connect } from 'node:net'

/** A request as the contract's chapters hold it. */
export type Request = {
  method: string
  /** Target of the request line, encoded already. */
  path: string
  /** A list is sent as that many lines. Nothing else is sent but Host and, with a body, Content-Length. */
  headers?: Record<string, string | string[]>
  /** A text is sent as it is, `{ base64 }` as its bytes, anything else as JSON without blanks. */
  body?: unknown
}

/** What came back. Header names in lower case, each with its lines in order; the bytes of values read as UTF-8. */
export type Answer = { status: number; headers: Record<string, string[]>; body: Buffer }

const timeLimit = 20_000

/**
 * One request on a connection of its own.
 * @throws Error when no whole answer comes within 20 s
 */
export function exchange(host: string, port: number, request: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0)
    const socket = connect({ host, port, noDelay: true })
    const finish = (error: Error | undefined, answer?: Answer) => {
      socket.destroy()
      if (answer) resolve(answer)
      else reject(error)
    }
    const read = (ended: boolean) => {
      try {
        const answer = readAnswer(received, request.method, ended)
        if (answer) finish(undefined, answer)
        else if (ended) finish(new Error(`the connection ended after ${received.length} bytes of an answer`))
      } catch (error) {
        finish(error instanceof Error ? error : new Error(String(error)))
      }
    }
    socket.setTimeout(timeLimit, () => finish(new Error(`no whole answer within ${timeLimit / 1000} s`)))
    socket.on('error', (error) => finish(error))
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes])
      read(false)
    })
    socket.on('end', () => read(true))
    socket.write(requestBytes(host, port, request))
  })
}

/** The bytes on the wire. */
export function requestBytes(host: string, port: number, request: Request): Buffer {
  const body = bodyBytes(request.body)
  const lines = [`${request.method} ${request.path} HTTP/1.1`, `Host: ${host}:${port}`]
  for (const [name, values] of Object.entries(request.headers ?? {})) for (const value of [values].flat()) lines.push(`${name}: ${value}`)
  if (body) lines.push(`Content-Length: ${body.length}`)
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'utf8'), body ?? Buffer.alloc(0)])
}

/**
 * The answer in the bytes received so far, undefined while some are missing. RFC 9112, section 6.3: how long a body is.
 * @param ended whether the server has closed its side
 * @throws Error when this is no HTTP
 */
export function readAnswer(bytes: Buffer, method: string, ended: boolean): Answer | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [first = '', ...lines] = bytes.subarray(0, end).toString('utf8').split('\r\n')
  const status = Number(/^HTTP\/1\.[01] ([0-9]{3})/.exec(first)?.[1])
  if (!status) throw new Error(`not HTTP: ${JSON.stringify(first)}`)
  const rest = bytes.subarray(end + 4)
  if (status < 200) return readAnswer(rest, method, ended)

  const headers: Record<string, string[]> = Object.create(null)
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    headers[name] = [...(headers[name] ?? []), line.slice(colon + 1).trim()]
  }
  const body = bodyOf(rest, method, status, headers, ended)
  return body && { status, headers, body }
}

function bodyOf(rest: Buffer, method: string, status: number, headers: Record<string, string[]>, ended: boolean): Buffer | undefined {
  if (method === 'HEAD' || status === 204 || status === 304) return Buffer.alloc(0)
  if (headers['transfer-encoding']?.[0]?.toLowerCase() === 'chunked') return unchunked(rest)
  const [length] = headers['content-length'] ?? []
  if (length === undefined) return ended ? rest : undefined
  return rest.length >= Number(length) ? rest.subarray(0, Number(length)) : undefined
}

function unchunked(bytes: Buffer): Buffer | undefined {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd < 0) return undefined
    const size = Number.parseInt(bytes.subarray(at, lineEnd).toString('latin1'), 16)
    const from = lineEnd + 2
    if (bytes.length < from + size + 2) return undefined
    if (size === 0) return Buffer.concat(parts)
    parts.push(bytes.subarray(from, from + size))
    at = from + size + 2
  }
}

function bodyBytes(body: unknown): Buffer | undefined {
  // The recordings were made with null for no body at all.
  if (body === undefined || body === null) return undefined
  if (typeof body === 'string') return Buffer.from(body, 'utf8')
  if (typeof body === 'object' && body !== null && 'base64' in body && Object.keys(body).length === 1)
    return Buffer.from(String(body.base64), 'base64')
  return Buffer.from(JSON.stringify(body), 'utf8')
}
