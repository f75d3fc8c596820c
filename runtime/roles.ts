// The settings of the roles that requests may become: read once from the database, put on in each transaction.

import type { Isolation, RoleSettings } from './exchange.ts'

/** The settings that PostgreSQL knows and that this user may set: superusers' ones since PostgreSQL 15, if it was granted to. */
const MAY_SET = {
  before15: `(s.context = 'user' or (s.context = 'superuser' and pg_catalog.current_setting('is_superuser')::boolean))`,
  since15: `(s.context = 'user' or pg_catalog.has_parameter_privilege(session_user, s.name, 'set'))`,
}

/** What the settings of roles are asked for with; `SET ROLE` alone applies none of them. */
export const roleSettingsText = (serverVersion: number) => `
  select r.rolname::text, split_part(c.entry, '=', 1), substr(c.entry, strpos(c.entry, '=') + 1)
  from pg_catalog.pg_auth_members m
  join pg_catalog.pg_roles r on r.oid = m.roleid
  cross join lateral unnest(r.rolconfig) as c(entry)
  join pg_catalog.pg_settings s on lower(s.name) = lower(split_part(c.entry, '=', 1))
  where m.member = (select oid from pg_catalog.pg_roles where rolname = session_user)
    and ${serverVersion < 150_000 ? MAY_SET.before15 : MAY_SET.since15}
  union all
  select '', 'default_transaction_isolation', pg_catalog.current_setting('default_transaction_isolation')
  order by 1, 2`

/** No role is called this: what it has holds for roles without settings of their own. */
export const EVERY_ROLE = ''

const isolations: readonly Isolation[] = ['repeatable read', 'serializable']

/** Rows of roleSettingsText by role. */
export function roleSettings(rows: readonly (readonly (string | null)[])[]): Map<string, RoleSettings> {
  const roles = new Map<string, { isolation?: Isolation; settings: [string, string][] }>()
  for (const [role, name, value] of rows) {
    const settings = roles.get(role!) ?? { settings: [] }
    const isolation = isolations.find((known) => known === value?.toLowerCase())
    if (name !== 'default_transaction_isolation') settings.settings.push([name!, value!])
    // Database and user may have another default; PostgREST says in each transaction what it is.
    else if (isolation) settings.isolation = role === EVERY_ROLE ? 'read committed' : isolation
    roles.set(role!, settings)
  }
  return roles
}
