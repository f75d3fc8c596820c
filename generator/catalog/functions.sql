-- One row per function of the exposed schemas (pgrest_gen.schemas as in relations.sql); no procedures, aggregates, triggers.
-- types, modes and names are of all parameters; modes and names are null where PostgreSQL keeps none.
select
  n.nspname::text as schema,
  p.proname::text as name,
  p.oid::pg_catalog.regprocedure::text as signature,
  pg_catalog.obj_description(p.oid, 'pg_proc') as comment,
  array(
    select pg_catalog.format_type(parameter.type, null)
    from pg_catalog.unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality as parameter (type, place)
    order by parameter.place
  ) as types,
  p.proargmodes::text[] as modes,
  p.proargnames as names,
  p.pronargdefaults::int4 as defaults,
  pg_catalog.format_type(p.prorettype, null) as returns,
  p.proretset as set,
  p.prorows as rows,
  p.provolatile::text as volatility,
  p.prosecdef as security_definer,
  p.proconfig as settings
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where
  n.nspname = any (coalesce(nullif(pg_catalog.current_setting('pgrest_gen.schemas', true), ''), '{public}')::text[])
  and p.prokind = 'f'
  and p.prorettype <> 'pg_catalog.trigger'::pg_catalog.regtype
order by n.nspname, p.proname, signature
