-- A verb that PostgreSQL cannot do has no line.
-- schemas: api
create schema api;
create table api.films (id integer primary key, title text);
create table api.log (line text);
create view api.cards as select id, title from api.films;
create view api.titles as select title from api.films group by title;
create materialized view api.scores as select id, 1 as score from api.films;
create view api.box as select ''::text as words;
create function api.take() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger take instead of insert on api.box for each row execute function api.take();
create table api.empty ();
alter table api.log enable row level security;
alter table api.log force row level security;
grant select on api.films to public;
grant insert (title), update (title), references on api.films to public;
