// A server from its parts: pool, service, admin server, the sockets of both; and how it stops. Neither prints nor ends the
// process, and knows no signals.

import type { Server } from 'node:http'
import type { FastifyInstance, FastifyListenOptions } from 'fastify'
import { type Channel, followChannel } from './channel.ts'
import type { Config } from './config.ts'
import { type Log, silent } from './log.ts'
import type { Metrics } from './metrics.ts'
import { report } from './observe.ts'
import type { Origin } from './origin.ts'
import type { Pool } from './pool.ts'
import { buildServer } from './server.ts'
import { createService, dialSettings, openPool, type Renewed, type Service } from './service.ts'
import { addressOf, afterListening, isReachable, listenError, listenOptions, type Place } from './sockets.ts'
import type { Api } from './spec.ts'

/** A server that listens. */
export interface Running {
  readonly app: FastifyInstance
  /** `http://127.0.0.1:3000`, or the path of a Unix socket. */
  readonly address: string
  /** Where the admin server is, if there is one. */
  readonly adminAddress: string | null
  readonly service: Service
  /** Finishes what is in flight, then closes the sockets and the pool. False when that took too long and was cut off. */
  stop(): Promise<boolean>
}

export interface RunOptions {
  readonly api: Api
  readonly renew?: (() => Promise<Renewed>) | undefined
  readonly origin: Origin
  /** What environment and file say. */
  readonly config: Config
  readonly log: Log
  /** Told of what ends a server that runs. */
  readonly fatal: (error: unknown) => void
}

/** What is there before it listens. */
export interface Starting {
  readonly service: Service
  /** @throws ConfigError, Fatal */
  listening(): Promise<Running>
  stop(): Promise<boolean>
}

/** The pool gets so many ms to say goodbye. */
const GOODBYE_MS = 3000

export function run({ api, renew, origin, config, log, fatal }: RunOptions): Starting {
  const pool = openPool(config, { away: (reason) => service.outage.away(reason), back: () => service.outage.back() })
  log.note(`Connection Pool initialized with a maximum size of ${config.dbPool} connections`)
  const hasAdmin = config.adminServerPort !== null || config.adminServerUnixSocket !== null
  let app: FastifyInstance | undefined
  let admin: Server | undefined
  let metrics: Metrics | null = null
  let channel: Channel | undefined

  const service: Service = createService({ api, renew, origin, config, pool, log, metrics: () => metrics, fatal })

  async function listening(): Promise<Running> {
    if (hasAdmin) {
      const { createMetrics } = await import('./metrics.ts')
      metrics = await createMetrics({
        pool: pool.stats,
        shapes: () => service.current().registry.shapes.size,
        drifts: () => service.drift.state().drifts,
      })
      admin = await startAdmin(metrics)
      log.note(`Admin server listening on ${addressOf(admin)}`)
    }
    const loaded = await service.start()
    if (!loaded && config.serverReuseport) await service.loaded()
    app = buildServer(service.current, config)
    const place = placeOf(config)
    try {
      await app.listen(listenOptions(place) as FastifyListenOptions)
    } catch (error) {
      throw listenError(place, error)
    }
    afterListening(place)
    channel = followChannel(service, dialSettings(config), log)
    const address = addressOf(app.server)
    log.note(`API server listening on ${address}`)
    if (renew) log.note('Watching the database: when it changes, the API is generated again')
    return { app, address, adminAddress: admin === undefined ? null : addressOf(admin), service, stop }
  }

  async function startAdmin(counted: Metrics): Promise<Server> {
    const { buildAdmin } = await import('./admin.ts')
    const server = buildAdmin(
      {
        reachable: async () => app !== undefined && isReachable(app.server),
        state: service.state,
        metrics: counted.text,
        schemaCache: async () => (await import('./schema-cache.ts')).schemaCache(service.api()),
      },
      (error) => report(log, error),
    )
    const place = adminPlaceOf(config)
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error) => reject(listenError(place, error)))
      server.listen(listenOptions(place), resolve)
    })
    afterListening(place)
    return server
  }

  let stopping: Promise<boolean> | undefined
  const stop = () => {
    stopping ??= stopAll({ app, admin, channel, service, pool, config, log })
    return stopping
  }
  return { service, listening, stop }
}

/** A server within another program: of this configuration for good, without signals and output. */
export function listen(api: Api, config: Config): Promise<Running> {
  const origin: Origin = { read: () => config, readAgain: () => config }
  const fatal = (error: unknown) => {
    throw error
  }
  return run({ api, origin, config, log: silent, fatal }).listening()
}

const placeOf = (config: Config): Place => ({
  option: 'server',
  host: config.serverHost,
  port: config.serverPort,
  unixSocket: config.serverUnixSocket,
  unixSocketMode: config.serverUnixSocketMode,
  reusePort: config.serverReuseport,
})

const adminPlaceOf = (config: Config): Place => ({
  option: 'admin-server',
  host: config.adminServerHost,
  port: config.adminServerPort ?? 0,
  unixSocket: config.adminServerUnixSocket,
  unixSocketMode: config.adminServerUnixSocketMode,
  reusePort: config.serverReuseport,
})

interface Parts {
  readonly app: FastifyInstance | undefined
  readonly admin: Server | undefined
  readonly channel: Channel | undefined
  readonly service: Service
  readonly pool: Pool
  readonly config: Config
  readonly log: Log
}

async function stopAll({ app, admin, channel, service, pool, config, log }: Parts): Promise<boolean> {
  service.stop()
  let clean = true
  const deadline = setTimeout(() => {
    clean = false
    log.note(`Requests are cut off: they did not end in ${config.serverShutdownTimeout / 1000} seconds`)
    app?.server.closeAllConnections()
  }, config.serverShutdownTimeout)
  await app?.close()
  clearTimeout(deadline)
  admin?.close()
  admin?.closeAllConnections()
  await Promise.race([Promise.all([pool.end(), channel?.close()]), new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref())])
  return clean
}
