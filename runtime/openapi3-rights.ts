// What a role may do in a schema, verb by verb and column by column, asked from the database in one statement. Knows no document.
// https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-ACCESS

import type { Statement } from './execute.ts'

/** Relation → may select, insert, update, delete; and, when it may not select all of it, each other column and whether it can be written. */
const RELATIONS = `
  select json_object_agg(c.relname, json_build_array(
    has_any_column_privilege(c.oid, 'select'),
    has_any_column_privilege(c.oid, 'insert'),
    has_any_column_privilege(c.oid, 'update'),
    has_table_privilege(c.oid, 'delete'),
    case when not has_table_privilege(c.oid, 'select') then (
      select json_object_agg(a.attname, has_column_privilege(c.oid, a.attnum, 'insert, update'))
      from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and not has_column_privilege(c.oid, a.attnum, 'select')
    ) end
  ))
  from pg_class c
  where c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm', 'f')`

/** The case keeps the rights of all other functions from being looked up. */
const FUNCTIONS = `
  select json_agg(distinct p.proname)
  from pg_proc p
  where case when p.pronamespace = n.oid and p.prokind = 'f' then has_function_privilege(p.oid, 'execute') end`

/** Asks what the role of the transaction may do: nothing at all where it may not use the schema. */
export const rightsStatement = (schema: string): Statement => ({
  text: `select (${RELATIONS}), (${FUNCTIONS}) from pg_namespace n where n.nspname = $1 and has_schema_privilege(n.oid, 'usage')`,
  values: [schema],
})

export interface RelationRights {
  readonly select: boolean
  readonly insert: boolean
  readonly update: boolean
  readonly delete: boolean
  /** Columns that may not be read: whether they can be written. */
  readonly unreadable: ReadonlyMap<string, boolean>
}

export interface Rights {
  readonly relations: ReadonlyMap<string, RelationRights>
  /** Names of functions of which some overload may be called. */
  readonly functions: ReadonlySet<string>
}

type Row = readonly [boolean, boolean, boolean, boolean, Readonly<Record<string, boolean>> | null]

/** Reads the one row of `rightsStatement`. */
export function rightsOf([relations, functions]: readonly (Buffer | null)[]): Rights {
  const rows = Object.entries(parse<Readonly<Record<string, Row>>>(relations, {}))
  return {
    relations: new Map(
      rows.map(([name, [select, insert, update, remove, columns]]) => [
        name,
        { select, insert, update, delete: remove, unreadable: new Map(Object.entries(columns ?? {})) },
      ]),
    ),
    functions: new Set(parse<readonly string[]>(functions, [])),
  }
}

const parse = <T>(json: Buffer | null | undefined, none: T): T => (json == null ? none : (JSON.parse(json.toString('utf8')) as T))
