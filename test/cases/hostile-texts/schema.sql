-- Names and texts that would break out of a string, a comment, a template or an object, if they could.
-- schemas: 2024, odd `${schema}` "x", plain
create schema "2024";
create schema plain;
create schema "odd `${schema}` ""x""";
set search_path = "odd `${schema}` ""x""";

create type "enum `${1}`" as enum ('back`tick', '${dollar}', 'back\slash', 'it''s "both"', E'line\nend', '*/', '');

create table "back`tick ${process.exit()} \u0041 */ {self}" (
  "id`" integer primary key,
  "${x}" text default '`${y}` \ */ {where}',
  "back\slash" text,
  "{self}" integer references "back`tick ${process.exit()} \u0041 */ {self}" ("id`"),
  "__proto__" text,
  constructor text,
  "10" text,
  "9" text,
  "it's" text,
  "quote""d" text,
  "both ' and """ text,
  "an enum" "enum `${1}`"
);
comment on table "back`tick ${process.exit()} \u0041 */ {self}" is E'*/ process.exit() /*\n\ttabbed \\ `${z}`  \n\nlast';
comment on column "back`tick ${process.exit()} \u0041 */ {self}"."id`" is '*/ // <script>';

-- line ends, and letters that are not seen or that turn the line around
create table U&"line\000Aend {columns}" (
  U&"line\000Aend" integer primary key,
  U&"right\202Eleft" text,
  U&"nothing\200Bhere" text
);
alter table U&"line\000Aend {columns}" enable row level security;
create policy "own `${rows}`" on U&"line\000Aend {columns}" using (U&"right\202Eleft" <> E'`${w}`\\\n */');
create policy "restrict" on U&"line\000Aend {columns}" as restrictive for select to public using (true);

create table "import" ("class" integer primary key);
create table "default" ("default" integer primary key references "import" ("class"));
create view "table" as select * from "default";
create view "Row" as select * from "default";
create view "__proto__" as select * from "default";
create view "constructor" as select * from "default";
create view "!" as select 1 as "!";
create view "映画" as select 1 as "題名";
create view "a.b" as select 1 as "a.b";

create function "f`${1}` */"("a`${2}`" text default '`${3}`', "{arguments}" integer default 1) returns text
  language sql immutable set app.text = '`${5}` \' as $$ select ''::text $$;
create function "return"("row`" "import") returns "import" language sql as $$ select $1 $$;
create function "computed {row}"("import") returns setof "import" language sql stable as $$ select $1 $$;
create function "__proto__"("__proto__" integer) returns table ("__proto__" integer, "${out}" text) language sql as $$ select 1, '' $$;

create table "2024"."1" ("1" integer primary key, "0" text);
create table plain.t (id integer);
