// How a client writes an embed in `select`: the shortest words that mean one relationship of a relation and no other, by
// PostgREST's rules. https://docs.postgrest.org/en/stable/references/api/resource_embedding.html

import { type EmbedName, isNamed, type Nameable } from '../runtime/embedding.ts'
import type { RelationshipModel } from './model.ts'

/** A relationship and what to write for it; null where no words mean it alone. */
export interface NamedRelationship {
  readonly relationship: RelationshipModel
  readonly write: string | null
}

/** Relations that are meant by no bare name, and what can be written instead. */
export interface Ambiguity {
  readonly target: string
  readonly instead: readonly string[]
}

/** @param own the relationships of `origin` within its schema, in the model's order */
export function embedNames(origin: string, own: readonly RelationshipModel[]): NamedRelationship[] {
  return own.map((relationship) => {
    const words = choices(relationship, origin).find((choice) =>
      own.every((other) => other === relationship || !means(choice, other, origin)),
    )
    return { relationship, write: words === undefined ? null : wordsText(words) }
  })
}

/** Targets whose bare name is PGRST201. */
export function ambiguities(origin: string, named: readonly NamedRelationship[]): Ambiguity[] {
  const targets = [...new Set(named.map(({ relationship }) => relationship.target.name))]
  return targets.flatMap((target) => {
    const meant = named.filter(({ relationship }) => means({ target }, relationship, origin))
    if (meant.length < 2) return []
    return [{ target, instead: meant.flatMap(({ write }) => write ?? []) }]
  })
}

/** `films!"odd, key"` */
const wordsText = ({ target, hint }: EmbedName): string => (hint === undefined ? name(target) : `${name(target)}!${name(hint)}`)

/** What is not letters, digits, `_` and `$` is quoted. */
const name = (text: string): string => (/^[\p{L}0-9_$]+$/u.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`)

/** Shortest first. */
function choices(relationship: RelationshipModel, origin: string): EmbedName[] {
  const target = relationship.target.name
  if (relationship.kind === 'computed') return [{ target: relationship.function.name }]
  if (relationship.kind === 'many-to-many')
    return [{ target }, ...hinted(target, relationship.junction.name)].filter((words) => means(words, relationship, origin))
  const { constraint, from, to } = relationship
  const bare = [target, constraint, ...single(from)].map((word): EmbedName => ({ target: word }))
  const hints = [constraint, ...single(from), ...single(to)].flatMap((hint) => hinted(target, hint))
  return [{ target }, ...hints, ...bare].filter((words) => means(words, relationship, origin))
}

/** These two words say how to join. */
const hinted = (target: string, hint: string): EmbedName[] => (hint === 'inner' || hint === 'left' ? [] : [{ target, hint }])

/** Only keys of one column can be named by it. */
const single = (columns: readonly string[]): readonly string[] => (columns.length === 1 ? columns : [])

/** A relationship of `origin` is among those that the words mean. */
const means = (words: EmbedName, relationship: RelationshipModel, origin: string): boolean => isNamed(nameable(relationship), origin, words)

function nameable(relationship: RelationshipModel): Nameable {
  const { kind, target } = relationship
  if (kind === 'computed') return { kind, function: relationship.function.name }
  if (kind === 'many-to-many') return { kind, table: target.name, junction: relationship.junction }
  const { constraint, from, to, targetIsView } = relationship
  return { kind, table: target.name, constraint, from, to, ...(targetIsView ? { view: true } : {}) }
}
