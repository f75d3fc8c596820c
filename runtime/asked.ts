// What a request asks before anything of the schema is looked at: query string, then range, then body, and told in this order
// what is wrong with them.

import { ApiError } from './errors.ts'
import type { Exchange } from './exchange.ts'
import { type Page, pageOf } from './headers.ts'
import { type Pair, parseColumns, parseQuery, type Query } from './parse.ts'

/**
 * The rows that `limit`, `offset` and, on GET, Range ask for.
 *
 * @throws ApiError PGRST103; PGRST114 where PUT asks for some
 */
export function askedPage({ method, headers }: Exchange, query: Query): Page {
  const offset = rootNumber(query.offset) ?? 0n
  const page = pageOf(method === 'GET' ? headers.range : undefined, rootNumber(query.limit), offset < 0n ? 0n : offset)
  if (method === 'PUT' && (page.limit !== null || page.offset > 0n)) throw new ApiError('PGRST114')
  return page
}

/** Of the resource itself, not of an embed. */
function rootNumber(numbers: readonly { path: readonly string[]; value: bigint }[]): bigint | null {
  return numbers.find(({ path }) => path.length === 0)?.value ?? null
}

/**
 * The body, as `read` understands it.
 *
 * @param read gets what the `columns` parameter names
 * @throws ApiError PGRST102, but what is wrong with query string or range comes first: they are looked at when the body is bad
 */
export function askedBody<Body>(exchange: Exchange, pairs: readonly Pair[], read: (columns: readonly string[] | null) => Body): Body {
  try {
    const columns = pairs.find(([name]) => name === 'columns')
    return read(columns === undefined ? null : parseColumns(columns[1]))
  } catch (error) {
    checkQuery(exchange, pairs)
    throw error
  }
}

/** Looks at query string and range for nothing but their faults. @throws ApiError PGRST100, PGRST103, PGRST114 */
export const checkQuery = (exchange: Exchange, pairs: readonly Pair[]): void => void askedPage(exchange, parseQuery(pairs, 'relation'))
