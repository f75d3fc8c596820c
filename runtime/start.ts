// From a generated API to a server that listens: configuration, pool, roles, signals. The only file of the runtime that prints
// and that ends the process.

import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { createAuthenticator } from './auth.ts'
import { type Config, ConfigError, connectionUri, listenHost, readConfig } from './config.ts'
import { query } from './execute.ts'
import { createPool } from './pool.ts'
import { createRegistry } from './registry.ts'
import { ROLE_SETTINGS, roleSettings } from './roles.ts'
import { buildServer } from './server.ts'
import type { Api } from './spec.ts'
import { VERSION } from './version.ts'

/** A server that listens. */
export interface Running {
  readonly app: FastifyInstance
  readonly address: string
  /** Finishes what is in flight, then closes the socket and the pool. */
  stop(): Promise<void>
}

/** The module is the one that `node` or `tsx` was started with. */
export function isMain(meta: ImportMeta): boolean {
  const script = process.argv[1]
  if (script === undefined) return false
  try {
    return realpathSync(script) === realpathSync(fileURLToPath(meta.url))
  } catch {
    return false
  }
}

/**
 * Starts the server of a generated API and stops it at SIGTERM or SIGINT. What is wrong with the configuration or the database
 * ends the process with one line on stderr and exit code 1.
 *
 * @param config by default from the environment and the file that the first argument names
 */
export async function start(api: Api, config?: Config): Promise<Running> {
  try {
    const running = await listen(api, config ?? readConfig({ env: process.env }))
    process.stderr.write(`pgrest-gen ${VERSION} listens on ${running.address}\n`)
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.stop())
    return running
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`pgrest-gen: ${error.message}\n`)
    process.exit(1)
  }
}

/** Builds and starts the server, without signals and output. */
export async function listen(api: Api, config: Config): Promise<Running> {
  const pool = createPool({
    database: connectionUri(config.dbUri),
    max: config.dbPool,
    acquisitionTimeoutMs: config.dbPoolAcquisitionTimeout,
    maxLifetimeMs: config.dbPoolMaxLifetime,
    idleTimeoutMs: config.dbPoolMaxIdletime,
    prepare: config.dbPreparedStatements,
    applicationName: `pgrest-gen ${VERSION}`,
  })
  const roles = roleSettings(await query(pool, ROLE_SETTINGS))
  const app = buildServer({
    config,
    pool,
    registry: createRegistry(api, config.dbExtraSearchPath),
    authenticate: createAuthenticator(config),
    roles,
  })
  const address = await app.listen({ ...listenHost(config.serverHost), port: config.serverPort })
  return {
    app,
    address,
    stop: async () => {
      await app.close()
      await pool.end()
    },
  }
}
