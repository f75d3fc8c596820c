// Two versions of grants and row policies → who may do more, who less. Pure. The database is the guard: this is for reviewers.

import type { Routine, Table } from '../runtime/spec.ts'
import { list, type Reporter, word } from './changes.ts'
import { callOf, subjectOf } from './compare-functions.ts'

const REQUESTS: Readonly<Record<string, string>> = { select: 'GET', insert: 'POST', update: 'PATCH', delete: 'DELETE' }

/** Grants, row security and policies of a relation. */
export function compareTableAccess(before: Table, after: Table, report: Reporter): void {
  const path = `/${word(after.name)}`
  compareGrants(before.grants, after.grants, (role, privilege, columns, gained) => {
    const verb = REQUESTS[privilege]
    const what = `${roleText(role)} ${gained ? 'may' : 'may not'} ${privilege}${columns === '' ? '' : ` ${list(columns.split(', '))}`}${gained ? '' : ' any more'}.`
    const requests = verb === undefined ? [] : [`${verb} ${path} as ${role}`]
    if (gained) report.add('risky', 'privilege-granted', after.name, what, requests, 'Check that this role is meant to.')
    else report.add('breaking', 'privilege-revoked', after.name, what, requests, 'Such requests get 401 or 403 (42501).')
  })
  const [was, is] = [before.rowSecurity ?? 'off', after.rowSecurity ?? 'off']
  const request = `GET ${path}`
  if (was !== is) {
    const advice =
      is === 'off' ? 'Everybody with the privilege sees and changes every row.' : 'Without a policy for them, roles see no row.'
    report.add(is === 'off' ? 'risky' : 'breaking', 'row-security', after.name, `Row security is ${is}, it was ${was}.`, [request], advice)
  }
  const [old, now] = [before, after].map(({ policies = {} }) => onOneLine(policies)) as [Grants, Grants]
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (old[name] === now[name]) continue
    const what =
      now[name] === undefined
        ? `The policy ${list([name])} is gone.`
        : old[name] === undefined
          ? `There is a new policy ${list([name])}: ${now[name]}`
          : `The policy ${list([name])} is: ${now[name]}; it was: ${old[name]}`
    report.add('risky', 'row-policy', after.name, what, [request], 'Roles may see and change other rows.')
  }
}

const onOneLine = (texts: Grants): Grants =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim().replace(/\s+/g, ' ')]))

/** Who may execute a function. */
export function compareFunctionAccess(before: Routine, after: Routine, report: Reporter): void {
  compareGrants(before.grants, after.grants, (role, privilege, _columns, gained) => {
    const what = `${roleText(role)} ${gained ? 'may' : 'may not'} ${privilege} the function${gained ? '' : ' any more'}.`
    if (gained)
      report.add('risky', 'privilege-granted', subjectOf(after), what, [`${callOf(after)} as ${role}`], 'Check that this role is meant to.')
    else
      report.add(
        'breaking',
        'privilege-revoked',
        subjectOf(after),
        what,
        [`${callOf(after)} as ${role}`],
        'Such calls get 401 or 403 (42501).',
      )
  })
}

const roleText = (role: string) => (role === 'public' ? 'Everybody' : `The role ${list([role])}`)

type Grants = Readonly<Record<string, string>>

function compareGrants(
  before: Grants,
  after: Grants,
  tell: (role: string, privilege: string, columns: string, gained: boolean) => void,
): void {
  for (const role of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
    const [old, now] = [parse(before[role]), parse(after[role])]
    for (const [privilege, columns] of old)
      if (less(columns, now.get(privilege))) tell(role, privilege, missing(columns, now.get(privilege)), false)
    for (const [privilege, columns] of now)
      if (less(columns, old.get(privilege))) tell(role, privilege, missing(columns, old.get(privilege)), true)
  }
}

/** Privilege → its columns; null is all. */
type Privileges = ReadonlyMap<string, readonly string[] | null>

/** `select (id, title), insert` */
function parse(text: string | undefined): Privileges {
  const privileges = new Map<string, readonly string[] | null>()
  for (const [, privilege, columns] of (text ?? '').matchAll(/([a-z]+)(?: \(((?:"(?:[^"]|"")*"|[^)"])*)\))?/g)) {
    privileges.set(privilege!, columns === undefined ? null : (columns.match(/"(?:[^"]|"")*"|[^, ]+/g) ?? []))
  }
  return privileges
}

function less(columns: readonly string[] | null, others: readonly string[] | null | undefined): boolean {
  if (others === undefined) return true
  if (others === null) return false
  return columns === null || columns.some((column) => !others.includes(column))
}

const missing = (columns: readonly string[] | null, others: readonly string[] | null | undefined) =>
  columns === null ? '' : columns.filter((column) => !(others ?? []).includes(column)).join(', ')
