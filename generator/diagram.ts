// Relations and their relationships → a diagram that code hosts render. https://mermaid.js.org/syntax/entityRelationshipDiagram.html
// Names are always quoted; what cannot stand in quotes is replaced by a character that looks like it.

import { groupBy } from './access-models.ts'
import type { ComputedRelationshipModel, KeyRelationshipModel, RelationModel } from './model.ts'
import { byCodePoint } from './names.ts'
import { lineText } from './typescript.ts'

/** Beyond that nobody finds anything, and code hosts render nothing: GitHub stops at 500 lines or 50,000 characters. */
const MOST_EDGES = 400
const MOST_CHARACTERS = 45_000

export interface Diagram {
  /** Null: there is nothing to show, or too much. */
  readonly lines: readonly string[] | null
  /** How many there are. */
  readonly edges: number
}

interface Edge {
  readonly from: RelationModel
  readonly to: RelationModel
  readonly label: string
  readonly line: string
}

/** @param relations of one schema */
export function diagram(relations: readonly RelationModel[]): Diagram {
  const byName = new Map(relations.map((relation) => [relation.name, relation]))
  const edges = relations.flatMap((from) =>
    from.relationships.flatMap((relationship): Edge[] => {
      const to = relationship.target.schema === from.schema ? byName.get(relationship.target.name) : undefined
      if (to === undefined || relationship.kind === 'many-to-many') return []
      if (relationship.kind === 'computed') return [computedEdge(from, to, relationship)]
      return relationship.referencing ? [keyEdge(from, to, relationship)] : []
    }),
  )
  const alike = groupBy(edges, ({ label }) => label)
  const drawn = edges.filter((edge) => !isRepeated(edge, alike.get(edge.label) ?? []))
  const shown = [...new Set(drawn.map(({ line }) => line))].sort(byCodePoint)
  const characters = shown.reduce((sum, line) => sum + line.length + 5, 0)
  const fits = shown.length > 0 && shown.length <= MOST_EDGES && characters <= MOST_CHARACTERS
  return { lines: fits ? shown : null, edges: shown.length }
}

/** Who refers to it on the left: any number, or one. */
function keyEdge(from: RelationModel, to: RelationModel, { kind, constraint, from: columns }: KeyRelationshipModel): Edge {
  const line = `${quoted(from.name)} ${kind === 'one-to-one' ? '|o' : '}o'}--${isView(to) || isNullable(from, columns) ? 'o|' : '||'} ${quoted(to.name)} : ${quoted(constraint)}`
  return { from, to, label: constraint, line }
}

function computedEdge(from: RelationModel, to: RelationModel, { single, set, function: made }: ComputedRelationshipModel): Edge {
  const label = `${made.name}()`
  return { from, to, label, line: `${quoted(from.name)} }o..${single ? (set ? 'o|' : '||') : 'o{'} ${quoted(to.name)} : ${quoted(label)}` }
}

/** A view shows a key that is drawn from or to the table itself. @param alike edges of the same label */
function isRepeated(edge: Edge, alike: readonly Edge[]): boolean {
  const sameOrTable = (own: RelationModel, other: RelationModel) => own === other || (isView(own) && !isView(other))
  if (!isView(edge.from) && !isView(edge.to)) return false
  return alike.some(
    (other) => (other.from !== edge.from || other.to !== edge.to) && sameOrTable(edge.from, other.from) && sameOrTable(edge.to, other.to),
  )
}

export const isView = ({ kind }: RelationModel): boolean => kind === 'view' || kind === 'materialized view'

/** The key's columns may be null, so that it leads nowhere. */
export const isNullable = (relation: RelationModel, columns: readonly string[]): boolean =>
  isView(relation) || columns.some((name) => !relation.columns.find((column) => column.name === name)?.notNull)

const lookalikes: Readonly<Record<string, string>> = {
  '"': '”',
  '\\': '＼',
  '%': '％',
  '#': '＃',
  ';': '；',
  '`': 'ˋ',
  '<': '＜',
  '>': '＞',
}

const quoted = (text: string): string => `"${lineText(text).replace(/["\\%#;`<>]/g, (character) => lookalikes[character] ?? '')}"`
