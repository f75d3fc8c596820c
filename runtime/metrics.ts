// What is counted for Prometheus: PostgREST's metrics under their names, and ours. The library is loaded only where an admin
// server shows them: without one, nothing is counted and nothing is paid.

import type { JwtCacheCounters } from './auth.ts'
import type { PoolStats } from './pool.ts'

export interface Metrics {
  /** @param seconds from the first byte of the request's head to the end of the answer's making */
  answered(method: string, route: string, status: number, seconds: number): void
  /** @param seconds that its queries took; null when they failed */
  schemaLoaded(seconds: number | null): void
  readonly jwtCache: JwtCacheCounters
  /** https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
  text(): Promise<string>
}

/** What is asked for its numbers when somebody looks. */
export interface Gauges {
  readonly pool: () => PoolStats
  /** Compiled shapes that are kept. */
  readonly shapes: () => number
  /** What the database has that is not as it was generated. */
  readonly drifts: () => readonly { readonly breaking: boolean }[]
}

/** Seconds. Few, since there is a series for each, for each route and status. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** Loads the library and registers all metrics. */
export async function createMetrics({ pool, shapes, drifts }: Gauges): Promise<Metrics> {
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } = await import('prom-client')
  const registry = new Registry()
  const registers = [registry]
  const jwtCache = { requests: 0, hits: 0, evictions: 0 }

  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  const counter = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(read())
      },
    })

  counter('pgrst_db_pool_timeouts_total', 'The total number of pool connection timeouts', () => pool().timeouts)
  gauge('pgrst_db_pool_available', 'Available connections in the pool', () => pool().available)
  gauge('pgrst_db_pool_waiting', 'Requests waiting to acquire a pool connection', () => pool().waiting)
  gauge('pgrst_db_pool_max', 'Max pool connections', () => pool().max)
  counter('pgrst_jwt_cache_requests_total', 'The total number of JWT cache lookups', () => jwtCache.requests)
  counter('pgrst_jwt_cache_hits_total', 'The total number of JWT cache hits', () => jwtCache.hits)
  counter('pgrst_jwt_cache_evictions_total', 'The total number of JWT cache evictions', () => jwtCache.evictions)
  const loads = new Counter({
    name: 'pgrst_schema_cache_loads_total',
    help: 'The total number of times the schema cache was loaded',
    labelNames: ['status'],
    registers,
  })
  const loadTime = new Gauge({
    name: 'pgrst_schema_cache_query_time_seconds',
    help: 'The query time in seconds of the last schema cache load',
    registers,
  })

  gauge('pgrest_gen_db_pool_size', 'Open connections of the pool', () => pool().size)
  gauge('pgrest_gen_shape_cache_entries', 'Compiled requests that are kept', shapes)
  gauge('pgrest_gen_schema_drifts_breaking', 'Changes of the schema since it was generated that break requests', () => {
    return drifts().filter(({ breaking }) => breaking).length
  })
  gauge('pgrest_gen_schema_drifts_compatible', 'Other changes of the schema since it was generated', () => {
    return drifts().filter(({ breaking }) => !breaking).length
  })
  const requests = new Histogram({
    name: 'pgrest_gen_http_request_duration_seconds',
    help: 'Time from the arrival of a request to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  })
  collectDefaultMetrics({ register: registry })

  return {
    answered: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    schemaLoaded: (seconds) => {
      loads.inc({ status: seconds === null ? 'FAIL' : 'SUCCESS' })
      if (seconds !== null) loadTime.set(seconds)
    },
    jwtCache,
    text: () => registry.metrics(),
  }
}
