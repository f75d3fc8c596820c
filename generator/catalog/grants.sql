-- One row per object of the exposed schemas (pgrest_gen.schemas as in relations.sql), role and privilege, with the columns it is
-- limited to. Owners' own rights are left out; everybody is public.
with
  exposed as (
    select n.oid, n.nspname, n.nspowner, n.nspacl
    from pg_catalog.pg_namespace n
    where n.nspname = any (coalesce(nullif(pg_catalog.current_setting('pgrest_gen.schemas', true), ''), '{public}')::text[])
  ),
  entries as (
    select 'schema' as kind, n.nspname::text as schema, ''::text as object, null::int2 as position, null as column_name, n.nspowner as owner, acl.*
    from exposed n
    cross join lateral pg_catalog.aclexplode(n.nspacl) acl
    union all
    select 'relation', n.nspname::text, c.relname::text, null, null, c.relowner, acl.*
    from exposed n
    join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
    cross join lateral pg_catalog.aclexplode(c.relacl) acl
    union all
    select 'relation', n.nspname::text, c.relname::text, a.attnum, a.attname, c.relowner, acl.*
    from exposed n
    join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    cross join lateral pg_catalog.aclexplode(a.attacl) acl
    union all
    select 'function', n.nspname::text, p.oid::pg_catalog.regprocedure::text, null, null, p.proowner, acl.*
    from exposed n
    join pg_catalog.pg_proc p on p.pronamespace = n.oid and p.prokind = 'f'
    cross join lateral pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) acl
  )
select
  e.kind,
  e.schema,
  e.object,
  case e.grantee when 0 then 'public' else pg_catalog.pg_get_userbyid(e.grantee)::text end as role,
  pg_catalog.lower(e.privilege_type) as privilege,
  case
    when pg_catalog.bool_or(e.position is null) then null
    else pg_catalog.array_agg(distinct e.position)
  end as positions
from entries e
where e.grantee <> e.owner
group by e.kind, e.schema, e.object, e.grantee, e.privilege_type
order by e.kind, e.schema collate "C", e.object collate "C", pg_catalog.pg_get_userbyid(e.grantee), privilege
