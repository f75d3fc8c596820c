create schema api;
create table api.people (id int primary key, name text);
create table api.films (id int primary key, director_id int references api.people, writer_id int);
create table api.posters (film_id int references api.films);
create table api.reels (id int primary key, film_id int references api.films);
create table api.rooms (id int primary key);
create table api.seats (id int primary key, room_id int);
create function api.best(api.people) returns setof api.films rows 1 stable language sql as $$ select * from api.films $$;
