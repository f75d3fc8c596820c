-- Each relationship has a name of its own in its table's file.
-- schemas: api, other
create schema api;
create schema other;

create table api.people (
  id        integer primary key,
  mentor_id integer references api.people (id)
);
-- two keys to one table, and to itself
create table api.films (
  id          integer primary key,
  director_id integer constraint director references api.people (id),
  writer_id   integer constraint writer references api.people (id),
  sequel_of   integer references api.films (id)
);
-- a view shows one key twice
create view api.makers as select id, director_id, director_id as again from api.films;
create table api.posters (film_id integer primary key references api.films (id));

-- keys of two columns
create table api.screens (venue integer, number integer, primary key (venue, number));
create table api.screenings (
  id     integer primary key,
  venue  integer,
  screen integer,
  foreign key (venue, screen) references api.screens (venue, number)
);

-- two junctions of one pair, and one with itself
create table api.parts (film_id integer references api.films, person_id integer references api.people, primary key (film_id, person_id));
create table api.crew (film_id integer references api.films, person_id integer references api.people, primary key (film_id, person_id));
create table api.admirations (admirer integer references api.people, admired integer references api.people, primary key (admirer, admired));

-- functions that read like relationships, one of them in place of the key
create function api.pupils(api.people) returns setof api.people language sql stable as $$ select * from api.people $$;
comment on function api.pupils(api.people) is 'Whom they taught';
create function api.posters(api.films) returns setof api.posters rows 1 language sql stable as $$ select * from api.posters $$;

-- another schema cannot be reached, and cannot be seen
create table other.reviews (id integer primary key, film_id integer references api.films);
