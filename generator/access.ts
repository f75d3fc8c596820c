// What decides who may do what: rows of roles.sql, owners.sql, uses.sql and functions.sql come in, plain facts go out. What follows
// from them is none of its business.

import { buildGrants, groupBy } from './access-models.ts'
import type { Catalog, FunctionRow, RelationRow } from './catalog-rows.ts'
import type { AccessModel, RelationKind } from './model-types.ts'
import { byCodePoint } from './names.ts'

export const relationKinds = {
  r: 'table',
  p: 'partitioned table',
  v: 'view',
  m: 'materialized view',
  f: 'foreign table',
} as const satisfies Record<RelationRow['kind'], RelationKind>

export function buildAccess(catalog: Catalog, anonymous: string | null): AccessModel {
  const executable = groupBy(
    catalog.grants.filter(({ kind }) => kind === 'function'),
    ({ object }) => object,
  )
  return {
    anonymous,
    roles: [...catalog.roles]
      .sort((a, b) => byCodePoint(a.name, b.name))
      .map(({ name, login, superuser, bypass_row_security, owns_database, inherits, becomes }) => ({
        name,
        login,
        superuser,
        bypassRowSecurity: bypass_row_security,
        ownsDatabase: owns_database,
        inherits,
        becomes,
      })),
    owners: catalog.owners.map(({ privileges, ...owner }) => ({ ...owner, ...(privileges === null ? {} : { privileges }) })),
    uses: catalog.uses.map(({ view_schema, view, kind, row_security, grants, ...use }) => ({
      ...use,
      view: { schema: view_schema, name: view },
      kind: relationKinds[kind],
      rowSecurity: row_security,
      grants: grants.map(([role, privilege, column]) => ({ role, privilege, ...(column === null ? {} : { column }) })),
    })),
    routines: [...catalog.functions]
      .sort((a, b) => byCodePoint(a.signature, b.signature))
      .map((row) => {
        const searchPath = searchPathOf(row)
        return {
          schema: row.schema,
          name: row.name,
          signature: row.signature,
          securityDefiner: row.security_definer,
          ...(searchPath === undefined ? {} : { searchPath }),
          grants: buildGrants(executable.get(row.signature) ?? []),
        }
      }),
  }
}

const searchPathOf = ({ settings }: FunctionRow): string | undefined =>
  settings?.find((setting) => setting.startsWith('search_path='))?.slice('search_path='.length)
