-- Endpoints of which rules leave less than the database has: verbs, embeds, filters, rows, aggregates, caches.
-- schemas: api
create schema api;
create table api.people (id int primary key, name text not null);
create table api.films (id int primary key, title text not null, year int, budget int, director int references api.people);
create table api.log (id int primary key, line text);
create function api.is_old(api.films) returns boolean language sql stable as 'select $1.year < 1970';
create function api.since(year int) returns setof api.films language sql stable as 'select * from api.films f where f.year >= since.year';
create function api.since(year int, month int) returns setof api.films language sql stable as
  'select * from api.films f where f.year >= since.year';
create function api.tally() returns table (year int, films int) language sql stable as
  'select year, count(*)::int from api.films group by year';
create function api.poke() returns int language sql volatile as 'select 1';
