// Rules that limit an endpoint: its verbs, what a query may ask of it, how long its answers are kept; each by requests to a server.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import fc from 'fast-check'
import type { OpenAPIV2, OpenAPIV3_1 } from 'openapi-types'
import type { FunctionRule, RelationRule, Rules } from '../generator/define-config.ts'
import { readConfig } from '../runtime/config.ts'
import type { ApiError } from '../runtime/errors.ts'
import { type Pair, parseQuery } from '../runtime/parse.ts'
import { resolve } from '../runtime/resolve.ts'
import { listen, type Running } from '../runtime/run.ts'
import { generateInto, loadApi } from './support/drifting.ts'
import { exchange } from './support/exchange.ts'
import { generateFiles } from './support/generate.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'

const ddl = `
  create schema api;
  create table api.people (id int primary key, name text not null);
  create table api.films (id int primary key, title text not null, year int, budget int, director int references api.people);
  create table api.reviews (id int primary key, film int references api.films, stars int);
  create view api.years as select distinct year from api.films;
  create function api.is_old(api.films) returns boolean language sql stable as 'select $1.year < 1970';
  create function api.since(year int) returns setof api.films language sql stable as 'select * from api.films f where f.year >= since.year';
  create function api.tally() returns table (year int, films int) language sql stable as
    'select year, count(*)::int from api.films group by year order by year';
  create function api.poke() returns int language sql volatile as 'select 1';
  create function api.fresh() returns text language plpgsql stable as $$
    begin
      perform set_config('response.headers', '[{"cache-control": "no-store"}]', true);
      return 'fresh';
    end $$;
  create function api.gone() returns text language plpgsql stable as $$
    begin
      perform set_config('response.status', '410', true);
      return 'gone';
    end $$;
  insert into api.people values (1, 'Ann'), (2, 'Bo');
  insert into api.films values (1, 'One', 1960, 10, 1), (2, 'Two', 1970, 20, 1), (3, 'Three', 1980, 30, 2);
  insert into api.reviews values (1, 1, 5), (2, 1, 4), (3, 2, 3), (4, 3, 2);
`

let database: TestDatabase
const running: Running[] = []

before(async () => {
  database = await testDatabase('empty')
  await query(database.uri, ddl)
})
after(async () => {
  for (const one of running) await one.stop()
  await database?.drop()
})

type Got = { readonly status: number; readonly headers: Record<string, string[]>; readonly body: unknown }
type Ask = (request: string, rest?: { headers?: Record<string, string>; body?: unknown }) => Promise<Got>

/** A server that was generated with rules, which are given by the names of their endpoints. */
async function serverWith(
  relations: Readonly<Record<string, RelationRule>>,
  functions: Readonly<Record<string, FunctionRule>> = {},
  own: Record<string, string> = {},
): Promise<Ask> {
  const named = <R>(rules: Readonly<Record<string, R>>, before: string) =>
    Object.fromEntries(Object.entries(rules).map(([name, rule]) => [`${before}${name}`, rule]))
  const rules = { relations: named(relations, 'api.'), functions: named(functions, 'api.rpc/') }
  const generated = await loadApi(await generateInto(database.uri, ['api'], rules))
  const env = {
    PGRST_DB_URI: database.uri,
    PGRST_DB_SCHEMAS: 'api',
    PGRST_DB_ANON_ROLE: 'postgres',
    PGRST_DB_AGGREGATES_ENABLED: 'true',
    PGRST_DB_TX_END: 'rollback',
    PGRST_DB_PLAN_ENABLED: 'true',
    PGRST_SERVER_HOST: '127.0.0.1',
    PGRST_SERVER_PORT: '0',
    ...own,
  }
  const one = await listen(generated, readConfig({ env }))
  running.push(one)
  const port = Number(new URL(one.address).port)
  return async (request, { headers = {}, body } = {}) => {
    const [method = '', path = ''] = request.split(' ')
    const got = await exchange('127.0.0.1', port, { method, path, headers, body })
    const text = got.body.toString()
    return { ...got, body: /json/.test(got.headers['content-type']?.[0] ?? '') && text !== '' ? JSON.parse(text) : text }
  }
}

const refusal = ({ status, body }: Got) => {
  const { code, details } = body as { code: string; details: string | null }
  return [status, code, details]
}
const JSON_BODY = { 'Content-Type': 'application/json' }

describe('verbs', () => {
  let ask: Ask
  before(async () => {
    ask = await serverWith(
      { films: { verbs: ['GET', 'PATCH'] }, reviews: { verbs: ['POST'] } },
      { since: { verbs: ['POST'] }, poke: { verbs: ['GET'] } },
    )
  })

  test('that are not exposed are refused like unknown ones, and the answer names those that are', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const got = await ask(`${method} /films?id=eq.1`, { headers: JSON_BODY, body: { id: 1, title: 'x' } })
      assert.deepEqual([got.status, got.headers.allow], [405, ['OPTIONS,GET,HEAD,PATCH']], method)
      assert.deepEqual(got.body, { code: 'PGRST117', message: `Unsupported HTTP method: ${method}`, details: null, hint: null })
    }
    for (const method of ['GET', 'HEAD']) assert.equal((await ask(`${method} /reviews`)).status, 405, method)
  })

  test('that are exposed are served, and OPTIONS tells them', async () => {
    assert.equal((await ask('HEAD /films')).status, 200)
    assert.equal((await ask('PATCH /films?id=eq.1', { headers: JSON_BODY, body: { title: 'x' } })).status, 204)
    assert.equal((await ask('POST /reviews', { headers: JSON_BODY, body: { id: 9 } })).status, 201)
    assert.deepEqual((await ask('OPTIONS /films')).headers.allow, ['OPTIONS,GET,HEAD,PATCH'])
    assert.deepEqual((await ask('OPTIONS /reviews')).headers.allow, ['OPTIONS,POST'])
    assert.deepEqual((await ask('OPTIONS /people')).headers.allow, ['OPTIONS,GET,HEAD,POST,PUT,PATCH,DELETE'])
  })

  test('are those of a path: rows are embedded as ever', async () => {
    assert.deepEqual((await ask('GET /films?select=reviews(stars)&id=eq.2')).body, [{ reviews: [{ stars: 3 }] }])
  })

  test('of functions likewise', async () => {
    const got = await ask('GET /rpc/since?year=1970')
    assert.deepEqual([got.status, got.headers.allow], [405, ['OPTIONS,POST']])
    assert.deepEqual(got.body, { code: 'PGRST101', message: 'Cannot use the GET method on RPC', details: null, hint: null })
    assert.equal((await ask('POST /rpc/since', { headers: JSON_BODY, body: { year: 1970 } })).status, 200)
    assert.deepEqual((await ask('OPTIONS /rpc/since?year=1')).headers.allow, ['OPTIONS,POST'])
    assert.deepEqual((await ask('POST /rpc/poke')).headers.allow, ['OPTIONS,GET,HEAD'])
    assert.equal((await ask('GET /rpc/poke')).body, 1)
  })
})

describe('the depth of embeds', () => {
  let ask: Ask
  before(async () => {
    ask = await serverWith({ people: { maxEmbedDepth: 1 }, reviews: { maxEmbedDepth: 0 } }, { since: { maxEmbedDepth: 0 } })
  })

  test('is what the rule allows, whatever the verb', async () => {
    assert.deepEqual((await ask('GET /people?select=films(title)&id=eq.2')).body, [{ films: [{ title: 'Three' }] }])
    const deep = [400, 'PGRST127', 'Embeds are up to 1 deep here, not 2.']
    assert.deepEqual(refusal(await ask('GET /people?select=films(title,reviews(stars))')), deep)
    assert.deepEqual(refusal(await ask('GET /people?select=...films(title,...reviews(stars))')), deep)
    const shown = { ...JSON_BODY, Prefer: 'return=representation' }
    assert.deepEqual(refusal(await ask('PATCH /people?select=films(reviews(id))', { headers: shown, body: { name: 'x' } })), deep)
    assert.deepEqual(refusal(await ask('GET /reviews?select=films(title)')), [400, 'PGRST127', 'There are no embeds here.'])
  })

  test('counts from what was asked for', async () => {
    assert.deepEqual((await ask('GET /films?select=reviews(films(people(name)))&id=eq.2')).body, [
      { reviews: [{ films: { people: { name: 'Ann' } } }] },
    ])
    assert.deepEqual(refusal(await ask('GET /rpc/since?year=1970&select=people(name)')), [400, 'PGRST127', 'There are no embeds here.'])
  })
})

describe('filterable columns', () => {
  let ask: Ask
  const refused = (column: string) => [400, 'PGRST127', `Rows of 'films' cannot be filtered by '${column}' here.`]
  before(async () => {
    const relations = { films: { filterable: ['year', 'is_old'] } }
    ask = await serverWith(relations, {
      tally: { filterable: ['films'] },
      since: { filterable: ['title', 'is_old'] },
    })
  })

  test('may stand in filters, others may not, be they there or not', async () => {
    assert.deepEqual((await ask('GET /films?select=id&year=lt.1975&is_old=is.false')).body, [{ id: 2 }])
    for (const [filter, column] of [
      ['title=eq.One', 'title'],
      ['title=not.is.null', 'title'],
      ['or=(year.eq.1960,and(id.gt.1,budget.gt.1))', 'id'],
      ['not.and=(year.eq.1960,budget.gt.1)', 'budget'],
      ['budget->>x=eq.1', 'budget'],
      ['no_such=eq.1', 'no_such'],
    ]) {
      assert.deepEqual(refusal(await ask(`GET /films?${filter}`)), refused(column!), filter)
    }
  })

  test('of writes are the same, but PUT names its row by the key', async () => {
    assert.deepEqual(refusal(await ask('DELETE /films?id=eq.3')), refused('id'))
    assert.deepEqual(refusal(await ask('PATCH /films?budget=eq.3', { headers: JSON_BODY, body: { title: 'x' } })), refused('budget'))
    assert.equal((await ask('PUT /films?id=eq.1', { headers: JSON_BODY, body: { id: 1, title: 'x' } })).status, 204)
  })

  test('are those of the relation wherever it is filtered', async () => {
    assert.deepEqual((await ask('GET /people?select=name,films(id)&films.year=gt.1965&id=eq.1')).body, [
      { name: 'Ann', films: [{ id: 2 }] },
    ])
    assert.deepEqual(refusal(await ask('GET /people?select=films(id)&films.title=eq.One')), refused('title'))
    assert.deepEqual(refusal(await ask('GET /people?select=films(id)&films.or=(year.eq.1,title.eq.One)')), refused('title'))
    assert.deepEqual((await ask('GET /films?select=people(id)&people.name=eq.Bo&people=not.is.null')).body, [{ people: { id: 2 } }])
  })

  test('of a function are those of its rows, and of the relation that they are of', async () => {
    assert.deepEqual(await ask('GET /rpc/tally?films=eq.1&year=eq.1960').then(refusal), [
      400,
      'PGRST127',
      "Rows cannot be filtered by 'year' here.",
    ])
    assert.equal(((await ask('GET /rpc/tally?films=eq.1')).body as unknown[]).length, 3)
    assert.deepEqual((await ask('GET /rpc/since?year=1900&select=id&is_old=is.true')).body, [{ id: 1 }])
    assert.deepEqual(refusal(await ask('GET /rpc/since?year=1900&title=eq.One')), refused('title'))
  })

  test('may be selected and ordered by all the same', async () => {
    assert.deepEqual((await ask('GET /films?select=title&order=budget.desc&limit=1')).body, [{ title: 'Three' }])
  })
})

describe('rows', () => {
  test('are as many as the rule allows, like db-max-rows', async () => {
    const ask = await serverWith({ films: { maxRows: 2 } }, { tally: { maxRows: 1 } })
    const all = await ask('GET /films?select=id', { headers: { Prefer: 'count=exact' } })
    assert.deepEqual([all.status, all.body, all.headers['content-range']], [206, [{ id: 1 }, { id: 2 }], ['0-1/3']])
    assert.deepEqual((await ask('GET /films?select=id&limit=1')).body, [{ id: 1 }])
    assert.deepEqual((await ask('GET /films?select=id&limit=5&offset=1')).body, [{ id: 2 }, { id: 3 }])
    assert.equal(((await ask('GET /rpc/since?year=1900')).body as unknown[]).length, 2)
    assert.equal(((await ask('GET /rpc/tally')).body as unknown[]).length, 1)
    assert.equal(((await ask('GET /people?select=films(id)')).body as unknown[]).length, 2)
    assert.equal(((await ask('GET /reviews?select=id')).body as unknown[]).length, 4)
  })

  test('are the fewer of rule and configuration, in embeds too', async () => {
    const relations = { films: { maxRows: 2 }, reviews: { maxRows: 1 } }
    const ask = await serverWith(relations, {}, { PGRST_DB_MAX_ROWS: '3' })
    assert.equal(((await ask('GET /reviews')).body as unknown[]).length, 1)
    assert.deepEqual((await ask('GET /films?select=id,reviews(id)')).body, [
      { id: 1, reviews: [{ id: 1 }] },
      { id: 2, reviews: [{ id: 3 }] },
    ])
    const fewer = await serverWith(relations, {}, { PGRST_DB_MAX_ROWS: '1' })
    assert.deepEqual((await fewer('GET /films?select=id')).body, [{ id: 1 }])
  })

  test('that a write shows are all of them', async () => {
    const ask = await serverWith({ films: { maxRows: 1 } })
    const got = await ask('PATCH /films?select=id', { headers: { ...JSON_BODY, Prefer: 'return=representation' }, body: { budget: 1 } })
    assert.equal((got.body as unknown[]).length, 3)
  })
})

describe('aggregates', () => {
  test('are refused where they are asked for, and of what they are asked', async () => {
    const ask = await serverWith({ films: { aggregates: false } }, { tally: { aggregates: false } })
    const refused = [400, 'PGRST123', null]
    assert.deepEqual(refusal(await ask('GET /films?select=count()')), refused)
    assert.deepEqual(refusal(await ask('GET /films?select=id,reviews(stars.avg())')), refused)
    assert.deepEqual(refusal(await ask('GET /people?select=name,films(budget.sum())')), refused)
    assert.deepEqual(refusal(await ask('GET /rpc/tally?select=films.sum()')), refused)
    assert.deepEqual(refusal(await ask('GET /rpc/since?year=1900&select=budget.max()')), refused)
    assert.deepEqual((await ask('GET /reviews?select=count()')).body, [{ count: 4 }])
    assert.deepEqual((await ask('GET /people?select=count()')).body, [{ count: 2 }])
  })
})

describe('Cache-Control', () => {
  let ask: Ask
  const value = 'private, max-age=60'
  const told = ({ headers }: Got) => headers['cache-control']
  before(async () => {
    const functions = Object.fromEntries(['since', 'fresh', 'gone'].map((name) => [name, { cacheControl: value }]))
    ask = await serverWith({ films: { cacheControl: value } }, functions)
  })

  test('stands in answers to GET and HEAD that succeed', async () => {
    assert.deepEqual(told(await ask('GET /films')), [value])
    assert.deepEqual(told(await ask('HEAD /films')), [value])
    const part = await ask('GET /films?limit=1', { headers: { Prefer: 'count=exact' } })
    assert.deepEqual([part.status, told(part)], [206, [value]])
    assert.deepEqual(told(await ask('GET /rpc/since?year=1970')), [value])
    assert.equal(told(await ask('GET /people?select=films(title)')), undefined)
  })

  test('stands in no other', async () => {
    assert.equal(told(await ask('GET /films?no_such=eq.1')), undefined)
    const behind = await ask('GET /films?offset=9', { headers: { Prefer: 'count=exact' } })
    assert.deepEqual([behind.status, told(behind)], [416, undefined])
    const shown = { ...JSON_BODY, Prefer: 'return=representation' }
    assert.equal(told(await ask('PATCH /films?id=eq.1', { headers: shown, body: { budget: 1 } })), undefined)
    assert.equal(told(await ask('POST /rpc/since', { headers: JSON_BODY, body: { year: 1970 } })), undefined)
    assert.equal(told(await ask('OPTIONS /films')), undefined)
    const gone = await ask('GET /rpc/gone')
    assert.deepEqual([gone.status, told(gone)], [410, undefined])
  })

  test('is what response.headers says, where it says it', async () => {
    assert.deepEqual(told(await ask('GET /rpc/fresh')), ['no-store'])
  })
})

describe('documents', () => {
  let ask: Ask
  const verbsOf = (document: unknown, path: string) => Object.keys((document as { paths: Record<string, object> }).paths[path] ?? {}).sort()
  const films = { verbs: ['GET', 'PATCH'], filterable: ['year', 'is_old'], maxEmbedDepth: 1, maxRows: 2, aggregates: false } as const
  before(async () => {
    const functions = { since: { verbs: ['GET'], filterable: ['title', 'is_old'] }, poke: { maxRows: 1 } } as const
    ask = await serverWith({ films: { ...films, cacheControl: 'no-store' }, reviews: { verbs: ['POST'] } }, functions)
  })

  test('of OpenAPI 2.0 tell the verbs and filters that are served', async () => {
    const { body: document } = await ask('GET /')
    assert.deepEqual(verbsOf(document, '/films'), ['get', 'patch'])
    assert.deepEqual(verbsOf(document, '/reviews'), ['post'])
    assert.deepEqual(verbsOf(document, '/people'), ['delete', 'get', 'patch', 'post'])
    assert.deepEqual(verbsOf(document, '/rpc/since'), ['get'])
    const { parameters, paths } = document as OpenAPIV2.Document
    const filters = Object.keys(parameters ?? {}).filter((name) => name.startsWith('rowFilter.films.'))
    assert.deepEqual(filters, ['rowFilter.films.year'])
    const named = [...JSON.stringify(paths).matchAll(/#\/parameters\/([^"]+)/g)].map(([, name = '']) => name)
    assert.deepEqual(
      named.filter((name) => !Object.hasOwn(parameters ?? {}, name)),
      [],
    )
  })

  test('of OpenAPI 3.1 too, and the limits in words', async () => {
    const { body } = await ask('GET /_/openapi.json')
    const document = body as OpenAPIV3_1.Document
    assert.deepEqual(verbsOf(document, '/films'), ['get', 'head', 'patch'])
    assert.deepEqual(verbsOf(document, '/reviews'), ['post'])
    assert.deepEqual(verbsOf(document, '/rpc/since'), ['get', 'head'])
    const get = document.paths?.['/films']?.get
    assert.equal(get?.description, 'Can embed `people`, `reviews`. Embeds are up to 1 deep. At most 2 rows. No aggregates.')
    const own = (get?.parameters ?? []).flatMap((one) => ('$ref' in one ? [/films\.filters.*$/.exec(one.$ref)?.[0] ?? []].flat() : []))
    assert.deepEqual(own, ['films.filters.year', 'films.filters.is_old'])
    const asked = (document.paths?.['/rpc/since']?.get?.parameters ?? []).flatMap((one) => ('name' in one ? [one.name] : []))
    assert.deepEqual(asked, ['year', 'is_old'])
    const response = document.components?.responses?.films as OpenAPIV3_1.ResponseObject
    const header = response.headers?.['Cache-Control']
    assert.deepEqual(header, { description: 'Of GET and HEAD.', schema: { type: 'string', default: 'no-store' } })
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    assert.ok(valid, JSON.stringify(errors))
  })
})

describe('rules', () => {
  const wrong = (rules: Rules, words: string) =>
    assert.rejects(generateFiles(database.uri, ['api'], ['public'], rules), { name: 'GeneratorError', message: words })

  test('that name nothing are told, with what there is', async () => {
    await wrong(
      { relations: { 'api.film': { maxRows: 1 } } },
      "the rule relations names no relation: 'api.film' is not there; there are api.films, api.people, api.reviews, api.years",
    )
    await wrong(
      { functions: { 'api.rpc/sinc': { maxRows: 1 } } },
      "the rule functions names no function: 'api.rpc/sinc' is not there; there are api.rpc/since, api.rpc/fresh, api.rpc/gone, api.rpc/poke, api.rpc/tally",
    )
    await wrong(
      { relations: { 'api.films': { filterable: ['yaer'] } } },
      "the rule relations['api.films'].filterable names no column: 'yaer' is not there; there are year, budget, director, id, is_old, title",
    )
    await wrong(
      { functions: { 'api.rpc/tally': { filterable: ['title'] } } },
      "the rule functions['api.rpc/tally'].filterable names no column: 'title' is not there; there are films, year",
    )
    await wrong(
      { relations: { 'api.years': { verbs: ['POST'] } } },
      "the rule relations['api.years'].verbs names no verb that PostgreSQL can do there: 'POST' is not there; there is GET",
    )
  })

  test('may name by patterns what some have, but leave every one a verb', async () => {
    const files = await generateFiles(database.uri, ['api'], ['public'], {
      relations: {
        'api.films': { maxRows: 7 },
        'api.*': { filterable: ['stars', 'id'], maxRows: 5 },
        'api.*s': { verbs: ['POST', 'GET'] },
      },
    })
    const rules = (path: string) => /\n {2}\/\/ By the rules of pgrest\.config\.ts\.\n(.*?)\n\n/s.exec(files.get(path) ?? '')?.[1]
    const limits = (names: string, rows: number) => `  limits: {\n    filterable: [${names}],\n    rows: ${rows},\n  },`
    assert.equal(rules('api/films.ts'), `  methods: ['GET', 'POST'],\n${limits("'id'", 7)}`)
    assert.equal(rules('api/reviews.ts'), `  methods: ['GET', 'POST'],\n${limits("'stars', 'id'", 5)}`)
    assert.equal(rules('api/people.ts'), limits("'id'", 5))
    assert.equal(rules('api/years.ts'), `  methods: ['GET', 'POST'],\n${limits('', 5)}`)
    await wrong(
      { relations: { 'api.*': { verbs: ['POST'] } } },
      'the rules leave api.years no verb that it can do (GET): expose one, or hide it',
    )
  })

  test('that nobody wrote leave every file as it was', async () => {
    assert.deepEqual(await generateFiles(database.uri, ['api'], ['public'], {}), await generateFiles(database.uri, ['api']))
  })
})

test('no filter gets past a rule, wherever and however it is written', async () => {
  const rules = { relations: { 'api.films': { filterable: ['year', 'is_old'] }, 'api.people': { filterable: ['id'] } } }
  const { relations } = (await loadApi(await generateInto(database.uri, ['api'], rules))).schemas.api!
  const load = async (name: string) => (await relations[name]!()).default.table
  const context = { schema: 'api', load, aggregates: true, legacyTargetNames: true, maxRows: null, hint: async () => null }
  const scope = { rootConditions: true, limits: true }
  const allowed = { '': ['year', 'is_old'], 'who.': ['id'], 'who.films.': ['year', 'is_old'], 'reviews.': null }
  type Place = keyof typeof allowed
  const column = fc.constantFrom('year', 'is_old', 'id', 'title', 'no_such')
  const leaf = fc.record({
    column,
    step: fc.constantFrom('', '->a', '->>a'),
    operation: fc.constantFrom('eq.1', 'not.in.(1,2)', 'is.null', 'like(any).{a}'),
  })
  const { tree } = fc.letrec<{ tree: Tree; logic: Tree }>((tie) => ({
    tree: fc.oneof({ maxDepth: 3 }, leaf, tie('logic')),
    logic: fc.record({
      word: fc.constantFrom('and', 'or', 'not.and', 'not.or'),
      parts: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
  }))
  const filter = fc.record({ place: fc.constantFrom(...(Object.keys(allowed) as Place[])), tree })
  await fc.assert(
    fc.asyncProperty(fc.array(filter, { maxLength: 4 }), async (filters) => {
      const pairs = filters.map(({ place, tree }) => pairOf(place, tree))
      const query = parseQuery([['select', 'id,who:people(id,films(id)),reviews(id)'], ...pairs], 'relation')
      const refused = filters.some(({ place, tree }) => columnsOf(tree).some((name) => allowed[place]?.includes(name) === false))
      const outcome = await resolve(await load('films'), 'films', query, scope, context).then(
        () => null,
        ({ code }: ApiError) => code,
      )
      assert.equal(outcome, refused ? 'PGRST127' : null)
    }),
    { numRuns: 500 },
  )
})

type Leaf = { readonly column: string; readonly step: string; readonly operation: string }
type Tree = Leaf | { readonly word: string; readonly parts: readonly Tree[] }

const columnsOf = (tree: Tree): string[] => ('column' in tree ? [tree.column] : tree.parts.flatMap(columnsOf))
const treeText = (tree: Tree): string =>
  'column' in tree ? `${tree.column}${tree.step}.${tree.operation}` : `${tree.word}(${tree.parts.map(treeText).join(',')})`

/** `who.not.or=(id.eq.1,title.is.null)` */
const pairOf = (place: string, tree: Tree): Pair =>
  'column' in tree
    ? [`${place}${tree.column}${tree.step}`, tree.operation]
    : [`${place}${tree.word}`, `(${tree.parts.map(treeText).join(',')})`]
