create schema api;
create domain api."text/vnd.list" as text;
create table api.films (id int primary key);
create function api.take(state api."text/vnd.list", film api.films) returns api."text/vnd.list" language sql as $$ select state $$;
create aggregate api.lists (api.films) (sfunc = api.take, stype = api."text/vnd.list", initcond = '');
