// A model as text, to compare with what is kept beside a schema: its relations, a line per key, field and relationship.

import type { Model, QualifiedName, RelationModel, RelationshipModel } from '../../generator/model.ts'

export function modelText(model: Model): string {
  return model.relations.map((relation) => `${relationText(relation)}\n`).join('\n')
}

function relationText(relation: RelationModel): string {
  const { kind, key, writable, computed, relationships } = relation
  return [
    `${named(relation)}: ${kind}${key.length > 0 ? `, key ${list(key)}` : ''}${writable.length > 0 ? `, ${writable.join(' ')}` : ''}`,
    ...computed.map(({ name, type, function: { schema } }) => `  field ${name}: ${type}, of ${schema}`),
    ...relationships.map((relationship) => `  ${relationshipText(relationship)}`),
  ].join('\n')
}

/** `many-to-one api.people by films_director (director_id) → (id)` */
export function relationshipText(relationship: RelationshipModel): string {
  const { kind, target } = relationship
  const start = `${kind} ${named(target)}${relationship.targetIsView ? ' (view)' : ''}`
  if (kind === 'computed') return `${start} by ${named(relationship.function)}(), ${relationship.single ? 'one' : 'many'}`
  const [from, to] = [list(relationship.from), list(relationship.to)]
  if (kind !== 'many-to-many') {
    return `${start} by ${relationship.constraint} ${from} ${relationship.referencing ? '→' : '←'} ${to}`
  }
  const { constraints, self, other, ...name } = relationship.junction
  return `${start} by ${named(name)}: ${constraints[0]} ${from} ← ${list(self)}, ${constraints[1]} ${list(other)} → ${to}`
}

const named = ({ schema, name }: QualifiedName) => `${schema}.${name}`
const list = (names: readonly string[]) => `(${names.join(', ')})`
