-- One row: the version of the server and whether PostGIS 3 or later is installed in this database.
select
  pg_catalog.current_setting('server_version_num')::int4 as version,
  pg_catalog.current_database()::text as database,
  exists (
    select from pg_catalog.pg_extension e
    where e.extname = 'postgis' and pg_catalog.split_part(e.extversion, '.', 1)::int4 >= 3
  ) as postgis
