// What a request's transaction is like inside: settings in their order, roles with settings of their own, isolation, read only,
// the function before. Beside the contract's recordings: each sentence here is one of PostgREST's documentation.

import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, test } from 'node:test'
import { exchange } from './support/exchange.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { type Server, startServer } from './support/server.ts'

const secret = 'a lantern, a moth and thirty-two bytes'
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const bearer = (claims: object) => {
  const signed = `${part({ alg: 'HS256' })}.${part(claims)}`
  return `Bearer ${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

let database: TestDatabase
let server: Server
/** Roles belong to the whole server: they are named after the database. */
let roles: Record<'login' | 'anon' | 'hasty' | 'strict', string>
before(async () => {
  database = await testDatabase()
  const of = (name: string) => `${database.name}_${name}`
  roles = { login: of('login'), anon: of('anon'), hasty: of('hasty'), strict: of('strict') }
  const { login, anon, hasty, strict } = roles
  await query(
    database.uri,
    `create role ${anon}; create role ${hasty}; create role ${strict};
     create role ${login} login noinherit password 'lantern' in role ${anon}, ${hasty}, ${strict};
     alter role ${hasty} set statement_timeout = '200ms';
     alter role ${hasty} set work_mem = '123kB';
     alter role ${hasty} set log_min_messages = 'error';
     alter role ${strict} set default_transaction_isolation = 'SERIALIZABLE';
     alter role ${strict} set timezone = 'Asia/Tokyo';
     create schema api; create schema extra; create schema vault;
     grant usage on schema api, vault to ${anon}, ${hasty}, ${strict};
     create table api.things (id int primary key, name text);
     grant all on api.things to public;
     create function vault.described() returns json language sql as $$
       select json_object_agg(name, current_setting(name, true)) from unnest(array[
         'search_path', 'role', 'request.jwt.claims', 'request.method', 'request.path', 'request.headers', 'request.cookies',
         'timezone', 'app.settings.mood', 'app.settings.Lamp', 'statement_timeout', 'work_mem', 'log_min_messages', 'app.before',
         'transaction_isolation', 'transaction_read_only']) as n(name) $$;
     create function api.inside() returns json language sql volatile as 'select vault.described()';
     create function api.inside_stable() returns json language sql stable as 'select vault.described()';
     create function api.patient() returns json language sql volatile set statement_timeout = '7s' set work_mem = '456kB'
       as 'select vault.described()';
     create function api.repeatable() returns json language sql volatile set default_transaction_isolation = 'repeatable read'
       as 'select vault.described()';
     create function api.committed() returns json language sql volatile set default_transaction_isolation = 'read committed'
       as 'select vault.described()';
     create function api.nap(s float) returns text language sql volatile as $$ select 'rested' from pg_sleep(s) $$;
     create function api.add_thing() returns int language sql volatile as $$ insert into api.things values (1, 'x') returning id $$;
     create view api.view_inside as select vault.described() as settings;
     grant select on api.view_inside to public;
     create function vault.before() returns void language plpgsql as $$
       begin
         if current_setting('request.path') = '/rpc/nap' and current_setting('request.headers')::json->>'x-refuse' = 'yes' then
           raise sqlstate 'PT418' using message = 'no ' || (current_setting('request.jwt.claims')::json->>'role');
         end if;
         perform set_config('app.before', current_setting('role') || ' ' || current_setting('request.method') || ' '
           || current_setting('app.settings.mood') || ' ' || current_setting('statement_timeout'), true);
       end $$;`,
  )
  server = await startServer({
    PGRST_DB_URI: database.postgres.uri(database.name, roles.login),
    PGRST_DB_SCHEMAS: 'api',
    PGRST_DB_EXTRA_SEARCH_PATH: 'extra,public',
    PGRST_DB_ANON_ROLE: roles.anon,
    PGRST_DB_PRE_REQUEST: 'vault.before',
    PGRST_DB_POOL: '1',
    PGRST_JWT_SECRET: secret,
    PGRST_APP_SETTINGS_MOOD: 'blue',
    PGRST_APP_SETTINGS_Lamp: '"amber", it\'s lit',
  })
})
after(async () => {
  await server.stop()
  await database.drop()
  await query(
    database.postgres.uri(),
    Object.values(roles)
      .map((role) => `drop role ${role};`)
      .join('\n'),
  )
})

interface Answer {
  readonly status: number
  readonly text: string
  readonly settings: Record<string, string | null>
}

async function ask(method: string, path: string, headers: Record<string, string | string[]> = {}, body?: unknown): Promise<Answer> {
  const sent = body === undefined ? headers : { 'Content-Type': 'application/json', ...headers }
  const { status, body: bytes } = await exchange(server.host, server.port, {
    method,
    path,
    headers: sent,
    ...(body === undefined ? {} : { body }),
  })
  const text = bytes.toString()
  const parsed: unknown = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {}
  return { status, text, settings: parsed as Record<string, string | null> }
}
const as = (role: keyof typeof roles, more: object = {}) => ({ Authorization: bearer({ role: roles[role], ...more }) })

test('all settings of a request are there', async () => {
  const headers = { ...as('hasty', { sub: 'ann' }), 'X-Moth': 'Grey', Cookie: 'a=1; b="2"', Prefer: 'timezone=Europe/Rome' }
  const { settings } = await ask('POST', '/rpc/%69nside?x', headers, {})
  assert.equal(settings.search_path, '"api", "extra", "public"')
  assert.equal(settings.role, roles.hasty)
  assert.deepEqual(JSON.parse(settings['request.jwt.claims']!), { role: roles.hasty, sub: 'ann' })
  assert.equal(settings['request.method'], 'POST')
  assert.equal(settings['request.path'], '/rpc/%69nside')
  const shown = JSON.parse(settings['request.headers']!)
  assert.equal(shown['x-moth'], 'Grey')
  assert.equal(shown.cookie, undefined)
  assert.deepEqual(JSON.parse(settings['request.cookies']!), { a: '1', b: '"2"' })
  assert.equal(settings.timezone, 'Europe/Rome')
  assert.equal(settings['app.settings.mood'], 'blue')
  assert.equal(settings['app.settings.Lamp'], '"amber", it\'s lit')
})

test('nothing of a request is left on its connection', async () => {
  await ask('POST', '/rpc/inside', { ...as('hasty', { sub: 'ann' }), 'X-Moth': 'Grey', Cookie: 'a=1', Prefer: 'timezone=Europe/Rome' }, {})
  const { settings } = await ask('POST', '/rpc/inside', {}, {})
  assert.deepEqual(JSON.parse(settings['request.jwt.claims']!), { role: roles.anon })
  assert.equal(JSON.parse(settings['request.headers']!)['x-moth'], undefined)
  assert.equal(settings['request.cookies'], '{}')
  assert.equal(settings.role, roles.anon)
  assert.notEqual(settings.timezone, 'Europe/Rome')
  assert.equal(settings.statement_timeout, '0')
  assert.notEqual(settings.work_mem, '123kB')
})

test('settings of a role are put on when a request becomes it; those only a superuser may set are not', async () => {
  const { settings } = await ask('POST', '/rpc/inside', as('hasty'), {})
  assert.deepEqual([settings.statement_timeout, settings.work_mem], ['200ms', '123kB'])
  assert.notEqual(settings.log_min_messages, 'error')
})

test('the timeout of a role ends its statements, and those of nobody else', async () => {
  const { status, settings } = await ask('GET', '/rpc/nap?s=1', as('hasty'))
  assert.deepEqual([status, settings.code], [500, '57014'])
  assert.deepEqual((await ask('GET', '/rpc/nap?s=0.4')).text, '"rested"')
})

test("Prefer: timezone comes over a role's time zone", async () => {
  assert.equal((await ask('GET', '/rpc/inside', as('strict'))).settings.timezone, 'Asia/Tokyo')
  assert.equal((await ask('GET', '/rpc/inside', { ...as('strict'), Prefer: 'timezone=Europe/Rome' })).settings.timezone, 'Europe/Rome')
  const refused = await ask('GET', '/rpc/inside', { Prefer: 'timezone=Nowhere/Land' })
  assert.deepEqual([refused.status, refused.settings.code], [400, '22023'])
})

test("a function's own settings come over its role's, for the whole transaction where they are hoisted", async () => {
  const { settings } = await ask('POST', '/rpc/patient', as('hasty'), {})
  assert.equal(settings.statement_timeout, '7s')
  assert.equal(settings.work_mem, '456kB')
  // The function before has seen the one that is hoisted.
  assert.equal(settings['app.before'], `${roles.hasty} POST blue 7s`)
})

test("the isolation is the function's, else the role's, else read committed", async () => {
  const isolation = async (path: string, headers = {}) => (await ask('POST', path, headers, {})).settings.transaction_isolation
  assert.equal(await isolation('/rpc/inside'), 'read committed')
  assert.equal(await isolation('/rpc/inside', as('strict')), 'serializable')
  assert.equal(await isolation('/rpc/repeatable', as('strict')), 'repeatable read')
  assert.equal(await isolation('/rpc/repeatable'), 'repeatable read')
  assert.equal(await isolation('/rpc/committed', as('strict')), 'read committed')
  const [row] = JSON.parse((await ask('GET', '/view_inside', as('strict'))).text) as [{ settings: Record<string, string> }]
  assert.deepEqual([row.settings.transaction_isolation, row.settings.transaction_read_only], ['serializable', 'on'])
})

test('a transaction only reads for GET and HEAD and for functions that say they do', async () => {
  const readOnly = async (method: string, path: string, body?: object) => (await ask(method, path, {}, body)).settings.transaction_read_only
  assert.equal(await readOnly('GET', '/rpc/inside'), 'on')
  assert.equal(await readOnly('POST', '/rpc/inside', {}), 'off')
  assert.equal(await readOnly('POST', '/rpc/inside_stable', {}), 'on')
  for (const [method, path] of [
    ['GET', '/rpc/add_thing'],
    ['HEAD', '/rpc/add_thing'],
  ] as const) {
    const { status, settings } = await ask(method, path)
    assert.equal(status, 405, path)
    if (method === 'GET') assert.equal(settings.code, '25006')
  }
  assert.equal((await ask('GET', '/things')).text, '[]')
})

test('the function before sees everything, and what it sets is there', async () => {
  const { settings } = await ask('GET', '/rpc/inside', as('hasty'))
  assert.equal(settings['app.before'], `${roles.hasty} GET blue 200ms`)
  const refused = await ask('GET', '/rpc/nap?s=0', { 'X-Refuse': 'yes' })
  assert.deepEqual([refused.status, refused.settings.message], [418, `no ${roles.anon}`])
})

test('of several Authorization headers the first one counts', async () => {
  const two = [as('hasty').Authorization, as('strict').Authorization]
  assert.equal((await ask('GET', '/rpc/inside', { Authorization: two })).settings.role, roles.hasty)
})

test('a database with another default isolation does not change that', async () => {
  await query(database.uri, `alter database "${database.name}" set default_transaction_isolation = 'serializable'`)
  const other = await startServer({
    PGRST_DB_URI: database.postgres.uri(database.name, roles.login),
    PGRST_DB_SCHEMAS: 'api',
    PGRST_DB_ANON_ROLE: roles.anon,
    PGRST_JWT_SECRET: secret,
  })
  const isolation = async (path: string, headers: Record<string, string> = {}) => {
    const { body } = await exchange(other.host, other.port, { method: 'GET', path, headers })
    return (JSON.parse(body.toString()) as Record<string, string>).transaction_isolation
  }
  const found = [await isolation('/rpc/inside'), await isolation('/rpc/inside', as('strict')), await isolation('/rpc/repeatable')]
  await other.stop()
  await query(database.uri, `alter database "${database.name}" reset default_transaction_isolation`)
  assert.deepEqual(found, ['read committed', 'serializable', 'repeatable read'])
})
