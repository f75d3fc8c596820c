-- One row per type that a column, parameter or result of the exposed schemas mentions, or a computed field (settings
-- pgrest_gen.schemas and pgrest_gen.extra_search_path), and per type that one of these is made of.
with recursive
  settings as (
    select
      coalesce(nullif(pg_catalog.current_setting('pgrest_gen.schemas', true), ''), '{public}')::text[] as exposed,
      coalesce(nullif(pg_catalog.current_setting('pgrest_gen.extra_search_path', true), ''), '{}')::text[] as extra
  ),
  -- true arrays by the rule of PostgreSQL's own code (IsTrueArrayType)
  built as (
    select
      t.oid,
      t.typrelid,
      case when t.typtype = 'd' then t.typbasetype end as base,
      case when t.typsubscript = 'pg_catalog.array_subscript_handler'::pg_catalog.regproc then nullif(t.typelem, 0) end as element,
      r.rngsubtype as subtype
    from pg_catalog.pg_type t
    left join pg_catalog.pg_range r on t.oid in (r.rngtypid, r.rngmultitypid)
  ),
  mentioned (oid) as (
    (
      select a.atttypid
      from settings s
      join pg_catalog.pg_namespace n on n.nspname = any (s.exposed)
      join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
      join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      union
      select parameter.type
      from settings s
      join pg_catalog.pg_namespace n on n.nspname = any (s.exposed)
      join pg_catalog.pg_proc p
        on p.pronamespace = n.oid and p.prokind = 'f' and p.prorettype <> 'pg_catalog.trigger'::pg_catalog.regtype
      cross join lateral pg_catalog.unnest(coalesce(p.proallargtypes, p.proargtypes::oid[]) || p.prorettype) as parameter (type)
      union
      select p.prorettype
      from settings s
      join pg_catalog.pg_namespace n on n.nspname = any (s.extra)
      join pg_catalog.pg_proc p on p.pronamespace = n.oid and p.prokind = 'f' and p.pronargs = 1
      join pg_catalog.pg_class c on c.reltype = p.proargtypes[0] and c.reltype <> 0
    )
    union
    select part.oid
    from mentioned m
    join built t on t.oid = m.oid
    cross join lateral (
      select t.base
      union all
      select t.element
      union all
      select t.subtype
      union all
      select a.atttypid
      from pg_catalog.pg_attribute a
      where a.attrelid = t.typrelid and a.attrelid <> 0 and a.attnum > 0 and not a.attisdropped
    ) as part (oid)
    where part.oid is not null
  )
select
  pg_catalog.format_type(t.oid, null) as type_name,
  n.nspname::text as schema,
  t.typname::text as name,
  t.typtype::text as kind,
  pg_catalog.obj_description(t.oid, 'pg_type') as comment,
  t.typnotnull as not_null,
  pg_catalog.pg_get_expr(t.typdefaultbin, 0) as default,
  pg_catalog.format_type(b.base, t.typtypmod) as base,
  pg_catalog.format_type(b.base, null) as base_name,
  pg_catalog.format_type(b.element, null) as element,
  pg_catalog.format_type(b.subtype, null) as subtype,
  c.relkind::text as relation_kind,
  array(
    select e.enumlabel::text
    from pg_catalog.pg_enum e
    where e.enumtypid = t.oid
    order by e.enumsortorder
  ) as labels,
  (
    select pg_catalog.json_agg(
      pg_catalog.json_build_object(
        'name', a.attname,
        'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
        'typeName', pg_catalog.format_type(a.atttypid, null)
      )
      order by a.attnum
    )
    from pg_catalog.pg_attribute a
    where a.attrelid = t.typrelid and t.typtype = 'c' and a.attnum > 0 and not a.attisdropped
  ) as fields
from mentioned m
join pg_catalog.pg_type t on t.oid = m.oid
join built b on b.oid = m.oid
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
left join pg_catalog.pg_class c on c.oid = t.typrelid and t.typtype = 'c'
order by n.nspname, t.typname
