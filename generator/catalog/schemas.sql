-- One row per schema, but for the server's own and other sessions' temporary ones.
select
  n.nspname::text as name,
  pg_catalog.obj_description(n.oid, 'pg_namespace') as comment
from pg_catalog.pg_namespace n
where n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
order by n.nspname
