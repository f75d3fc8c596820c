-- One row per relation that a view shows, for the views of the exposed schemas (pgrest_gen.schemas as in relations.sql) and those
-- beneath them: which columns it needs, and who may do what there. Grants: role, privilege, column or null; everybody is public.
with recursive
  views (oid) as (
    select c.oid
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where
      c.relkind in ('v', 'm')
      and n.nspname = any (coalesce(nullif(pg_catalog.current_setting('pgrest_gen.schemas', true), ''), '{public}')::text[])
    union
    select below.oid
    from views v
    join pg_catalog.pg_rewrite r on r.ev_class = v.oid and r.ev_type = '1'
    join pg_catalog.pg_depend d
      on d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
      and d.objid = r.oid
      and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
    join pg_catalog.pg_class below on below.oid = d.refobjid and below.relkind in ('v', 'm')
  ),
  uses as (
    select v.oid as view, d.refobjid as used, pg_catalog.array_agg(distinct d.refobjsubid) as positions
    from views v
    join pg_catalog.pg_rewrite r on r.ev_class = v.oid and r.ev_type = '1'
    join pg_catalog.pg_depend d
      on d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
      and d.objid = r.oid
      and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and d.refobjid <> v.oid
    group by v.oid, d.refobjid
  )
select
  vn.nspname::text as view_schema,
  v.relname::text as view,
  n.nspname::text as schema,
  c.relname::text as name,
  c.relkind::text as kind,
  array(
    select a.attname::text
    from pg_catalog.pg_attribute a
    where a.attrelid = u.used and a.attnum > 0 and a.attnum = any (u.positions)
    order by a.attnum
  ) as columns,
  pg_catalog.pg_get_userbyid(c.relowner)::text as owner,
  c.relrowsecurity as row_security,
  coalesce((
    select option.option_value::bool
    from pg_catalog.pg_options_to_table(c.reloptions) option
    where option.option_name = 'security_invoker'
  ), false) as invoker,
  (
    select coalesce(pg_catalog.json_agg(pg_catalog.json_build_array(g.role, g.privilege, g.column_name) order by g.role, g.privilege, g.column_name), '[]')
    from (
      select
        case acl.grantee when 0 then 'public' else pg_catalog.pg_get_userbyid(acl.grantee)::text end collate "C" as role,
        pg_catalog.lower(acl.privilege_type) collate "C" as privilege,
        entry.column_name
      from (
        select c.relacl as acl, null::text as column_name
        union all
        select a.attacl, a.attname::text
        from pg_catalog.pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attacl is not null
      ) entry
      cross join lateral pg_catalog.aclexplode(entry.acl) acl
    ) g
  ) as grants
from uses u
join pg_catalog.pg_class v on v.oid = u.view
join pg_catalog.pg_namespace vn on vn.oid = v.relnamespace
join pg_catalog.pg_class c on c.oid = u.used and c.relkind in ('r', 'p', 'v', 'm', 'f')
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
order by vn.nspname, v.relname, n.nspname, c.relname
