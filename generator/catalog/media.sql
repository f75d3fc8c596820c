-- One row per aggregate of the exposed schemas (pgrest_gen.schemas as in relations.sql) that makes a domain which is named as a
-- media type out of the rows of a relation, or of anyelement (then the relation is null).
select
  n.nspname::text as schema,
  p.proname::text as name,
  pg_catalog.lower(d.typname) as media,
  rn.nspname::text as relation_schema,
  r.relname::text as relation
from pg_catalog.pg_type d
join pg_catalog.pg_proc p on p.prorettype = d.oid
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
left join pg_catalog.pg_class r on r.reltype = p.proargtypes[0] and r.relkind in ('r', 'p', 'v', 'm', 'f')
left join pg_catalog.pg_namespace rn on rn.oid = r.relnamespace
where
  n.nspname = any (coalesce(nullif(pg_catalog.current_setting('pgrest_gen.schemas', true), ''), '{public}')::text[])
  and p.prokind = 'a'
  and p.pronargs = 1
  and d.typtype = 'd'
  and (d.typname ~ '^[A-Za-z0-9.-]+/[A-Za-z0-9.+-]+$' or d.typname = '*/*')
  and (r.oid is not null or p.proargtypes[0] = 'pg_catalog.anyelement'::pg_catalog.regtype)
order by n.nspname, p.proname, rn.nspname, r.relname
