-- schemas: api, office; extra search path:
-- Which tables are junctions, and between whom.

create schema api;
create schema office;
create schema hidden;

create table api.actors (id int primary key);
create table api.films (id int primary key);
create table api.studios (country text, id int, primary key (country, id));

-- three keys, all in the primary key: each pair
create table api.contracts (
  actor int references api.actors,
  film int references api.films,
  studio_country text,
  studio int,
  foreign key (studio_country, studio) references api.studios,
  primary key (actor, film, studio_country, studio)
);
-- one column of a key is not in the primary key
create table api.visits (
  actor int references api.actors,
  studio_country text,
  studio int,
  foreign key (studio_country, studio) references api.studios,
  primary key (actor, studio)
);
-- a key of its own
create table api.ratings (id int primary key, actor int references api.actors, film int references api.films);
-- unique is not primary
create table api.fans (actor int references api.actors, film int references api.films, unique (actor, film));
-- twice towards the same table, and to itself
create table api.duels (winner int references api.actors, loser int references api.actors, film int references api.films, primary key (winner, loser, film));
-- both keys in one column
create table api.cameos (id int primary key references api.actors, constraint in_film foreign key (id) references api.films);
-- in another exposed schema, and in a hidden one
create table office.payments (actor int references api.actors, film int references api.films, year int, primary key (actor, film, year));
create table hidden.secrets (actor int references api.actors, film int references api.films, primary key (actor, film));
-- a view as a junction: with the whole key, and with a part of it
create view api.secret_view as select film as in_film, actor as by_actor from hidden.secrets;
create view api.contract_actors as select actor, film from api.contracts;
