-- schemas: api; extra search path:
-- Keys from and to a partitioned table are its own, not its partitions'.

create schema api;

create table api.people (id int primary key);
create table api.events (
  year int,
  id int,
  host int references api.people,
  primary key (year, id)
) partition by list (year);
create table api.events_1999 partition of api.events for values in (1999);
create table api.events_2000 partition of api.events for values in (2000) partition by list (id);
create table api.events_2000_a partition of api.events_2000 for values in (1, 2, 3);

create table api.photos (
  id int primary key,
  event_year int,
  event_id int,
  constraint taken_at foreign key (event_year, event_id) references api.events
);
-- of one partition only, and to one
alter table api.events_1999 add constraint host_of_1999 foreign key (host) references api.people;
create table api.souvenirs (
  id int primary key,
  year int,
  event int,
  constraint kept_from_1999 foreign key (year, event) references api.events_1999
);
-- a view of one has its key
create view api.last_century as select id as event, year as in_year, host from api.events_1999;
