create schema api;
create table api.people (id int primary key, name text);
create table api.films (id int primary key, title text, year int, director int references api.people);
create function api.is_old(api.films) returns boolean language sql stable as 'select $1.year < 1970';
create function api.since(year int) returns setof api.films language sql stable as 'select * from api.films f where f.year >= since.year';
create function api.until(year int) returns setof api.films language sql stable as 'select * from api.films f where f.year <= until.year';
