// The verbs of generated endpoints, and the way of a request to its verb. Each handler takes an Exchange and gives an Answer.

import { checkQuery } from './asked.ts'
import { callMethods, callRoutine } from './calling.ts'
import { ApiError } from './errors.ts'
import type { Exchange } from './exchange.ts'
import { tableHint } from './hints.ts'
import type { Around } from './override.ts'
import { splitQuery } from './parse.ts'
import { readRelation } from './reading.ts'
import { type Answer, VARY } from './respond.ts'
import { isServed, notServed, servedOf, withCacheControl } from './rules.ts'
import type { RelationEndpoint, Routine, RoutineEndpoint, Ruled, Table } from './spec.ts'
import { payloadOf, writeRelation } from './writing.ts'

export type Handler = (exchange: Exchange) => Promise<Answer>

/** A verb of a relation's file. */
export interface RelationVerb {
  readonly table: Table
  readonly handle: Handler
}

export type RelationMethod = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

type Verbs = Readonly<Partial<Record<RelationMethod, RelationVerb>>>

/** The rows of a relation: GET, and HEAD with it. */
export const read = (table: Table): RelationVerb => ({ table, handle: (exchange) => readRelation(table, exchange) })

/** New rows: POST. */
export const insert = (table: Table): RelationVerb => ({ table, handle: (exchange) => writeRelation('insert', table, exchange) })

/** Changed rows: PATCH. */
export const update = (table: Table): RelationVerb => ({ table, handle: (exchange) => writeRelation('update', table, exchange) })

/** One row under its key, new or replaced: PUT. */
export const upsert = (table: Table): RelationVerb => ({ table, handle: (exchange) => writeRelation('put', table, exchange) })

/** Removed rows: DELETE. */
export const remove = (table: Table): RelationVerb => ({ table, handle: (exchange) => writeRelation('delete', table, exchange) })

const verbs: Readonly<Record<RelationMethod, (table: Table) => RelationVerb>> = {
  GET: read,
  POST: insert,
  PATCH: update,
  PUT: upsert,
  DELETE: remove,
}

/** Answers a request on a relation. */
export async function handleRelation(name: string, exchange: Exchange): Promise<Answer> {
  const found = exchange.shared.registry.relation(exchange.schemaName, name)
  const endpoint = found instanceof Promise ? await found : found
  if (!endpoint) throw missingRelation(name, exchange)
  const { table } = endpoint
  if (exchange.method === 'OPTIONS') return options(relationMethods(table))
  if (!isServed(table, exchange.method)) throw notServed('PGRST117', exchange.method, relationMethods(table))
  const method = (exchange.method === 'HEAD' ? 'GET' : exchange.method) as RelationMethod
  const { handle } = (endpoint.verbs as Verbs)[method] ?? verbs[method](table)
  const answer = endpoint.override === undefined ? handle(exchange) : (endpoint.override as Around).answer(exchange, handle)
  return method === 'GET' && table.cacheControl !== undefined ? withCacheControl(await answer, table) : answer
}

/** Answers a request on a path below a relation, which only a project's own code has. @throws ApiError PGRST125 */
export async function handleRoute([name = '', ...segments]: readonly string[], open: () => Exchange): Promise<Answer> {
  const exchange = opened(open)
  const endpoint = await exchange.shared.registry.relation(exchange.schemaName, name)
  const answer = (endpoint?.override as Around | undefined)?.route(exchange, segments)
  if (answer === undefined) throw new ApiError('PGRST125')
  return answer
}

/** That there is no such path counts before all else. */
function opened(open: () => Exchange): Exchange {
  try {
    return open()
  } catch {
    throw new ApiError('PGRST125')
  }
}

/** What is wrong with query string, range or body is told before what is not there. */
function missingRelation(name: string, exchange: Exchange): ApiError {
  const { method } = exchange
  if (method !== 'OPTIONS') {
    const pairs = splitQuery(exchange.query)
    checkQuery(exchange, pairs)
    if (method !== 'GET' && method !== 'HEAD' && method !== 'DELETE') payloadOf(exchange, pairs)
  }
  const hint = tableHint(exchange.schemaName, name, Object.keys(exchange.schema.relations))
  return new ApiError('PGRST205', { schema: exchange.schemaName, table: name, hint })
}

function relationMethods(table: Table): readonly string[] {
  const { writable, key } = table
  const [insert, update, remove] = (['insert', 'update', 'delete'] as const).map((verb) => writable.includes(verb))
  const methods = ['OPTIONS', 'GET', 'HEAD']
  if (insert) methods.push('POST')
  if (insert && update && key.length > 0) methods.push('PUT')
  if (update) methods.push('PATCH')
  if (remove) methods.push('DELETE')
  return servedOf(table, methods)
}

export const options = (methods: readonly string[]): Answer => ({
  status: 200,
  headers: { 'Access-Control-Allow-Origin': '*', Allow: methods.join(','), Vary: VARY },
  body: '',
})

/** Verbs of a function's file: all its overloads. */
export interface RoutineVerb {
  readonly routines: readonly Routine[]
}

/** A function, or all that bear its name. */
export const call = (...routines: readonly Routine[]): RoutineVerb => ({ routines })

/** Answers a request on /rpc. */
export async function handleRoutine(name: string, exchange: Exchange): Promise<Answer> {
  const { method } = exchange
  if (!['GET', 'HEAD', 'POST', 'OPTIONS'].includes(method)) throw new ApiError('PGRST101', { method })
  const endpoint = await exchange.shared.registry.routines(exchange.schemaName, name)
  const routines = endpoint?.routines ?? []
  if (method === 'OPTIONS') return options(callMethods(name, routines, exchange))
  // Overloads have one path, and its rules are those of each.
  const ruled: Ruled = routines[0] ?? {}
  if (!isServed(ruled, method)) throw notServed('PGRST101', method, servedOf(ruled, ['OPTIONS', 'GET', 'HEAD', 'POST']))
  const call: Handler = (one) => callRoutine(name, routines, one)
  const answer = endpoint?.override === undefined ? call(exchange) : (endpoint.override as Around).answer(exchange, call)
  return method !== 'POST' && ruled.cacheControl !== undefined ? withCacheControl(await answer, ruled) : answer
}

/** What a generated file exports by default: the verbs of its relation, or the overloads of its function. */
export function endpoint(verbs: Verbs): RelationEndpoint
export function endpoint(verbs: Readonly<Partial<Record<'GET' | 'POST', RoutineVerb>>>): RoutineEndpoint
export function endpoint(verbs: Readonly<Record<string, RelationVerb | RoutineVerb>>): RelationEndpoint | RoutineEndpoint {
  const first = Object.values(verbs)[0]
  if (first === undefined) throw new Error('an endpoint needs a verb')
  return 'routines' in first ? { routines: first.routines } : { table: first.table, verbs: verbs as Verbs }
}
