create schema api;
create domain api."text/vnd.old" as text;
create domain api."text/vnd.card" as text;
create table api.films (id int primary key);
create function api.take(state api."text/vnd.card", film api.films) returns api."text/vnd.card" language sql as $$ select state $$;
create aggregate api.cards (api.films) (sfunc = api.take, stype = api."text/vnd.card", initcond = '');
