// What relationships begin and end at: relations with their primary keys, a view's by the tables beneath it, and which views show
// which column of which table. Takes the catalog's rows; knows nothing of foreign keys.

import { groupBy } from './access-models.ts'
import type { Catalog, ConstraintRow } from './catalog-rows.ts'
import type { QualifiedName } from './model-types.ts'
import { byCodePoint } from './names.ts'
import { traceViews } from './view-keys.ts'

/** A relation of an exposed schema, as far as relationships need it. */
export interface RelationEnd extends QualifiedName {
  readonly isView: boolean
  /** Primary key columns; of a view those of all tables whose whole key it shows. */
  readonly key: readonly string[]
}

/** A view of an exposed schema that shows a column of a table, and under which names, by position. */
export interface Showing {
  readonly view: RelationEnd
  readonly names: readonly string[]
}

export interface RelationEnds {
  /** An exposed relation that is not a partition. */
  relation(name: QualifiedName): RelationEnd | undefined
  /** Exposed views that show a column of a relation, exposed or not. */
  showing(oid: number, position: number): readonly Showing[]
}

/** One text for both parts of a name. */
export const nameKey = ({ schema, name }: QualifiedName): string => `${schema}\0${name}`

export function findRelationEnds(catalog: Pick<Catalog, 'relations' | 'columns' | 'constraints' | 'view-keys'>): RelationEnds {
  const keyOf = new Map(catalog.constraints.filter(({ kind }) => kind === 'p').map((row) => [row.oid, row]))
  const columns = groupBy(catalog.columns, ({ schema, relation }) => nameKey({ schema, name: relation }))
  const traces = traceViews(catalog['view-keys'])
  const ends = new Map<string, RelationEnd>()
  const showings = new Map<string, Showing[]>()

  for (const { schema, name, oid, kind } of catalog.relations) {
    const isView = kind === 'v' || kind === 'm'
    const names = new Map((columns.get(nameKey({ schema, name })) ?? []).map((column) => [column.position, column.name]))
    const beneath = [...(traces.get(oid) ?? [])].map(([base, shown]) => ({
      base,
      shown: new Map([...shown].map(([position, places]) => [position, places.flatMap((place) => names.get(place) ?? [])])),
    }))
    const key = isView ? keyOfView(beneath, keyOf) : (keyOf.get(oid)?.columns ?? [])
    const end = { schema, name, isView, key }
    ends.set(nameKey(end), end)
    for (const { base, shown } of beneath) {
      for (const [position, names] of shown) {
        const place = `${base}.${position}`
        const shown = showings.get(place)
        if (shown) shown.push({ view: end, names })
        else showings.set(place, [{ view: end, names }])
      }
    }
  }
  return {
    relation: (name) => ends.get(nameKey(name)),
    showing: (oid, position) => showings.get(`${oid}.${position}`) ?? [],
  }
}

/** The keys of all tables beneath, by the tables' names, that are shown whole; of several names for one column the first. */
function keyOfView(
  beneath: readonly { readonly base: number; readonly shown: ReadonlyMap<number, readonly string[]> }[],
  keyOf: ReadonlyMap<number, ConstraintRow>,
): string[] {
  const keys = beneath.flatMap(({ base, shown }) => {
    const key = keyOf.get(base)
    const columns = key?.positions.flatMap((position) => shown.get(position)?.slice(0, 1) ?? []) ?? []
    return key && columns.length === key.positions.length ? [{ key, columns }] : []
  })
  keys.sort((a, b) => byCodePoint(a.key.schema, b.key.schema) || byCodePoint(a.key.relation, b.key.relation))
  return keys.flatMap(({ columns }) => columns)
}
