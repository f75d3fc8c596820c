// Where a server listens: a port, alone or shared with other processes, or a Unix socket with the permissions of its file.
// Knows nothing of what is served.

import { chmodSync, lstatSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { connect, type ListenOptions } from 'node:net'
import { ConfigError, listenHost } from './config.ts'

/** A place to listen at, by the names of its options. */
export interface Place {
  readonly option: 'server' | 'admin-server'
  readonly host: string
  readonly port: number
  /** Null for the port. */
  readonly unixSocket: string | null
  readonly unixSocketMode: number
  readonly reusePort: boolean
}

/** What `listen()` takes. @throws ConfigError where this version of Node cannot do it, or a file is in the way */
export function listenOptions({ option, host, port, unixSocket, reusePort }: Place): ListenOptions & { reusePort?: true } {
  if (unixSocket !== null) {
    removeStale(option, unixSocket)
    return { path: unixSocket }
  }
  if (reusePort && !sharesPorts(process.versions.node)) {
    throw new ConfigError(`server-reuseport = true: takes Node 22.12, 23.1 or later; this is ${process.versions.node}`)
  }
  return { ...listenHost(host), port, ...(reusePort ? { reusePort } : {}) }
}

/** https://nodejs.org/api/net.html#serverlistenoptions-callback */
export function sharesPorts(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 23 || (major === 23 && minor >= 1) || (major === 22 && minor >= 12)
}

/** A socket's file that an earlier server left behind is replaced; nothing else is. */
function removeStale(option: string, path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined) return
  if (!found.isSocket()) throw new ConfigError(`${option}-unix-socket = "${path}": takes a file that is a socket or is not there yet`)
  rmSync(path)
}

/** Puts the permissions on. */
export function afterListening({ unixSocket, unixSocketMode }: Place): void {
  if (unixSocket !== null) chmodSync(unixSocket, unixSocketMode)
}

/** `http://127.0.0.1:3000`, or the path of the socket. */
export function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') return address ?? 'nowhere'
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`
}

/** Why a server cannot listen, in a line; what is no fault of the place comes as it is. */
export function listenError({ option, host, port, unixSocket }: Place, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  const place = unixSocket === null ? `${option}-port = ${port}` : `${option}-unix-socket = "${unixSocket}"`
  if (code === 'EADDRINUSE') return new ConfigError(`${place}: takes a port that is free; somebody listens there already`)
  if (code === 'EACCES') return new ConfigError(`${place}: takes a place where this user may listen`)
  if (code === 'ENOENT' && unixSocket !== null) return new ConfigError(`${place}: takes a file in a folder that is there`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new ConfigError(`${option}-host = "${host}": takes an address of this machine`)
  }
  return error
}

/** Whether a connection can be made to a server that listens. */
export function isReachable(server: Server): Promise<boolean> {
  const address = server.address()
  if (address === null) return Promise.resolve(false)
  return new Promise((resolve) => {
    const answer = (reachable: boolean) => () => {
      socket.destroy()
      resolve(reachable)
    }
    const socket =
      typeof address === 'string' ? connect(address) : connect({ port: address.port, host: anyToLocal(address.address), timeout: 5000 })
    socket.once('connect', answer(true)).once('error', answer(false)).once('timeout', answer(false))
  })
}

/** All addresses are reached at the one of this machine. */
const anyToLocal = (address: string) => (address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address)
