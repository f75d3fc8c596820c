// What a server answers with, as it changes while it runs: the configuration and what the database says of roles. Loads it,
// tries again where that fails, loads it anew when it is told to. Requests that are under way keep what they began with.

import { setTimeout as sleep } from 'node:timers/promises'
import { type Config, ConfigError } from './config.ts'
import type { RunInTransaction } from './database-config.ts'
import { DatabaseError } from './database-error.ts'
import type { DialConfig } from './dial.ts'
import { createDriftWatch, type DriftWatch, driftText } from './drift.ts'
import { ApiError } from './errors.ts'
import { execute, query } from './execute.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Served } from './observe.ts'
import { type Origin, readStored } from './origin.ts'
import type { OutageEvents } from './outage.ts'
import { createPool, type Pool } from './pool.ts'
import { errorAnswer } from './respond.ts'
import { roleSettings, roleSettingsText } from './roles.ts'
import { type Known, serve } from './served.ts'
import type { Api } from './spec.ts'
import { VERSION } from './version.ts'

/** `pending`: being loaded, or tried again; `failed`: given up. */
export type State = 'pending' | 'loaded' | 'failed'

export interface Service {
  current(): Served
  /** What is served. */
  api(): Api
  state(): State
  readonly drift: DriftWatch
  /**
   * Loads everything for the first time. False when the database cannot be asked: then it is tried again and again.
   * @throws ConfigError
   * @throws Fatal where trying again is of no use
   */
  start(): Promise<boolean>
  /** Resolves when that has succeeded. */
  loaded(): Promise<void>
  /** Reads the configuration again; what is wrong with it is logged, and the old one stays. Resolves when all that was asked is done. */
  reloadConfig(): Promise<void>
  /** Asks the database again, on new connections; the configuration too where it is kept there. */
  reloadSchema(): Promise<void>
  /** To be told when the pool cannot reach the database, and when it can again. */
  readonly outage: Required<OutageEvents>
  /** Told after each change. */
  onChange(listener: (served: Served) => void): void
  stop(): void
}

/** The server cannot go on. Its message is one line for operators. */
export class Fatal extends Error {}

/** A new API in place of the one that is served, and what a client will notice of it in a line. */
export type Renewed = { readonly api: Api; readonly summary: string } | { readonly failed: string }

export interface ServiceOptions {
  readonly api: Api
  /** Makes the API anew whenever the schema is loaded again; then it cannot drift. */
  readonly renew?: (() => Promise<Renewed>) | undefined
  readonly origin: Origin
  /** What environment and file say. */
  readonly config: Config
  readonly pool: Pool
  readonly log: Log
  /** Null without an admin server. */
  readonly metrics: () => Metrics | null
  /** Told of what ends a server that runs. */
  readonly fatal: (error: unknown) => void
}

/** How connections are made. */
export const dialSettings = ({ dbUri, dbPoolAcquisitionTimeout }: Config): DialConfig => ({
  database: dbUri,
  timeoutMs: dbPoolAcquisitionTimeout,
  applicationName: `pgrest-gen ${VERSION}`,
})

export function openPool(config: Config, events: OutageEvents = {}): Pool {
  return createPool({
    ...events,
    ...dialSettings(config),
    max: config.dbPool,
    acquisitionTimeoutMs: config.dbPoolAcquisitionTimeout,
    maxLifetimeMs: config.dbPoolMaxLifetime,
    idleTimeoutMs: config.dbPoolMaxIdletime,
    prepare: config.dbPreparedStatements,
  })
}

/** Runs statements of the server's own; nothing of them stays. */
export function runner(pool: Pool): RunInTransaction {
  return async (statements) => {
    const { rows } = await execute(pool, { before: statements.slice(0, -1), main: statements.at(-1)!, planKey: '', end: 'rollback' })
    return rows.map((row) => row.map((column) => column?.toString('utf8') ?? null))
  }
}

const MAX_DELAY_S = 32
const OLDEST = 140_000
/** Several notifications of one migration are one. */
const DEBOUNCE_MS = 100

export function createService(options: ServiceOptions): Service {
  const { origin, pool, log, metrics, renew } = options
  let { api } = options
  const listeners: ((served: Served) => void)[] = []
  const ground = () => ({ api, pool, log, metrics: metrics() })
  const stopped = new AbortController()
  let served = serve(ground(), options.config, { loaded: false, roles: new Map() }, null)
  let state: State = 'pending'
  let away = false
  const driftMode = () => (renew ? 'off' : served.config.schemaDrift)
  const drift = createDriftWatch({
    api,
    pool,
    mode: driftMode,
    log: (level, line) => (level === 'info' ? log.at('info', line) : log.note(line)),
  })
  const wanted = new Set<'config' | 'schema'>()
  let working: Promise<void> | null = null

  function change(config: Config, known: Known): void {
    const previous = served
    log.configure(config)
    served = serve(ground(), config, known, previous)
    const told = previous.loaded ? [] : previous.config.warnings
    if (config !== previous.config) {
      for (const warning of config.warnings) if (!told.includes(warning)) log.note(`WARNING: ${warning}`)
    }
    for (const listener of listeners) listener(served)
  }

  /** What the database says of roles. @throws DatabaseError, ApiError, Fatal */
  async function ask(): Promise<Known> {
    const started = performance.now()
    const [version] = await query(pool, `select current_setting('server_version_num'), version()`)
    const number = Number(version?.[0])
    if (number < OLDEST) throw new Fatal(`Cannot run on this PostgreSQL (${version?.[1]}): it takes 14 or later`)
    const roles = roleSettings(await query(pool, roleSettingsText(number)))
    if (!served.loaded) log.note(`Successfully connected to ${version?.[1]}`)
    metrics()?.schemaLoaded((performance.now() - started) / 1000)
    return { loaded: true, roles }
  }

  /** The first time everything is taken; later what needs a restart stays. */
  async function attempt(): Promise<void> {
    const stored = await readStored(options.config, runner(pool))
    const config = origin.read(stored)
    const known = await ask()
    change(config, { ...known, loaded: false })
    if (driftMode() === 'fail') await refuseDrift(drift)
    change(config, known)
    state = 'loaded'
    if (driftMode() === 'warn') void drift.check()
    const all = api.exposed.map((schema) => api.schemas[schema]!)
    const relations = all.reduce((sum, schema) => sum + Object.keys(schema.relations).length, 0)
    const functions = all.reduce((sum, schema) => sum + Object.keys(schema.functions).length, 0)
    log.note(`Schema cache loaded ${relations} Relations, ${functions} Functions, as they were generated`)
  }

  function failedAttempt(error: unknown): void {
    metrics()?.schemaLoaded(null)
    if (error instanceof ConfigError || error instanceof Fatal) throw error
    const reason = reasonOf(error)
    log.note(`Failed to load what the database knows. ${reason}`)
    if (hopeless(error)) throw new Fatal(`Failed to establish a connection. ${reason}`)
    if (!served.config.dbPoolAutomaticRecovery) throw new Fatal('Automatic recovery disabled, exiting.')
  }

  async function retry(): Promise<void> {
    for (let delay = 1; !served.loaded && !stopped.signal.aborted; delay = Math.min(delay * 2, MAX_DELAY_S)) {
      log.note(`Attempting to reconnect to the database in ${delay} seconds...`)
      await sleep(delay * 1000, undefined, { signal: stopped.signal })
      await attempt().catch(failedAttempt)
    }
  }

  /** What happens behind the back of the one who started. */
  function unlessStopped(error: unknown): void {
    if (stopped.signal.aborted) return
    state = 'failed'
    options.fatal(error)
  }

  async function readAgain(): Promise<Config> {
    const stored = await readStored(origin.readAgain(served.config), runner(pool))
    return origin.readAgain(served.config, stored)
  }

  /** Requests that have begun go on with the API that they began with. */
  async function renewApi(renew: () => Promise<Renewed>): Promise<string> {
    const started = performance.now()
    const renewed = await renew()
    if ('failed' in renewed) return `, for the API as it was: ${renewed.failed}`
    api = renewed.api
    return ` in ${((performance.now() - started) / 1000).toFixed(1)} s. ${renewed.summary}`
  }

  async function reload(what: 'config' | 'schema'): Promise<void> {
    const { config: old, roles } = served
    try {
      if (what === 'schema') {
        state = 'pending'
        pool.flush()
        log.at('debug', 'Database connection pool flushed')
      }
      const summary = what === 'schema' && renew ? await renewApi(renew) : ''
      const config = what === 'config' || old.dbConfig ? await readAgain() : old
      change(config, what === 'config' && !config.dbConfig ? { loaded: true, roles } : await ask())
      if (what === 'config') log.note('Config reloaded')
      else log.note(`Schema cache loaded${summary}`)
      state = 'loaded'
      if (what === 'schema') await drift.check()
    } catch (error) {
      if (error instanceof Fatal) throw error
      if (what === 'schema') metrics()?.schemaLoaded(null)
      log.note(`Failed reloading ${what === 'config' ? 'config' : 'the schema cache'}: ${reasonOf(error)}`)
      // What it has is still good.
      state = 'loaded'
    }
  }

  async function work(): Promise<void> {
    try {
      await sleep(DEBOUNCE_MS, undefined, { signal: stopped.signal })
      for (const what of ['schema', 'config'] as const) if (wanted.delete(what)) await reload(what)
    } catch (error) {
      unlessStopped(error)
    } finally {
      working = null
    }
    if (wanted.size > 0 && !stopped.signal.aborted) await want()
  }

  function want(what?: 'config' | 'schema'): Promise<void> {
    if (what !== undefined) wanted.add(what)
    // Before the first load there is nothing to load again.
    if (!served.loaded) {
      wanted.clear()
      return Promise.resolve()
    }
    working ??= work()
    return working
  }

  return {
    current: () => served,
    api: () => api,
    // With schema-drift = fail requests are answered that can be, but balancers are told to send none.
    state: () => (state === 'loaded' && (away || !drift.state().ready) ? 'pending' : state),
    drift,
    start: async () => {
      for (const warning of options.config.warnings) log.note(`WARNING: ${warning}`)
      await attempt().catch(failedAttempt)
      if (!served.loaded) void retry().catch(unlessStopped)
      return served.loaded
    },
    loaded: () =>
      new Promise((resolve) => {
        if (served.loaded) resolve()
        else listeners.push(({ loaded }) => loaded && resolve())
      }),
    reloadConfig: () => want('config'),
    reloadSchema: () => want('schema'),
    outage: {
      away: (reason) => {
        away = true
        if (!served.loaded || stopped.signal.aborted) return
        log.note(`The database cannot be reached. ${reason}`)
        if (!served.config.dbPoolAutomaticRecovery) unlessStopped(new Fatal('Automatic recovery disabled, exiting.'))
      },
      back: () => {
        away = false
        if (!served.loaded) return
        log.note('The database can be reached again')
        void want('schema')
      },
    },
    onChange: (listener) => void listeners.push(listener),
    stop: () => {
      drift.stop()
      stopped.abort()
    },
  }
}

/** With schema-drift = fail nothing is served that breaks. */
async function refuseDrift(drift: DriftWatch): Promise<void> {
  const { ready, drifts } = await drift.check()
  if (ready) return
  const breaking = drifts.filter((one) => one.breaking)
  const more = breaking.length > 1 ? `, and ${breaking.length - 1} more` : ''
  throw new Fatal(`the database is not as it was generated: ${driftText(breaking[0]!)}${more}; generate again, or set schema-drift = warn`)
}

/** Trying again would not help: the password is wrong, or a pooler in between gives each statement another connection. */
function hopeless(error: unknown): boolean {
  const { code, details, message } = error as { code?: string; details?: unknown; message?: string }
  return code === '08P01' || code === '42P05' || /password authentication failed|no password/i.test(`${details ?? ''} ${message ?? ''}`)
}

/** An error in a line. */
function reasonOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message
  if (error instanceof ApiError || error instanceof DatabaseError) return String(errorAnswer(error, true, false).body)
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
