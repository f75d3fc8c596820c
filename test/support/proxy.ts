// Stands between a client and a PostgreSQL server: on a Unix socket, with TLS, in small pieces, or cutting the line. For tests
// of connections; knows nothing of the protocol but the request for TLS.

import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { connect, createServer, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { TLSSocket } from 'node:tls'

export type ProxyOptions = {
  /** The server behind. */
  host: string
  port: number
  /** Where to listen: a Unix socket, or a port of 127.0.0.1; else a free one. */
  listen?: string | number
  /** Speaks TLS to clients that ask for it, with a certificate that nobody has signed. */
  tls?: boolean
  /** Passes the server's bytes on in pieces of 1 to so many. */
  pieces?: number
}

export type PostgresProxy = {
  /** 0 on a Unix socket. */
  port: number
  /** Connections so far. */
  count(): number
  /** Breaks all connections. */
  cut(): void
  /** Lets nobody in any more; who is connected stays. */
  refuse(): void
  close(): Promise<void>
}

/** The first bytes of a client that wants TLS: length 8, code 80877103. */
const TLS_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])

export async function startProxy({ host, port, listen = 0, tls = false, pieces = 0 }: ProxyOptions): Promise<PostgresProxy> {
  const sockets = new Set<Socket>()
  const identity = tls ? selfSigned() : undefined
  let count = 0

  const pass = async (source: Duplex, target: Duplex) => {
    try {
      for await (const chunk of source as AsyncIterable<Buffer>) {
        if (pieces === 0) target.write(chunk)
        for (let at = 0; pieces > 0 && at < chunk.length; ) {
          const size = 1 + ((at * 7) % pieces)
          target.write(chunk.subarray(at, at + size))
          at += size
          await turn()
        }
      }
      target.end()
    } catch {
      target.destroy()
    }
  }

  const server = createServer((client) => {
    count++
    sockets.add(client)
    client.setNoDelay(true)
    client.on('error', () => {})
    client.on('close', () => sockets.delete(client))
    client.once('data', (first) => {
      client.pause()
      const behind = connect({ host, port, noDelay: true })
      behind.on('error', () => client.destroy())
      client.on('close', () => behind.destroy())
      let front: Duplex = client
      if (identity && first.equals(TLS_REQUEST)) {
        client.write('S')
        front = new TLSSocket(client, { isServer: true, ...identity })
        front.on('error', () => behind.destroy())
      } else behind.write(first)
      front.on('data', (chunk: Buffer) => behind.write(chunk))
      front.on('end', () => behind.end())
      front.resume()
      void pass(behind, front)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    if (typeof listen === 'number') server.listen(listen, '127.0.0.1', resolve)
    else server.listen(listen, resolve)
  })
  const address = server.address()
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    count: () => count,
    cut,
    refuse: () => void server.close(),
    close() {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** A key and a certificate for `localhost` that it signed itself (RFC 5280, 4.1), valid until 2049. */
export function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const der = (tag: number, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts)
    const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255]
    return Buffer.concat([Buffer.from([tag, ...size]), body])
  }
  const [SEQUENCE, SET, OID, INTEGER, UTF8, UTC, BITS] = [0x30, 0x31, 0x06, 0x02, 0x0c, 0x17, 0x03] as const
  const algorithm = der(SEQUENCE, der(OID, Buffer.from([0x2b, 0x65, 0x70])))
  const commonName = der(SEQUENCE, der(OID, Buffer.from([0x55, 4, 3])), der(UTF8, Buffer.from('localhost')))
  const name = der(SEQUENCE, der(SET, commonName))
  const validity = der(SEQUENCE, der(UTC, Buffer.from('200101000000Z')), der(UTC, Buffer.from('491231235959Z')))
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const serial = der(INTEGER, Buffer.from([1]), createHash('sha256').update(spki).digest().subarray(0, 8))
  const body = der(SEQUENCE, serial, algorithm, name, validity, name, spki)
  const certificate = der(SEQUENCE, body, algorithm, der(BITS, Buffer.from([0]), sign(null, body, privateKey)))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  }
}
