-- One row per view of the exposed schemas and of the extra search path (settings pgrest_gen.schemas and
-- pgrest_gen.extra_search_path) with its rewrite rule as PostgreSQL keeps it: the target list tells which column of which
-- relation a column shows.
select
  n.nspname::text as schema,
  c.relname::text as name,
  c.oid,
  r.ev_action::text as rule
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_rewrite r on r.ev_class = c.oid and r.ev_type = '1'
where
  c.relkind in ('v', 'm')
  and n.nspname = any (
    coalesce(nullif(pg_catalog.current_setting('pgrest_gen.schemas', true), ''), '{public}')::text[]
    || coalesce(nullif(pg_catalog.current_setting('pgrest_gen.extra_search_path', true), ''), '{}')::text[]
  )
order by n.nspname, c.relname
