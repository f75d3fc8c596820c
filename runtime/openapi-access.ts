// What a role may do in a schema, asked from the database: one statement, and the part of an outline that is left by its answer.
// Knows no document. https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-ACCESS

import type { Statement } from './execute.ts'
import type { Outline } from './spec.ts'

/**
 * Of all functions that may be called: name, types of parameters as an outline spells them (qualified), and as they are spelt
 * on the search path of the request.
 */
const FUNCTIONS = `
  select json_agg(json_build_array(
    p.proname,
    array(
      select case when n.nspname = 'pg_catalog' then format_type(t.oid, null)
        when t.typsubscript = 'pg_catalog.array_subscript_handler'::regproc then format('%I.%I[]', n.nspname, e.typname)
        else format('%I.%I', n.nspname, t.typname) end
      from unnest(p.proargtypes::oid[]) with ordinality as parameter (type, place)
      join pg_type t on t.oid = parameter.type
      join pg_namespace n on n.oid = t.typnamespace
      left join pg_type e on e.oid = t.typelem
      order by parameter.place
    ),
    array(
      select format_type(parameter.type, null)
      from unnest(p.proargtypes::oid[]) with ordinality as parameter (type, place)
      order by parameter.place
    )
  ))
  from pg_proc p
  where p.pronamespace = $1::regnamespace and p.prokind = 'f' and has_function_privilege(p.oid, 'execute')`

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
  text: `select (${RELATIONS}), (${FUNCTIONS})`,
  values: [schema],
})

type Callable = readonly [name: string, types: readonly string[], shown: readonly string[]]

/** The outline without what the role may not do; types of parameters are spelt as the role would spell them. */
export function accessible(outline: Outline, [relations, functions]: readonly (Buffer | null)[]): Outline {
  const visible = new Set(parse<string>(relations))
  const callable = new Map(parse<Callable>(functions).map(([name, types, shown]) => [signature(name, types), shown]))
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

const parse = <T>(json: Buffer | null | undefined): readonly T[] => (json == null ? [] : (JSON.parse(json.toString('utf8')) as T[]))
