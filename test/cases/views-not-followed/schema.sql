-- schemas: api; extra search path:
-- What a view still shows of a key, and what it does not.

create schema api;

create table api.boats (id int primary key, name text);
create table api.trips (id int primary key, boat int constraint with_boat references api.boats, day date);

-- shown: through CTEs, subqueries, joins, windows, DISTINCT, GROUP BY, ORDER BY a column that is not shown
create view api.by_cte as with t as (select * from api.trips), u as (select boat, id from t) select id, boat from u;
create view api.by_subquery as select s.boat from (select * from (select boat, day from api.trips) t) s;
create view api.by_join as select t.id as trip, b.id as boat from api.trips t left join api.boats b on b.id = t.boat order by t.day;
create view api.by_using as select boat, d.id from api.trips t join (select id as boat, name as id from api.boats) d using (boat);
create view api.by_group as select boat, max(day) as last from api.trips group by boat;
create view api.by_distinct as select distinct on (boat) boat, id from api.trips order by boat, day;
create view api.by_window as select id, boat, rank() over (order by day, id) from api.trips;
create view api.by_lateral as select b.id, l.boat from api.boats b, lateral (select t.boat from api.trips t where t.boat = b.id limit 1) l;
create view api.with_sublink as select (select t.id from api.trips t limit 1) as id, boat from api.trips;

-- not shown: set operations, expressions, casts, recursion
create view api.by_union as select id, boat from api.trips union all select id, boat from api.trips;
create view api.by_expression as select id + 0 as id, coalesce(boat, 1) as boat from api.trips;
create view api.by_cast as select id::bigint as id, boat::text as boat from api.trips;
create view api.by_function as select x.id, x.boat from (select * from api.trips union select * from api.trips) x;
create view api.by_recursion as
  with recursive r as (select id, boat from api.trips union select r.id, r.boat from r) select id, boat from r;
create view api.by_values as select * from (values (1, 2)) v (id, boat);
create view api.by_row as select t from api.trips t;
create view api.nothing as select;
