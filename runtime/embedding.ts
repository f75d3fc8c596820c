// How a client names a relationship. Knows no request.

import type { ComputedRelation, JunctionRelation, KeyRelation, RuledNames } from './spec.ts'

/** `people!films_director`: target and hint. */
export interface EmbedName {
  readonly target: string
  readonly hint?: string | undefined
}

/** As much of a relationship as its names are made of. */
export type Nameable = RuledNames &
  (
    | Pick<KeyRelation, 'kind' | 'table' | 'constraint' | 'from' | 'to' | 'view' | 'unnamed'>
    | (Pick<JunctionRelation, 'kind' | 'table'> & { readonly junction: Pick<JunctionRelation['junction'], 'name'> })
    | Pick<ComputedRelation, 'kind' | 'function'>
  )

/**
 * The relationships among those of `origin` that `target!hint` in a `select` means. Several make it ambiguous; one that a rule gave
 * the name is the only one.
 */
export function meant<R extends Nameable>(relations: readonly R[], origin: string, words: EmbedName): R[] {
  const { target, hint } = words
  const ruled = hint === undefined ? relations.filter(({ as }) => as?.includes(target)) : []
  return ruled.length > 0 ? ruled : relations.filter((relation) => relation.only !== true && isNamed(relation, origin, words))
}

/** PostgREST's rules. */
function isNamed(relation: Nameable, origin: string, { target, hint }: EmbedName): boolean {
  if (relation.kind === 'computed') return target === relation.function
  const isTable = target === relation.table
  if (relation.kind === 'many-to-many') {
    return isTable && relation.table !== origin && (hint === undefined || hint === relation.junction.name)
  }
  const from = columnName(relation, relation.from)
  const to = columnName(relation, relation.to)
  if (relation.table === origin) {
    // A key that refers to its own table: the table's name is the children, the column's the parent.
    const children = isTable && relation.kind === 'one-to-many'
    return hint === undefined ? children || (relation.kind === 'many-to-one' && target === from) : children && hint === to
  }
  if (hint !== undefined) return isTable && (hint === relation.constraint || hint === from || hint === to)
  return isTable || (relation.view !== true && (target === relation.constraint || target === from))
}

/** Keys of one column can be named by it, unless a rule hides the column. */
export const columnName = ({ unnamed }: Pick<KeyRelation, 'unnamed'>, [column, ...others]: readonly string[]): string | undefined =>
  others.length > 0 || column === undefined || unnamed?.includes(column) ? undefined : column
