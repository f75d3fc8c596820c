// Names that must differ within one file: of relationships, of overloads. Each is the shortest of its choices that nothing else has.

import type { FunctionModel, RelationshipModel } from './model.ts'
import { digest, identifier } from './names.ts'
import { qualified } from './sql.ts'

/**
 * `people!films_director`, `genres!film_genres`, `mentor`. Where one key leads to and fro, as within one relation, its column tells
 * the directions apart as it does in requests: `sequel_of` is the one film, `films!sequel_of` are those that refer to it.
 */
export const relationshipNames = (relationships: readonly RelationshipModel[]): string[] => distinct(relationships.map(relationshipChoices))

/** `find_title_year`: overloads bear the names of their parameters, and the types where those are the same. */
export function overloadNames(overloads: readonly FunctionModel[]): string[] {
  const [first] = overloads
  return overloads.length === 1 && first ? [identifier(first.name)] : distinct(overloads.map(overloadChoices))
}

function relationshipChoices(relationship: RelationshipModel): readonly string[] {
  const target = relationship.target.name
  const [ruled] = relationship.only ? (relationship.as ?? []) : []
  if (ruled !== undefined) return [ruled]
  if (relationship.kind === 'computed') {
    const { schema, name } = relationship.function
    return [name, `${name} ${qualified(schema, name)}`]
  }
  const { kind, from, to } = relationship
  const ends = `${kind}: ${from.join(', ')} → ${to.join(', ')}`
  if (relationship.kind === 'many-to-many') {
    const { schema, name, constraints, self, other } = relationship.junction
    const keys = constraints.join(', ')
    return [
      `${target}!${name}`,
      `${target}!${name} (${keys})`,
      `${target}!${qualified(schema, name)} (${keys}; ${ends} by ${self.join(', ')} → ${other.join(', ')})`,
    ]
  }
  const { constraint, referencing } = relationship
  const [column, ...more] = referencing ? from : to
  const worded = more.length > 0 || !column ? [] : [referencing ? column : `${target}!${column}`]
  return [
    `${target}!${constraint}`,
    ...worded,
    `${target}!${from.join(',')}`,
    `${target}!${to.join(',')}`,
    `${target}!${constraint} (${ends})`,
  ]
}

function overloadChoices({ name, parameters }: FunctionModel): readonly string[] {
  const named = [name, ...parameters.map((parameter) => parameter.name || parameter.type)].join('_')
  const typed = [name, ...parameters.flatMap((parameter) => [parameter.name, parameter.type])].filter((part) => part !== '').join('_')
  return [identifier(named), identifier(typed), `${identifier(named)}_${digest(typed)}`]
}

/** Moves everybody who shares a name to their next choice until nobody does. */
function distinct(choices: readonly (readonly string[])[]): string[] {
  const level = choices.map(() => 0)
  const names = () => choices.map((choice, at) => choice[level[at] ?? 0] ?? '')
  for (;;) {
    const current = names()
    const shared = current.map((name, at) => current.indexOf(name) !== at || current.lastIndexOf(name) !== at)
    const movable = shared.map((isShared, at) => isShared && (level[at] ?? 0) < (choices[at]?.length ?? 1) - 1)
    if (!movable.includes(true)) return number(current)
    movable.forEach((moves, at) => {
      if (moves) level[at] = (level[at] ?? 0) + 1
    })
  }
}

/** Two that have no difference left are told apart by their place. */
function number(names: readonly string[]): string[] {
  return names.map((name, at) => {
    const earlier = names.slice(0, at).filter((other) => other === name).length
    return earlier === 0 ? name : `${name} ${earlier + 1}`
  })
}
