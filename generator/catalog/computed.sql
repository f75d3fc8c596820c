-- One row per function of the exposed schemas and the extra search path (settings pgrest_gen.schemas and
-- pgrest_gen.extra_search_path) whose one argument is the row type of a relation of the exposed schemas.
select
  n.nspname::text as schema,
  p.proname::text as name,
  rn.nspname::text as relation_schema,
  r.relname::text as relation,
  pg_catalog.format_type(p.prorettype, null) as returns,
  tn.nspname::text as target_schema,
  t.relname::text as target,
  t.relkind::text as target_kind,
  p.proretset as set,
  p.prorows as rows,
  pg_catalog.obj_description(p.oid, 'pg_proc') as comment
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
join pg_catalog.pg_class r on r.reltype = p.proargtypes[0] and r.relkind in ('r', 'p', 'v', 'm', 'f') and not r.relispartition
join pg_catalog.pg_namespace rn on rn.oid = r.relnamespace
left join pg_catalog.pg_class t on t.reltype = p.prorettype and t.relkind in ('r', 'p', 'v', 'm', 'f')
left join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
where
  p.pronargs = 1
  and p.prokind = 'f'
  and p.proargtypes[0] <> 0
  and p.prorettype <> 'pg_catalog.void'::pg_catalog.regtype
  and rn.nspname = any (coalesce(nullif(pg_catalog.current_setting('pgrest_gen.schemas', true), ''), '{public}')::text[])
  and n.nspname = any (
    coalesce(nullif(pg_catalog.current_setting('pgrest_gen.schemas', true), ''), '{public}')::text[]
    || coalesce(nullif(pg_catalog.current_setting('pgrest_gen.extra_search_path', true), ''), '{}')::text[]
  )
order by rn.nspname, r.relname, p.proname, n.nspname
