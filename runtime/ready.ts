// Asks the admin server of a running server whether it is ready: for health checks in containers that have no curl.

import { request } from 'node:http'
import type { Config } from './config.ts'

export interface Readiness {
  readonly ready: boolean
  /** For people; PostgREST's words. */
  readonly message: string
}

const PATIENCE_MS = 10_000
/** Hosts that are no address to connect to. */
const SPECIAL = /^[*!]/

export async function askReady({ adminServerHost, adminServerPort, adminServerUnixSocket }: Config): Promise<Readiness> {
  if (adminServerUnixSocket !== null) return answerOf({ socketPath: adminServerUnixSocket }, `${adminServerUnixSocket}/ready`)
  if (adminServerPort === null) return no('Admin server is not running. Please check admin-server-port config.')
  if (SPECIAL.test(adminServerHost)) {
    return no(
      `The \`--ready\` flag cannot be used when server-host is configured as "${adminServerHost}". Please update your server-host config to "localhost".`,
    )
  }
  const host = adminServerHost.includes(':') ? `[${adminServerHost}]` : adminServerHost
  return answerOf({ host: adminServerHost, port: adminServerPort }, `http://${host}:${adminServerPort}/ready`)
}

const no = (reason: string): Readiness => ({ ready: false, message: `ERROR: ${reason}` })

function answerOf(place: { host: string; port: number } | { socketPath: string }, url: string): Promise<Readiness> {
  return new Promise((resolve) => {
    const asked = request({ ...place, path: '/ready', timeout: PATIENCE_MS }, ({ statusCode = 0 }) => {
      asked.destroy()
      resolve(statusCode >= 200 && statusCode < 300 ? { ready: true, message: `OK: ${url}` } : no(url))
    })
    asked.once('timeout', () => asked.destroy(new Error('timeout')))
    asked.once('error', () => resolve(no(`connection refused to ${url}`)))
    asked.end()
  })
}
