// Which relations can be embedded in which: constraints, what views show, primary keys and computed relationships come in; every
// relation's relationships in all directions go out, in an order that names alone decide.

import { groupBy } from './access-models.ts'
import type { ComputedRow, ConstraintRow } from './catalog-rows.ts'
import type {
  ComputedRelationshipModel,
  JunctionRelationshipModel,
  KeyRelationshipModel,
  QualifiedName,
  RelationshipModel,
} from './model-types.ts'
import { byCodePoint } from './names.ts'
import { nameKey, type RelationEnd, type RelationEnds, type Showing } from './relation-ends.ts'

export interface RelationshipSources extends RelationEnds {
  readonly constraints: readonly ConstraintRow[]
  readonly computed: readonly ComputedRow[]
}

/** One end of a foreign key: the table itself, or a view that shows all its columns. */
interface End {
  readonly relation: RelationEnd
  readonly columns: readonly string[]
}

/** A foreign key between two ends. */
interface Reference {
  readonly constraint: string
  readonly from: End
  readonly to: End
  readonly unique: boolean
}

/** Relationships of every exposed relation; look one up by `nameKey`. */
export function buildRelationships(sources: RelationshipSources): Map<string, RelationshipModel[]> {
  const found = new Map<string, RelationshipModel[]>()
  const add = (relation: RelationEnd, relationship: RelationshipModel) => {
    const list = found.get(nameKey(relation))
    if (list) list.push(relationship)
    else found.set(nameKey(relation), [relationship])
  }
  const references = findReferences(sources)
  for (const reference of references) {
    add(reference.from.relation, keyRelationship(reference, true))
    add(reference.to.relation, keyRelationship(reference, false))
  }
  for (const [relation, relationship] of throughJunctions(references)) add(relation, relationship)
  override(found, sources)
  return new Map([...found].map(([key, list]) => [key, inOrder(list)]))
}

/**
 * Relations that a junction outside of the exposed schemas relates to others of their schema. It cannot be embedded through, but
 * PostgREST takes them for related, which its hints show.
 */
export function joinedUnseen(sources: RelationshipSources): QualifiedName[] {
  const seen = sources.relation
  if (sources.constraints.every(({ schema, relation: name }) => seen({ schema, name }))) return []
  const ends = new Map<string, RelationEnd>()
  for (const { schema, relation: name, kind, columns } of sources.constraints) {
    const key = kind === 'p' ? columns : (ends.get(nameKey({ schema, name }))?.key ?? [])
    ends.set(nameKey({ schema, name }), { schema, name, isView: false, key })
  }
  const references = findReferences({ ...sources, relation: (name) => seen(name) ?? ends.get(nameKey(name)) })
  return [...throughJunctions(references)].flatMap(([end, { junction, target }]) =>
    seen(end) && !seen(junction) && seen(target) && target.schema === end.schema ? [end] : [],
  )
}

function findReferences({ constraints, relation, showing }: RelationshipSources): Reference[] {
  const keys = groupBy(
    constraints.filter(({ kind }) => kind !== 'f'),
    ({ oid }) => oid,
  )
  const ends = (name: QualifiedName, oid: number, positions: readonly number[], columns: readonly string[]): End[] => {
    const table = relation(name)
    return [...(table ? [{ relation: table, columns }] : []), ...viewEnds(positions.map((position) => showing(oid, position)))]
  }
  return constraints.flatMap((row): Reference[] => {
    const { foreign_schema, foreign_relation, foreign_oid, foreign_positions } = row
    if (foreign_schema === null || foreign_relation === null || foreign_oid === null || foreign_positions === null) return []
    const from = ends({ schema: row.schema, name: row.relation }, row.oid, row.positions, row.columns)
    const to = ends({ schema: foreign_schema, name: foreign_relation }, foreign_oid, foreign_positions, row.foreign_columns)
    const unique = (keys.get(row.oid) ?? []).some((key) => sameSet(key.columns, row.columns))
    return from.flatMap((one) => to.map((other) => ({ constraint: row.name, from: one, to: other, unique })))
  })
}

/**
 * The views that show all columns of a key; where a view shows one more than once, each choice is an end of its own.
 *
 * @param shown per column of the key, who shows it
 */
function viewEnds(shown: readonly (readonly Showing[])[]): End[] {
  const [first = [], ...others] = shown
  return first.flatMap(({ view, names }) => {
    let choices = names.map((name) => [name])
    for (const showings of others) {
      const next = showings.find((showing) => showing.view === view)?.names ?? []
      choices = choices.flatMap((choice) => next.map((name) => [...choice, name]))
    }
    return choices.map((columns) => ({ relation: view, columns }))
  })
}

function keyRelationship({ constraint, from, to, unique }: Reference, referencing: boolean): KeyRelationshipModel {
  const [self, other] = referencing ? [from, to] : [to, from]
  return {
    kind: unique ? 'one-to-one' : referencing ? 'many-to-one' : 'one-to-many',
    ...target(other.relation),
    constraint,
    referencing,
    from: self.columns,
    to: other.columns,
  }
}

const target = ({ schema, name, isView }: RelationEnd) => ({ target: { schema, name }, targetIsView: isView })

/** Each pair of foreign keys of one relation, in both orders, whose columns are all in its primary key. */
function* throughJunctions(references: readonly Reference[]): Generator<[RelationEnd, JunctionRelationshipModel]> {
  const junctions = groupBy(
    references.filter(({ from, unique }) => !unique && from.columns.every((column) => from.relation.key.includes(column))),
    ({ from }) => from.relation,
  )
  for (const [junction, ofJunction] of junctions) {
    for (const self of ofJunction) {
      for (const other of ofJunction) {
        if (self.constraint === other.constraint) continue
        yield [
          self.to.relation,
          {
            kind: 'many-to-many',
            ...target(other.to.relation),
            junction: {
              schema: junction.schema,
              name: junction.name,
              constraints: [self.constraint, other.constraint],
              self: self.from.columns,
              other: other.from.columns,
            },
            from: self.to.columns,
            to: other.to.columns,
          },
        ]
      }
    }
  }
}

/**
 * Adds computed relationships. One takes the place of all that was detected between its relation and the relation of the function's
 * own name. A function is only found in the schema of the request: that of its relation.
 */
function override(found: Map<string, RelationshipModel[]>, { computed, relation }: RelationshipSources): void {
  for (const row of computed) {
    const origin = relation({ schema: row.relation_schema, name: row.relation })
    const rows = row.target_schema === null || row.target === null ? undefined : relation({ schema: row.target_schema, name: row.target })
    if (!origin || !rows || row.schema !== origin.schema) continue
    const replaced = { schema: row.schema, name: row.name }
    const relationship: ComputedRelationshipModel = {
      kind: 'computed',
      ...target(rows),
      function: replaced,
      single: !row.set || row.rows === 1,
      set: row.set,
      ...(row.comment === null ? {} : { comment: row.comment }),
    }
    const kept = (found.get(nameKey(origin)) ?? []).filter(
      (other) => other.kind === 'computed' || nameKey(other.target) !== nameKey(replaced),
    )
    found.set(nameKey(origin), [...kept, relationship])
  }
}

const kinds: readonly RelationshipModel['kind'][] = ['one-to-many', 'many-to-one', 'one-to-one', 'many-to-many']

/** PostgREST's order, which is seen in PGRST201 and where the first of several is taken: by target, kind, names, columns. */
function inOrder(list: readonly RelationshipModel[]): RelationshipModel[] {
  return list
    .map((relationship) => ({ relationship, order: orderOf(relationship) }))
    .sort((a, b) => byLists(a.order, b.order))
    .map(({ relationship }) => relationship)
}

function orderOf(relationship: RelationshipModel): string[] {
  const { kind, target } = relationship
  if (kind === 'computed') return ['1', relationship.function.schema, relationship.function.name]
  const start = ['0', target.schema, target.name, String(kinds.indexOf(kind))]
  const { from, to } = relationship
  if (kind !== 'many-to-many') return [...start, relationship.constraint, ...pairs(from, to), String(relationship.referencing)]
  const { schema, name, constraints, self, other } = relationship.junction
  return [...start, schema, name, ...constraints, ...pairs(from, self), ...pairs(to, other)]
}

const pairs = (from: readonly string[], to: readonly string[]) => from.flatMap((column, at) => [column, to[at] ?? ''])

function byLists(a: readonly string[], b: readonly string[]): number {
  for (const [at, item] of a.entries()) {
    const other = b[at]
    if (other === undefined) return 1
    if (item !== other) return byCodePoint(item, other)
  }
  return a.length - b.length
}

const sameSet = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((item) => b.includes(item))
