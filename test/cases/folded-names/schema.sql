-- Names that a file system may take for one another, or for a device.
-- schemas: Api, api, con
create schema "Api";
create schema api;
create schema con;

create table api.films (id integer primary key);
create table api."Films" (id integer primary key);
create table api."FILMS" (id integer primary key);
create table api."films " (id integer primary key);
create table api."films-" (id integer primary key);
create table api."films.ts" (id integer primary key);
create table api.rpc (id integer primary key);
create table api.types (id integer primary key);
create table api.server (id integer primary key);
create table api.aux (id integer primary key);
create table api."NUL" (id integer primary key);
create table api.node_modules (id integer primary key);
create table api."straße" (id integer primary key);
create table api.strasse (id integer primary key);
create table api."über" (id integer primary key);
create table api."Über" (id integer primary key);
create table api."映画" (id integer primary key);
create table api."हिन्दी" (id integer primary key);
create table api.U&"caf\00E9" (id integer primary key);
create table api.U&"cafe\0301" (id integer primary key);
create table "Api".films (id integer primary key);
create table con.con (id integer primary key);
create function api.films() returns integer language sql immutable as $$ select 1 $$;
create function api."Films"() returns integer language sql immutable as $$ select 1 $$;
