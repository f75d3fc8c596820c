-- schemas: api; extra search path:
-- Views that show a column of a key more than once: each choice is a relationship, the first is the key.

create schema api;

create table api.rooms (floor int, number int, name text, primary key (floor, number));
create table api.meetings (
  id int primary key,
  floor int,
  number int,
  constraint held_in foreign key (floor, number) references api.rooms
);

create view api.meetings_twice as select number as n, floor as f1, id, id as id_again, floor as f2 from api.meetings;
create view api.rooms_twice as select name, number as n2, number as n1, floor as f from api.rooms;
-- two rows of one table side by side
create view api.neighbours as select a.floor, a.number, b.number as next_number from api.rooms a join api.rooms b using (floor);
