-- One row per column of the exposed schemas' relations (pgrest_gen.schemas as in relations.sql).
-- An identity's sequence is the one that depends on the column internally. updatable: a view's column can be written through.
select
  n.nspname::text as schema,
  c.relname::text as relation,
  a.attname::text as name,
  a.attnum as position,
  pg_catalog.format_type(a.atttypid, a.atttypmod) as type,
  pg_catalog.format_type(a.atttypid, null) as type_name,
  a.attnotnull as not_null,
  a.attidentity::text as identity,
  a.attgenerated::text as generated,
  pg_catalog.pg_get_expr(d.adbin, d.adrelid) as default,
  case when a.attidentity = 'd' then (
    select pg_catalog.format('%I.%I', sn.nspname, s.relname)
    from pg_catalog.pg_depend dep
    join pg_catalog.pg_class s on s.oid = dep.objid and s.relkind = 'S'
    join pg_catalog.pg_namespace sn on sn.oid = s.relnamespace
    where
      dep.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and dep.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and dep.refobjid = a.attrelid
      and dep.refobjsubid = a.attnum
      and dep.deptype = 'i'
  ) end as sequence,
  c.relkind <> 'v' or pg_catalog.pg_column_is_updatable(c.oid, a.attnum, true) as updatable,
  told.description as comment
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_catalog.pg_description told
  on told.objoid = a.attrelid and told.objsubid = a.attnum and told.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
where
  n.nspname = any (coalesce(nullif(pg_catalog.current_setting('pgrest_gen.schemas', true), ''), '{public}')::text[])
  and c.relkind in ('r', 'p', 'v', 'm', 'f')
  and not c.relispartition
  and a.attnum > 0
  and not a.attisdropped
order by n.nspname, c.relname, a.attnum
