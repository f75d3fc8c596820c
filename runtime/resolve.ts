// From the client's words to the schema's: names of embeds become relationships, filters and orders find their place in
// the tree. Takes specs and a Query, gives a tree of Nodes ready to be written as SQL. Knows no SQL.

import { meant } from './embedding.ts'
import { ApiError } from './errors.ts'
import type { At, ColumnItem, EmbedItem, Field, Filter, Logic, OrderTerm, Query, SelectItem } from './parse.ts'
import { bothLimits, checkDepth, checkFilterable, fewerRows } from './rules.ts'
import type { Column, Limits, Relation, Table } from './spec.ts'

/** One relation of the request: the root, or an embed. */
export interface Node {
  /** Absent where a function returns no rows of a relation. */
  readonly table: Table | null
  /** The name in FROM: what an error of PostgreSQL calls it. */
  readonly alias: string
  readonly depth: number
  readonly items: Item[]
  readonly embeds: Embed[]
  readonly where: Condition[]
  order: Order[]
  limit: bigint | null
  offset: bigint
  /** What rules say of the relation; the root's are those of the whole request. */
  readonly limits?: Limits | undefined
  /** Its rows will be grouped by its parent: it is joined as it stands. */
  readonly flat?: true
}

/** A selected column. */
export interface Item extends Omit<ColumnItem, 'kind'> {
  readonly column: Column | undefined
  /** The row itself as a value, for a count that is lifted from a spread. */
  readonly wholeRow?: true
}

export interface Embed {
  /** The key in the answer. */
  readonly name: string
  /** The name of its rows: `films_people_1`. */
  readonly alias: string
  /** The name that was asked for. */
  readonly target: string
  readonly renamed: boolean
  readonly relation: Relation
  readonly node: Node
  readonly single: boolean
  readonly inner: boolean
  readonly spread: boolean
  /** Nothing of it is shown: `parts()`. */
  readonly hidden: boolean
}

export type Condition =
  | { readonly kind: 'filter'; readonly filter: Filter; readonly column: Column | undefined }
  | { readonly kind: 'logic'; readonly operator: 'and' | 'or'; readonly negated: boolean; readonly children: readonly Condition[] }
  /** `parts=is.null`, `parts=not.is.null` */
  | { readonly kind: 'embed'; readonly present: boolean; readonly embed: Embed }

export interface Order extends Omit<OrderTerm, 'relation'> {
  readonly column: Column | undefined
  readonly embed?: Embed
}

/** What a resolution may ask and must obey. */
export interface Context {
  readonly schema: string
  /** The spec of a relation of the schema; loads its file when it is first asked for. */
  readonly load: (name: string) => Promise<Table>
  readonly aggregates: boolean
  readonly legacyTargetNames: boolean
  /** The most rows of the root and of each embed. */
  readonly maxRows: bigint | null
  /** What rules say of the function that is called. */
  readonly limits?: Limits
  /** Words PGRST200's suggestion. */
  readonly hint: (origin: Table | null, originName: string, target: string) => Promise<string | null>
}

export interface Resolution {
  readonly root: Node
  /** `[target, alias]` of embeds that were named by their target though they have an alias. */
  readonly legacyNames: readonly (readonly [string, string])[]
}

/** Which parts of the query are about the rows: a write takes its root filters itself and has no limits. */
export interface Scope {
  readonly rootConditions: boolean
  readonly limits: boolean
}

/**
 * Resolves the names of a query against the schema.
 *
 * @param name the relation's name, or the function's where no relation is returned
 * @throws ApiError PGRST108, 118, 123, 127, 200, 201
 */
export async function resolve(table: Table | null, name: string, query: Query, scope: Scope, context: Context): Promise<Resolution> {
  const limits = bothLimits(table?.limits, context.limits)
  const root: Node = { ...emptyNode(table, table?.name ?? name, 0), limits }
  checkPaths(query, scope, context)
  checkDepth(query.select, limits)
  await addItems(root, name, query.select, context)
  const legacyNames: [string, string][] = []
  const search = new Map<Node, Embed[]>()
  const find = (path: readonly string[]) => findNode(root, path, search, legacyNames, context)

  // Where one name fits two embeds the last that was meant is found first: filters, orders, limits and trees are placed in this
  // order, each kind from its end, as PostgREST does.
  const conditions = query.where.filter(({ path }) => path.length > 0 || scope.rootConditions)
  for (const { path, value } of conditions.filter(({ value }) => value.kind === 'filter').reverse()) {
    const node = find(path)
    node.where.unshift(condition(value, node))
  }
  for (const { path, value } of [...query.order].reverse()) {
    const node = find(path)
    node.order = value.map((term) => order(term, node))
  }
  if (scope.limits) {
    for (const { path, value } of query.limit) find(path).limit = BigInt(value)
    for (const { path, value } of query.offset) find(path).offset = BigInt(value) < 0n ? 0n : BigInt(value)
    capRows(root, fewerRows(context.maxRows, limits))
  }
  for (const { path, value } of conditions.filter(({ value }) => value.kind !== 'filter').reverse()) {
    const node = find(path)
    node.where.unshift(condition(value, node))
  }
  checkAggregates(root, context.aggregates && limits?.aggregates !== false)
  expandStars(root, false)
  return { root, legacyNames }
}

const emptyNode = (table: Table | null, alias: string, depth: number): Node => ({
  table,
  alias,
  depth,
  items: [],
  embeds: [],
  where: [],
  order: [],
  limit: null,
  offset: 0n,
  limits: table?.limits,
})

/**
 * The root filters and trees of a query about a relation, for a write that takes them itself.
 *
 * @param limits what filters may name, where rules say it
 */
export function rootConditions(query: Query, table: Table, limits?: Limits | undefined): Condition[] {
  const root: Node = { ...emptyNode(table, table.name, 0), limits }
  return query.where.filter(({ path }) => path.length === 0).map(({ value }) => condition(value, root))
}

async function addItems(node: Node, name: string, select: readonly SelectItem[], context: Context): Promise<void> {
  for (const item of select) {
    if (item.kind === 'column') {
      const { kind, ...rest } = item
      const alias = item.alias ?? implicitAlias(item, columnOf(node.table, item.field))
      node.items.push({ ...rest, ...(alias === undefined ? {} : { alias }), column: columnOf(node.table, item.field) })
    } else node.embeds.push(await embed(node, name, item, context))
  }
}

async function embed(parent: Node, parentName: string, item: EmbedItem, context: Context): Promise<Embed> {
  const relation = findRelation(parent.table, parentName, item) ?? (await missing(parent.table, parentName, item, context))
  const table = await context.load(relation.table)
  const depth = parent.depth + 1
  const own = relation.kind === 'many-to-many' ? table.name : `${table.name}_${depth}`
  const alias = own === parent.alias ? `${own}_${depth}` : own
  const node = emptyNode(table, alias, depth)
  await addItems(node, table.name, item.select, context)
  const single = relation.kind === 'computed' ? relation.single : relation.kind === 'many-to-one' || relation.kind === 'one-to-one'
  return {
    name: item.alias ?? item.target,
    alias: `${parent.table?.name ?? parentName}_${item.alias ?? item.target}_${depth}`,
    target: item.target,
    renamed: item.alias !== undefined,
    relation,
    node,
    single,
    inner: item.join === 'inner',
    spread: item.spread,
    hidden: node.items.length === 0 && node.embeds.every((child) => child.hidden),
  }
}

/** The relationship that `target!hint` names; PostgREST's rules of naming targets. */
function findRelation(table: Table | null, origin: string, item: EmbedItem): Relation | undefined {
  const candidates = meant(Object.values(table?.relations ?? {}), table?.name ?? origin, item)
  if (candidates.length > 1) throw ambiguous(origin, item.target, candidates)
  return candidates[0]
}

async function missing(table: Table | null, origin: string, { target, hint }: EmbedItem, context: Context): Promise<never> {
  throw new ApiError('PGRST200', {
    origin,
    target,
    details:
      `Searched for a foreign key relationship between '${origin}' and '${target}' ` +
      `${hint === undefined ? '' : `using the hint '${hint}' `}in the schema '${context.schema}', but no matches were found.`,
    hint: await context.hint(table, origin, target),
  })
}

function ambiguous(origin: string, target: string, candidates: readonly Relation[]): ApiError {
  const described = candidates.map((relation) => {
    if (relation.kind === 'computed') return { cardinality: relation.kind, relationship: relation.function, hint: relation.function }
    const columns = (list: readonly string[]) => `(${list.filter((column) => !relation.unnamed?.includes(column)).join(', ')})`
    if (relation.kind === 'many-to-many') {
      const { name, constraints, self, other } = relation.junction
      return {
        cardinality: relation.kind,
        relationship: `${name} using ${constraints[0]}${columns(self)} and ${constraints[1]}${columns(other)}`,
        hint: name,
      }
    }
    return {
      cardinality: relation.kind,
      relationship: `${relation.constraint} using ${origin}${columns(relation.from)} and ${relation.table}${columns(relation.to)}`,
      hint: relation.constraint,
    }
  })
  const table = candidates[0]!.table
  return new ApiError('PGRST201', {
    origin,
    target,
    details: described.map(({ cardinality, relationship }) => ({ cardinality, embedding: `${origin} with ${table}`, relationship })),
    hint:
      `Try changing '${target}' to one of the following: ${described.map(({ hint }) => `'${table}!${hint}'`).join(', ')}. ` +
      `Find the desired relationship in the 'details' key.`,
  })
}

/** Every column that the tree names is listed in the files of its relations. */
export function isListed(node: Node): boolean {
  if (node.table === null) return true
  const known = ({ field, column }: { field: Field; column: Column | undefined }) => field.name === '*' || column !== undefined
  return (
    node.items.every(known) &&
    node.order.every((term) => term.embed !== undefined || known(term)) &&
    node.where.every((condition) => condition.kind !== 'filter' || known({ field: condition.filter.field, column: condition.column })) &&
    node.embeds.every((embed) => isListed(embed.node))
  )
}

const columnOf = (table: Table | null, field: Field): Column | undefined => table?.columns[field.name] ?? table?.computed?.[field.name]

/** `facts->a->>b` is called b, `facts->a->0` a; a representation keeps its column's name. */
function implicitAlias({ field, aggregate }: ColumnItem, column: Column | undefined): string | undefined {
  if (aggregate !== undefined) return undefined
  if (field.path.length > 0) {
    const last = field.path.at(-1)!
    return last.index ? (field.path.findLast((step) => !step.index)?.key ?? field.name) : last.key
  }
  return column?.toJson === undefined ? undefined : field.name
}

function condition(logic: Logic, node: Node): Condition {
  if (logic.kind !== 'filter') {
    return { kind: 'logic', operator: logic.kind, negated: logic.negated, children: logic.children.map((child) => condition(child, node)) }
  }
  const { field, operation, negated } = logic
  if (operation.op === 'is' && operation.value === 'null' && field.path.length === 0) {
    const embed = node.embeds.find((candidate) => candidate.name === field.name)
    if (embed) return { kind: 'embed', present: negated, embed }
  }
  checkFilterable(field.name, node.table?.name, node.limits)
  return { kind: 'filter', filter: logic, column: columnOf(node.table, field) }
}

function order({ relation, ...term }: OrderTerm, node: Node): Order {
  if (relation === undefined) return { ...term, column: columnOf(node.table, term.field) }
  const embed = node.embeds.find((candidate) => candidate.name === relation)
  if (!embed) throw new ApiError('PGRST108', { name: relation })
  if (!embed.single) throw new ApiError('PGRST118', { origin: node.table?.name ?? node.alias, name: relation })
  return { ...term, column: undefined, embed }
}

function findNode(
  root: Node,
  path: readonly string[],
  search: Map<Node, Embed[]>,
  legacyNames: [string, string][],
  context: Context,
): Node {
  let node = root
  for (const step of path) {
    const embeds = search.get(node) ?? node.embeds
    const found = embeds.find((embed) => embed.name === step || (context.legacyTargetNames && embed.target === step))
    if (!found) throw new ApiError('PGRST108', { name: step })
    search.set(node, [found, ...embeds.filter((embed) => embed !== found)])
    if (found.name !== step) legacyNames.push([step, found.name])
    node = found.node
  }
  return node
}

/** Paths of filters, orders and limits are checked before relationships are looked for: theirs is the first error. */
function checkPaths(query: Query, scope: Scope, context: Context): void {
  const told: (readonly At<unknown>[])[] = [query.where, query.order]
  if (scope.limits) told.push(query.limit, query.offset)
  for (const { path } of told.flat()) {
    let select = query.select
    for (const step of path) {
      const embeds = select.filter((item) => item.kind === 'embed')
      const found = embeds.find((item) => (item.alias ?? item.target) === step || (context.legacyTargetNames && item.target === step))
      if (!found) {
        const renamed = embeds.find((item) => item.target === step)
        throw new ApiError(
          'PGRST108',
          renamed
            ? {
                name: step,
                details: 'Target names are not allowed in filters if they have an alias',
                hint: `Change '${step}' to '${renamed.alias}' in filters, orders or limits.`,
              }
            : { name: step },
        )
      }
      select = found.select
    }
  }
}

/** One row is within any limit of rules. */
function capRows(node: Node, maxRows: bigint | null, own = maxRows): void {
  if (own !== null && (node.limit === null || node.limit > own)) node.limit = own
  for (const { node: child, single } of node.embeds) capRows(child, maxRows, single ? maxRows : fewerRows(maxRows, child.limits))
}

/** @param allowed by the configuration, and by the rules of what was asked for */
function checkAggregates(node: Node, allowed: boolean): void {
  if ((!allowed || node.limits?.aggregates === false) && node.items.some((item) => item.aggregate)) throw new ApiError('PGRST123')
  for (const embed of node.embeds) {
    if (embed.spread && !embed.single && hasAggregate(embed.node)) {
      throw new ApiError('PGRST127', { details: 'Aggregates are not implemented for one-to-many or many-to-many spreads.' })
    }
    checkAggregates(embed.node, allowed)
  }
}

/** The node's own aggregates and those lifted from spreads. */
export function hasAggregate(node: Node): boolean {
  return node.items.some((item) => item.aggregate) || node.embeds.some((embed) => embed.spread && hasAggregate(embed.node))
}

/** `*` becomes the columns where a representation or a group needs each of them, or where not all of them are to be seen. */
function expandStars(node: Node, within: boolean): void {
  const grouped = within || node.items.some((item) => item.aggregate)
  const columns = Object.entries(node.table?.columns ?? {})
  if (grouped || node.table?.closed || columns.some(([, column]) => column.toJson !== undefined)) {
    const expanded = node.items.flatMap((item) => (item.field.name !== '*' || item.aggregate !== undefined ? [item] : allColumns(node)))
    node.items.splice(0, node.items.length, ...expanded)
  }
  for (const embed of node.embeds) expandStars(embed.node, grouped)
}

/** What `*` means, column by column. */
export const allColumns = ({ table }: Node): Item[] =>
  Object.entries(table?.columns ?? {}).map(([name, column]) => {
    const field = { name, path: [] }
    return { field, column, ...(column.toJson === undefined ? {} : { alias: name }) }
  })
