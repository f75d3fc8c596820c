-- One row per role of the server with the roles it is a direct member of: of all, of those whose privileges it has at once, of those
-- it can become. Before PostgreSQL 16 the role itself decides what it inherits, and it can become all of them.
select
  r.rolname::text as name,
  r.rolcanlogin as login,
  r.rolinherit as inherit,
  r.rolsuper as superuser,
  r.rolbypassrls as bypass_row_security,
  r.oid = (select d.datdba from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()) as owns_database,
  array(
    select distinct g.rolname::text collate "C" as name
    from pg_catalog.pg_auth_members m
    join pg_catalog.pg_roles g on g.oid = m.roleid
    where m.member = r.oid
    order by name
  ) as member_of,
  array(
    select distinct g.rolname::text collate "C" as name
    from pg_catalog.pg_auth_members m
    join pg_catalog.pg_roles g on g.oid = m.roleid
    where m.member = r.oid and coalesce((pg_catalog.to_jsonb(m) ->> 'inherit_option')::bool, r.rolinherit)
    order by name
  ) as inherits,
  array(
    select distinct g.rolname::text collate "C" as name
    from pg_catalog.pg_auth_members m
    join pg_catalog.pg_roles g on g.oid = m.roleid
    where m.member = r.oid and coalesce((pg_catalog.to_jsonb(m) ->> 'set_option')::bool, true)
    order by name
  ) as becomes
from pg_catalog.pg_roles r
order by r.rolname
