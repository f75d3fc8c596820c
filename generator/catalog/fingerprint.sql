-- One row per catalog, in the order of names; another one as soon as anything changes that the other queries read.
-- Each change of a row raises the sum, since transactions are numbered upwards; a row that is gone lowers the count.
-- Temporary tables of other sessions are left out.
with
  local as materialized (
    select c.oid, c.xmin
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.oid >= 16384 and n.nspname !~ '^pg_(temp|toast)'
  ),
  versions (catalog, version) as (
    select 'class', xmin from local
    union all select 'attribute', a.xmin from pg_catalog.pg_attribute a join local on local.oid = a.attrelid where a.attnum > 0
    union all select 'attrdef', a.xmin from pg_catalog.pg_attrdef a join local on local.oid = a.adrelid
    union all select 'index', i.xmin from pg_catalog.pg_index i join local on local.oid = i.indrelid
    union all select 'rewrite', r.xmin from pg_catalog.pg_rewrite r join local on local.oid = r.ev_class
    union all select 'trigger', t.xmin from pg_catalog.pg_trigger t join local on local.oid = t.tgrelid
    union all select 'policy', p.xmin from pg_catalog.pg_policy p
    union all select 'inherits', i.xmin from pg_catalog.pg_inherits i join local on local.oid = i.inhrelid
    union all select 'constraint', c.xmin from pg_catalog.pg_constraint c where c.conrelid = 0 or c.conrelid in (select oid from local)
    union all select 'namespace', n.xmin from pg_catalog.pg_namespace n where n.nspname !~ '^pg_(temp|toast)'
    union all select 'proc', p.xmin from pg_catalog.pg_proc p
    union all select 'aggregate', a.xmin from pg_catalog.pg_aggregate a where a.aggfnoid >= 16384
    union all select 'type', t.xmin from pg_catalog.pg_type t where t.typrelid = 0 and t.typelem = 0
    union all select 'enum', e.xmin from pg_catalog.pg_enum e
    union all select 'cast', c.xmin from pg_catalog.pg_cast c
    union all select 'description', d.xmin from pg_catalog.pg_description d
    union all select 'members', m.xmin from pg_catalog.pg_auth_members m
    union all select 'settings', s.xmin from pg_catalog.pg_db_role_setting s
    union all select 'extension', e.xmin from pg_catalog.pg_extension e
  )
select catalog, pg_catalog.count(*)::text as rows, pg_catalog.sum(version::text::bigint)::text as versions
from versions
group by catalog
union all
select 'roles', pg_catalog.count(*)::text, pg_catalog.md5(pg_catalog.string_agg(pg_catalog.concat_ws(' ', oid, rolname, rolsuper, rolbypassrls), ',' order by oid))
from pg_catalog.pg_roles
order by catalog
