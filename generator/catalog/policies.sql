-- One row per row security policy of the exposed schemas' relations (pgrest_gen.schemas as in relations.sql);
-- everybody is public.
select
  n.nspname::text as schema,
  c.relname::text as relation,
  p.polname::text as name,
  case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as command,
  p.polpermissive as permissive,
  array(
    select case role.oid when 0 then 'public' else pg_catalog.pg_get_userbyid(role.oid)::text end as name
    from pg_catalog.unnest(p.polroles) as role (oid)
    order by pg_catalog.pg_get_userbyid(role.oid)
  ) as roles,
  pg_catalog.pg_get_expr(p.polqual, p.polrelid) as using,
  pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) as check
from pg_catalog.pg_policy p
join pg_catalog.pg_class c on c.oid = p.polrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where
  n.nspname = any (coalesce(nullif(pg_catalog.current_setting('pgrest_gen.schemas', true), ''), '{public}')::text[])
  and not c.relispartition
order by n.nspname, c.relname, p.polname
