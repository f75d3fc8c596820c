-- schemas: api; extra search path:
-- One to one: the key's columns are the primary key or exactly a unique constraint.

create schema api;

create table api.trees (a int, b int, c int, primary key (a, b), unique (a, b, c));

create table api.by_primary_key (a int, b int, primary key (b, a), foreign key (a, b) references api.trees);
create table api.by_constraint (id int primary key, a int, b int, unique (b, a), foreign key (a, b) references api.trees);
create table api.by_deferred_constraint (id int primary key, a int, b int, unique (a, b) deferrable, foreign key (a, b) references api.trees);
-- an index is no constraint, more columns or fewer are other columns
create table api.by_index (id int primary key, a int, b int, foreign key (a, b) references api.trees);
create unique index on api.by_index (a, b);
create table api.more_columns (a int, b int, c int, primary key (a, b, c), foreign key (a, b) references api.trees);
create table api.fewer_columns (a int primary key, b int, foreign key (a, b) references api.trees);
-- to oneself, and seen through a view
create table api.chain (id int primary key, next int unique references api.chain);
create view api.links as select id as link, next as following from api.chain;
