create schema api;
create table api.films (title text, id int primary key);
create index on api.films (title);
comment on table api.films is 'Pictures';
