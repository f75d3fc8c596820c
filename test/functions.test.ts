// Calls that no recording of the contract shows: composites, lists and JSON as arguments in each form, overloads by the body's type,
// names that the query string keeps for itself, headers and status that a function sets. [request, wanted status, wanted body]

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { exchange } from './support/exchange.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { type Server, startServer } from './support/server.ts'

const schema = `
  create schema t;
  create type t.pair as (a int, b text);
  create domain t.sound_pair as t.pair check ((value).a > 0);
  create type t.mood as enum ('sad', 'ok');
  create table t.items (id int primary key, name text, pair t.pair, parent int references t.items);
  insert into t.items values (1, 'one', row(1, 'x'), null), (2, 'two', null, 1), (3, null, row(2, null), 1);
  create function t.shout(t.items) returns text language sql stable as $$ select upper($1.name) $$;
  create function t.all_items() returns setof t.items language sql stable as $$ select * from t.items $$;
  create function t.no_item() returns t.items language sql stable as $$ select * from t.items where false $$;
  create function t.sound() returns t.sound_pair language sql as $$ select row(1, 'x')::t.sound_pair $$;
  create function t.sounds() returns setof t.sound_pair language sql
    as $$ select row(1, 'x')::t.sound_pair union all select row(2, 'y')::t.sound_pair $$;
  create function t.moods() returns setof t.mood language sql as $$ select unnest(enum_range(null::t.mood)) $$;
  create function t.nothings() returns setof void language sql as $$ select $$;
  create function t.echo(x t.pair, y t.pair[] default '{}', z int[] default '{}', j jsonb default null, m t.mood default 'ok') returns json
    language sql as $$ select json_build_array(x, y, z, j, m) $$;
  create function t.texts(variadic list text[]) returns json language sql as $$ select to_json(list) $$;
  create function t.jsons(variadic list jsonb[]) returns json language sql as $$ select to_json(list) $$;
  create function t.pairs(variadic list t.pair[]) returns json language sql as $$ select to_json(list) $$;
  create function t.kept("select" int default 1, "limit" int default 2, "order" text default 'o') returns json
    language sql as $$ select json_build_array("select", "limit", "order") $$;
  create function t.items(x int) returns int language sql as $$ select x $$;
  create function t.wide(c char, b bit, v varchar(2)) returns json language sql as $$ select json_build_array(c, b, v) $$;
  create function t.any_body(text) returns text language sql as $$ select 'text ' || $1 $$;
  create function t.any_body(json) returns text language sql as $$ select 'json ' || $1 $$;
  create function t.any_body(a int) returns text language sql as $$ select 'a ' || a $$;
  create function t.bare() returns text language sql as $$ select 'nothing' $$;
  create function t.bare(text) returns text language sql as $$ select 'text ' || $1 $$;
  create function t.set_answer(headers text, status text default '') returns int language plpgsql as $$
    begin
      perform set_config('response.headers', headers, true), set_config('response.status', status, true);
      return 1;
    end $$;
  create function t.isolated() returns text language sql set default_transaction_isolation = 'serializable' set statement_timeout = '3s'
    as $$ select current_setting('transaction_isolation') || ' ' || current_setting('statement_timeout') $$;
  create domain t."application/vnd.ids+json" as json;
  create function t.add_id(ids json, next t.items) returns t."application/vnd.ids+json" language sql
    as $$ select (coalesce(ids::jsonb, '[]') || jsonb_build_array(next.id))::json $$;
  create aggregate t.ids(t.items) (sfunc = t.add_id, stype = t."application/vnd.ids+json");
  create domain t."application/vnd.names" as bytea;
  create function t.add_name(names bytea, next t.items) returns t."application/vnd.names" language sql
    as $$ select names || convert_to(next.name, 'utf8') $$;
  create aggregate t.names(t.items) (initcond = '', sfunc = t.add_name, stype = t."application/vnd.names");
  create function t.named() returns t."application/vnd.names" language sql as $$ select 'me'::bytea $$;
  grant usage on schema t to anon;
  grant select, insert, update on t.items to anon;
`

type Row = [request: string, status: number, body: unknown, headers?: Record<string, string>, payload?: string]
const code = (name: string) => ({ code: name })
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const json = { 'Content-Type': 'application/json' }
const plain = { 'Content-Type': 'text/plain' }
const accept = (Accept: string) => ({ Accept })

const answers: Readonly<Record<string, readonly Row[]>> = {
  'composites, lists, JSON and enums as arguments': [
    ['GET /rpc/echo?x=(1,foo)&y={"(2,b)"}&z={1,2}&j={"a":1}&m=sad', 200, [{ a: 1, b: 'foo' }, [{ a: 2, b: 'b' }], [1, 2], { a: 1 }, 'sad']],
    [
      'POST /rpc/echo',
      200,
      [{ a: 1, b: 'q' }, [{ a: 2, b: 'w' }], [1], [1], 'sad'],
      json,
      '{"x":{"a":1,"b":"q"},"y":[{"a":2,"b":"w"}],"z":[1],"j":[1],"m":"sad"}',
    ],
    ['POST /rpc/echo', 200, [{ a: 1, b: null }, null, [], null, 'ok'], json, '{"x":{"a":1},"y":null}'],
    ['POST /rpc/echo', 200, [{ a: 1, b: 'foo' }, [], [3], 5, 'ok'], form, 'x=(1,foo)&z={3}&j=5'],
    ['POST /rpc/wide', 200, ['abc', '101', 'abcdef'], json, '{"c":"abc","b":"101","v":"abcdef"}'],
    ['GET /rpc/wide?c=abc&b=101&v=abcdef', 200, ['abc', '101', 'abcdef']],
  ],
  'variadic arguments of any type': [
    ['GET /rpc/texts?list=a&list=b,c&list="d"', 200, ['a', 'b,c', '"d"']],
    ['POST /rpc/texts', 200, ['a', 'b c'], form, 'list=a&list=b%20c'],
    ['POST /rpc/texts', 200, ['a', null], json, '{"list":["a",null]}'],
    ['POST /rpc/texts', 200, ['a', 'b'], json, '{"list":"{a,b}"}'],
    ['GET /rpc/jsons?list={"a":1}&list=2', 200, [{ a: 1 }, 2]],
    ['GET /rpc/pairs?list=(1,a)', 200, [{ a: 1, b: 'a' }]],
    ['POST /rpc/pairs', 200, [{ a: 1, b: 'z' }], json, '{"list":[{"a":1,"b":"z"}]}'],
  ],
  'names that the query string keeps, and one that a table has too': [
    ['GET /rpc/kept', 200, [1, 2, 'o']],
    ['GET /rpc/kept?select=5', 400, code('42703')],
    ['POST /rpc/kept', 200, [5, 6, 'z'], json, '{"select":5,"limit":6,"order":"z"}'],
    ['GET /rpc/items?x=1', 200, 1],
    ['GET /items?id=eq.2&select=name', 200, [{ name: 'two' }]],
  ],
  'filters of the query string beside arguments of the body': [
    ['POST /rpc/all_items?id=eq.2&select=id', 200, [{ id: 2 }], json, '{}'],
    ['POST /rpc/wide?c=abc', 400, code('PGRST100'), json, '{"c":"abc","b":"101","v":"abcdef"}'],
    ['POST /rpc/texts?list=a', 400, code('PGRST100'), form, 'list=a'],
    ['POST /rpc/any_body?a=1', 400, code('PGRST100'), plain, 'a'],
  ],
  'overloads by the type of the body': [
    ['POST /rpc/any_body', 200, 'a 1', json, '{"a":1}'],
    ['POST /rpc/any_body', 200, 'json {"b":1}', json, '{"b":1}'],
    ['POST /rpc/any_body', 200, 'text {"a":1}', plain, '{"a":1}'],
    ['GET /rpc/any_body?a=1', 200, 'a 1'],
    ['GET /rpc/any_body', 404, code('PGRST202')],
  ],
  'an argument without a name, behind a call without arguments': [
    ['POST /rpc/bare', 200, 'nothing', json, '{}'],
    ['POST /rpc/bare', 200, 'text {"":"x"}', json, '{"":"x"}'],
    ['POST /rpc/bare', 200, 'nothing', json, '{}'],
  ],
  'names with a NUL in them, behind the names that it would part': [
    ['POST /items', 409, code('23505'), json, '{"id":1,"name":"x"}'],
    ['POST /items', 400, code('PGRST204'), json, '{"id\\u0000name":1}'],
    ['POST /rpc/kept', 200, [5, 6, 'o'], json, '{"limit":6,"select":5}'],
    ['POST /rpc/kept', 404, code('PGRST202'), json, '{"limit\\u0000select":6}'],
  ],
  'results of every shape': [
    ['GET /rpc/sound?select=b', 200, { b: 'x' }],
    ['GET /rpc/sounds?a=eq.2&select=b', 200, [{ b: 'y' }]],
    ['GET /rpc/moods', 200, ['sad', 'ok']],
    ['GET /rpc/no_item?select=id,pair', 200, { id: null, pair: null }],
    ['GET /rpc/nothings', 200, []],
    ['GET /rpc/all_items?select=id,shout,items!parent(id)&order=id&limit=1', 200, [{ id: 1, shout: 'ONE', items: [{ id: 2 }, { id: 3 }] }]],
    ['GET /rpc/all_items?select=count()', 200, [{ count: 3 }]],
    ['GET /rpc/all_items?pair->>b=eq.x&select=pair->a', 200, [{ a: 1 }]],
    ['GET /rpc/isolated', 200, 'serializable 3s'],
  ],
  'headers and status of the answer': [
    ['GET /rpc/set_answer?headers=[]&status=201', 201, 1],
    ['GET /rpc/set_answer?headers=', 200, 1],
    ...['[{"X":1}]', '{"X":"1"}', '[{"X":"1","Y":"2"}]', '[', '["X"]'].map(
      (text): Row => [`GET /rpc/set_answer?headers=${text}`, 500, code('PGRST111')],
    ),
    ...['99', '1000', 'abc'].map((text): Row => [`GET /rpc/set_answer?headers=[]&status=${text}`, 500, code('PGRST112')]),
  ],
  'media types of the schema': [
    ['GET /items', 200, [1, 2, 3], accept('application/vnd.ids+json')],
    ['GET /rpc/all_items?id=gt.1', 200, [2, 3], accept('text/csv;q=0.1, application/vnd.ids+json;q=0.9')],
    ['GET /items?select=id', 406, code('PGRST107'), accept('application/vnd.ids+json')],
    ['GET /items?select=id&limit=1', 200, [{ id: 1 }], accept('application/vnd.ids+json, application/json;q=0.1')],
  ],
}

describe('a function is called', () => {
  let database: TestDatabase
  let server: Server
  before(async () => {
    database = await testDatabase('lantern')
    await query(database.uri, schema)
    server = await startServer({
      PGRST_DB_URI: database.authenticator,
      PGRST_DB_SCHEMAS: 't',
      PGRST_DB_ANON_ROLE: 'anon',
      PGRST_DB_AGGREGATES_ENABLED: 'true',
      PGRST_DB_PLAN_ENABLED: 'true',
      PGRST_DB_TX_END: 'commit-allow-override',
    })
  })
  after(async () => {
    await server?.stop()
    await database?.drop()
  })

  for (const [name, rows] of Object.entries(answers)) {
    describe(name, () => {
      for (const [request, status, want, headers = {}, payload] of rows) {
        test(`${request}${payload === undefined ? '' : ` ${payload}`}${headers.Accept ? ` as ${headers.Accept}` : ''}`, async () => {
          const [method = '', path = ''] = request.split(' ')
          const answer = await exchange(server.host, server.port, {
            method,
            path,
            headers,
            ...(payload === undefined ? {} : { body: payload }),
          })
          const body: unknown = JSON.parse(answer.body.toString())
          assert.deepEqual([answer.status, status >= 400 ? code((body as { code: string }).code) : body], [status, want])
        })
      }
    })
  }

  const bytes = 'application/vnd.names'
  for (const [request, payload] of [
    ['POST /items', '{"id":9,"name":"nine"}'],
    ['PATCH /items?id=eq.2', '{"name":"nine"}'],
    ['PUT /items?id=eq.1', '{"id":1,"name":"nine"}'],
  ] as const) {
    test(`${request} answers the bytes that a handler makes of the written rows`, async () => {
      const [method = '', path = ''] = request.split(' ')
      const headers = { ...json, Accept: bytes, Prefer: 'return=representation, tx=rollback' }
      const answer = await exchange(server.host, server.port, { method, path, headers, body: payload })
      assert.deepEqual([answer.body.toString(), answer.headers['content-type']], ['nine', [bytes]])
    })
  }

  for (const [request, wanted, told, payload] of [
    ['GET /items', bytes, bytes],
    ['GET /rpc/named', bytes, bytes],
    ['POST /items', bytes, bytes, '{"id":9}'],
    ['PUT /items?id=eq.9', 'application/json', 'application/json', '{"id":9}'],
    ['GET /items', 'application/vnd.pgrst.object', 'application/vnd.pgrst.object+json'],
    ['GET /items', 'application/vnd.pgrst.array;nulls=stripped', 'application/vnd.pgrst.array+json;nulls=stripped'],
  ] as const) {
    test(`${request} is explained for ${wanted}`, async () => {
      const [method = '', path = ''] = request.split(' ')
      const headers = { ...json, Accept: `application/vnd.pgrst.plan; for="${wanted}"`, Prefer: 'return=representation' }
      const answer = await exchange(server.host, server.port, { method, path, headers, ...(payload ? { body: payload } : {}) })
      assert.match(answer.body.toString(), /\(cost=/)
      assert.deepEqual(answer.headers['content-type'], [`application/vnd.pgrst.plan+text; for="${told}"; charset=utf-8`])
    })
  }

  test('with several cookies, each in a header of its own, and in place of a header of ours', async () => {
    const headers = encodeURIComponent('[{"Set-Cookie":"a=b"},{"set-cookie":"c=d"},{"Content-Range":"mine"}]')
    const answer = await exchange(server.host, server.port, { method: 'GET', path: `/rpc/set_answer?headers=${headers}` })
    assert.deepEqual([answer.headers['set-cookie'], answer.headers['content-range']], [['a=b', 'c=d'], ['mine']])
  })
})
