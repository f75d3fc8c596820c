// Generated relations against those that the database has: what is gone, what is another now, what appeared. Pure.

import type { CatalogColumn, CatalogRelation, CatalogSnapshot } from './catalog.ts'
import { type Drift, type Expected, list, pathOf, written } from './drift-words.ts'
import type { ColumnOutline, Hidden, Table, Verb } from './spec.ts'

const BITS = { insert: 8, update: 4, delete: 16 } satisfies Record<Verb, number>
const verbs = Object.keys(BITS) as Verb[]

/** Relations with their columns, keys and computed fields, in the order of their names. */
export function compareRelations(expected: Expected, found: CatalogSnapshot): Drift[] {
  const relations = new Map(found.relations.map((relation) => [`${relation.schema}\0${relation.name}`, relation]))
  const keys = new Map(found.keys.filter(({ kind }) => kind === 'p').map((key) => [`${key.schema}\0${key.relation}`, key.columns]))
  const drifts: Drift[] = []
  for (const { name: schema, tables, outline, hidden } of expected.schemas) {
    if (!found.schemas.includes(schema)) continue
    const outlines = new Map(outline?.relations.map(({ name, columns }) => [name, columns]))
    for (const table of tables) {
      const relation = relations.get(`${schema}\0${table.name}`)
      if (!relation) {
        drifts.push({ object: written(schema, table.name), change: 'is gone', breaking: true, affects: usersOf(table, expected) })
      } else {
        const key = keys.get(`${schema}\0${table.name}`) ?? []
        drifts.push(...compareTable(table, { ...relation, key }, outlines.get(table.name) ?? [], expected, found, hidden))
      }
    }
    const known = new Set([...tables.map(({ name }) => name), ...(hidden?.relations ?? [])])
    for (const { name } of found.relations.filter((relation) => relation.schema === schema && !known.has(relation.name))) {
      drifts.push({ object: `relation ${written(schema, name)}`, change: 'appeared', breaking: false, affects: [] })
    }
  }
  return drifts
}

/** Who cannot do without a relation: itself, those that embed it, functions that return its rows. */
function usersOf(table: Table, expected: Expected): string[] {
  const users = new Set([pathOf(expected, table.schema, table.name)])
  const schema = expected.schemas.find(({ name }) => name === table.schema)
  for (const other of schema?.tables ?? []) {
    const embeds = Object.values(other.relations).some((relation) => relation.table === table.name)
    if (embeds) users.add(pathOf(expected, other.schema, other.name))
  }
  for (const routine of schema?.routines ?? []) {
    if (routine.returns.table === table.name) users.add(pathOf(expected, routine.schema, `rpc/${routine.name}`))
  }
  return [...users]
}

function compareTable(
  table: Table,
  relation: CatalogRelation & { readonly key: readonly string[] },
  outlines: readonly ColumnOutline[],
  expected: Expected,
  found: CatalogSnapshot,
  hidden: Hidden = {},
): Drift[] {
  const unseen = hidden.columns?.[table.name] ?? []
  const path = pathOf(expected, table.schema, table.name)
  const drifts: Drift[] = []
  const tell = (change: string, breaking: boolean, ...column: readonly string[]) =>
    drifts.push({ object: written(table.schema, table.name, ...column), change, breaking, affects: breaking ? [path] : [] })

  const columns = new Map(relation.columns.map((column) => [column.name, column]))
  const described = new Map(outlines.map((column) => [column.name, column]))
  for (const name of Object.keys(table.columns)) {
    const column = columns.get(name)
    if (!column) tell('is gone', true, name)
    else {
      const changes = compareColumn(table.columns[name]!, column, described.get(name), relation.view)
      for (const { change, breaking } of changes) tell(change, breaking, name)
    }
  }
  for (const column of relation.columns) {
    if (Object.hasOwn(table.columns, column.name) || unseen.includes(column.name)) continue
    const needed = column.not_null && !fillsItself(column) && (relation.updatable & BITS.insert) !== 0
    tell(needed ? 'appeared, NOT NULL and without a default: inserts fail' : 'appeared', needed, column.name)
  }
  const change = relation.view || relation.key.some((name) => unseen.includes(name)) ? null : compareKey(table.key, relation.key)
  if (change) tell(change.change, change.breaking)
  for (const verb of verbs) {
    const [could, can] = [table.writable.includes(verb), (relation.updatable & BITS[verb]) !== 0]
    if (could && !can) tell(`takes no ${verb} any more`, true)
    if (can && !could) tell(`takes ${verb} now`, false)
  }
  return [...drifts, ...compareComputed(table, relation, expected, found, hidden.functions)]
}

type Change = Pick<Drift, 'change' | 'breaking'>

function compareColumn(was: Table['columns'][string], is: CatalogColumn, outline: ColumnOutline | undefined, ofView: boolean): Change[] {
  const changes: Change[] = []
  const add = (change: string, breaking: boolean) => changes.push({ change, breaking })
  if (is.type !== was.type) add(`is ${is.type}, was ${was.type}`, true)
  const generated = is.computed || is.identity === 'a'
  if (generated && !was.generated) add('is generated always now: it cannot be written', true)
  if (was.generated && !generated) add('is not generated any more', is.not_null && !fillsItself(is))
  else if (!generated && !was.generated) changes.push(...compareDefault(was.default, is))

  if (outline && is.not_null && !outline.required) {
    const fails = !fillsItself(is)
    add(fails ? 'is NOT NULL now, without a default: inserts without it fail' : 'is NOT NULL now', fails)
  }
  if (outline?.required && !is.not_null && !is.domain && !ofView) add('may be NULL now', false)
  if (outline?.enum && is.labels && is.type === was.type) {
    const gone = outline.enum.filter((label) => !is.labels!.includes(label))
    const fresh = is.labels.filter((label) => !outline.enum!.includes(label))
    if (gone.length > 0) add(`cannot be ${list(gone)} any more`, true)
    if (fresh.length > 0) add(`can be ${list(fresh)} now`, false)
  }
  return changes
}

/** The generated default is what `Prefer: missing=default` inserts. */
function compareDefault(was: string | undefined, is: CatalogColumn): Change[] {
  const stands = is.default !== null || is.identity === 'd'
  if (was !== undefined && !stands) return [{ change: 'has no default any more', breaking: is.not_null }]
  if (was === undefined && stands) return [{ change: 'has a default now', breaking: false }]
  // Of a domain in a domain, the inner one's default is not known here.
  if (was === undefined || is.default === null || is.identity === 'd' || is.domain || was === is.default) return []
  return [{ change: 'has another default', breaking: false }]
}

const fillsItself = ({ default: standard, identity, computed, domain }: CatalogColumn) =>
  standard !== null || identity !== '' || computed || domain

function compareKey(was: readonly string[], is: readonly string[]): Change | null {
  if (is.join('\0') === was.join('\0')) return null
  if (is.length === 0) return { change: `has no primary key any more, had (${list(was)})`, breaking: true }
  if (was.length === 0) return { change: `has a primary key now: (${list(is)})`, breaking: false }
  return { change: `has (${list(is)}) as its primary key, had (${list(was)})`, breaking: true }
}

/** Functions that read like columns. PostgreSQL looks for them in the relation's schema, then along the extra search path. */
function compareComputed(
  table: Table,
  relation: CatalogRelation,
  { schemas, extraSearchPath }: Expected,
  found: CatalogSnapshot,
  unseen: readonly string[] = [],
): Drift[] {
  const place = (schema: string) => [table.schema, ...extraSearchPath].indexOf(schema)
  const fields = found.computed
    .filter((one) => one.relation_schema === table.schema && one.relation === table.name && !one.set && one.target === null)
    .filter(({ schema }) => place(schema) >= 0)
    .sort((a, b) => place(b.schema) - place(a.schema))
  const now = new Map(fields.map(({ name, returns }) => [name, returns]))
  const path = pathOf({ schemas }, table.schema, table.name)
  const drifts: Drift[] = []
  for (const [name, { type }] of Object.entries(table.computed ?? {})) {
    const object = `computed field ${written(table.schema, table.name, name)}`
    const returns = now.get(name)
    if (returns === undefined) drifts.push({ object, change: 'is gone', breaking: true, affects: [path] })
    else if (returns !== type) drifts.push({ object, change: `is ${returns}, was ${type}`, breaking: true, affects: [path] })
  }
  for (const name of now.keys()) {
    const known =
      Object.hasOwn(table.computed ?? {}, name) || unseen.includes(name) || relation.columns.some((column) => column.name === name)
    if (known) continue
    drifts.push({ object: `computed field ${written(table.schema, table.name, name)}`, change: 'appeared', breaking: false, affects: [] })
  }
  return drifts
}
