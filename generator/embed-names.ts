// How a client writes an embed in `select`: the shortest words that mean one relationship of a relation and no other, by
// PostgREST's rules. https://docs.postgrest.org/en/stable/references/api/resource_embedding.html

import { columnName, type EmbedName, meant, type Nameable } from '../runtime/embedding.ts'
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
  const nameables = own.map(nameable)
  return own.map((relationship, at) => {
    const words = choices(relationship).find((choice) => {
      const [only, ...others] = meant(nameables, origin, choice)
      return only === nameables[at] && others.length === 0
    })
    return { relationship, write: words === undefined ? null : wordsText(words) }
  })
}

/** Targets whose bare name is PGRST201. */
export function ambiguities(origin: string, named: readonly NamedRelationship[]): Ambiguity[] {
  const targets = [...new Set(named.map(({ relationship }) => relationship.target.name))]
  return targets.flatMap((target) => {
    const nameables = named.map(({ relationship }) => nameable(relationship))
    const found = meant(nameables, origin, { target })
    if (found.length < 2) return []
    return [{ target, instead: named.flatMap(({ write }, at) => (found.includes(nameables[at]!) ? (write ?? []) : [])) }]
  })
}

/** `films!"odd, key"` */
const wordsText = ({ target, hint }: EmbedName): string => (hint === undefined ? name(target) : `${name(target)}!${name(hint)}`)

/** What is not letters, digits, `_` and `$` is quoted. */
const name = (text: string): string => (/^[\p{L}0-9_$]+$/u.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`)

/** Shortest first, what rules say before all. */
function choices(relationship: RelationshipModel): EmbedName[] {
  const target = relationship.target.name
  const ruled = (relationship.as ?? []).map((name): EmbedName => ({ target: name }))
  if (relationship.only) return ruled
  if (relationship.kind === 'computed') return [...ruled, { target: relationship.function.name }]
  if (relationship.kind === 'many-to-many') return [...ruled, { target }, ...hinted(target, relationship.junction.name)]
  const { constraint, from, to } = relationship
  const single = (columns: readonly string[]) => columnName(relationship, columns) ?? []
  const bare = [target, constraint].concat(single(from)).map((word): EmbedName => ({ target: word }))
  const hints = [constraint].concat(single(from), single(to)).flatMap((hint) => hinted(target, hint))
  return [...ruled, { target }, ...hints, ...bare]
}

/** These two words say how to join. */
const hinted = (target: string, hint: string): EmbedName[] => (hint === 'inner' || hint === 'left' ? [] : [{ target, hint }])

function nameable(relationship: RelationshipModel): Nameable {
  const { kind, target, as, only } = relationship
  const ruled = { ...(as ? { as } : {}), ...(only ? { only } : {}) }
  if (kind === 'computed') return { kind, function: relationship.function.name, ...ruled }
  if (kind === 'many-to-many') return { kind, table: target.name, junction: relationship.junction, ...ruled }
  const { constraint, from, to, targetIsView, unnamed } = relationship
  return {
    kind,
    table: target.name,
    constraint,
    from,
    to,
    ...(targetIsView ? { view: true } : {}),
    ...(unnamed ? { unnamed } : {}),
    ...ruled,
  }
}
