// Two versions of a relation → what their clients notice: columns, keys, verbs, media types. Pure.

import type { Column } from '../runtime/spec.ts'
import { both, list, type Reporter, selected, word } from './changes.ts'
import { compareLimits, compareServed } from './compare-rules.ts'
import { isServed } from './ruled.ts'
import type { VersionRelation } from './versions.ts'

type OutlineColumn = VersionRelation['outline'] extends ReadonlyMap<string, infer C> ? C : never

/** A relation that both versions have. */
export function compareRelation(name: string, before: VersionRelation, after: VersionRelation, report: Reporter): void {
  compareColumns(name, before, after, report)
  compareComputed(name, before, after, report)
  compareKey(name, before, after, report)
  compareVerbs(name, before, after, report)
  compareRules(name, before, after, report)
  compareMedia(name, before, after, report)
}

const columnsOf = ({ table }: VersionRelation): ReadonlyMap<string, Column> => new Map(Object.entries(table.columns))
const METHODS = { insert: 'POST', update: 'PATCH', delete: 'DELETE' } as const
const accepts = ({ table }: VersionRelation, verb: keyof typeof METHODS) => table.writable.includes(verb) && isServed(table, METHODS[verb])

function compareColumns(name: string, before: VersionRelation, after: VersionRelation, report: Reporter): void {
  const [old, now] = [columnsOf(before), columnsOf(after)]
  const gone = [...old.keys()].filter((column) => !now.has(column))
  const fresh = [...now.keys()].filter((column) => !old.has(column))
  const renamed = renamedOf(
    gone,
    fresh,
    (column) => old.get(column)!.type,
    (column) => now.get(column)!.type,
  )
  for (const column of gone) {
    const to = renamed.get(column)
    const requests = [`GET /${word(name)}?select=${selected(column)}`, `GET /${word(name)}?${selected(column)}=eq.…`]
    if (accepts(before, 'insert')) requests.push(`POST /${word(name)} with "${column}"`)
    const advice =
      to === undefined
        ? 'Keep the column until no client asks for it, or offer a computed column of the same name.'
        : `Clients that cannot change at once may alias: select=${selected(column)}:${selected(to)}. A generated or computed column keeps the old name alive.`
    if (to === undefined)
      report.add('breaking', 'column-removed', `${name}.${column}`, `The column ${list([column])} is gone.`, requests, advice)
    else
      report.add(
        'breaking',
        'column-renamed',
        `${name}.${column}`,
        `The column ${list([column])} seems to be ${list([to])} now.`,
        requests,
        advice,
      )
  }
  const guessed = new Set(renamed.values())
  for (const column of fresh) {
    const required = isRequired(now.get(column)!, after.outline.get(column)) && accepts(after, 'insert')
    if (guessed.has(column)) continue
    const select = `GET /${word(name)}?select=${selected(column)}`
    if (required) {
      const advice = 'Give the column a default, or make it nullable, until every client sends it.'
      report.add(
        'breaking',
        'column-required',
        `${name}.${column}`,
        `The new column ${list([column])} must be sent: it is NOT NULL and has no default.`,
        [`POST /${word(name)} without "${column}"`],
        advice,
      )
    } else
      report.add('compatible', 'column-added', `${name}.${column}`, `There is a new column ${list([column])}, ${now.get(column)!.type}.`, [
        select,
      ])
  }
  for (const [column, one] of old) {
    const other = now.get(column)
    if (other)
      compareColumn(name, column, [one, other], [before.outline.get(column), after.outline.get(column)], report, accepts(after, 'insert'))
  }
}

/** A column that went and one that came, of one type, when neither could be another: the guess of a reviewer. */
export function renamedOf(
  gone: readonly string[],
  fresh: readonly string[],
  typeBefore: (name: string) => string,
  typeAfter: (name: string) => string,
): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  for (const name of gone) {
    const type = typeBefore(name)
    const candidates = fresh.filter((other) => typeAfter(other) === type)
    const rivals = gone.filter((other) => typeBefore(other) === type)
    if (candidates.length === 1 && rivals.length === 1) pairs.set(name, candidates[0]!)
  }
  return pairs
}

const isRequired = (column: Column, outline: OutlineColumn | undefined) =>
  outline?.required === true && column.default === undefined && column.generated !== true

function compareColumn(
  name: string,
  column: string,
  [one, other]: readonly [Column, Column],
  [told, tells]: readonly [OutlineColumn | undefined, OutlineColumn | undefined],
  report: Reporter,
  insertable: boolean,
): void {
  const subject = `${name}.${column}`
  const read = `GET /${word(name)}?select=${selected(column)}`
  const post = `POST /${word(name)} without "${column}"`
  const of = list([column])
  if (one.type !== other.type || one.toJson !== other.toJson) {
    const wider = isWider(one.type, other.type)
    const what = `The type of ${of} is ${other.type}, it was ${one.type}.`
    const advice = wider
      ? 'Values that did not fit before may come now.'
      : 'Clients read and send other values: offer the old type under the old name (a view, a computed column) while they change.'
    report.add(wider ? 'risky' : 'breaking', 'column-type', subject, what, [read, `GET /${word(name)}?${selected(column)}=eq.…`], advice)
  }
  if (told?.required === true && tells?.required !== true) {
    report.add(
      'risky',
      'column-nullable',
      subject,
      `${of} may be null now.`,
      [read],
      'Typed clients expect a value: regenerate their types.',
    )
  }
  if (told?.required !== true && tells?.required === true) {
    const needed = isRequired(other, tells) && insertable
    const advice = needed ? 'Give the column a default until every client sends it.' : 'Clients that send null are refused.'
    const requests = needed ? [post, `POST /${word(name)} with "${column}": null`] : [`POST /${word(name)} with "${column}": null`]
    if (insertable)
      report.add(needed ? 'breaking' : 'risky', 'column-not-null', subject, `${of} must not be null any more.`, requests, advice)
  } else if (one.default !== undefined && other.default === undefined && other.generated !== true && insertable) {
    const needed = isRequired(other, tells)
    report.add(
      needed ? 'breaking' : 'risky',
      'column-default-removed',
      subject,
      `${of} has no default any more, it was ${one.default}.`,
      [post],
      needed ? 'Inserts without the column fail.' : 'Inserts without the column store null.',
    )
  } else if (one.default !== other.default && other.default !== undefined && insertable) {
    const added = one.default === undefined
    report.add(
      added ? 'compatible' : 'risky',
      'column-default',
      subject,
      `The default of ${of} is ${other.default}${added ? '' : `, it was ${one.default}`}.`,
      [post],
    )
  }
  if (one.generated !== true && other.generated === true) {
    report.add(
      'breaking',
      'column-generated',
      subject,
      `${of} is made by the database now: it cannot be sent.`,
      [`POST /${word(name)} with "${column}"`, `PATCH /${word(name)} with "${column}"`],
      'Clients must leave it out.',
    )
  } else if (one.generated === true && other.generated !== true) {
    report.add('compatible', 'column-generated', subject, `${of} can be sent now.`, [`POST /${word(name)} with "${column}"`])
  }
  compareEnum(subject, of, told?.enum, tells?.enum, [read, `GET /${word(name)}?${selected(column)}=eq.…`], report)
}

function compareEnum(
  subject: string,
  of: string,
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
  requests: readonly string[],
  report: Reporter,
): void {
  if (before === undefined || after === undefined) return
  const gone = before.filter((value) => !after.includes(value))
  const fresh = after.filter((value) => !before.includes(value))
  if (gone.length > 0)
    report.add(
      'breaking',
      'enum-value-removed',
      subject,
      `${of} cannot be ${list(gone)} any more.`,
      requests,
      'Filters with these values are refused (22P02).',
    )
  if (fresh.length > 0)
    report.add(
      'risky',
      'enum-value-added',
      subject,
      `${of} can be ${list(fresh)} now.`,
      requests,
      'Clients that know all values meet one they do not know.',
    )
}

const INTEGERS = ['smallint', 'integer', 'bigint', 'numeric']
const TEXTS = /^(character varying|character|text|citext|name)(\(\d+\))?$/

/** Every value that was possible still is, and is written in JSON as before. */
function isWider(before: string, after: string): boolean {
  const [from, to] = [INTEGERS.indexOf(before), INTEGERS.indexOf(after)]
  if (from >= 0 && to >= 0) return from < to
  if (!TEXTS.test(before) || !TEXTS.test(after)) return false
  const length = (type: string) => Number(/\((\d+)\)/.exec(type)?.[1] ?? Number.POSITIVE_INFINITY)
  return length(after) >= length(before)
}

function compareComputed(name: string, before: VersionRelation, after: VersionRelation, report: Reporter): void {
  const [old, now] = [before, after].map(({ table }) => new Map(Object.entries(table.computed ?? {}))) as [
    Map<string, Column>,
    Map<string, Column>,
  ]
  for (const field of both(old, now)) {
    const [one, other] = [old.get(field), now.get(field)]
    const requests = [`GET /${word(name)}?select=${selected(field)}`]
    // It became a column of the same name, or was one.
    if ((!one && before.table.columns[field]) || (!other && after.table.columns[field])) continue
    if (!other)
      report.add(
        'breaking',
        'computed-removed',
        `${name}.${field}`,
        `The computed column ${list([field])} is gone.`,
        requests,
        'Keep its function until no client asks for it.',
      )
    else if (!one)
      report.add('compatible', 'computed-added', `${name}.${field}`, `There is a new computed column ${list([field])}.`, requests)
    else if (one.type !== other.type)
      report.add(
        'breaking',
        'computed-type',
        `${name}.${field}`,
        `The computed column ${list([field])} is ${other.type}, it was ${one.type}.`,
        requests,
        'Offer the new one under another name.',
      )
  }
}

function compareKey(name: string, before: VersionRelation, after: VersionRelation, report: Reporter): void {
  const [old, now] = [before.table.key, after.table.key]
  if (old.join('\0') === now.join('\0')) return
  const requests =
    old.length > 0
      ? [
          `PUT /${word(name)}?${old.map((column) => `${selected(column)}=eq.…`).join('&')}`,
          `POST /${word(name)} with Prefer: resolution=merge-duplicates`,
          `POST /${word(name)} with Prefer: return=headers-only (its Location)`,
        ]
      : []
  if (old.length === 0)
    report.add('compatible', 'key-added', name, `The primary key is ${list(now)}.`, [
      `PUT /${word(name)}?${now.map((column) => `${selected(column)}=eq.…`).join('&')}`,
    ])
  else if (now.length === 0)
    report.add(
      'breaking',
      'key-removed',
      name,
      `There is no primary key any more, it was ${list(old)}.`,
      requests,
      'PUT is refused, upserts need on_conflict, Location is not told.',
    )
  else
    report.add(
      'breaking',
      'key-changed',
      name,
      `The primary key is ${list(now)}, it was ${list(old)}.`,
      requests,
      'Upserts may name the old columns by on_conflict while a unique constraint is on them.',
    )
}

function compareVerbs(name: string, before: VersionRelation, after: VersionRelation, report: Reporter): void {
  for (const verb of ['insert', 'update', 'delete'] as const) {
    const request = `${METHODS[verb]} /${word(name)}`
    if (accepts(before, verb) && !accepts(after, verb)) {
      report.add(
        'breaking',
        'verb-removed',
        name,
        `It takes no ${METHODS[verb]} any more.`,
        [request],
        after.table.writable.includes(verb)
          ? 'A rule of pgrest.config.ts says so: such requests get 405.'
          : 'A view needs to be simple, or an INSTEAD OF trigger, to be written to.',
      )
    } else if (!accepts(before, verb) && accepts(after, verb))
      report.add('compatible', 'verb-added', name, `It takes ${METHODS[verb]} now.`, [request])
  }
}

function compareRules(name: string, before: VersionRelation, after: VersionRelation, report: Reporter): void {
  const told = { subject: name, path: `/${word(name)}` }
  compareServed(['GET'], before.table, after.table, told, report)
  const names = ({ table }: VersionRelation) => [...Object.keys(table.columns), ...Object.keys(table.computed ?? {})]
  const now = new Set(names(after))
  compareLimits(
    names(before).filter((column) => now.has(column)),
    before.table,
    after.table,
    told,
    report,
  )
}

function compareMedia(name: string, before: VersionRelation, after: VersionRelation, report: Reporter): void {
  compareTypes(name, `/${word(name)}`, Object.keys(before.table.media ?? {}), Object.keys(after.table.media ?? {}), report)
}

/** Media types that handlers give. */
export function compareTypes(subject: string, path: string, before: readonly string[], after: readonly string[], report: Reporter): void {
  for (const type of before.filter((one) => !after.includes(one))) {
    report.add(
      'breaking',
      'media-type-removed',
      subject,
      `It is not given as ${list([type])} any more.`,
      [`GET ${path} with Accept: ${type}`],
      'Such requests get 406.',
    )
  }
  for (const type of after.filter((one) => !before.includes(one))) {
    report.add('compatible', 'media-type-added', subject, `It is given as ${list([type])} too.`, [`GET ${path} with Accept: ${type}`])
  }
}
