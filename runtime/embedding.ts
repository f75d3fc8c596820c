// How a client names a relationship. Knows no request.

import type { ComputedRelation, JunctionRelation, KeyRelation } from './spec.ts'

/** `people!films_director`: target and hint. */
export interface EmbedName {
  readonly target: string
  readonly hint?: string | undefined
}

/** As much of a relationship as its names are made of. */
export type Nameable =
  | Pick<KeyRelation, 'kind' | 'table' | 'constraint' | 'from' | 'to' | 'view'>
  | (Pick<JunctionRelation, 'kind' | 'table'> & { readonly junction: Pick<JunctionRelation['junction'], 'name'> })
  | Pick<ComputedRelation, 'kind' | 'function'>

/**
 * Whether `target!hint` in a `select` of `origin` means this relationship; PostgREST's rules. Several that do make it ambiguous.
 */
export function isNamed(relation: Nameable, origin: string, { target, hint }: EmbedName): boolean {
  if (relation.kind === 'computed') return target === relation.function
  const isTable = target === relation.table
  if (relation.kind === 'many-to-many') {
    return isTable && relation.table !== origin && (hint === undefined || hint === relation.junction.name)
  }
  const from = relation.from.length === 1 ? relation.from[0] : undefined
  const to = relation.to.length === 1 ? relation.to[0] : undefined
  if (relation.table === origin) {
    // A key that refers to its own table: the table's name is the children, the column's the parent.
    const children = isTable && relation.kind === 'one-to-many'
    return hint === undefined ? children || (relation.kind === 'many-to-one' && target === from) : children && hint === to
  }
  if (hint !== undefined) return isTable && (hint === relation.constraint || hint === from || hint === to)
  return isTable || (relation.view !== true && (target === relation.constraint || target === from))
}
