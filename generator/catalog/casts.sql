-- One row per implicit cast WITH FUNCTION between a domain and json or text: domain representations.
select
  pg_catalog.format_type(k.castsource, null) as source,
  pg_catalog.format_type(k.casttarget, null) as target,
  n.nspname::text as schema,
  p.proname::text as name
from pg_catalog.pg_cast k
join pg_catalog.pg_type source on source.oid = k.castsource
join pg_catalog.pg_type target on target.oid = k.casttarget
join pg_catalog.pg_proc p on p.oid = k.castfunc
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where
  k.castcontext = 'i'
  and k.castmethod = 'f'
  and (
    source.typtype = 'd' and k.casttarget = 'pg_catalog.json'::pg_catalog.regtype
    or target.typtype = 'd' and k.castsource in ('pg_catalog.json'::pg_catalog.regtype, 'pg_catalog.text'::pg_catalog.regtype)
  )
order by source, target
