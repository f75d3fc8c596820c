// The root of the API against every recorded answer of it, on the sample database, and what a role's rights leave of the document.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { OpenAPIV2 } from 'openapi-types'
import pg from 'pg'
import { introspect } from '../generator/introspect.ts'
import { buildModel, type Model } from '../generator/model.ts'
import { openapi2 } from '../generator/openapi2.ts'
import { createAuthenticator } from '../runtime/auth.ts'
import { type Config, readConfig } from '../runtime/config.ts'
import type { Exchange } from '../runtime/exchange.ts'
import { call, endpoint } from '../runtime/handlers.ts'
import { parseAccept, parsePrefer } from '../runtime/headers.ts'
import { handleRoot } from '../runtime/openapi.ts'
import { describe as describeOutline } from '../runtime/openapi-document.ts'
import { createPool, type Pool } from '../runtime/pool.ts'
import { createRegistry } from '../runtime/registry.ts'
import { type Answer, errorAnswer } from '../runtime/respond.ts'
import type { FunctionOutline, SchemaSpec } from '../runtime/spec.ts'
import { alone, contractPath, type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { type Case, type Chapter, compareAnswer } from './support/replay.ts'
import { configuration } from './support/server.ts'

const base = JSON.parse(readFileSync(contractPath('base-config.json'), 'utf8')) as Record<string, string>
const chapters = ['openapi', 'openapi-ignore-privileges', 'openapi-disabled', 'openapi-security', 'root-spec']

let database: TestDatabase
let pool: Pool
let model: Model

before(async () => {
  database = await testDatabase('lantern')
  pool = createPool({
    database: database.authenticator,
    max: 2,
    acquisitionTimeoutMs: 10_000,
    maxLifetimeMs: 60_000,
    idleTimeoutMs: 10_000,
    prepare: true,
    applicationName: 'test',
  })
  model = await modelOf(database)
})
after(async () => {
  await pool.end()
  await database.drop()
})

async function modelOf({ uri }: TestDatabase): Promise<Model> {
  const { dbSchemas: schemas, dbExtraSearchPath: extraSearchPath } = configOf({})
  const client = new pg.Client({ connectionString: uri })
  await client.connect()
  try {
    return buildModel(await introspect(client, { schemas, extraSearchPath }), { schemas, extraSearchPath })
  } finally {
    await client.end()
  }
}

const configOf = (own: Record<string, string | null>): Config => readConfig({ env: configuration(base, own, 'postgresql://') })

/** The one function that answers / in its place. */
const root = call({
  schema: 'api',
  name: 'root',
  parameters: {},
  returns: { kind: 'scalar', set: false, type: 'json' },
  volatility: 'stable',
  grants: { public: 'execute' },
  sql: 'select {select} from "api"."root"({arguments}) as {self}',
})

function specOf(schema: string): SchemaSpec {
  return {
    relations: {},
    functions: schema === 'api' ? { root: async () => ({ default: endpoint({ GET: root, POST: root }) }) } : {},
    openapi: async () => ({ default: openapi2(model, schema) }),
  }
}

async function exchangeOf({ method, path, headers = {}, body }: Case['request'], config: Config): Promise<Exchange> {
  const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]))
  const schemas = Object.fromEntries(config.dbSchemas.map((name) => [name, specOf(name)]))
  const registry = createRegistry({ exposed: config.dbSchemas, schemas, extraSearchPath: [], geojson: false }, config.dbExtraSearchPath)
  const schemaName = sent[method === 'POST' ? 'content-profile' : 'accept-profile'] ?? registry.schemaNames[0] ?? ''
  const authenticate = createAuthenticator(config)
  const [target = '', search = ''] = path.split('?')
  return {
    shared: { config, pool, registry, authenticate, roles: new Map() },
    method,
    path: target,
    query: search,
    headers: sent,
    body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    identity: await authenticate(sent.authorization),
    schemaName,
    schema: registry.schema(schemaName) ?? assert.fail(`${schemaName} is not exposed`),
    namesSchema: registry.schemaNames.length > 1,
    preferences: parsePrefer(sent.prefer),
    accept: parseAccept(sent.accept),
    cancellation: undefined,
  }
}

async function ask(request: Case['request'], config: Config): Promise<Answer> {
  const exchange = await exchangeOf(request, config)
  try {
    return await handleRoot(exchange)
  } catch (error) {
    return errorAnswer(error, exchange.identity.authenticated, false)
  }
}

/** As it would come over the wire. */
const received = ({ status, headers, body }: Answer, method: string) => ({
  status,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat()])),
  body: Buffer.from(method === 'HEAD' ? '' : (body ?? '')),
})

async function documentOf(role: string, own: Record<string, string | null> = {}): Promise<OpenAPIV2.Document> {
  const answer = await ask({ method: 'GET', path: '/' }, configOf({ ...own, PGRST_DB_ANON_ROLE: role }))
  assert.equal(answer.status, 200)
  return JSON.parse(String(answer.body)) as OpenAPIV2.Document
}

describe('recorded answers of the root', () => {
  for (const name of chapters) {
    const { config, cases } = JSON.parse(readFileSync(join(contractPath('cases'), `${name}.json`), 'utf8')) as Chapter
    // The path, and which schemas there are, are looked at before a request comes here.
    const own = cases.filter(
      ({ request, response }) => /^\/(\?|$)/.test(request.path) && response.headers['proxy-status'] !== 'PostgREST; error=PGRST106',
    )
    for (const one of own) {
      test(`${name}: ${one.name}`, async () => {
        const answer = received(await ask(one.request, configOf(config)), one.request.method)
        assert.deepEqual(compareAnswer(one.response, answer, [...(one.ignore ?? []), 'header:content-length']), [])
      })
    }
  }
})

describe('what a role may see', () => {
  test('a role without rights sees the root, and functions that everybody may call', async () => {
    const { definitions, parameters, paths } = await documentOf('saboteur_of_nothing')
    assert.deepEqual(Object.keys(definitions ?? {}), [])
    assert.deepEqual(
      Object.keys(parameters ?? {}).filter((name) => name.includes('.')),
      [],
    )
    assert.ok(paths['/'] && paths['/rpc/add'] && !paths['/rpc/login'])
  })

  test('the owner of a relation sees it without a grant, the right to one column shows all of them', async () => {
    await query(database.uri, `create table api.own (id int primary key, hidden text); alter table api.own owner to keeper`)
    model = await modelOf(database)
    const keeper = await documentOf('keeper_member')
    assert.deepEqual(Object.keys(keeper.definitions ?? {}), ['own'])
    const press = await documentOf('press')
    assert.deepEqual(Object.keys(press.definitions?.donors?.properties ?? {}), ['id', 'name', 'town', 'amount', 'phone'])
  })

  test('of overloads the last that may be called is described', async () => {
    await query(database.uri, `revoke execute on function api.find(text, integer) from public`)
    const argumentsOf = (document: OpenAPIV2.Document) =>
      (document.paths['/rpc/find']?.get?.parameters ?? []).map((one) => ('name' in one ? one.name : ''))
    assert.deepEqual(argumentsOf(await documentOf('press')), ['year'])
    assert.deepEqual(argumentsOf(await documentOf('press', { PGRST_OPENAPI_MODE: 'ignore-privileges' })), ['title', 'year'])
  })

  test('types of arguments are spelt as the search path of the request has them', async () => {
    await query(
      database.uri,
      `create function api.spelt(a api.film_gauge[], b extensions.citext, c vault.sponsors, d integer[]) returns int language sql stable as 'select 1'`,
    )
    model = await modelOf(database)
    const formatsOf = (document: OpenAPIV2.Document) =>
      (document.paths['/rpc/spelt']?.get?.parameters ?? []).map((one) => ('format' in one ? one.format : undefined))
    assert.deepEqual(formatsOf(await documentOf('press')), ['film_gauge[]', 'citext', 'vault.sponsors', 'integer[]'])
    const everything = await documentOf('press', { PGRST_OPENAPI_MODE: 'ignore-privileges' })
    assert.deepEqual(formatsOf(everything), ['api.film_gauge[]', 'extensions.citext', 'vault.sponsors', 'integer[]'])
  })

  before(() =>
    alone(database.postgres, () =>
      query(
        database.uri,
        `do $$ declare r text; begin
         foreach r in array array['saboteur_of_nothing', 'keeper_member'] loop
           if not exists (select from pg_roles where rolname = r) then execute format('create role %I nologin', r); end if;
           execute format('grant %I to authenticator', r);
         end loop;
         grant keeper to keeper_member;
       end $$`,
      ),
    ),
  )
})

describe('where the document says the server is', () => {
  const rows: [name: string, own: Record<string, string>, want: [string, string, string]][] = [
    ['without a proxy, by its own host', { PGRST_SERVER_HOST: 'localhost', PGRST_SERVER_PORT: '3000' }, ['http', 'localhost:3000', '/']],
    ['any address is 0.0.0.0', { PGRST_SERVER_HOST: '*6', PGRST_SERVER_PORT: '8' }, ['http', '0.0.0.0:8', '/']],
    ['a proxy with the port of its scheme', { PGRST_OPENAPI_SERVER_PROXY_URI: 'https://a.example' }, ['https', 'a.example:443', '/']],
    ['a proxy with a port and a path', { PGRST_OPENAPI_SERVER_PROXY_URI: 'http://a.example:81/b/c' }, ['http', 'a.example:81', '/b/c']],
    ['a scheme in capitals', { PGRST_OPENAPI_SERVER_PROXY_URI: 'HTTPS://a.example/' }, ['https', 'a.example:443', '/']],
    ['an IPv6 address', { PGRST_OPENAPI_SERVER_PROXY_URI: 'http://[::1]/' }, ['http', '[::1]:80', '/']],
  ]
  for (const [name, own, want] of rows) {
    test(name, async () => {
      const { schemes, host, basePath } = await documentOf('anon', { PGRST_OPENAPI_SERVER_PROXY_URI: null, ...own })
      assert.deepEqual([schemes?.[0], host, basePath], want)
    })
  }
})

describe('what is wrong with a request on the root', () => {
  const rows: [name: string, request: Partial<Case['request']>, status: number, code: string][] = [
    ['a query string that cannot be read', { path: '/?id=eq' }, 400, 'PGRST100'],
    ['a range with its ends the wrong way round', { headers: { Range: '9-1' } }, 416, 'PGRST103'],
    ['another method', { method: 'PATCH' }, 405, 'PGRST117'],
  ]
  for (const [name, request, status, code] of rows) {
    test(name, async () => {
      const answer = await ask({ method: 'GET', path: '/', ...request }, configOf({}))
      assert.equal(answer.status, status)
      assert.equal(answer.headers['Proxy-Status'], `PostgREST; error=${code}`)
    })
  }
  test('a function in its place is told of another method', async () => {
    const answer = await ask({ method: 'DELETE', path: '/' }, configOf({ PGRST_DB_ROOT_SPEC: 'vault.root' }))
    assert.equal(answer.headers['Proxy-Status'], 'PostgREST; error=PGRST101')
  })
})

describe('an outline as a document', () => {
  const describeFunctions = (...functions: FunctionOutline[]) => describeOutline({ relations: [], functions })

  test('says what PostgREST says when a schema has no comment', () => {
    const { info, paths } = describeOutline({ relations: [], functions: [] })
    assert.deepEqual(info, { title: 'PostgREST API', description: 'This is a dynamic API generated by PostgREST' })
    assert.deepEqual(Object.keys(paths), ['/'])
  })

  test('names come as they are, whatever they are', () => {
    const name = '__proto__'
    const { definitions, parameters } = describeOutline({ relations: [{ name, columns: [{ name: '2', type: 'text' }] }], functions: [] })
    assert.deepEqual(Object.keys(definitions ?? {}), [name])
    assert.ok(Object.hasOwn(parameters ?? {}, `rowFilter.${name}.2`))
  })

  test('columns keep their order where the order counts, also when they are numbers', () => {
    const columns = ['2', '1', 'a'].map((name) => ({ name, type: 'text' }))
    const { paths } = describeOutline({ relations: [{ name: 't', columns }], functions: [] })
    assert.deepEqual(
      paths['/t']?.get?.parameters?.slice(0, 3),
      ['2', '1', 'a'].map((name) => ({ $ref: `#/parameters/rowFilter.t.${name}` })),
    )
  })

  test('a function that changes something has no GET', () => {
    assert.deepEqual(Object.keys(describeFunctions({ name: 'f', volatile: true }).paths['/rpc/f'] ?? {}), ['post'])
    assert.deepEqual(Object.keys(describeFunctions({ name: 'f' }).paths['/rpc/f'] ?? {}), ['get', 'post'])
  })

  test('a variadic argument of any JSON has items of no type', () => {
    const { paths } = describeFunctions({ name: 'f', parameters: [{ name: 'a', type: 'jsonb[]', variadic: true, required: true }] })
    assert.deepEqual(paths['/rpc/f']?.get?.parameters, [
      { name: 'a', required: true, in: 'query', type: 'array', collectionFormat: 'multi', items: { format: 'jsonb' } },
    ])
  })

  test('of overloads the one with most parameters counts, then the comment, then names and types', () => {
    const summaryOf = (...functions: FunctionOutline[]) => describeFunctions(...functions).paths['/rpc/f']?.post?.summary
    const one = { name: 'f', comment: 'one', parameters: [{ name: 'a', type: 'text' }] }
    const two = { name: 'f', comment: 'b', parameters: [...one.parameters, { name: 'b', type: 'text' }] }
    assert.equal(summaryOf(two, one), 'b')
    assert.equal(summaryOf({ ...one, comment: 'z' }, one), 'z')
    const typeOf = (...types: string[]) => {
      const functions = types.map((type) => ({ name: 'f', parameters: [{ name: 'a', type }] }))
      const [argument] = describeFunctions(...functions).paths['/rpc/f']?.get?.parameters ?? []
      return argument && 'format' in argument ? argument.format : undefined
    }
    assert.equal(typeOf('text', 'api.zebra'), 'text')
    assert.equal(typeOf('text', 'zebra'), 'zebra')
  })
})
