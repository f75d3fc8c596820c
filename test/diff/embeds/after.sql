create schema api;
create table api.people (id int primary key, name text);
create table api.films (id int primary key, director_id int references api.people, writer_id int references api.people);
create table api.posters (film_id int unique references api.films);
create table api.reels (id int primary key, film_id int);
create table api.rooms (id int primary key);
create table api.seats (id int primary key, room_id int references api.rooms);
create function api.best(api.people) returns setof api.posters rows 1 stable language sql as $$ select * from api.posters $$;
