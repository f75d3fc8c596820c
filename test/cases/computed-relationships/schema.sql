-- schemas: api, other; extra search path: lib
-- Functions of a row: relationships take the place of detected ones of their name, others are fields.

create schema api;
create schema other;
create schema lib;
create schema hidden;

create table api.authors (id int primary key, full_name text, shoe_size int);
create table api.books (
  id int primary key,
  author_id int constraint written_by references api.authors,
  editor_id int constraint edited_by references api.authors
);
create table api.lists (book int references api.books, author int references api.authors, primary key (book, author));
create table other.books (id int primary key, author_id int references api.authors);
create table hidden.notes (id int primary key);
create view api.readers as select id, full_name from api.authors;

-- takes the place of both keys and of the junction; the other direction stays
create function api.authors(api.books) returns setof api.authors rows 1 language sql stable as 'select * from api.authors where id = $1.author_id';
-- not SETOF, and SETOF
create function api.best_book(author api.authors) returns api.books language sql stable as 'select b from api.books b limit 1';
create function api.all_books(api.authors) returns setof api.books language sql stable as 'select * from api.books';
-- of a view, to a view; one name for two relations
create function api.all_books(api.readers) returns setof api.books language sql stable as 'select * from api.books';
create function api.same_readers(api.readers) returns setof api.readers language sql stable as 'select * from api.readers';
-- named like a relation of another schema: takes nothing's place
create function api.notes(api.authors) returns setof api.books language sql stable as 'select * from api.books';
-- a function elsewhere is not found, nor are rows of a hidden relation
create function lib.books(api.authors) returns setof api.books language sql stable as 'select * from api.books';
create function other.books(api.authors) returns setof other.books language sql stable as 'select * from other.books';
create function api.hidden_notes(api.authors) returns setof hidden.notes language sql stable as 'select * from hidden.notes';
-- to another exposed schema
create function api.foreign_books(api.authors) returns setof other.books language sql stable as 'select * from other.books';

-- fields: of the schema before those of the search path, and never a column's name
create function api.initials(api.authors) returns text language sql stable as 'select left($1.full_name, 1)';
create function lib.initials(api.authors) returns int language sql stable as 'select 1';
create function lib.shout(api.authors) returns varchar(3)[] language sql stable as 'select array[upper($1.full_name)]';
create function lib.shoe_size(api.authors) returns int language sql stable as 'select 1';
create function hidden.unseen(api.authors) returns text language sql stable as $$ select 'x' $$;
create function other.unseen(api.authors) returns text language sql stable as $$ select 'x' $$;
-- neither: more arguments, a set of scalars, a procedure's relative
create function api.with_more(api.authors, int) returns text language sql stable as $$ select 'x' $$;
create function api.numbers(api.authors) returns setof int language sql stable as 'select 1';
create function api.nothing(api.authors) returns void language sql as 'select';
