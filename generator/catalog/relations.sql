-- One row per relation of the exposed schemas; individual partitions are no relations of the API.
-- Exposed schemas: set pgrest_gen.schemas = '{api,admin}'; without it public.
-- pg_relation_is_updatable's bits: 4 update, 8 insert, 16 delete; true: INSTEAD OF triggers count.
select
  n.nspname::text as schema,
  c.relname::text as name,
  c.oid,
  c.relkind::text as kind,
  pg_catalog.obj_description(c.oid, 'pg_class') as comment,
  case
    when c.relkind in ('r', 'p') then 28
    when c.relkind in ('v', 'f') then pg_catalog.pg_relation_is_updatable(c.oid, true)
    else 0
  end as updatable,
  c.relrowsecurity as row_security,
  c.relforcerowsecurity as row_security_forced
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where
  n.nspname = any (coalesce(nullif(pg_catalog.current_setting('pgrest_gen.schemas', true), ''), '{public}')::text[])
  and c.relkind in ('r', 'p', 'v', 'm', 'f')
  and not c.relispartition
order by n.nspname, c.relname
