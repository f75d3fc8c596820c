// Two versions of what a project's rules leave of an endpoint → what clients notice: verbs, embeds, filters, rows, aggregates,
// caches. Pure.

import type { Limits, Ruled } from '../runtime/spec.ts'
import { list, type Reporter, selected } from './changes.ts'
import { isServed } from './ruled.ts'

/** What a verb that went or came is told with. */
interface Told {
  readonly subject: string
  /** As a request names it: `/films`. */
  readonly path: string
}

/** Verbs that PostgreSQL can do are left to whoever knows them. */
export function compareServed(methods: readonly string[], before: Ruled, after: Ruled, { subject, path }: Told, report: Reporter): void {
  for (const method of methods) {
    const [served, serving] = [before, after].map((ruled) => isServed(ruled, method))
    const requests = [`${method} ${path}`]
    if (served && !serving) {
      const what = `It takes no ${method} any more.`
      report.add('breaking', 'verb-removed', subject, what, requests, 'A rule of pgrest.config.ts says so: such requests get 405.')
    } else if (!served && serving) report.add('compatible', 'verb-added', subject, `It takes ${method} now.`, requests)
  }
}

/** @param names columns and computed fields that both versions have; null where nobody knows them */
export function compareLimits(
  names: readonly string[] | null,
  before: Ruled,
  after: Ruled,
  { subject, path }: Told,
  report: Reporter,
): void {
  const [old, now] = [before.limits ?? {}, after.limits ?? {}]
  const add = (worse: boolean, kind: string, what: string, request: string, advice: string) =>
    report.add(worse ? 'breaking' : 'compatible', kind, subject, what, [request], worse ? advice : '')

  const refused = 'A rule of pgrest.config.ts says so: such requests get 400'
  if (old.embedDepth !== now.embedDepth) {
    const what = now.embedDepth === undefined ? 'Embeds may be as deep as one likes.' : `Embeds are up to ${now.embedDepth} deep.`
    const levels = Math.min(deeper(now.embedDepth), deeper(old.embedDepth)) + 1
    const nested = `${'…('.repeat(levels)}…${')'.repeat(levels)}`
    add(deeper(now.embedDepth) < deeper(old.embedDepth), 'embed-depth', what, `GET ${path}?select=${nested}`, `${refused} (PGRST127).`)
  }
  const may = (name: string, filterable: readonly string[] | undefined) => filterable?.includes(name) ?? true
  for (const name of names ?? named(old, now)) {
    const [could, can] = [may(name, old.filterable), may(name, now.filterable)]
    const what = `Filters ${can ? 'may' : 'may not'} name ${list([name])}${can ? '' : ' any more'}.`
    if (could !== can) add(could, 'filter', what, `GET ${path}?${selected(name)}=eq.…`, `${refused} (PGRST127).`)
  }
  if (names === null && (old.filterable === undefined) !== (now.filterable === undefined)) {
    const what = now.filterable
      ? `Filters may name ${now.filterable.length > 0 ? `only ${list(now.filterable)}` : 'nothing'}.`
      : 'Filters may name any column.'
    add(now.filterable !== undefined, 'filter', what, `GET ${path}?…=eq.…`, `${refused} (PGRST127).`)
  }
  if (old.aggregates !== now.aggregates) {
    const what = now.aggregates === false ? 'There are no aggregates any more.' : 'Aggregates can be asked for.'
    add(now.aggregates === false, 'aggregates', what, `GET ${path}?select=count()`, `${refused} (PGRST123).`)
  }
  if (old.rows !== now.rows) {
    const fewer = deeper(now.rows) < deeper(old.rows)
    const what = now.rows === undefined ? 'Answers have as many rows as the server gives.' : `Answers have at most ${now.rows} rows.`
    const advice = fewer ? 'Clients that want more must ask for pages, by limit and offset.' : ''
    report.add(fewer ? 'risky' : 'compatible', 'rows', subject, what, [`GET ${path}`], advice)
  }
  compareCaches(before, after, { subject, path }, report)
}

/** What either names, where both name something. */
const named = ({ filterable: old }: Limits, { filterable: now }: Limits) => (old && now ? [...new Set([...old, ...now])] : [])

const deeper = (limit: number | undefined) => limit ?? Number.POSITIVE_INFINITY

function compareCaches({ cacheControl: before }: Ruled, { cacheControl: after }: Ruled, { subject, path }: Told, report: Reporter): void {
  if (before === after) return
  const what = after === undefined ? 'Caches are told nothing any more.' : `Caches are told ${list([after])}.`
  const advice = after === undefined ? '' : 'Clients may see answers that are older than the rows.'
  report.add(after === undefined ? 'compatible' : 'risky', 'cache-control', subject, what, [`GET ${path}`], advice)
}
