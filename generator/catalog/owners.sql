-- One row per exposed schema, relation and function (pgrest_gen.schemas as in relations.sql): whose it is, what is left to the owner
-- where privileges were ever changed (else null: all of it), whether a view asks with the rights of whoever reads it, and whether it
-- is written through to a table.
with
  exposed as (
    select n.oid, n.nspname, n.nspowner, n.nspacl
    from pg_catalog.pg_namespace n
    where n.nspname = any (coalesce(nullif(pg_catalog.current_setting('pgrest_gen.schemas', true), ''), '{public}')::text[])
  ),
  objects as (
    select 'schema' as kind, n.nspname::text as schema, ''::text as object, n.nspowner as owner, n.nspacl as acl, null::text[] as options, null::oid as view
    from exposed n
    union all
    select 'relation', n.nspname::text, c.relname::text, c.relowner, c.relacl, c.reloptions, case when c.relkind = 'v' then c.oid end
    from exposed n
    join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
    union all
    select 'function', n.nspname::text, p.oid::pg_catalog.regprocedure::text, p.proowner, p.proacl, null, null
    from exposed n
    join pg_catalog.pg_proc p on p.pronamespace = n.oid and p.prokind = 'f'
  )
select
  o.kind,
  o.schema,
  o.object,
  pg_catalog.pg_get_userbyid(o.owner)::text as owner,
  case when o.acl is not null then array(
    select distinct pg_catalog.lower(acl.privilege_type) as privilege
    from pg_catalog.aclexplode(o.acl) acl
    where acl.grantee = o.owner
    order by privilege
  ) end as privileges,
  coalesce((
    select option.option_value::bool
    from pg_catalog.pg_options_to_table(o.options) option
    where option.option_name = 'security_invoker'
  ), false) as invoker,
  coalesce(pg_catalog.pg_relation_is_updatable(o.view, false) <> 0, false) as automatic
from objects o
order by o.kind, o.schema collate "C", o.object collate "C"
