// Relations of which a rule hides something: what a request names of them is refused as what is not there, in PostgreSQL's words,
// before PostgreSQL could find it. Resolved trees and errors come in; knows no SQL.

import { DatabaseError } from './database-error.ts'
import type { Condition, Node } from './resolve.ts'
import type { Api, Column, Table } from './spec.ts'

/**
 * Refuses a tree that names what is hidden, or not there at all: from outside the two are the same.
 *
 * @param alias what the statement calls the root's columns where it lists them
 * @throws DatabaseError 42703
 */
export function refuseHidden(node: Node, alias = node.alias): void {
  if (node.table?.closed) {
    for (const { field, column, aggregate } of node.items) {
      // A count of rows shows none of them; `*` alone was made a list before.
      if (column === undefined && !(field.name === '*' && aggregate === 'count')) throw noColumn(field.name, alias)
    }
    refuseConditions(node.where, alias)
    for (const { field, column, embed } of node.order) if (!embed && column === undefined) throw noColumn(field.name, node.alias)
  }
  for (const embed of node.embeds) refuseHidden(embed.node)
}

/** @throws DatabaseError 42703 */
export function refuseHiddenFilters(conditions: readonly Condition[], table: Table): void {
  if (table.closed) refuseConditions(conditions, table.name)
}

/** @throws DatabaseError 42703 */
export function refuseHiddenConflict(columns: readonly string[], table: Table): void {
  const absent = table.closed ? columns.find((name) => !Object.hasOwn(table.columns, name)) : undefined
  if (absent !== undefined) throw noColumn(absent)
}

function refuseConditions(conditions: readonly Condition[], alias: string): void {
  for (const condition of conditions) {
    if (condition.kind === 'logic') refuseConditions(condition.children, alias)
    else if (condition.kind === 'filter') refuseFilter(condition.filter.field.name, condition.column, alias)
  }
}

function refuseFilter(name: string, column: Column | undefined, alias: string): void {
  if (column === undefined) throw noColumn(name, alias)
}

const noColumn = (name: string, alias?: string): DatabaseError =>
  new DatabaseError({ code: '42703', message: `column ${alias === undefined ? `"${name}"` : `${alias}.${name}`} does not exist` })

/** Names of columns that are hidden anywhere. */
export const hiddenColumns = ({ schemas }: Api): ReadonlySet<string> =>
  new Set(Object.values(schemas).flatMap(({ hidden }) => Object.values(hidden?.columns ?? {}).flat()))

/** PostgreSQL shows the whole row in the details of these, also of a table beneath a view. */
const SHOWS_ROWS = ['23502', '23514', '44000']

/**
 * An error without what would tell of hidden columns: rows, and the values of keys and suggestions that name one. What functions
 * raise is their own.
 *
 * @param hidden names of columns
 */
export function withoutHidden(error: unknown, hidden: ReadonlySet<string>): unknown {
  if (hidden.size === 0 || !(error instanceof DatabaseError) || !/^(23|42|44)/.test(error.code)) return error
  const tells = (text: string | undefined) => text !== undefined && [...hidden].some((name) => text.includes(name))
  const { detail, hint } = error
  const shown = SHOWS_ROWS.includes(error.code) || tells(detail) ? undefined : detail
  if (shown === detail && !tells(hint)) return error
  return new DatabaseError({ ...error, message: error.message, detail: shown, hint: tells(hint) ? undefined : hint })
}
