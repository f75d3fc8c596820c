-- schemas: api, office; extra search path: lib
-- Tables that nobody sees, under three layers of views that rename their keys; the middle layer is on the extra search path.

create schema api;
create schema office;
create schema lib;
create schema hidden;
create schema elsewhere;

create table hidden.shelves (room int, number int, label text, primary key (room, number));
create table hidden.authors (author_id int primary key, name text, teacher int constraint taught_by references hidden.authors);
create table hidden.books (
  book_id int primary key,
  written_by int constraint wrote references hidden.authors,
  shelf_number int,
  shelf_room int,
  constraint stands_on foreign key (shelf_room, shelf_number) references hidden.shelves (room, number)
);

create view lib.books as select written_by as by_whom, book_id as bid, shelf_number as n, shelf_room as r from hidden.books;
create view lib.authors as select author_id as aid, name, teacher as t from hidden.authors;

create view api.authors as select aid as id, name, t as teacher_id from lib.authors;
create view api.books as select bid as id, by_whom as author_id, r as room, n as shelf from lib.books;
create view api.books_again as select b.shelf as s, b.room as r, b.id as again from api.books b where b.id > 7;
create view api.shelves as select number as shelf_no, room as room_no, label from hidden.shelves;
-- half a key is no key
create view api.half_shelves as select number, label from hidden.shelves;
create view api.half_books as select book_id, shelf_room from hidden.books;
create materialized view office.book_count as
  select a.id as author, count(*) as books from api.authors a join api.books b on b.author_id = a.id group by a.id;

-- views in schemas that are neither exposed nor searched are not looked through
create view elsewhere.books as select * from hidden.books;
create view api.lost_books as select book_id, written_by from elsewhere.books;
