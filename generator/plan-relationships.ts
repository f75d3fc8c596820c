// Model → the page of out/relationships.md: what can be embedded where, and what to write for it. Knows no layout.

import { type Diagram, diagram, isNullable } from './diagram.ts'
import { ambiguities, embedNames, type NamedRelationship } from './embed-names.ts'
import { codeList, codeText, plainText } from './markdown.ts'
import type { KeyRelationshipModel, Model, RelationModel, RelationshipModel } from './model.ts'

/** `relationships.md`; texts are Markdown. */
export interface RelationshipsPage {
  readonly schemas: readonly {
    readonly title: string
    readonly diagram: readonly string[] | null
    /** Why there is none. */
    readonly omitted: string | null
    readonly ambiguous: readonly AmbiguousRow[]
    readonly relations: readonly { readonly title: string; readonly rows: readonly EmbedRow[] }[]
    /** Relations without any. */
    readonly alone: string | null
  }[]
}

interface AmbiguousRow {
  readonly from: string
  readonly target: string
  readonly instead: string
}

interface EmbedRow {
  readonly write: string
  readonly gives: string
  readonly by: string
}

export const relationshipsPath = 'relationships.md'

export function relationshipsPage(model: Model): RelationshipsPage {
  return {
    schemas: model.schemas.map(({ name }) => {
      const relations = model.relations.filter(({ schema }) => schema === name)
      const named = relations.map((relation) => {
        const own = relation.relationships.filter(({ target }) => target.schema === name)
        return { relation, own: embedNames(relation.name, own) }
      })
      const drawn = diagram(relations)
      const alone = named.filter(({ own }) => own.length === 0).map(({ relation }) => relation.name)
      return {
        title: plainText(name),
        diagram: drawn.lines,
        omitted: omission(drawn),
        ambiguous: named.flatMap(({ relation, own }) => ambiguousRows(relation, own)),
        relations: named
          .filter(({ own }) => own.length > 0)
          .map(({ relation, own }) => ({ title: plainText(relation.name), rows: own.map((one) => embedRow(one, relation)) })),
        alone: alone.length === 0 ? null : codeList(alone),
      }
    }),
  }
}

function omission({ lines, edges }: Diagram): string | null {
  if (lines !== null) return null
  return edges === 0
    ? 'Nothing can be embedded in this schema.'
    : `The diagram is left out: with ${edges} relationships nobody could read it.`
}

const ambiguousRows = (relation: RelationModel, own: readonly NamedRelationship[]): AmbiguousRow[] =>
  ambiguities(relation.name, own).map(({ target, instead }) => ({
    from: codeText(relation.name),
    target: codeText(target),
    instead: instead.length === 0 ? 'nothing' : codeList(instead),
  }))

function embedRow({ relationship, write }: NamedRelationship, relation: RelationModel): EmbedRow {
  return {
    write: write === null ? 'no name means it alone' : codeText(`${write}(*)`),
    gives: `${quantity(relationship, relation)} ${codeText(relationship.target.name)}`,
    by: origin(relationship, relation),
  }
}

function quantity(relationship: RelationshipModel, relation: RelationModel): 'one' | 'one or no' | 'many' {
  if (relationship.kind === 'one-to-many' || relationship.kind === 'many-to-many') return 'many'
  if (relationship.kind === 'computed') return relationship.single ? (relationship.set ? 'one or no' : 'one') : 'many'
  return relationship.referencing && !relationship.targetIsView && !isNullable(relation, relationship.from) ? 'one' : 'one or no'
}

/** The key and its columns, the junction, or the function. */
function origin(relationship: RelationshipModel, relation: RelationModel): string {
  if (relationship.kind === 'computed') return `function ${codeText(`${relationship.function.name}(${relation.name})`)}`
  if (relationship.kind === 'many-to-many') {
    const { name, constraints } = relationship.junction
    return `through ${codeText(name)}: ${codeList(constraints)}`
  }
  return `${codeText(relationship.constraint)}: ${columnPairs(relationship)}`
}

const columnPairs = ({ from, to }: KeyRelationshipModel): string =>
  from.map((column, at) => `${codeText(column)} = ${codeText(to[at] ?? '')}`).join(', ')
