// What a project's own rules leave of an endpoint: verbs, how much of a query is served, how long its answers may be kept. Asked
// when a request has found its endpoint and when a shape is made; knows no SQL.

import { ApiError } from './errors.ts'
import type { SelectItem } from './parse.ts'
import type { Answer } from './respond.ts'
import type { Limits, Ruled } from './spec.ts'

/** HEAD goes with GET. */
const verbOf = (method: string) => (method === 'HEAD' ? 'GET' : method)

export const isServed = ({ methods }: Ruled, method: string): boolean => methods === undefined || methods.includes(verbOf(method))

/** @param methods of a resource without rules; OPTIONS can always be asked */
export const servedOf = (ruled: Ruled, methods: readonly string[]): readonly string[] =>
  methods.filter((method) => method === 'OPTIONS' || isServed(ruled, method))

/**
 * The answer to a verb that is not exposed, with Allow as RFC 9110, section 15.5.6 wants it.
 *
 * @param code what such a resource says of a method that nobody knows
 */
export const notServed = (code: 'PGRST101' | 'PGRST117', method: string, allowed: readonly string[]): ApiError =>
  new ApiError(code, { method }, { Allow: allowed.join(',') })

/** Tells caches of an answer, unless it failed or has told them already: by response.headers. */
export function withCacheControl(answer: Answer, { cacheControl }: Ruled): Answer {
  const { status, headers } = answer
  if (cacheControl === undefined || status < 200 || status > 299) return answer
  if (Object.keys(headers).some((name) => name.toLowerCase() === 'cache-control')) return answer
  return { ...answer, headers: { ...headers, 'Cache-Control': cacheControl } }
}

/** What both allow. */
export function bothLimits(a: Limits | undefined, b: Limits | undefined): Limits | undefined {
  if (a === undefined || b === undefined) return a ?? b
  const [embedDepth, rows] = [least(a.embedDepth, b.embedDepth), least(a.rows, b.rows)]
  const filterable = b.filterable === undefined ? a.filterable : b.filterable.filter((name) => a.filterable?.includes(name) ?? true)
  return {
    ...(embedDepth === undefined ? {} : { embedDepth }),
    ...(filterable === undefined ? {} : { filterable }),
    ...(rows === undefined ? {} : { rows }),
    ...(a.aggregates === false || b.aggregates === false ? { aggregates: false as const } : {}),
  }
}

const least = (a: number | undefined, b: number | undefined) => (a === undefined || (b !== undefined && b < a) ? b : a)

/** @param maxRows of the configuration or of what surrounds it; null without a limit */
export const fewerRows = (maxRows: bigint | null, limits: Limits | undefined): bigint | null =>
  limits?.rows === undefined || (maxRows !== null && maxRows <= limits.rows) ? maxRows : BigInt(limits.rows)

/** @throws ApiError PGRST127 */
export function checkDepth(select: readonly SelectItem[], limits: Limits | undefined): void {
  const allowed = limits?.embedDepth
  if (allowed === undefined) return
  const depth = depthOf(select)
  if (depth <= allowed) return
  const details = allowed === 0 ? 'There are no embeds here.' : `Embeds are up to ${allowed} deep here, not ${depth}.`
  throw new ApiError('PGRST127', { details })
}

/** `title,people(name,films(title))` → 2 */
const depthOf = (select: readonly SelectItem[]): number =>
  Math.max(0, ...select.map((item) => (item.kind === 'embed' ? 1 + depthOf(item.select) : 0)))

/**
 * A filter names what filters may name. What is not there is refused in the same words: they do not tell which it is.
 *
 * @param table absent where a function's rows are of no relation
 * @throws ApiError PGRST127
 */
export function checkFilterable(column: string, table: string | undefined, limits: Limits | undefined): void {
  if (limits?.filterable === undefined || limits.filterable.includes(column)) return
  const rows = table === undefined ? 'Rows' : `Rows of '${table}'`
  throw new ApiError('PGRST127', { details: `${rows} cannot be filtered by '${column}' here.` })
}
