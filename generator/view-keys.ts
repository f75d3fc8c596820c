// Finds out which column of which table a view's column shows: the views' rewrite rules come in, as PostgreSQL prints their trees
// (src/backend/nodes/outfuncs.c, the same from 14 to 18 in what is read here), lists of columns go out.

import type { ViewRow } from './catalog-rows.ts'

/** One column of a view: by its position, what it shows. */
export interface TargetEntry {
  readonly position: number
  /** The relation whose column it is, and that column's position. */
  readonly oid: number
  readonly column: number
}

/** Of a table: by its columns' positions, the positions of the view's columns that show them. */
export type ShownColumns = ReadonlyMap<number, readonly number[]>

/** By the view's oid, then by that of a relation beneath it. */
export type ViewColumns = ReadonlyMap<number, ReadonlyMap<number, ShownColumns>>

/** Follows every view down to tables, through those of the views that are given. */
export function traceViews(views: readonly ViewRow[]): ViewColumns {
  const targets = new Map(views.map(({ oid, rule }) => [oid, targetEntries(rule)]))
  return new Map(views.map(({ oid }) => [oid, shownBy(oid, targets)]))
}

function shownBy(view: number, targets: ReadonlyMap<number, readonly TargetEntry[]>): ReadonlyMap<number, ShownColumns> {
  const shown = new Map<number, Map<number, number[]>>()
  const follow = (position: number, { oid, column }: TargetEntry, above: readonly number[]) => {
    if (above.includes(oid)) return
    const columns = shown.get(oid) ?? new Map<number, number[]>()
    shown.set(oid, columns.set(column, [...(columns.get(column) ?? []), position]))
    for (const entry of targets.get(oid) ?? []) {
      if (entry.position === column) follow(position, entry, [...above, oid])
    }
  }
  for (const entry of targets.get(view) ?? []) follow(entry.position, entry, [view])
  return shown
}

/**
 * The columns of a view that are columns of relations, unchanged. Expressions have none, nor has what a UNION gives; PostgreSQL
 * itself looks through subqueries and CTEs.
 *
 * `({QUERY … :targetList ({TARGETENTRY :expr {…} :resno 1 … :resorigtbl 16385 :resorigcol 2 :resjunk false}) …})`
 * gives `[{ position: 1, oid: 16385, column: 2 }]`; targetLists further down are those of subqueries.
 *
 * @throws Error if that is not how the rule looks
 */
export function targetEntries(rule: string): TargetEntry[] {
  const entries: TargetEntry[] = []
  let depth = 0
  let listed = false
  let fields: Record<string, string> = {}
  // Brackets, blanks and backslashes within a name are escaped by a backslash, so that a field's name can only stand where a
  // token begins.
  let begins = true
  for (let at = 0; at < rule.length; at++) {
    const character = rule[at]
    if (character === ' ' || character === '\n') {
      begins = true
      continue
    }
    if (character === '\\') at++
    else if (character === '(' || character === '{') {
      depth++
      if (listed && depth === 4) fields = {}
      begins = true
      continue
    } else if (character === ')' || character === '}') {
      depth--
      if (listed && depth === 3) addEntry(fields, entries)
      if (listed && depth === 2) return entries
    } else if (begins && character === ':') {
      if (depth === 2 && rule.startsWith(':targetList ', at)) {
        listed = true
        if (rule.startsWith('<>', at + ':targetList '.length)) return entries
      } else if (listed && depth === 4) {
        const [, name, value] = /:(\w+) ([^\s}]*)/y.exec(rule.slice(at, at + 40)) ?? []
        if (name !== undefined && value !== undefined) fields[name] = value
      }
    }
    begins = false
  }
  throw new Error(`a view's rewrite rule has no target list: ${rule.slice(0, 200)}`)
}

function addEntry(fields: Readonly<Record<string, string>>, entries: TargetEntry[]): void {
  const { resno, resorigtbl, resorigcol, resjunk } = fields
  if (resjunk === 'false' && resorigtbl !== '0' && resorigcol !== '0')
    entries.push({ position: Number(resno), oid: Number(resorigtbl), column: Number(resorigcol) })
}
