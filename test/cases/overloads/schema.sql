-- Functions of one name share a file; each is called by a name that says which it is.
-- schemas: api
create schema api;
create table api.films (id integer primary key, title text not null);

create function api.find(title text) returns setof api.films language sql stable as $$ select * from api.films $$;
create function api.find(year integer) returns setof api.films language sql stable as $$ select * from api.films $$;
create function api.find(title text, year integer default 2000) returns setof api.films language sql stable as $$ select * from api.films $$;
comment on function api.find(text) is 'By title';
create function api.twin(n integer) returns text language sql immutable as $$ select 'integer' $$;
create function api.twin(n text) returns text language sql immutable as $$ select 'text' $$;
create function api.take(json) returns json language sql immutable as $$ select $1 $$;
create function api.take(bytea) returns text language sql immutable as $$ select 'bytes' $$;
create function api.take() returns void language sql immutable as $$ select $$;
-- names that meet once they are joined
create function api.meet(a integer, b integer) returns integer language sql immutable as $$ select 1 $$;
create function api.meet(a_b integer) returns integer language sql immutable as $$ select 1 $$;

create function api.total(variadic numbers integer[]) returns bigint language sql immutable as $$ select 1::bigint $$;
create function api.owner_only() returns integer language sql security definer set search_path = api, pg_temp as $$ select 1 $$;
revoke execute on function api.owner_only() from public;
create function api.swap(inout x text, inout y integer) language sql immutable as $$ select $1, $2 $$;
create function api.pairs() returns table (n integer, square bigint) language sql immutable as $$ select 1, 1::bigint $$;
create function api.anything() returns record language sql immutable as $$ select 1, 2 $$;
create function api.things() returns setof record language sql immutable as $$ select 1, 2 $$;
