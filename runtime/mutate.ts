// A write as SQL: the generated statement of the relation with what the request chooses filled in. The body is one parameter,
// taken apart by the database. Pure.

import { fill, ident, type Parameters, parameter } from './fragment.ts'
import { conditionSql } from './predicate.ts'
import type { Condition, Node } from './resolve.ts'
import type { Column, Table } from './spec.ts'

export type WriteVerb = 'insert' | 'put' | 'update' | 'delete'

export interface Write {
  readonly verb: WriteVerb
  readonly table: Table
  /** Columns of the body, each known to the table. */
  readonly columns: readonly string[]
  /** The body is one object. */
  readonly single: boolean
  /** What happens to rows that are there already, and by which columns they are found. */
  readonly conflict: { readonly merge: boolean; readonly columns: readonly string[] } | null
  /** Keys that an element lacks take the column's default. */
  readonly missingDefault: boolean
  /** Root filters. */
  readonly conditions: readonly Condition[]
}

/** What a statement's rows are called before they are in the table: errors show it. */
const BODY = 'pgrst_body'

/** Counts the rows that were inserted and not merged: +1 for each that is tried, -1 for each that was there. */
export const INSERTED = `nullif(current_setting('pgrst.inserted', true), '')`
const count = (step: '+ 1' | '- 1', not: string) =>
  `set_config('pgrst.inserted', (coalesce(${INSERTED}::int, 0) ${step})::text, true) <> '${not}'`

/**
 * The statement of a write.
 *
 * @param returning a list of columns, or '' when nothing of the rows is wanted
 */
export function writeSql(write: Write, returning: string, parameters: Parameters): string {
  const { verb, table } = write
  const self = ident(table.name)
  const words = { self, returning: returning === '' ? '' : `returning ${returning}` }
  if (verb === 'delete') return fill(table.sql.delete, { ...words, where: whereOf(write, table.name, parameters) })
  if (verb === 'update') {
    if (write.columns.length === 0) return `select ${returning} from ${ident(table.schema)}.${self} as ${self} where false`
    const set = write.columns.map((name) => `${ident(name)} = ${BODY}.${ident(name)}`).join(', ')
    return fill(table.sql.update, {
      ...words,
      set,
      from: `from ${bodyRows(write, parameters)}`,
      where: whereOf(write, table.name, parameters),
    })
  }
  const names = write.columns.map(ident)
  const source =
    `select ${names.map((name) => `${BODY}.${name}`).join(', ')} from ${bodyRows(write, parameters)}` +
    (write.conflict?.merge ? ` where ${count('+ 1', '0')}` : '') +
    (verb === 'put' ? ` and ${conditionsOf(write, BODY, parameters)}` : '')
  const template = names.length > 0 ? table.sql.insert : table.sql.insert.replace('({columns})', '')
  return fill(template, { ...words, columns: names.join(', '), source, conflict: conflictSql(write) })
}

function conflictSql({ conflict, columns }: Write): string {
  if (conflict === null || conflict.columns.length === 0) return ''
  const target = `on conflict (${conflict.columns.map(ident).join(', ')})`
  if (!conflict.merge || columns.length === 0) return `${target} do nothing`
  const set = columns.map((name) => `${ident(name)} = excluded.${ident(name)}`).join(', ')
  return `${target} do update set ${set} where ${count('- 1', '-1')}`
}

const conditionsOf = ({ conditions }: Write, alias: string, parameters: Parameters) =>
  conditions.map((condition) => conditionSql(condition, { alias, parameters, exists: () => 'true', ordered: true })).join(' and ')

function whereOf(write: Write, alias: string, parameters: Parameters): string {
  return write.conditions.length > 0 ? `where ${conditionsOf(write, alias, parameters)}` : ''
}

/** The body's rows with the columns' types: `(select "a", f("b") as "b" from json_to_recordset($1) as _("a" integer, "b" json)) as pgrst_body` */
function bodyRows(write: Write, parameters: Parameters): string {
  const { columns, single, table, missingDefault } = write
  const body = parameter(parameters, { body: true })
  if (columns.length === 0) {
    // The parameter is used either way, so that its type is known.
    const rows = single ? `(select ${body}::json) as _` : `json_array_elements(${body}::json) as _`
    return `(select from ${rows}) as ${BODY}`
  }
  const typed = columns.map((name) => ({ name: ident(name), column: table.columns[name]! }))
  const shown = typed.map(({ name, column }) => (column.fromJson === undefined ? name : `${column.fromJson}(${name}) as ${name}`))
  const types = typed.map(({ name, column }) => `${name} ${column.fromJson === undefined ? column.type : 'json'}`)
  const records = missingDefault
    ? recordsWithDefaults(columns, table.columns, single, body)
    : `json_to_record${single ? '' : 'set'}(${body}::json)`
  return `(select ${shown.join(', ')} from ${records} as _(${types.join(', ')})) as ${BODY}`
}

function recordsWithDefaults(names: readonly string[], columns: Readonly<Record<string, Column>>, single: boolean, body: string): string {
  const pairs = names.flatMap((name) => {
    const expression = columns[name]?.default
    return expression === undefined ? [] : [`${literal(name)}, ${expression}`]
  })
  const defaults = `jsonb_build_object(${pairs.join(', ')})`
  if (single) return `jsonb_to_record(${defaults} || ${body}::jsonb)`
  return `jsonb_to_recordset((select jsonb_agg(${defaults} || element) from jsonb_array_elements(${body}::jsonb) as element))`
}

/** A column's name as a text; names come from the generated file. */
const literal = (name: string) => `'${name.replaceAll("'", "''")}'`

/**
 * What RETURNING must give so that the representation can be made of it: what is selected, what embeds join by, the key. A
 * function that takes the row needs all of it.
 */
export function returningOf(root: Node): string {
  const self = ident(root.alias)
  const names = new Set(root.items.map((item) => item.field.name))
  for (const { relation } of root.embeds) {
    if (relation.kind === 'computed') names.add('*')
    else for (const name of relation.from) names.add(name)
  }
  const known = root.table?.columns ?? {}
  const star = names.has('*')
  if (!star) for (const name of root.table?.key ?? []) names.add(name)
  const listed = [...names]
    .filter((name) => name !== '*' && !(star && name in known))
    .sort()
    .map((name) => `${self}.${ident(name)}`)
  const all = star ? [`${self}.*`, ...listed] : listed
  return all.length > 0 ? all.join(', ') : '1'
}
