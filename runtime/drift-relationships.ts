// Generated relationships against the foreign keys that the database has. Pure. Of views only the constraint beneath is looked
// for: which columns a view shows of which table is known where code is generated.

import type { CatalogKey, CatalogRelation, CatalogSnapshot } from './catalog.ts'
import { type Drift, type Expected, type ExpectedSchema, pathOf, written } from './drift-words.ts'
import type { ComputedRelation, JunctionRelation, KeyRelation, Table } from './spec.ts'

interface Found {
  /** By the constraint's name, which several tables may use. */
  readonly foreignKeys: ReadonlyMap<string, readonly CatalogKey[]>
  /** Columns of primary keys and unique constraints. */
  uniques(schema: string, relation: string): readonly (readonly string[])[]
  relation(schema: string, name: string): CatalogRelation | undefined
}

/** A drift whose paths are gathered from all relations that have it. */
type Gathered = Map<string, Omit<Drift, 'affects'> & { readonly paths: Set<string> }>

export function compareRelationships(expected: Expected, snapshot: CatalogSnapshot): Drift[] {
  const found = index(snapshot)
  const drifts: Gathered = new Map()
  for (const schema of expected.schemas) {
    const tell = (object: string, change: string, breaking: boolean, ...tables: readonly string[]) => {
      const drift = drifts.get(object + change) ?? { object, change, breaking, paths: new Set<string>() }
      if (breaking) for (const table of tables) drift.paths.add(pathOf(expected, schema.name, table))
      drifts.set(object + change, drift)
    }
    const byName = new Map(schema.tables.map((table) => [table.name, table]))
    const there = schema.tables.filter(({ name }) => found.relation(schema.name, name))
    for (const table of there) {
      for (const relation of Object.values(table.relations)) {
        if (!found.relation(schema.name, relation.table)) continue
        if (relation.kind === 'computed') compareComputedRelation(table, relation, snapshot, tell)
        else if (relation.kind === 'many-to-many') compareJunction(table, relation, byName, found, tell)
        else if (!relation.declared) compareForeignKey(table, relation, found, tell)
      }
    }
    appeared(schema, byName, snapshot, tell)
  }
  return [...drifts.values()].map(({ paths, ...drift }) => ({ ...drift, affects: [...paths] }))
}

type Tell = (object: string, change: string, breaking: boolean, ...tables: readonly string[]) => void

function index({ keys, relations }: CatalogSnapshot): Found {
  const foreignKeys = new Map<string, CatalogKey[]>()
  const uniques = new Map<string, (readonly string[])[]>()
  for (const key of keys) {
    if (key.kind === 'f') append(foreignKeys, key.name, key)
    else append(uniques, `${key.schema}\0${key.relation}`, key.columns)
  }
  const byName = new Map(relations.map((relation) => [`${relation.schema}\0${relation.name}`, relation]))
  return {
    foreignKeys,
    uniques: (schema, name) => uniques.get(`${schema}\0${name}`) ?? [],
    relation: (schema, name) => byName.get(`${schema}\0${name}`),
  }
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

const between = (schema: string, a: string, b: string, by: string) =>
  `relationship of ${[a, b]
    .sort()
    .map((name) => written(schema, name))
    .join(' and ')} by ${written(by)}`

function compareForeignKey(table: Table, relation: KeyRelation, { foreignKeys, ...found }: Found, tell: Tell): void {
  const { schema, name } = table
  const { constraint, table: other, from, to, kind } = relation
  const object = between(schema, name, other, constraint)
  const candidates = foreignKeys.get(constraint) ?? []
  const views = found.relation(schema, name)?.view || found.relation(schema, other)?.view
  if (views) {
    if (candidates.length === 0) tell(object, 'is gone', true, name, other)
    return
  }
  const ends = { schema, name, other }
  const same = candidates.filter((key) => joins(key, ends) || joins(key, { schema, name: other, other: name }))
  const key = same.find((one) => sameColumns(one, name, other, from, to))
  if (!key) {
    tell(object, same.length === 0 ? 'is gone' : 'joins other columns', true, name, other)
    return
  }
  const unique = found.uniques(key.schema, key.relation).some((columns) => sameSet(columns, key.columns))
  if (kind === 'one-to-one' && !unique) tell(object, 'is to many now, was one-to-one', true, name, other)
  if (kind !== 'one-to-one' && unique) tell(object, 'is one-to-one now', false)
}

const joins = (key: CatalogKey, { schema, name, other }: { schema: string; name: string; other: string }) =>
  key.schema === schema && key.relation === name && key.foreign_schema === schema && key.foreign_relation === other

/** Pairwise, whichever end refers to the other. */
function sameColumns(key: CatalogKey, name: string, other: string, from: readonly string[], to: readonly string[]): boolean {
  const pairs = (a: readonly string[], b: readonly string[]) =>
    a
      .map((column, at) => `${column}\0${b[at]}`)
      .sort()
      .join('\0\0')
  const forwards = key.relation === name && key.foreign_relation === other && pairs(key.columns, key.foreign_columns) === pairs(from, to)
  return (
    forwards || (key.relation === other && key.foreign_relation === name && pairs(key.columns, key.foreign_columns) === pairs(to, from))
  )
}

const sameSet = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((item) => b.includes(item))

/** Both foreign keys of the junction; where it is a table, they have to be its own. */
function compareJunction(
  table: Table,
  { table: other, junction }: JunctionRelation,
  byName: ReadonlyMap<string, Table>,
  { foreignKeys, ...found }: Found,
  tell: Tell,
): void {
  const { schema, name } = table
  const view = found.relation(schema, junction.name)?.view ?? true
  const own = Object.values(byName.get(junction.name)?.relations ?? {})
  for (const constraint of junction.constraints) {
    if ((foreignKeys.get(constraint) ?? []).some((key) => view || key.relation === junction.name)) continue
    const end = own.find((one) => 'constraint' in one && one.constraint === constraint)
    const object = end
      ? between(schema, junction.name, end.table, constraint)
      : `relationship of ${written(schema, junction.name)} by ${written(constraint)}`
    tell(object, 'is gone', true, name, other)
  }
}

function compareComputedRelation(table: Table, relation: ComputedRelation, { computed }: CatalogSnapshot, tell: Tell): void {
  const object = `computed relationship ${written(table.schema, table.name, relation.function)}`
  const now = computed.find(
    (one) =>
      one.schema === table.schema &&
      one.name === relation.function &&
      one.relation_schema === table.schema &&
      one.relation === table.name &&
      one.target !== null,
  )
  if (!now) tell(object, 'is gone', true, table.name)
  else if (now.target !== relation.table) {
    tell(
      object,
      `gives ${written(now.target_schema ?? '', now.target ?? '')}, gave ${written(table.schema, relation.table)}`,
      true,
      table.name,
    )
  }
}

/** Foreign keys and functions between generated relations that no file lists. */
function appeared(
  { name: schema, hidden = {} }: ExpectedSchema,
  byName: ReadonlyMap<string, Table>,
  { keys, computed }: CatalogSnapshot,
  tell: Tell,
): void {
  const replaces = (table: Table, other: string) =>
    Object.values(table.relations).some((relation) => relation.kind === 'computed' && relation.function === other)
  const isHidden = ({ name }: Table, constraint: string) => hidden.constraints?.[name]?.includes(constraint)
  const lists = (table: Table, constraint: string, other: string) =>
    Object.values(table.relations).some((one) => 'constraint' in one && one.constraint === constraint && one.table === other)
  for (const { kind, name, ...key } of keys) {
    if (kind !== 'f' || key.schema !== schema || key.foreign_schema !== schema) continue
    const [from, to] = [byName.get(key.relation), byName.get(key.foreign_relation ?? '')]
    if (!from || !to || lists(from, name, to.name) || lists(to, name, from.name)) continue
    if (isHidden(from, name) || isHidden(to, name)) continue
    if (!replaces(from, to.name) && !replaces(to, from.name)) tell(between(schema, from.name, to.name, name), 'appeared', false)
  }
  for (const { schema: place, relation_schema, target_schema, ...one } of computed) {
    if (place !== schema || relation_schema !== schema || target_schema !== schema) continue
    const table = byName.get(one.relation)
    if (!table || !byName.has(one.target ?? '') || isHidden(table, one.name) || hidden.functions?.includes(one.name)) continue
    const known = Object.values(table.relations).some((relation) => relation.kind === 'computed' && relation.function === one.name)
    if (!known) tell(`computed relationship ${written(schema, table.name, one.name)}`, 'appeared', false)
  }
}
