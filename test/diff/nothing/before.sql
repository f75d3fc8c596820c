create schema api;
create table api.films (id int primary key, title text);
