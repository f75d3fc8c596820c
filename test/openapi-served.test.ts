// The OpenAPI 3.1 document as it is served: under which path, to whom, and what it leaves out.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { SignJWT } from 'jose'
import type { OpenAPIV3_1 } from 'openapi-types'
import { api } from '../out/server.ts'
import { readConfig } from '../runtime/config.ts'
import { listen, type Running } from '../runtime/run.ts'
import type { Api } from '../runtime/spec.ts'
import { type Answer, exchange } from './support/exchange.ts'
import { contractPath, type TestDatabase, testDatabase } from './support/lantern.ts'
import { operationsOf } from './support/openapi-walk.ts'
import { query } from './support/postgres.ts'
import { configuration, startServer } from './support/server.ts'

const base = JSON.parse(readFileSync(contractPath('base-config.json'), 'utf8')) as Record<string, string>
const PATH = '/_/openapi.json'
const running: Running[] = []
let database: TestDatabase

before(async () => {
  database = await testDatabase('lantern')
})
after(async () => {
  for (const one of running) await one.stop()
  await database?.drop()
})

type Ask = (headers?: Record<string, string>, method?: string, path?: string) => Promise<Answer>

/** A server on the committed out/ with variables of its own. */
async function serverWith(own: Record<string, string | null> = {}, served: Api = api): Promise<Ask> {
  const env = { ...configuration(base, own, database.authenticator), PGRST_SERVER_HOST: '127.0.0.1', PGRST_SERVER_PORT: '0' }
  const one = await listen(served, readConfig({ env }))
  running.push(one)
  const port = Number(new URL(one.address).port)
  return (headers = {}, method = 'GET', path = PATH) => exchange('127.0.0.1', port, { method, path, headers })
}

async function as(role: string): Promise<Record<string, string>> {
  const secret = new TextEncoder().encode(base.PGRST_JWT_SECRET)
  const token = await new SignJWT({ role }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(secret)
  return { Authorization: `Bearer ${token}` }
}

const documentOf = ({ body }: Answer) => JSON.parse(body.toString()) as OpenAPIV3_1.Document
const codeOf = ({ status, body }: Answer) => `${status} ${(JSON.parse(body.toString()) as { code: string }).code}`
const verbsOf = (document: OpenAPIV3_1.Document, path: string) =>
  operationsOf(document).flatMap((one) => (one.path === path ? [one.verb] : []))
const schemaOf = (document: OpenAPIV3_1.Document, key: string) => document.components?.schemas?.[key] as OpenAPIV3_1.SchemaObject

describe('the document that follows privileges', () => {
  let ask: Ask
  before(async () => {
    ask = await serverWith()
  })

  test('is there for GET and HEAD, in the media types of OpenAPI', async () => {
    const { status, headers, body } = await ask()
    assert.deepEqual(
      [status, headers['content-type'], headers['content-profile']],
      [200, ['application/openapi+json; charset=utf-8'], ['api']],
    )
    assert.equal(documentOf({ status, headers, body }).openapi, '3.1.0')
    for (const Accept of ['application/json', 'application/vnd.oai.openapi+json', 'text/html,*/*;q=0.8']) {
      assert.equal((await ask({ Accept })).status, 200, Accept)
    }
    const head = await ask({}, 'HEAD')
    assert.deepEqual([head.status, head.headers['content-type'], head.body.length], [200, headers['content-type'], 0])
    assert.deepEqual((await ask({}, 'OPTIONS')).headers.allow, ['OPTIONS,GET,HEAD'])
  })

  test('is refused in other media types, by other methods, of other schemas, with a bad token', async () => {
    assert.equal(codeOf(await ask({ Accept: 'text/csv' })), '406 PGRST107')
    assert.equal(codeOf(await ask({}, 'POST')), '405 PGRST117')
    assert.equal(codeOf(await ask({ 'Accept-Profile': 'vault' })), '406 PGRST106')
    assert.equal(codeOf(await ask({ Authorization: 'Bearer nonsense' })), '401 PGRST301')
    assert.equal(codeOf(await ask({}, 'GET', '/_/films')), '404 PGRST125')
    assert.equal(codeOf(await ask({}, 'GET', `${PATH}/`)), '404 PGRST125')
  })

  for (const role of ['anon', 'press', 'member', 'chair']) {
    for (const schema of ['api', 'admin', 'Midnight "Cult" Shows']) {
      test(`is valid for ${role} in ${schema}, and refers to nothing that it lacks and has nothing that it does not refer to`, async () => {
        const document = documentOf(await ask({ ...(await as(role)), 'Accept-Profile': schema }))
        const { valid, errors } = await new Validator().validate(structuredClone(document) as Parameters<Validator['validate']>[0])
        assert.ok(valid, JSON.stringify(errors)?.slice(0, 1000))
        const text = JSON.stringify(document)
        const asked = new Set([...text.matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(([, pointer]) => pointer))
        const { securitySchemes: _, ...components } = document.components ?? {}
        const there = Object.entries(components).flatMap(([kind, all]) => Object.keys(all).map((key) => `${kind}/${key}`))
        assert.deepEqual([...asked].sort(), there.sort())
      })
    }
  }

  test('has the verbs that the role may use, and no relation of which it may use none', async () => {
    const anon = documentOf(await ask())
    const editor = documentOf(await ask(await as('editor')))
    assert.deepEqual(verbsOf(anon, '/films'), ['get', 'head'])
    assert.deepEqual(verbsOf(editor, '/films'), ['get', 'head', 'post', 'put', 'patch', 'delete'])
    assert.deepEqual(verbsOf(anon, '/ballots'), ['post'])
    assert.deepEqual(verbsOf(anon, '/diary'), [])
    assert.ok(!anon.tags?.some(({ name }) => name === 'diary'))
    assert.ok(schemaOf(editor, 'diary') && !schemaOf(anon, 'diary'))
  })

  test('has the functions of which the role may call one', async () => {
    const [anon, editor] = [documentOf(await ask()), documentOf(await ask(await as('editor')))]
    assert.deepEqual([verbsOf(anon, '/rpc/login'), verbsOf(editor, '/rpc/login')], [['get', 'head', 'post'], []])
    assert.deepEqual([verbsOf(anon, '/rpc/add_motto'), verbsOf(editor, '/rpc/add_motto')], [[], ['post']])
  })

  test('has the columns that the role may read or write, and filters on those that it may read', async () => {
    const press = documentOf(await ask(await as('press')))
    assert.deepEqual(Object.keys(schemaOf(press, 'donors').properties ?? {}), ['id', 'name', 'town'])
    assert.deepEqual(verbsOf(press, '/donors'), ['get', 'head'])
    const filters = press.paths?.['/donors']?.get?.parameters?.flatMap((one) =>
      '$ref' in one ? one.$ref.split('/donors.filters.').slice(1) : [],
    )
    assert.deepEqual(filters, ['id', 'name', 'town'])
  })

  test('has nothing but / where the role may not use the schema', async () => {
    const { paths } = documentOf(await ask({ 'Accept-Profile': 'admin' }))
    assert.deepEqual(Object.keys(paths ?? {}), ['/'])
  })

  test('spells each filter as a parameter, with the words of its column', async () => {
    const document = documentOf(await ask())
    const parameter = document.components?.parameters?.['films.filters.year'] as OpenAPIV3_1.ParameterObject
    assert.deepEqual([parameter.name, parameter.in, parameter.schema], ['year', 'query', { $ref: '#/components/schemas/shared.filter' }])
    assert.ok(!JSON.stringify(document).includes('"explode"'))
  })

  test('changes with the grants, without a restart', async () => {
    assert.deepEqual(verbsOf(documentOf(await ask()), '/diary'), [])
    await query(database.uri, 'grant select (id) on api.diary to anon')
    const document = documentOf(await ask())
    await query(database.uri, 'revoke select (id) on api.diary from anon')
    assert.deepEqual(verbsOf(document, '/diary'), ['get', 'head'])
    assert.deepEqual(Object.keys(schemaOf(document, 'diary').properties ?? {}), ['id'])
  })
})

describe('the document by configuration', () => {
  test('shows everything when it ignores privileges', async () => {
    const ask = await serverWith({ PGRST_OPENAPI_MODE: 'ignore-privileges' })
    assert.deepEqual(verbsOf(documentOf(await ask()), '/diary'), ['get', 'head', 'post', 'put', 'patch', 'delete'])
  })

  test('is not there when it is disabled, and neither is the page', async () => {
    const ask = await serverWith({ PGRST_OPENAPI_MODE: 'disabled', PGRST_OPENAPI_PAGE: 'true' })
    assert.equal(codeOf(await ask()), '404 PGRST125')
    assert.equal(codeOf(await ask({}, 'GET', '/_/')), '404 PGRST125')
  })

  test('names the server as the proxy does, or else /', async () => {
    const [proxied, plain] = [await serverWith(), await serverWith({ PGRST_OPENAPI_SERVER_PROXY_URI: null })]
    assert.deepEqual(documentOf(await proxied()).servers, [{ url: 'https://lantern.example/api' }])
    assert.deepEqual(documentOf(await plain()).servers, [{ url: '/' }])
  })

  test('asks for a token where security is active: a must when there is no anonymous role', async () => {
    const quiet = documentOf(await (await serverWith())())
    assert.equal(quiet.security, undefined)
    assert.deepEqual(Object.keys(quiet.components?.securitySchemes ?? {}), ['jwt'])
    const active = await serverWith({ PGRST_OPENAPI_SECURITY_ACTIVE: 'true' })
    assert.deepEqual(documentOf(await active()).security, [{ jwt: [] }, {}])
    const strict = await serverWith({ PGRST_OPENAPI_SECURITY_ACTIVE: 'true', PGRST_DB_ANON_ROLE: null })
    assert.deepEqual(documentOf(await strict(await as('member'))).security, [{ jwt: [] }])
    assert.equal(codeOf(await strict()), '401 PGRST302')
  })

  test('is missed in words that say what to do', async () => {
    const schemas = { ...api.schemas, api: { ...api.schemas.api!, document: new URL('file:///nowhere/api.openapi.json') } }
    const ask = await serverWith({}, { ...api, schemas })
    const { status, body } = await ask()
    assert.deepEqual(
      [status, JSON.parse(body.toString()).message],
      [500, 'api.openapi.json is not beside the generated server: copy it there'],
    )
  })
})

describe('the page for people', () => {
  const files = ['/_/', '/_/page.js', '/_/page.css', '/_/swagger-ui.js', '/_/swagger-ui.css']

  test('is not there unless it is switched on', async () => {
    const ask = await serverWith()
    for (const path of files) assert.equal(codeOf(await ask({}, 'GET', path)), '404 PGRST125', path)
  })

  test('is there in development: with serve, but for NODE_ENV=production', async () => {
    const env = configuration(base, {}, database.authenticator)
    const statuses: number[] = []
    for (const NODE_ENV of ['development', 'production']) {
      const server = await startServer({ ...env, NODE_ENV })
      statuses.push((await exchange(server.host, server.port, { method: 'GET', path: '/_/' })).status)
      await server.stop()
    }
    assert.deepEqual(statuses, [200, 404])
  })

  test('is there for everybody, also where a token is a must, and keeps to itself', async () => {
    const ask = await serverWith({ PGRST_OPENAPI_PAGE: 'true', PGRST_DB_ANON_ROLE: null })
    for (const path of files) {
      const { status, headers, body } = await ask({}, 'GET', path)
      assert.equal(status, 200, path)
      const policy = headers['content-security-policy']?.join() ?? ''
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'; /)
      assert.doesNotMatch(policy, /unsafe|http/)
      assert.deepEqual([headers['x-content-type-options'], headers['referrer-policy']], [['nosniff'], ['no-referrer']])
      assert.equal(headers['content-encoding'], undefined)
      assert.ok(body.length > 500, path)
    }
    assert.equal(codeOf(await ask({}, 'POST', '/_/')), '401 PGRST302')
  })

  test('names the schemas, whatever they are called', async () => {
    const ask = await serverWith({ PGRST_OPENAPI_PAGE: 'true' })
    const { body } = await ask({}, 'GET', '/_/')
    const attribute = /data-schemas="([^"]*)"/.exec(body.toString())?.[1] ?? ''
    assert.deepEqual(JSON.parse(attribute.replaceAll('&quot;', '"')), ['api', 'admin', 'Midnight "Cult" Shows'])
  })

  test('comes packed for those who can unpack it, and not again for those who have it', async () => {
    const ask = await serverWith({ PGRST_OPENAPI_PAGE: 'true' })
    const path = '/_/swagger-ui.js'
    const packed = await ask({ 'Accept-Encoding': 'gzip, br' }, 'GET', path)
    assert.deepEqual(packed.headers['content-encoding'], ['gzip'])
    assert.ok(packed.body.length < 600_000, `${packed.body.length} bytes`)
    const again = await ask({ 'If-None-Match': packed.headers.etag?.[0] ?? '' }, 'GET', path)
    assert.deepEqual([again.status, again.body.length], [304, 0])
  })
})
