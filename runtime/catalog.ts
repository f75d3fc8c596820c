// What the database has now, as far as generated code depends on it: one statement over the system catalogs, which any user may
// read. Knows nothing of what was generated.

import { execute, type Statement } from './execute.ts'
import { arrayLiteral } from './fragment.ts'
import type { Pool } from './pool.ts'

export interface CatalogColumn {
  readonly name: string
  /** With its length, qualified: the spelling of generated code. */
  readonly type: string
  readonly not_null: boolean
  /** An expression: of the column, or of its domain. Null for identities. */
  readonly default: string | null
  readonly identity: '' | 'a' | 'd'
  /** Stored or virtual. */
  readonly computed: boolean
  readonly domain: boolean
  /** Of an enum. */
  readonly labels: readonly string[] | null
}

export interface CatalogRelation {
  readonly schema: string
  readonly name: string
  readonly view: boolean
  /** Bits of pg_relation_is_updatable: 4 update, 8 insert, 16 delete. */
  readonly updatable: number
  readonly columns: readonly CatalogColumn[]
}

/** A primary key, a unique constraint or a foreign key. */
export interface CatalogKey {
  readonly kind: 'p' | 'u' | 'f'
  readonly schema: string
  readonly relation: string
  readonly name: string
  readonly columns: readonly string[]
  readonly foreign_schema: string | null
  readonly foreign_relation: string | null
  readonly foreign_columns: readonly string[]
}

export interface CatalogFunction {
  readonly schema: string
  readonly name: string
  /** Of all parameters; modes and names are null where PostgreSQL keeps none. */
  readonly types: readonly string[]
  readonly modes: readonly string[] | null
  readonly names: readonly string[] | null
  readonly defaults: number
  readonly returns: string
  readonly set: boolean
  readonly volatility: 'i' | 's' | 'v'
  readonly settings: readonly string[] | null
}

/** A function of one row of a relation. */
export interface CatalogComputed {
  readonly schema: string
  readonly name: string
  readonly relation_schema: string
  readonly relation: string
  readonly returns: string
  readonly set: boolean
  /** The relation whose rows it returns. */
  readonly target_schema: string | null
  readonly target: string | null
}

export interface CatalogSnapshot {
  /** Those that were asked for and exist. */
  readonly schemas: readonly string[]
  readonly relations: readonly CatalogRelation[]
  readonly keys: readonly CatalogKey[]
  readonly functions: readonly CatalogFunction[]
  readonly computed: readonly CatalogComputed[]
  /** Those of the functions and aggregates that were asked for which exist. */
  readonly used: readonly (readonly [schema: string, name: string])[]
}

/** What the texts of the catalog depend on, as when the code was generated; and nobody's migration is waited for. */
const SETTINGS: Statement = {
  text: `select set_config('search_path', '', true), set_config('quote_all_identifiers', 'off', true),
    set_config('datestyle', 'ISO, MDY', true), set_config('intervalstyle', 'postgres', true), set_config('timezone', 'UTC', true),
    set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true), set_config('jit', 'off', true),
    set_config('lock_timeout', '5s', true), set_config('statement_timeout', '60s', true), set_config('transaction_read_only', 'on', true)`,
  values: [],
  shared: true,
}

/** $1: exposed schemas, $2: extra search path, $3 and $4: schemas and names of functions that are used besides. */
const CATALOG = `
  with
    exposed as (select n.oid, n.nspname from pg_catalog.pg_namespace n where n.nspname = any ($1::text[])),
    relation as (
      select c.*, e.nspname
      from exposed e
      join pg_catalog.pg_class c on c.relnamespace = e.oid and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
    )
  select pg_catalog.json_build_object(
    'schemas', (select coalesce(pg_catalog.json_agg(nspname order by nspname), '[]') from exposed),
    'relations', (
      select coalesce(pg_catalog.json_agg(r order by r.schema, r.name), '[]')
      from (
        select
          c.nspname as schema,
          c.relname as name,
          c.relkind in ('v', 'm') as view,
          case
            when c.relkind in ('r', 'p') then 28
            when c.relkind in ('v', 'f') then pg_catalog.pg_relation_is_updatable(c.oid, true)
            else 0
          end as updatable,
          (
            select coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
              'name', a.attname,
              'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
              'not_null', a.attnotnull,
              'default', coalesce(pg_catalog.pg_get_expr(d.adbin, d.adrelid), pg_catalog.pg_get_expr(t.typdefaultbin, 0)),
              'identity', a.attidentity,
              'computed', a.attgenerated <> '',
              'domain', t.typtype = 'd',
              'labels', case when t.typtype = 'e' then array(
                select e.enumlabel from pg_catalog.pg_enum e where e.enumtypid = t.oid order by e.enumsortorder
              ) end
            ) order by a.attnum), '[]')
            from pg_catalog.pg_attribute a
            join pg_catalog.pg_type t on t.oid = a.atttypid
            left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          ) as columns
        from relation c
      ) r
    ),
    'keys', (
      select coalesce(pg_catalog.json_agg(k order by k.schema, k.relation, k.name), '[]')
      from (
        select
          k.contype as kind,
          n.nspname as schema,
          c.relname as relation,
          k.conname as name,
          array(
            select a.attname
            from pg_catalog.unnest(k.conkey) with ordinality as key (position, place)
            join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = key.position
            order by key.place
          ) as columns,
          fn.nspname as foreign_schema,
          fc.relname as foreign_relation,
          array(
            select a.attname
            from pg_catalog.unnest(k.confkey) with ordinality as key (position, place)
            join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = key.position
            order by key.place
          ) as foreign_columns
        from pg_catalog.pg_constraint k
        join pg_catalog.pg_class c on c.oid = k.conrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        left join pg_catalog.pg_class fc on fc.oid = k.confrelid
        left join pg_catalog.pg_namespace fn on fn.oid = fc.relnamespace
        where
          (k.contype = 'f' and k.conparentid = 0 or k.contype in ('p', 'u') and n.nspname = any ($1::text[]))
          and n.nspname <> 'information_schema'
          and n.nspname !~ '^pg_'
      ) k
    ),
    'functions', (
      select coalesce(pg_catalog.json_agg(f order by f.schema, f.name, f.types), '[]')
      from (
        select
          e.nspname as schema,
          p.proname as name,
          array(
            select pg_catalog.format_type(parameter.type, null)
            from pg_catalog.unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality as parameter (type, place)
            order by parameter.place
          ) as types,
          p.proargmodes as modes,
          p.proargnames as names,
          p.pronargdefaults as defaults,
          pg_catalog.format_type(p.prorettype, null) as returns,
          p.proretset as set,
          p.provolatile as volatility,
          p.proconfig as settings
        from exposed e
        join pg_catalog.pg_proc p on p.pronamespace = e.oid and p.prokind = 'f'
        where p.prorettype <> 'pg_catalog.trigger'::pg_catalog.regtype
      ) f
    ),
    'computed', (
      select coalesce(pg_catalog.json_agg(f order by f.relation_schema, f.relation, f.name, f.schema), '[]')
      from (
        select
          n.nspname as schema,
          p.proname as name,
          r.nspname as relation_schema,
          r.relname as relation,
          pg_catalog.format_type(p.prorettype, null) as returns,
          p.proretset as set,
          tn.nspname as target_schema,
          t.relname as target
        from pg_catalog.pg_proc p
        join pg_catalog.pg_namespace n on n.oid = p.pronamespace
        join relation r on r.reltype = p.proargtypes[0]
        left join pg_catalog.pg_class t on t.reltype = p.prorettype and t.relkind in ('r', 'p', 'v', 'm', 'f')
        left join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
        where
          p.pronargs = 1
          and p.prokind = 'f'
          and p.proargtypes[0] <> 0
          and p.prorettype <> 'pg_catalog.void'::pg_catalog.regtype
          and n.nspname = any ($1::text[] || $2::text[])
      ) f
    ),
    'used', (
      select coalesce(pg_catalog.json_agg(pg_catalog.json_build_array(n.nspname, p.proname)), '[]')
      from pg_catalog.pg_proc p
      join pg_catalog.pg_namespace n on n.oid = p.pronamespace
      where (n.nspname::text, p.proname::text) in (select * from unnest($3::text[], $4::text[]))
    )
  )`

/**
 * One state of the database. Takes locks like those of a read, and waits 5 s for them at most.
 *
 * @param schemas the exposed ones
 * @param used functions and aggregates of any schema that have to exist
 * @throws what execute throws
 */
export async function readCatalog(
  pool: Pool,
  schemas: readonly string[],
  extraSearchPath: readonly string[],
  used: readonly (readonly [schema: string, name: string])[],
): Promise<CatalogSnapshot> {
  const values = [schemas, extraSearchPath, used.map(([schema]) => schema), used.map(([, name]) => name)].map(arrayLiteral)
  const { rows } = await execute(pool, {
    before: [SETTINGS],
    main: { text: CATALOG, values },
    planKey: '',
    label: 'catalog',
    end: 'rollback',
  })
  return JSON.parse(rows[0]?.[0]?.toString('utf8') ?? '') as CatalogSnapshot
}
