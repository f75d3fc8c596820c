// Two versions of the relationships of a relation → which embeds are gone, are new, changed their cardinality or became ambiguous. Pure.

import { columnName, type EmbedName, meant } from '../runtime/embedding.ts'
import type { Relation, Table } from '../runtime/spec.ts'
import { list, type Reporter, selected, word } from './changes.ts'

/** The embeds of a relation that both versions have. */
export function compareEmbeds(before: Table, after: Table, report: Reporter): void {
  // Each relationship is told once for each thing that happens to it: by the shortest name, with the others beneath.
  const found = new Map<string, { first: Difference; requests: string[] }>()
  for (const name of namesOf([before, after])) {
    const [old, now] = [meantBy(name, before), meantBy(name, after)]
    const outcome = outcomeOf(old, now)
    if (outcome === null) continue
    const mark = `${outcome} ${identityOf((outcome === 'embed-added' ? now : old)[0]!)}`
    const request = `GET /${word(before.name)}?select=*,${requestOf(name)}(*)`
    const known = found.get(mark)
    if (known) known.requests.push(request)
    else found.set(mark, { first: { outcome, relation: before.name, name: textOf(name), old, now }, requests: [request] })
  }
  for (const { first, requests } of found.values()) tell(first, requests, report)
}

/** What happens to a name. */
interface Difference {
  readonly outcome: Outcome
  readonly relation: string
  readonly name: string
  readonly old: readonly Relation[]
  readonly now: readonly Relation[]
}

const meantBy = (name: EmbedName, table: Table) => meant(Object.values(table.relations), table.name, name)

type Outcome = 'embed-removed' | 'embed-ambiguous' | 'embed-cardinality' | 'embed-added' | 'embed-target'

function outcomeOf(old: readonly Relation[], now: readonly Relation[]): Outcome | null {
  if (old.length === 0) return now.length === 1 ? 'embed-added' : null
  if (old.length > 1) return null
  if (now.length === 0) return 'embed-removed'
  if (now.length > 1) return 'embed-ambiguous'
  if (old[0]!.table !== now[0]!.table) return 'embed-target'
  return isMany(old[0]!) === isMany(now[0]!) ? null : 'embed-cardinality'
}

function tell({ outcome, relation, name, old, now }: Difference, requests: readonly string[], report: Reporter): void {
  const embed = list([name])
  const subject = `${relation}.${name}`
  if (outcome === 'embed-added')
    report.add('compatible', outcome, subject, `${embed} can be embedded: ${cardinalityOf(now[0]!)}.`, requests)
  else if (outcome === 'embed-removed') {
    report.add(
      'breaking',
      outcome,
      subject,
      `${embed} cannot be embedded any more.`,
      requests,
      'Keep the foreign key, or write a function that takes the row and returns what was related (a computed relationship).',
    )
  } else if (outcome === 'embed-ambiguous') {
    const hints = [...new Set(now.map(hintOf))]
    report.add(
      'breaking',
      outcome,
      subject,
      `${embed} means ${now.length} relationships now: PGRST201.`,
      requests,
      `Clients must say which: ${list(hints.map((hint) => `${now[0]!.table}!${hint}`))}.`,
    )
  } else if (outcome === 'embed-target') {
    report.add(
      'breaking',
      outcome,
      subject,
      `${embed} leads to \`${now[0]!.table}\`, it led to \`${old[0]!.table}\`.`,
      requests,
      'Other rows come under the same name.',
    )
  } else {
    const [one, other] = [old[0]!, now[0]!]
    const shape = isMany(other) ? 'A list comes where an object was' : 'An object comes where a list was'
    report.add(
      'breaking',
      outcome,
      subject,
      `${embed} is ${cardinalityOf(other)}, it was ${cardinalityOf(one)}.`,
      requests,
      `${shape}: clients must read it so.`,
    )
  }
}

/** Every way to write an embed, the shortest first. */
function namesOf(tables: readonly Table[]): EmbedName[] {
  const names = new Map<string, EmbedName>()
  const put = (name: EmbedName) => void names.set(textOf(name), name)
  for (const { relations } of tables) {
    for (const relation of Object.values(relations)) {
      for (const target of relation.as ?? []) put({ target })
      if (!relation.only) put({ target: relation.kind === 'computed' ? relation.function : relation.table })
    }
  }
  for (const { relations } of tables) {
    for (const relation of Object.values(relations)) {
      if (relation.kind === 'computed' || relation.only) continue
      if (relation.kind === 'many-to-many') put({ target: relation.table, hint: relation.junction.name })
      else {
        const single = (columns: readonly string[]) => columnName(relation, columns) ?? []
        for (const target of [relation.constraint].concat(single(relation.from))) put({ target })
        for (const hint of [relation.constraint].concat(single(relation.from), single(relation.to))) put({ target: relation.table, hint })
      }
    }
  }
  return [...names.values()]
}

const textOf = ({ target, hint }: EmbedName) => (hint === undefined ? target : `${target}!${hint}`)
const requestOf = ({ target, hint }: EmbedName) => (hint === undefined ? selected(target) : `${selected(target)}!${selected(hint)}`)
const hintOf = (relation: Relation) =>
  relation.kind === 'computed' ? relation.function : relation.kind === 'many-to-many' ? relation.junction.name : relation.constraint
const isMany = (relation: Relation) =>
  relation.kind === 'computed' ? !relation.single : relation.kind === 'one-to-many' || relation.kind === 'many-to-many'
const cardinalityOf = (relation: Relation) =>
  relation.kind === 'computed' ? `computed, to-${relation.single ? 'one' : 'many'}` : relation.kind

/** The same relationship in both versions. */
function identityOf(relation: Relation): string {
  if (relation.kind === 'computed') return `${relation.table} ${relation.function}`
  if (relation.kind === 'many-to-many') return `${relation.table} ${relation.junction.name} ${relation.junction.constraints.join(' ')}`
  return `${relation.table} ${relation.constraint} ${relation.from.join(',')} ${relation.to.join(',')}`
}
