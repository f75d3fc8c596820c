-- Roles, grants and policies of every kind, and all that ACCESS.md warns of but what needs PostgreSQL 15 or a superuser.
-- schemas: api, back office

do $$
declare
  r text;
begin
  foreach r in array array['desk_reader', 'desk_writer', 'desk_both', 'desk_apart', 'desk_owner', 'Desk "Clerk"', 'desk_free', 'desk_idle'] loop
    if not exists (select from pg_roles where rolname = r) then execute format('create role %I nologin', r); end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'desk_login') then create role desk_login login noinherit; end if;
end
$$;
alter role desk_free bypassrls;
alter role desk_apart noinherit;
-- both has the rights of two; apart is a member but inherits nothing
grant desk_reader, desk_writer to desk_both;
grant desk_reader to desk_apart;
grant desk_reader, desk_both, desk_apart, desk_owner, "Desk ""Clerk""", desk_free to desk_login;

create schema api;
create schema "back office";
create schema hidden;
grant usage on schema api to public;
grant create on schema api to desk_owner;
grant usage on schema "back office" to desk_reader;

create table api.open (id integer primary key, name text);
grant select on api.open to public;
grant insert on api.open to desk_writer;

create table api.columns (id integer primary key, name text, secret text);
grant select (id, name), update (name) on api.columns to desk_reader;
grant insert (id) on api.columns to public;
grant update on api.columns to desk_writer;
-- everybody has all of it
grant select (id) on api.open to desk_writer;

create table api.owned (id integer primary key, who text);
alter table api.owned owner to desk_owner;
alter table api.owned enable row level security;
create policy mine on api.owned for select to desk_reader using (who = current_user);
create policy "not the clerk's" on api.owned as restrictive for all to "Desk ""Clerk""" using (
  exists (select from api.open where name = '```' and id = owned.id)
) with check (false);
grant select, insert on api.owned to desk_reader, "Desk ""Clerk""", desk_free;

create table api.forced (id integer primary key);
alter table api.forced owner to desk_owner;
alter table api.forced enable row level security;
alter table api.forced force row level security;

create table api.given_back (id integer primary key);
alter table api.given_back owner to desk_owner;
revoke insert, delete on api.given_back from desk_owner;

create table api.not_enforced (id integer primary key);
create policy forgotten on api.not_enforced using (false);
grant select on api.not_enforced to desk_reader;

create table hidden.kept (id integer primary key);
alter table hidden.kept enable row level security;
create view hidden.between as select id from hidden.kept;
create view api.seen as select k.id, o.name from hidden.between k left join api.open o using (id);
create materialized view api.seen_once as select id from api.owned;
grant select on api.seen, api.seen_once to desk_reader;

create table "back office".shelf (id integer primary key);
grant select, insert, update, delete on "back office".shelf to desk_reader, desk_idle;

create function api.by_everybody(a integer) returns integer language sql as 'select a';
create function api.as_owner() returns bigint language sql security definer as 'select count(*) from hidden.kept';
create function api.as_owner_by_user() returns bigint language sql security definer set search_path = "$user", pg_temp as 'select 1::bigint';
create function api.as_owner_safely(a text) returns bigint language sql security definer set search_path = hidden, pg_temp as 'select count(*) from kept';
alter function api.as_owner_safely(text) owner to desk_owner;
revoke execute on function api.as_owner_safely(text) from public;
grant execute on function api.as_owner_safely(text) to "Desk ""Clerk""";
create function api.for_nobody() returns integer language sql as 'select 1';
revoke execute on function api.for_nobody() from public;
