// A configuration and what is known of the database → what requests are served with. What a change does not touch is kept: the
// verified tokens, the names of prepared statements.

import { createAuthenticator, type JwtCacheCounters } from './auth.ts'
import type { Config } from './config.ts'
import { createRemoteKeys, type RemoteKeys } from './jwks.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Served } from './observe.ts'
import { options } from './options.ts'
import type { Pool } from './pool.ts'
import { createPrepare } from './prepared.ts'
import { createRegistry } from './registry.ts'
import type { Api } from './spec.ts'

/** What the database has told. */
export interface Known {
  /** It has been asked. */
  readonly loaded: boolean
  readonly roles: Served['roles']
}

/** What stays the same as long as the server runs. */
export interface Ground {
  readonly api: Api
  readonly pool: Pool
  readonly log: Log
  readonly metrics: Metrics | null
}

/** @param previous what was served with until now */
export function serve(ground: Ground, config: Config, { loaded, roles }: Known, previous: Served | null): Served {
  const { api, log, metrics } = ground
  const exposed = exposedSchemas(api, config, log)
  const schemas = Object.fromEntries(exposed.map((name) => [name, api.schemas[name]!]))
  const accessFrom = log.accessFrom()
  const issuer = previous && previous.config.jwtJwksUrl === config.jwtJwksUrl ? previous.issuer : issuerOf(config, log)
  return {
    config,
    pool: poolFor(ground, config, previous),
    registry: createRegistry({ ...api, exposed, schemas }, config.dbExtraSearchPath),
    authenticate:
      previous && previous.metrics === metrics && sameAuthentication(previous.config, config)
        ? previous.authenticate
        : createAuthenticator(config, { counters: countersFor(log, metrics), issuer }),
    issuer,
    roles,
    log,
    metrics,
    loaded,
    accessFrom,
    measured: metrics !== null || (config.logFormat === 'json' && accessFrom < Infinity),
  }
}

/** Those of `db-schemas`, in its order, as far as they were generated; without it, all that were. */
function exposedSchemas(api: Api, { dbSchemas }: Config, log: Log): readonly string[] {
  if (dbSchemas === options['db-schemas'].default) return api.exposed
  const missing = dbSchemas.filter((name) => !Object.hasOwn(api.schemas, name))
  if (missing.length === 0) return dbSchemas
  log.note(`WARNING: db-schemas names what was not generated: ${missing.join(', ')}. Run pgrest-gen generate with it`)
  const known = dbSchemas.filter((name) => Object.hasOwn(api.schemas, name))
  return known.length > 0 ? known : api.exposed
}

const AUTHENTICATION = [
  'dbAnonRole',
  'jwtAud',
  'jwtJwksUrl',
  'jwtRoleClaimKey',
  'jwtCacheMaxEntries',
  'logLevel',
] as const satisfies (keyof Config)[]

const sameAuthentication = (a: Config, b: Config) =>
  AUTHENTICATION.every((name) => a[name] === b[name]) &&
  (a.jwtSecret === b.jwtSecret || (b.jwtSecret !== null && a.jwtSecret?.equals(b.jwtSecret) === true))

/** The keys of a URL are read anew only where that is another one. */
function issuerOf({ jwtJwksUrl }: Config, log: Log): RemoteKeys | null {
  if (jwtJwksUrl === null) return null
  return createRemoteKeys(jwtJwksUrl, { log: (level, line) => (level === 'info' ? log.at('info', line) : log.note(line)) })
}

/** At `debug` each look into the cache is told of. */
function countersFor(log: Log, metrics: Metrics | null): JwtCacheCounters {
  const counters = metrics?.jwtCache ?? { requests: 0, hits: 0, evictions: 0 }
  if (!log.tells('debug')) return counters
  return {
    get requests() {
      return counters.requests
    },
    set requests(count) {
      counters.requests = count
      log.at('debug', 'Looked up a JWT in JWT cache')
    },
    get hits() {
      return counters.hits
    },
    set hits(count) {
      counters.hits = count
    },
    get evictions() {
      return counters.evictions
    },
    set evictions(count) {
      counters.evictions = count
      log.at('debug', 'Evicted entry from JWT cache')
    },
  }
}

/** The one pool, with the names of its statements; at `debug` it tells what it is asked for. */
function poolFor({ pool, log }: Ground, config: Config, previous: Served | null): Pool {
  const same = previous !== null && previous.config.dbPreparedStatements === config.dbPreparedStatements
  const prepare = same ? previous.pool.prepare : createPrepare(config.dbPreparedStatements)
  if (!log.tells('debug')) return { ...pool, prepare }
  const borrowed = <W>(wire: W): W => {
    log.at('debug', 'Borrowed a connection from the pool')
    return wire
  }
  return {
    ...pool,
    prepare,
    take: () => {
      log.at('debug', 'Trying to borrow a connection from pool')
      const wire = pool.take()
      return wire === null ? null : borrowed(wire)
    },
    wait: async (cancellation) => borrowed(await pool.wait(cancellation)),
  }
}
