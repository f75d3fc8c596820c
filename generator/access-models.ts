// Who may do what: rows of grants.sql, policies.sql and roles.sql come in, a record for reviewers goes out.

import type { GrantRow, PolicyRow, RoleRow } from './catalog-rows.ts'
import type { GrantModel, PolicyModel, PrivilegeModel, PrivilegeName, RoleModel } from './model-types.ts'
import { byCodePoint } from './names.ts'

/** The order in which privileges are told. */
const privilegeNames: readonly PrivilegeName[] = [
  'select',
  'insert',
  'update',
  'delete',
  'truncate',
  'references',
  'trigger',
  'maintain',
  'execute',
  'usage',
  'create',
]

/**
 * The grants on one object.
 *
 * @param columnName of the object's columns by their positions
 */
export function buildGrants(
  rows: readonly GrantRow[],
  columnName: (position: number) => string | undefined = () => undefined,
): GrantModel[] {
  return [...groupBy(rows, ({ role }) => role)]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([role, ofRole]) => ({
      role,
      privileges: privilegeNames.flatMap((privilege): PrivilegeModel[] => {
        const row = ofRole.find((candidate) => candidate.privilege === privilege)
        if (!row) return []
        if (!row.positions) return [{ privilege }]
        return [{ privilege, columns: row.positions.map(columnName).filter((name) => name !== undefined) }]
      }),
    }))
}

export function buildPolicies(rows: readonly PolicyRow[]): PolicyModel[] {
  return [...rows]
    .sort((a, b) => byCodePoint(a.name, b.name))
    .map(({ name, command, permissive, roles, using, check }) => ({
      name,
      command,
      permissive,
      roles,
      ...(using === null ? {} : { using }),
      ...(check === null ? {} : { check }),
    }))
}

/** The roles that are named, and upwards those they are members of. */
export function buildRoles(rows: readonly RoleRow[], named: Iterable<string>): RoleModel[] {
  const byName = new Map(rows.map((row) => [row.name, row]))
  const reached = new Set<string>()
  const reach = (name: string) => {
    const row = byName.get(name)
    if (!row || reached.has(name)) return
    reached.add(name)
    row.member_of.forEach(reach)
  }
  for (const name of named) reach(name)
  return [...reached].sort(byCodePoint).map((name) => {
    const { login, inherit, superuser, bypass_row_security, member_of } = byName.get(name)!
    return { name, login, inherit, superuser, bypassRowSecurity: bypass_row_security, memberOf: member_of }
  })
}

/** Rows by a key, each group in the rows' order. */
export function groupBy<Row, Key>(rows: Iterable<Row>, key: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
