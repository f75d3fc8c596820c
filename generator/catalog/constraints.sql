-- One row per primary key, unique constraint and foreign key of all schemas: hidden tables matter beneath views.
-- Foreign keys and unique constraints that partitions have from their parent are left out, their primary keys are not: a view
-- may show a partition.
select
  n.nspname::text as schema,
  c.relname::text as relation,
  k.conname::text as name,
  k.contype::text as kind,
  k.conrelid as oid,
  k.conkey as positions,
  array(
    select a.attname::text
    from pg_catalog.unnest(k.conkey) with ordinality as key (position, place)
    join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = key.position
    order by key.place
  ) as columns,
  fn.nspname::text as foreign_schema,
  fc.relname::text as foreign_relation,
  nullif(k.confrelid, 0) as foreign_oid,
  k.confkey as foreign_positions,
  array(
    select a.attname::text
    from pg_catalog.unnest(k.confkey) with ordinality as key (position, place)
    join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = key.position
    order by key.place
  ) as foreign_columns
from pg_catalog.pg_constraint k
join pg_catalog.pg_class c on c.oid = k.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_class fc on fc.oid = k.confrelid
left join pg_catalog.pg_namespace fn on fn.oid = fc.relnamespace
where
  k.contype in ('p', 'u', 'f')
  and (k.conparentid = 0 or k.contype = 'p')
  and n.nspname <> 'information_schema'
  and n.nspname !~ '^pg_'
order by n.nspname, c.relname, k.conname
