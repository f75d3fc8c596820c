// The rows of a node as SQL: a page of the relation first, its embeds outside of it. Takes Nodes, gives SELECTs.
// Which shapes are cheap was measured: docs/sql-shapes.md.

import { fill, ident, type Parameters, parameter, qualified } from './fragment.ts'
import { conditionSql, fieldSql } from './predicate.ts'
import { allColumns, type Embed, hasAggregate, type Item, type Node, type Order } from './resolve.ts'
import type { JunctionRelation, Table } from './spec.ts'

/** The name under which a page carries the whole row, for functions that take one. */
const ROW = ident('(row)')
const MAX_BIGINT = 2n ** 63n - 1n

/** Where a node's rows come from. */
export interface Source {
  /** `select {select} from "api"."films" as {self} {where} {order} {range}` */
  readonly sql: string
  /** Join conditions, beside the node's own. */
  readonly on: readonly string[]
  /** The row as a value of the relation's type; by default the alias is. */
  readonly row?: string
}

export const tableSource = (table: Table): Source => ({ sql: table.sql.read, on: [] })

/** What a write or a function gave, under the name of the relation. */
export const resultSource = ({ table, alias }: Node): Source => ({
  sql: `select {select} from ${RESULT} as {self} {where} {order} {range}`,
  on: [],
  ...(table ? { row: `${ident(alias)}::${qualified(table.schema, table.name)}` } : {}),
})

/** The name of what a write or a function gave: PostgREST's, since errors show it. */
export const RESULT = 'pgrst_source'

/** What names the columns of CSV: all of what was written or called, unless a rule hides some of it. */
export const headerSource = (table: Table | null): { source?: string } => (table?.closed ? {} : { source: RESULT })

/** The SELECT of a node's rows, in their order, within their limits. */
export function rowsSql(node: Node, source: Source, parameters: Parameters): string {
  if (hasAggregate(node) || node.flat) return groupSql(node, source, parameters)
  const visible = node.embeds.filter((embed) => !embed.hidden)
  if (visible.length > 0) return pageSql(node, visible, source, parameters)
  const items = node.items.map((item) => itemSql(item, node.alias, parameters))
  return selectSql(items, node, source, parameters)
}

/** `select count(*)` of a node's rows without limits. An inner embed counts those rows that have it. */
export function countSql(node: Node, source: Source, parameters: Parameters, atMost?: bigint): string {
  const where = whereSql(node, source, parameters, true)
  const self = ident(node.alias)
  if (atMost === undefined) return fill(source.sql, { select: 'count(*)', self, where })
  return `select count(*) from (${fill(source.sql, { select: '1', self, where, range: `limit ${atMost}` })}) as _`
}

/** What the planner is asked for when a count is planned. */
export function planSql(node: Node, source: Source, parameters: Parameters): string {
  const words = { select: '1', self: ident(node.alias), where: whereSql(node, source, parameters, true) }
  return `explain (format json) ${fill(source.sql, words)}`
}

function selectSql(items: readonly string[], node: Node, source: Source, parameters: Parameters): string {
  // An empty select list is valid: rows without columns.
  return fill(source.sql, {
    select: items.join(', '),
    self: ident(node.alias),
    where: whereSql(node, source, parameters),
    order: orderSql(node, source, parameters),
    range: rangeSql(node, parameters),
  })
}

/**
 * Filters, order and limit see the bare relation; only the rows of the page meet their embeds. The page carries the columns
 * that are shown and those that embeds join by.
 */
function pageSql(node: Node, visible: readonly Embed[], source: Source, parameters: Parameters): string {
  const alias = ident(node.alias)
  const known = node.table?.columns ?? {}
  const star = node.items.some((item) => item.field.name === '*')
  const computed = visible.some((embed) => embed.relation.kind === 'computed')
  const asked = new Set([
    ...node.items.map((item) => item.field.name).filter((name) => name !== '*'),
    ...visible.flatMap(({ relation }) => (relation.kind === 'computed' ? [] : relation.from)),
  ])
  const extra = [...asked].filter((name) => !(star && name in known))
  const inner = [...(star ? [`${alias}.*`] : []), ...extra.map((name) => `${alias}.${ident(name)}`)]
  if (computed) inner.push(`${source.row ?? alias} as ${ROW}`)

  // `*` of the page is `*` of the relation only while the page carries nothing else.
  const shown = node.items.flatMap((item): string[] => {
    if (item.field.name !== '*' || (extra.length === 0 && !computed)) return [itemSql(item, node.alias, parameters)]
    return Object.keys(known).map((name) => `${alias}.${ident(name)}`)
  })
  const repeats = visible.some((embed) => embed.single && !isUnique(embed)) && (node.limit !== null || node.offset > 0n)
  const page = selectSql(inner, repeats ? fromStart(node) : node, source, parameters)
  const joins: string[] = []
  const row = computed ? `${alias}.${ROW}` : alias
  for (const embed of visible) {
    // Two embeds of one name are joined under one alias: PostgreSQL refuses them, as it does PostgREST's.
    const twice = visible.some((other) => other !== embed && other.alias === embed.alias)
    shown.push(...embedItems(embed, twice, { alias: node.alias, row }, joins, parameters))
  }
  const rows = `select ${shown.join(', ')} from (${page}) as ${alias}${joins.join('')}`
  return repeats ? `${rows} ${rangeSql(node, parameters)}` : rows
}

/** Where a row may be joined with several, limits count what is joined: of the relation as many rows are enough, from the first on. */
const fromStart = (node: Node): Node => ({ ...node, limit: node.limit === null ? null : node.limit + node.offset, offset: 0n })

/** How an embed's parent is named where the embed is written. */
interface Parent {
  readonly alias: string
  /** The parent's row as a value. */
  readonly row: string
}

const parentOf = (node: Node, source: Source): Parent => ({ alias: node.alias, row: source.row ?? ident(node.alias) })

/** The select items of an embed; what cannot be a scalar subquery is joined, and its join added to `joins`. */
function embedItems(embed: Embed, twice: boolean, parent: Parent, joins: string[], parameters: Parameters): string[] {
  const name = ident(embed.alias)
  if (embed.spread && !embed.single) {
    const columns = outputNames(embed.node, embed.single)
    const { node, order } = liftOrder(embed, parameters)
    const cut = embedRows({ ...embed, node }, parent, parameters)
    const lists = columns.map((column) => `coalesce(json_agg(${name}.${ident(column)}${order}), '[]') as ${ident(column)}`)
    joins.push(` left join lateral (select ${lists.join(', ')} from (${cut}) as ${name}) as ${name} on true`)
    return columns.map((column) => `${name}.${ident(column)}`)
  }
  const rows = embedRows(embed, parent, parameters)
  if (embed.spread) {
    joins.push(` left join lateral (${fenced(rows, embed.node)}) as ${name} on true`)
    return outputNames(embed.node, embed.single).map((column) => (column === '*' ? `${name}.*` : `${name}.${ident(column)}`))
  }
  const json = parameters.jsonbEmbeds ? '::jsonb' : ''
  if (twice && !embed.single) {
    joins.push(` left join lateral (select json_agg(${name}) as ${name} from (${rows}) as ${name}) as ${name} on true`)
    return [`${name}.${name} as ${ident(embed.name)}`]
  }
  if (!embed.single) return [`(select coalesce(json_agg(${name}), '[]') from (${rows}) as ${name})${json} as ${ident(embed.name)}`]
  if (isUnique(embed) && !twice) return [`(select row_to_json(${name}) from (${rows}) as ${name})${json} as ${ident(embed.name)}`]
  joins.push(` left join lateral (${fenced(rows, embed.node)}) as ${name} on true`)
  return [`row_to_json(${name})${json} as ${ident(embed.name)}`]
}

/**
 * The order of a to-many spread is that of its lists, and comes after its limit: PostgREST's rule. Its terms become columns of
 * the rows.
 */
function liftOrder({ alias, node }: Embed, parameters: Parameters): { node: Node; order: string } {
  if (node.order.length === 0 || (node.limit === null && node.offset === 0n) || node.order.some((term) => term.embed)) {
    return { node, order: '' }
  }
  const name = (index: number) => `(order ${index})`
  const items = node.order.map(({ field, column }, index): Item => {
    const plain = column === undefined ? undefined : { type: column.type }
    return { field, column: plain, alias: name(index) }
  })
  const terms = node.order.map(
    (term, index) => `${fieldSql(alias, { name: name(index), path: [] }, undefined, parameters)}${direction(term)}`,
  )
  return { node: { ...node, items: [...node.items, ...items], order: [] }, order: ` order by ${terms.join(', ')}` }
}

/** A scalar subquery is right only where there cannot be a second row, also not by an embed within. */
const isUnique = ({ relation, node }: Embed): boolean =>
  (relation.kind === 'many-to-one' || relation.kind === 'one-to-one') &&
  relation.view !== true &&
  node.embeds.every((inner) => inner.hidden || !inner.single || isUnique(inner))

/** Keeps the planner from pulling a lateral join up, which would lose the order of the page. */
const fenced = (rows: string, node: Node) => (node.limit === null && node.offset === 0n ? `${rows} offset 0` : rows)

/** The keys of a node's rows, as a spread lifts them; lists need each column by its name. */
function outputNames(node: Node, single: boolean): string[] {
  const own = node.items.flatMap((item) => {
    if (item.alias !== undefined) return [item.alias]
    if (item.aggregate !== undefined) return [item.aggregate as string]
    return [item.field.name]
  })
  const names = node.embeds.flatMap((embed) => (embed.hidden ? [] : embed.spread ? outputNames(embed.node, embed.single) : [embed.name]))
  const all = [...own, ...names]
  return all.includes('*') && !single && node.table
    ? all.flatMap((name) => (name === '*' ? Object.keys(node.table!.columns) : [name]))
    : all
}

/**
 * With aggregates the embeds are joined first: they are grouped by, as jsonb, which has equality.
 * An aggregate within a to-one spread is lifted here; the spread's own rows are only joined, so that the planner may join them in
 * bulk.
 */
function groupSql(node: Node, source: Source, parameters: Parameters): string {
  const joins: string[] = []
  const shown = node.items.map((item) => itemSql(item, node.alias, parameters))
  const groups = node.items.filter((item) => !item.aggregate).map((item) => groupTerm(item, node.alias, parameters))
  for (const embed of node.embeds) {
    const name = ident(embed.alias)
    const join = embed.inner ? 'inner' : 'left'
    if (embed.spread && embed.single) {
      const { node: lowered, lifted } = lowerAggregates(embed.node)
      joins.push(` ${join} join lateral (${embedRows({ ...embed, node: lowered }, parentOf(node, source), parameters)}) as ${name} on true`)
      for (const { column, item, embedded } of lifted) {
        const value = `${name}.${ident(column)}${embedded ? '::jsonb' : ''}`
        if (!item.aggregate) groups.push(value)
        shown.push(item.aggregate ? `${aggregated(item, value)}${named(item.alias)}` : embedded ? `${value} as ${ident(column)}` : value)
      }
    } else if (embed.single) {
      joins.push(` ${join} join lateral (${embedRows(embed, parentOf(node, source), parameters)}) as ${name} on true`)
      if (embed.hidden) continue
      shown.push(`row_to_json(${name}.*)::jsonb as ${ident(embed.name)}`)
      groups.push(`row_to_json(${name}.*)::jsonb`)
    } else {
      const rows = embedRows(embed, parentOf(node, source), parameters)
      const columns = embed.spread ? outputNames(embed.node, embed.single) : [embed.alias]
      const lists = columns.map((c) => `json_agg(${embed.spread ? `${name}.${ident(c)}` : name})::jsonb as ${ident(c)}`)
      const on = embed.inner ? `${name}.${ident(columns[0] ?? '')} is not null` : 'true'
      joins.push(` ${join} join lateral (select ${lists.join(', ')} from (${rows}) as ${name}) as ${name} on ${on}`)
      if (embed.hidden) continue
      for (const column of columns) {
        shown.push(`coalesce(${name}.${ident(column)}, '[]') as ${ident(embed.spread ? column : embed.name)}`)
        groups.push(`${name}.${ident(column)}`)
      }
    }
  }
  const order = node.order.map((term) => orderTerm(term, node.alias, parameters))
  const grouped = [
    groups.length > 0 && !node.flat ? `group by ${groups.join(', ')}` : '',
    order.length > 0 ? `order by ${order.join(', ')}` : '',
  ]
  return fill(source.sql, {
    select: shown.join(', '),
    self: ident(node.alias),
    where: `${joins.join('')} ${whereSql(node, source, parameters)}`.trim(),
    order: grouped.join(' ').trim(),
    range: rangeSql(node, parameters),
  })
}

/** A renamed item is grouped by its name, which PostgreSQL looks for among the columns first. */
const groupTerm = (item: Item, alias: string, parameters: Parameters) =>
  item.alias === undefined ? fieldSql(alias, item.field, item.column, parameters) : ident(item.alias)

/** A column of a spread, as its parent sees it. */
interface Lifted {
  readonly column: string
  readonly item: Item
  /** It is an embed of the spread: json, which has no equality to group by. */
  readonly embedded?: true
}

/** A spread's node with its aggregates taken off, and what its parent has to do with each of its columns. */
function lowerAggregates(node: Node): { node: Node; lifted: Lifted[] } {
  const lifted: Lifted[] = []
  const items = node.items.map((item, index): Item => {
    if (!item.aggregate) {
      lifted.push({ column: item.alias ?? item.field.name, item })
      return item
    }
    // A column may be aggregated twice: each gets a name of its own on the way up.
    const column = `(lifted ${index})`
    const { aggregate, aggregateCast, ...plain } = item
    lifted.push({ column, item })
    return plain.field.name === '*' ? { ...plain, alias: column, wholeRow: true } : { ...plain, alias: column }
  })
  const embeds = node.embeds.map((embed): Embed => {
    if (!embed.spread || !embed.single) {
      if (!embed.hidden) {
        const columns = embed.spread ? outputNames(embed.node, embed.single) : [embed.name]
        for (const column of columns)
          lifted.push({ column, item: { field: { name: column, path: [] }, column: undefined }, embedded: true })
      }
      return embed
    }
    const lower = lowerAggregates(embed.node)
    lifted.push(...lower.lifted)
    return { ...embed, node: lower.node }
  })
  return { node: { ...node, items, embeds, flat: true }, lifted }
}

/** The rows of an embed for one parent. */
function embedRows(embed: Embed, parent: Parent, parameters: Parameters): string {
  return rowsSql(embed.node, embedSource(embed, parent), parameters)
}

function embedSource({ relation, node }: Embed, parent: Parent): Source {
  if (relation.kind === 'computed') {
    return { sql: `select {select} from ${fill(relation.call, { row: parent.row })} as {self} {where} {order} {range}`, on: [] }
  }
  if (relation.kind === 'many-to-many') return junctionSource(relation, node, parent)
  return { sql: node.table!.sql.read, on: [fill(relation.on, { self: ident(parent.alias), other: ident(node.alias) })] }
}

/** The target is looked up by key for each row of the junction; without the fence the whole target may be scanned per parent. */
function junctionSource(relation: JunctionRelation, node: Node, parent: Parent): Source {
  const other = ident(node.alias)
  const taken = [parent.alias, node.alias]
  const junction = ident(taken.includes(relation.junction.name) ? `${relation.junction.name}_${node.depth}` : relation.junction.name)
  const words = { self: ident(parent.alias), other, junction }
  const onSelf = fill(relation.onSelf, words)
  const onOther = fill(relation.onOther, words)
  const from = `${relation.junction.from} as ${junction}`
  const table = node.table!
  const fields = [...node.items, ...node.order.filter((term) => !term.embed)].map((part) => part.field.name)
  const known = fields.every((name) => name === '*' || name in table.columns)
  const row = { select: `${other}.*`, self: other }
  if (!known || node.where.length > 0 || node.embeds.length > 0) {
    // Computed fields are asked of the relation itself, so it stands in FROM as it is.
    const joined = fill(table.sql.read, {
      ...row,
      select: '{select}',
      where: `join ${from} on ${onOther} {where}`,
      order: '{order}',
      range: '{range}',
    })
    return { sql: joined, on: [onSelf] }
  }
  const fenced = fill(table.sql.read, { ...row, where: `where ${onOther}`, range: 'offset 0' })
  return { sql: `select {select} from ${from} cross join lateral (${fenced}) as {self} {where} {order} {range}`, on: [onSelf] }
}

/** `exists (…)`: a parent has a row of the embed, within the embed's own filters and inner embeds. */
function existsSql(embed: Embed, parent: Parent, parameters: Parameters): string {
  const { node } = embed
  const source = embedSource({ ...embed, node: { ...node, items: [], embeds: node.embeds, order: [] } }, parent)
  const range = node.limit === 0n || node.offset > 0n ? rangeSql(node, parameters) : ''
  return `exists (${fill(source.sql, { select: '1', self: ident(node.alias), where: whereSql(node, source, parameters, true), range })})`
}

/** @param ordered false: the rows are shown in the order in which they are found */
export function whereSql(node: Node, source: Source, parameters: Parameters, ordered = node.order.length > 0): string {
  const parent = parentOf(node, source)
  const exists = (embed: Embed) => existsSql(embed, parent, parameters)
  const conditions = node.where.map((condition) => conditionSql(condition, { alias: node.alias, parameters, exists, ordered }))
  const inner = node.embeds.filter((embed) => embed.inner).map(exists)
  const all = [...source.on, ...conditions, ...inner]
  return all.length > 0 ? `where ${all.join(' and ')}` : ''
}

function orderSql(node: Node, source: Source, parameters: Parameters): string {
  if (node.order.length === 0) return ''
  const related = (embed: Embed, field: string) => {
    const name = ident(embed.alias)
    const all = embed.node.table?.closed ? allColumns(embed.node) : [STAR]
    const shown = embed.hidden ? { ...embed, node: { ...embed.node, items: all } } : embed
    return `(select ${field} from (${embedRows(shown, parentOf(node, source), parameters)}) as ${name})`
  }
  const terms = node.order.map((term) => {
    if (!term.embed) return orderTerm(term, node.alias, parameters)
    const value = fieldSql(term.embed.alias, term.field, undefined, parameters)
    return `${related(term.embed, value)}${direction(term)}`
  })
  return `order by ${terms.join(', ')}`
}

const STAR: Item = { field: { name: '*', path: [] }, column: undefined }

function orderTerm(term: Order, alias: string, parameters: Parameters): string {
  return `${fieldSql(term.embed?.alias ?? alias, term.field, term.column, parameters)}${direction(term)}`
}

const direction = ({ direction, nulls }: Pick<Order, 'direction' | 'nulls'>) =>
  `${direction ? ` ${direction}` : ''}${nulls ? (nulls === 'nullsfirst' ? ' nulls first' : ' nulls last') : ''}`

/**
 * Limits are literals, so that the planner knows them and keeps its plan. Not so where an expression is filtered and the rows are
 * ordered: without statistics on the expression a known limit makes the planner sort. A number that is no bigint is left to
 * PostgreSQL to refuse.
 */
export function rangeSql(node: Pick<Node, 'limit' | 'offset'> & Partial<Pick<Node, 'where' | 'order'>>, parameters: Parameters): string {
  const { where = [], order = [] } = node
  const hidden = order.length > 0 && where.some((condition) => condition.kind === 'filter' && condition.filter.field.path.length > 0)
  const number = (n: bigint) => (hidden || n > MAX_BIGINT ? parameter(parameters, { value: String(n) }) : String(n))
  const limit = node.limit === null ? '' : `limit ${number(node.limit)}`
  return `${limit}${node.offset > 0n ? ` offset ${number(node.offset)}` : ''}`.trim()
}

function itemValue(item: Item, alias: string, parameters: Parameters): string {
  if (item.wholeRow) return ident(alias)
  const field = fieldSql(alias, item.field, item.column, parameters)
  const shown = item.column?.toJson === undefined ? field : `${item.column.toJson}(${field})`
  return item.cast === undefined ? shown : `cast(${shown} as ${item.cast})`
}

/** A selected column with its representation, cast, aggregate and name. */
function itemSql(item: Item, alias: string, parameters: Parameters): string {
  if (item.aggregate === 'count' && item.field.name === '*') return `${aggregated(item, '*')}${named(item.alias)}`
  const value = itemValue(item, alias, parameters)
  return `${item.aggregate === undefined ? value : aggregated(item, value)}${named(item.alias)}`
}

function aggregated(item: Item, value: string): string {
  const sql = `${item.aggregate}(${value})`
  return item.aggregateCast === undefined ? sql : `cast(${sql} as ${item.aggregateCast})`
}

const named = (alias: string | undefined) => (alias === undefined ? '' : ` as ${ident(alias)}`)
