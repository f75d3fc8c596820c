-- One row per role of the server with the roles it is a direct member of.
select
  r.rolname::text as name,
  r.rolcanlogin as login,
  r.rolinherit as inherit,
  r.rolsuper as superuser,
  r.rolbypassrls as bypass_row_security,
  array(
    select distinct g.rolname::text collate "C" as name
    from pg_catalog.pg_auth_members m
    join pg_catalog.pg_roles g on g.oid = m.roleid
    where m.member = r.oid
    order by name
  ) as member_of
from pg_catalog.pg_roles r
order by r.rolname
