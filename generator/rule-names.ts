// What the names in rules mean: `api.films`, `api.rpc/rate`, `api.films.budget`, with `*` for any text. Names and a model's come in,
// matches go out. A rule that names nothing is an error, so that no misspelt one leaves open what it was to close.

import { GeneratorError } from './errors.ts'
import type { Model, QualifiedName, RelationModel } from './model.ts'
import { byCodePoint } from './names.ts'

/** `api.films`: nothing is quoted. */
export const relationName = ({ schema, name }: QualifiedName): string => `${schema}.${name}`

/** `api.rpc/rate` */
export const functionName = ({ schema, name }: QualifiedName): string => `${schema}.rpc/${name}`

/** `api.films.budget` */
export const columnName = (relation: QualifiedName, column: string): string => `${relationName(relation)}.${column}`

export const isPattern = (name: string): boolean => name.includes('*')

/** Whether a name, or a pattern, means this name. */
export const fits = (pattern: string, name: string): boolean =>
  pattern === name || (isPattern(pattern) && matcher(pattern, '.*').test(name))

/** The same of a column: there `*` ends at a dot, so that `api.*` is no column. */
export const fitsColumn = (pattern: string, name: string): boolean =>
  pattern === name || (isPattern(pattern) && matcher(pattern, '[^.]*').test(name))

const matcher = (pattern: string, any: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
      .join(any)}$`,
    'su',
  )

/** Every function that can be named: endpoints, and those behind computed fields and relationships. */
export function functionsOf({ functions, relations }: Model): QualifiedName[] {
  const computed = relations.flatMap((relation) => [
    ...relation.computed.map((field) => field.function),
    ...relation.relationships.flatMap((one) => (one.kind === 'computed' ? [one.function] : [])),
  ])
  const all = new Map([...functions, ...computed].map(({ schema, name }) => [functionName({ schema, name }), { schema, name }]))
  return [...all.values()]
}

/**
 * Says that a rule names nothing.
 *
 * @param where the rule: `hide`, `relations['api.films'].verbs`
 * @param name what it says
 * @param kind of what there is: `relation`
 * @param there the names that could have been meant
 */
export function nothingNamed(where: string, name: string, kind: string, there: readonly string[]): GeneratorError {
  const near = nearest(name, there)
  const rest = there.length > near.length ? ', …' : ''
  const hint = near.length === 0 ? 'there is none' : `there ${near.length === 1 ? 'is' : 'are'} ${near.join(', ')}${rest}`
  return new GeneratorError(`the rule ${where} names no ${kind}: '${name}' is not there; ${hint}`)
}

/** As many names as fit into a line, those with the longest common beginning first. */
const SHOWN = 6

function nearest(name: string, there: readonly string[]): string[] {
  const common = (other: string) => [...other].findIndex((char, at) => char !== name[at])
  const score = new Map(there.map((other) => [other, common(other) < 0 ? other.length : common(other)]))
  return [...new Set(there)].sort((a, b) => score.get(b)! - score.get(a)! || byCodePoint(a, b)).slice(0, SHOWN)
}

/** The relation with this name. @throws GeneratorError */
export function relationNamed(name: string, relations: readonly RelationModel[], where: string): RelationModel {
  const found = relations.find((relation) => relationName(relation) === name)
  if (!found) throw nothingNamed(where, name, 'relation', relations.map(relationName))
  return found
}
