// From a generated API to a server that listens: configuration, pool, roles, signals. The only file of the runtime that prints
// and that ends the process.

import { chmodSync, existsSync, realpathSync, rmSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { createAuthenticator } from './auth.ts'
import { type Config, ConfigError, connectionUri, listenHost, readConfig } from './config.ts'
import { type RunInTransaction, readDatabaseConfig } from './database-config.ts'
import { createDriftWatch, type DriftOptions, type DriftWatch, driftText } from './drift.ts'
import { execute, query } from './execute.ts'
import { keepHeapSmall } from './memory.ts'
import { createPool, type Pool } from './pool.ts'
import { createRegistry } from './registry.ts'
import { ROLE_SETTINGS, roleSettings } from './roles.ts'
import { buildServer } from './server.ts'
import type { Api } from './spec.ts'
import { VERSION } from './version.ts'

/** A server that listens. */
export interface Running {
  readonly app: FastifyInstance
  readonly address: string
  readonly drift: DriftWatch
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
  keepHeapSmall(process.env, process.execArgv)
  try {
    const running = await listen(api, config ?? (await readConfigs(process.env)), (_level, line) => process.stderr.write(`${line}\n`))
    process.stderr.write(`pgrest-gen ${VERSION} listens on ${running.address}\n`)
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.stop())
    process.on('SIGUSR1', () => void running.drift.check())
    return running
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`pgrest-gen: ${error.message}\n`)
    process.exit(1)
  }
}

/** A socket's file that an earlier server left behind is replaced. */
async function listenOn(app: FastifyInstance, config: Config): Promise<string> {
  const socket = config.serverUnixSocket
  if (socket === null) return app.listen({ ...listenHost(config.serverHost), port: config.serverPort })
  if (existsSync(socket) && statSync(socket).isSocket()) rmSync(socket)
  const address = await app.listen({ path: socket })
  chmodSync(socket, config.serverUnixSocketMode)
  return address
}

/** The configuration of a server that was started by itself: environment, then what the database keeps. */
async function readConfigs(env: NodeJS.ProcessEnv): Promise<Config> {
  const outside = readConfig({ env })
  if (!outside.dbConfig) return outside
  const pool = openPool(outside)
  try {
    const run: RunInTransaction = async (statements) => {
      const { rows } = await execute(pool, { before: statements.slice(0, -1), main: statements.at(-1)!, planKey: '', end: 'rollback' })
      return rows.map((row) => row.map((column) => column?.toString('utf8') ?? null))
    }
    return readConfig({ env, database: await readDatabaseConfig(run, outside.dbPreConfig) })
  } finally {
    await pool.end()
  }
}

function openPool(config: Config): Pool {
  return createPool({
    database: connectionUri(config.dbUri),
    max: config.dbPool,
    acquisitionTimeoutMs: config.dbPoolAcquisitionTimeout,
    maxLifetimeMs: config.dbPoolMaxLifetime,
    idleTimeoutMs: config.dbPoolMaxIdletime,
    prepare: config.dbPreparedStatements,
    applicationName: `pgrest-gen ${VERSION}`,
  })
}

/** With schema-drift = fail nothing is served that breaks. */
async function refuseDrift(drift: DriftWatch): Promise<void> {
  const { ready, drifts } = await drift.check()
  if (ready) return
  const breaking = drifts.filter((one) => one.breaking)
  const more = breaking.length > 1 ? `, and ${breaking.length - 1} more` : ''
  throw new ConfigError(
    `the database is not as it was generated: ${driftText(breaking[0]!)}${more}; generate again, or set schema-drift = warn`,
  )
}

/** Builds and starts the server, without signals and output. */
export async function listen(api: Api, config: Config, log: DriftOptions['log'] = () => {}): Promise<Running> {
  const pool = openPool(config)
  const roles = roleSettings(await query(pool, ROLE_SETTINGS))
  const drift = createDriftWatch({ api, pool, mode: () => config.schemaDrift, log })
  if (config.schemaDrift === 'fail') await refuseDrift(drift)
  const app = buildServer({
    config,
    pool,
    registry: createRegistry(api, config.dbExtraSearchPath),
    authenticate: createAuthenticator(config, { log }),
    roles,
  })
  const address = await listenOn(app, config)
  if (config.schemaDrift === 'warn') void drift.check()
  return {
    app,
    address,
    drift,
    stop: async () => {
      drift.stop()
      await app.close()
      await pool.end()
    },
  }
}
