// A read as one statement: (resolved tree, media, count) → text and slots. Pure: the shape cache of handlers.ts keeps what
// comes out.

import { noParameters, type Parameters, type Slot } from './fragment.ts'
import type { Preferences } from './headers.ts'
import { type Body, type Media, ROWS } from './media.ts'
import { countSql, planSql, rowsSql, type Source, tableSource } from './read.ts'
import { hasAggregate, type Node } from './resolve.ts'

/** A statement of a shape: its text is fixed, its values are taken from each request. */
export interface Compiled {
  readonly text: string
  readonly slots: readonly Slot[]
}

/** The columns of the one row that a main statement answers with, in order. */
export const COLUMNS = ['page', 'total', 'headers', 'status', 'body'] as const

/** What functions and triggers may say about the answer. */
export const SETTINGS = `nullif(current_setting('response.headers', true), ''), nullif(current_setting('response.status', true), '')`

export interface ReadWishes {
  readonly media: Media
  readonly count: Preferences['count']
  /** HEAD: no body is made. */
  readonly head: boolean
  readonly maxRows: bigint | null
}

export interface CompiledRead {
  readonly main: Compiled
  /** Asks the planner for its estimate. */
  readonly estimate?: Compiled
}

/** Compiles the read of a relation. */
export function compileRead(root: Node, wishes: ReadWishes): CompiledRead {
  return compileRows(root, tableSource(root.table!), '', { value: ROWS, single: false }, wishes)
}

/**
 * Compiles what answers with the rows of `source`, which may need a `with` before it.
 *
 * @param ctes a `with … ` that `source` needs
 * @param of what the body is made of
 * @param more further columns of the answer
 */
export function compileRows(
  root: Node,
  source: Source,
  ctes: string,
  of: Body,
  wishes: ReadWishes,
  parameters: Parameters = noParameters(),
  more = '',
): CompiledRead {
  const { media, count, head, maxRows } = wishes
  parameters.jsonbEmbeds = media.jsonbEmbeds
  const rows = rowsSql(root, source, parameters)
  const capped = count === 'estimated' && maxRows !== null
  const total =
    count === 'exact' || count === 'estimated' ? totalSql(root, source, parameters, capped ? maxRows + 1n : undefined) : 'null::bigint'
  const body = head ? "''" : media.body(of)
  const text = `${ctes}select count(*), ${total}, ${SETTINGS}, ${body}${more} from (${rows}) as ${ROWS}`
  const main = { text: explained(text, media), slots: parameters.slots }
  if (count !== 'planned' && !capped) return { main }
  const estimated = noParameters()
  return { main, estimate: { text: planSql(root, source, estimated), slots: estimated.slots } }
}

/** The number of all rows. A page that is not full tells it by itself; without a limit the rows are the page. */
function totalSql(root: Node, source: Source, parameters: Parameters, atMost: bigint | undefined): string {
  const { limit, offset } = root
  const counted = () => `(${countSql(root, source, parameters, atMost)})`
  if (atMost !== undefined || hasAggregate(root) || (limit !== null && limit <= 1n)) return counted()
  if (limit === null) return offset === 0n ? 'count(*)' : `case when count(*) > 0 then ${offset} + count(*) else ${counted()} end`
  return `case when count(*) between 1 and ${limit - 1n} then ${offset} + count(*) else ${counted()} end`
}

function explained(text: string, { plan }: Media): string {
  if (!plan) return text
  return `explain (${[`format ${plan.format}`, ...plan.options].join(', ')}) ${text}`
}
