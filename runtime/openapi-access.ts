// What a role may do in a schema, asked from the database: one statement, and the part of an outline that is left by its answer.
// Knows no document. https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-ACCESS

import type { Statement } from './execute.ts'
import type { Outline } from './spec.ts'

/** Of all functions that may be called: name and types of parameters. The case keeps the rights of all others from being looked up. */
const FUNCTIONS = `
  select json_agg(json_build_array(p.proname, p.proargtypes::oid[]))
  from pg_proc p
  where case when p.pronamespace = $1::regnamespace and p.prokind = 'f' then has_function_privilege(p.oid, 'execute') end`

/** Those types as an outline spells them (qualified), and as they are spelt on the search path of the request. */
const TYPES = `
  select json_object_agg(t.oid, json_build_array(
    case when n.nspname = 'pg_catalog' then format_type(t.oid, null)
      when t.typsubscript = 'pg_catalog.array_subscript_handler'::regproc then format('%I.%I[]', n.nspname, e.typname)
      else format('%I.%I', n.nspname, t.typname) end,
    format_type(t.oid, null)
  ))
  from pg_type t
  join pg_namespace n on n.oid = t.typnamespace
  left join pg_type e on e.oid = t.typelem
  where t.oid in (select unnest(p.proargtypes::oid[]) from pg_proc p where p.pronamespace = $1::regnamespace)`

const RELATIONS = `
  select json_agg(c.relname)
  from pg_class c
  where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') and (
    pg_has_role(c.relowner, 'usage')
    or has_table_privilege(c.oid, 'select, insert, update, delete, truncate, references, trigger')
    or has_any_column_privilege(c.oid, 'select, insert, update, references')
  )`

/**
 * Asks what the role of the transaction may do. As in PostgREST the schema's name is read like an identifier in SQL: one that
 * needs quotes is an error.
 */
export const accessStatement = (schema: string): Statement => ({
  text: `select (${RELATIONS}), (${FUNCTIONS}), (${TYPES})`,
  values: [schema],
})

/** A function's name and its parameters' types, by their keys in the table of types. */
type Callable = readonly [name: string, types: readonly string[]]
type Types = Readonly<Record<string, readonly [qualified: string, shown: string]>>

/** The outline without what the role may not do; types of parameters are spelt as the role would spell them. */
export function accessible(outline: Outline, [relations, functions, types]: readonly (Buffer | null)[]): Outline {
  const visible = new Set(parse<readonly string[]>(relations, []))
  const spelling = parse<Types>(types, {})
  const callable = new Map(
    parse<readonly Callable[]>(functions, []).map(([name, keys]) => {
      const spelt = keys.map((key) => spelling[key] ?? [key, key])
      return [
        signature(
          name,
          spelt.map(([qualified]) => qualified),
        ),
        spelt.map(([, shown]) => shown),
      ]
    }),
  )
  return {
    ...outline,
    relations: outline.relations.filter(({ name }) => visible.has(name)),
    functions: outline.functions.flatMap((one) => {
      const { parameters = [] } = one
      const shown = callable.get(
        signature(
          one.name,
          parameters.map(({ type }) => type),
        ),
      )
      return shown === undefined ? [] : [{ ...one, parameters: parameters.map((each, at) => ({ ...each, type: shown[at] ?? each.type })) }]
    }),
  }
}

const signature = (name: string, types: readonly string[]) => JSON.stringify([name, ...types])

const parse = <T>(json: Buffer | null | undefined, none: T): T => (json == null ? none : (JSON.parse(json.toString('utf8')) as T))
