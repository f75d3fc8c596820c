// Configuration that the database keeps: `ALTER ROLE … SET pgrst.…`, and what the pre-config function sets. Gives option names
// and texts; config.ts reads them like those of any other source.

import { ident } from './fragment.ts'
import { options } from './options.ts'

/** Runs statements in one transaction and gives the rows of the last one. */
export type RunInTransaction = (
  statements: readonly { readonly text: string; readonly values: readonly (string | null)[] }[],
) => Promise<readonly (readonly (string | null)[])[]>

/** Settings of the user that connects: those for this database after, and so before, those for all. */
const ROLE = `
  select split_part(c.entry, '=', 1), substr(c.entry, strpos(c.entry, '=') + 1)
  from pg_catalog.pg_db_role_setting s
  cross join lateral pg_catalog.unnest(s.setconfig) as c(entry)
  where s.setrole = (select oid from pg_catalog.pg_roles where rolname = session_user)
    and (s.setdatabase = 0 or s.setdatabase = (select oid from pg_catalog.pg_database where datname = pg_catalog.current_database()))
    and c.entry like 'pgrst.%'
  order by s.setdatabase = 0 desc, 1`

const SET = `
  select n.name, pg_catalog.current_setting(n.name, true)
  from pg_catalog.unnest($1::text[]) as n(name)`

const names = Object.entries(options)
  .filter(([, option]) => 'inDatabase' in option && option.inDatabase)
  .map(([name]) => `pgrst.${name.replaceAll('-', '_')}`)

/**
 * @param preConfig the function of `db-pre-config`, qualified; its settings come after those of the role
 * @returns `pgrst.db_schemas` → text
 */
export async function readDatabaseConfig(run: RunInTransaction, preConfig: string | null): Promise<Record<string, string>> {
  const role = await run([{ text: ROLE, values: [] }])
  const settings: Record<string, string> = {}
  if (preConfig !== null) {
    const call = `select ${preConfig.split('.').map(ident).join('.')}()`
    const rows = await run([
      { text: call, values: [] },
      { text: SET, values: [`{${names.join(',')}}`] },
    ])
    for (const [name, value] of rows) if (name !== null && name !== undefined && value) settings[name] = value
  }
  for (const [name, value] of role) if (name && value !== null && value !== undefined) settings[name] = value
  return settings
}
