// A small database of films with names that are hard to write, as SQL and as the description that the generator would give of it.
// For tests that compile statements without a generated server.

import { joinSql, qualified, relationSql, rowCallSql } from '../../generator/sql.ts'
import type { Context } from '../../runtime/resolve.ts'
import { column, computed, manyToMany, manyToOne, oneToMany, type Table, table } from '../../runtime/spec.ts'

export const schema = 'the "api" {self}'
const named = (name: string) => qualified(schema, name)

/** A column whose name is made of what could break a statement. */
export const hostile = `od"d'; {self} \\ $1 --`
const quotedHostile = `"od""d'; {self} \\ $1 --"`

/** Creates everything in an empty database, with a few rows. */
export const ddl = `
  create schema ${named('x').split('.')[0]};
  set search_path = ${named('x').split('.')[0]};
  create domain stars as int;
  create function stars_json(stars) returns json language sql immutable as 'select to_json($1::int)';
  create function stars_text(text) returns stars language sql immutable as 'select $1::int::stars';
  create function stars_from_json(json) returns stars language sql immutable as $$ select ($1 #>> '{}')::int::stars $$;
  create table directors (id int primary key, name text);
  create table films (
    id int primary key, title text default 'untitled', year int, facts jsonb, tags text[], words tsvector, stars stars,
    ${quotedHostile} text, director_id int references directors);
  create table actors (id int primary key, name text);
  create table roles (film_id int references films, actor_id int references actors, part text, primary key (film_id, actor_id));
  create function sequels(films) returns setof films language sql stable as 'select * from films where id = $1.id + 1';
  insert into directors values (1, 'Agnès'), (2, 'Akira');
  insert into films values
    (1, 'One', 1960, '{"a": {"b": [1, 2]}}', '{x,y}', 'one', 3, 'odd', 1), (2, 'Two', 1970, '{}', null, null, null, null, 2);
  insert into actors values (1, 'Ann'), (2, 'Bo');
  insert into roles values (1, 1, 'lead'), (1, 2, 'extra'), (2, 1, 'lead');
`

const rest = { writable: ['insert', 'update', 'delete'], grants: {} } as const
const on = (self: string, other: string) => joinSql('self', [self], 'other', [other])

const films = table({
  schema,
  name: 'films',
  key: ['id'],
  columns: {
    id: column<number>('integer'),
    title: column<string | null>('text', { default: `'untitled'::text` }),
    year: column<number | null>('integer'),
    facts: column<unknown>('jsonb'),
    tags: column<string[] | null>('text[]'),
    words: column<string | null>('tsvector'),
    stars: column<number | null>(named('stars'), {
      toJson: named('stars_json'),
      fromText: named('stars_text'),
      fromJson: named('stars_from_json'),
    }),
    [hostile]: column<string | null>('text'),
    director_id: column<number | null>('integer'),
  },
  relations: {
    directors: manyToOne({
      table: 'directors',
      constraint: 'films_director_id_fkey',
      from: ['director_id'],
      to: ['id'],
      on: on('director_id', 'id'),
    }),
    roles: oneToMany({ table: 'roles', constraint: 'roles_film_id_fkey', from: ['id'], to: ['film_id'], on: on('id', 'film_id') }),
    actors: manyToMany({
      table: 'actors',
      junction: {
        name: 'roles',
        from: named('roles'),
        constraints: ['roles_film_id_fkey', 'roles_actor_id_fkey'],
        self: ['film_id'],
        other: ['actor_id'],
      },
      from: ['id'],
      to: ['id'],
      onSelf: joinSql('junction', ['film_id'], 'self', ['id']),
      onOther: joinSql('junction', ['actor_id'], 'other', ['id']),
    }),
    sequels: computed({ table: 'films', function: 'sequels', single: false, call: rowCallSql(schema, 'sequels') }),
  },
  ...rest,
  sql: relationSql(schema, 'films'),
})

const directors = table({
  schema,
  name: 'directors',
  key: ['id'],
  columns: { id: column<number>('integer'), name: column<string | null>('text') },
  relations: {
    films: oneToMany({
      table: 'films',
      constraint: 'films_director_id_fkey',
      from: ['id'],
      to: ['director_id'],
      on: on('id', 'director_id'),
    }),
  },
  ...rest,
  sql: relationSql(schema, 'directors'),
})

const actors = table({
  schema,
  name: 'actors',
  key: ['id'],
  columns: { id: column<number>('integer'), name: column<string | null>('text') },
  relations: {
    roles: oneToMany({ table: 'roles', constraint: 'roles_actor_id_fkey', from: ['id'], to: ['actor_id'], on: on('id', 'actor_id') }),
  },
  ...rest,
  sql: relationSql(schema, 'actors'),
})

const roles = table({
  schema,
  name: 'roles',
  key: ['film_id', 'actor_id'],
  columns: { film_id: column<number>('integer'), actor_id: column<number>('integer'), part: column<string | null>('text') },
  relations: {
    films: manyToOne({ table: 'films', constraint: 'roles_film_id_fkey', from: ['film_id'], to: ['id'], on: on('film_id', 'id') }),
    actors: manyToOne({ table: 'actors', constraint: 'roles_actor_id_fkey', from: ['actor_id'], to: ['id'], on: on('actor_id', 'id') }),
  },
  ...rest,
  sql: relationSql(schema, 'roles'),
})

export type Name = 'films' | 'directors' | 'actors' | 'roles'

/** By name. */
export const tables: Readonly<Record<Name, Table>> = { films, directors, actors, roles }

/** What a resolution of names in this schema may ask. */
export const context: Context = {
  schema,
  load: async (name) => tables[name as Name],
  aggregates: true,
  legacyTargetNames: true,
  maxRows: null,
  hint: async () => null,
}
