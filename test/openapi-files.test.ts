// The files of out/ that documents are made of: how they read, what changes in them, and whether the document that is complete is
// valid OpenAPI 3.1.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Validator } from '@seriousme/openapi-schema-validator'
import type { OpenAPIV3_1 } from 'openapi-types'
import pg from 'pg'
import { introspect } from '../generator/introspect.ts'
import { jsonText } from '../generator/json-text.ts'
import { buildModel, type ColumnModel, type FunctionModel, type Model, type RelationModel } from '../generator/model.ts'
import { openapi2, outlinePath, renderOpenapi } from '../generator/openapi2.ts'
import { openapi3, openapi3Path, renderOpenapi3 } from '../generator/openapi3.ts'
import { errors } from '../runtime/errors.ts'
import type { Outline } from '../runtime/spec.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'

const column = (name: string, rest: Partial<ColumnModel> = {}): ColumnModel => ({
  name,
  type: 'text',
  typeName: 'text',
  notNull: false,
  format: 'text',
  ...rest,
})

const relation = (name: string, columns: readonly ColumnModel[], rest: Partial<RelationModel> = {}): RelationModel => ({
  schema: 'api',
  name,
  kind: 'table',
  columns,
  computed: [],
  key: [],
  writable: ['insert', 'update', 'delete'],
  relationships: [],
  media: [],
  grants: [],
  rowSecurity: 'off',
  policies: [],
  ...rest,
})

const callable = (name: string, rest: Partial<FunctionModel> = {}): FunctionModel => ({
  schema: 'api',
  name,
  parameters: [],
  returns: { kind: 'scalar', set: false, type: 'text', typeName: 'text' },
  volatility: 'stable',
  settings: {},
  securityDefiner: false,
  grants: [],
  ...rest,
})

const argument = (name: string, type: string) => ({ name, type, typeName: type, callType: type, optional: false, variadic: false })

const modelOf = (relations: readonly RelationModel[], functions: readonly FunctionModel[] = [], comment?: string): Model => ({
  schemas: [{ name: 'api', grants: [], ...(comment === undefined ? {} : { comment }) }],
  extraSearchPath: [],
  relations,
  functions,
  types: {},
  media: [],
  roles: [],
  access: { anonymous: null, roles: [], owners: [], uses: [], routines: [] },
  postgis: false,
})

const nasty = 'it\'s "quoted" `ticked` \\ $' + '{braced} */ \n\r\t\u0000 \u202e 映画 🎬'
const long = 'a very long comment '.repeat(30)
const names = ['plain', 'with space', "it's", 'a"b', '__proto__', 'constructor', '1', 'error', 'filter', nasty]
const hostile = modelOf(
  [
    ...names.map((name) =>
      relation(
        name,
        names.map((one) => column(one, { comment: nasty })),
        { comment: nasty, key: [name] },
      ),
    ),
    relation('empty', []),
    relation('single', [column('only', { comment: long })], { comment: long }),
    relation('labelled', [
      column('few', { labels: ['a', nasty] }),
      column('many', { labels: Array.from({ length: 60 }, (_, at) => `label number ${at}`), comment: long }),
    ]),
    relation('read only', [column('a')], { writable: [] }),
  ],
  [
    ...names.map((name) => callable(name, { comment: nasty, parameters: names.map((one) => argument(one, 'integer')) })),
    callable('bare', { volatility: 'volatile' }),
    callable('one', { parameters: [argument('a', 'text')] }),
    callable('two', { parameters: [argument('a', 'text')] }),
    callable('two', { parameters: [argument('', 'json')], returns: { kind: 'void', set: false, type: 'void', typeName: 'void' } }),
  ],
  nasty,
)

/** What biome prints for a file of out/. */
function formatted(text: string): string {
  const root = fileURLToPath(new URL('../', import.meta.url))
  return execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--stdin-file-path=out/x.openapi.ts'], {
    cwd: root,
    input: text,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  })
}

/** What the file exports. */
function read(text: string): Outline {
  const body = text.replace(/^import .*$/m, '').replace('export default outline(', 'return (')
  return new Function(body)() as Outline
}

/** Lines of `after` that `before` lacks, and the other way round; what a comma tells apart is one line. */
function changed(before: string, after: string) {
  const lines = (text: string) => text.split('\n').map((line) => line.replace(/,$/, ''))
  const less = (some: readonly string[], others: readonly string[]) => {
    const left = [...others]
    return some.filter((line) => {
      const at = left.indexOf(line)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
  }
  return { added: less(lines(after), lines(before)), removed: less(lines(before), lines(after)) }
}

describe('the outline of a schema', () => {
  test('lies beside the folder of its schema, where no relation can be', () => {
    assert.equal(outlinePath('api'), 'api.openapi.ts')
    assert.equal(openapi3Path('api'), 'api.openapi.json')
    assert.match(outlinePath('Odd "Name"'), /^odd-name\.[0-9a-f]{6}\.openapi\.ts$/)
  })

  test('is printed as the formatter prints it, with names and comments of any kind, and says the same when it is read', () => {
    const text = renderOpenapi(hostile, 'api')
    assert.equal(formatted(text), text)
    assert.deepEqual(read(text), openapi2(hostile, 'api'))
  })

  test('of nothing is two empty lists', () => {
    const text = renderOpenapi(modelOf([]), 'api')
    assert.equal(formatted(text), text)
    assert.deepEqual(read(text), { relations: [], functions: [] })
  })

  test('has a line for a column, and no other changes when one comes', () => {
    const few = [column('a'), column('b')]
    const text = (columns: readonly ColumnModel[]) => renderOpenapi(modelOf([relation('t', columns), relation('u', few)]), 'api')
    assert.deepEqual(changed(text(few), text([...few, column('c', { notNull: true })])), {
      added: [`        { name: 'c', type: 'text', required: true }`],
      removed: [],
    })
  })

  const defaults: [format: string, sql: string, want: unknown][] = [
    ['text', `'untagged'::text`, 'untagged'],
    ['api.ticket_state', `'reserved'::api.ticket_state`, 'reserved'],
    ['uuid', 'gen_random_uuid()', 'gen_random_uuid()'],
    ['text', `('a'::text || 'b'::text)`, `('a'::text || 'b'::text)`],
    ['text', `'say "no"'::text`, undefined],
    ['text', `'a\\tb'::text`, 'a\tb'],
    ['integer', '7', 7],
    ['numeric', '9.50', 9.5],
    ['boolean', 'true', true],
    ['integer', `nextval('api.s'::regclass)`, undefined],
    ['bigint', `'5'::bigint`, undefined],
    ['text[]', `'{}'::text[]`, undefined],
    ['jsonb', `'{}'::jsonb`, undefined],
  ]
  for (const [format, sql, want] of defaults) {
    test(`a ${format} with default ${sql} has ${want === undefined ? 'none' : JSON.stringify(want)}`, () => {
      const { relations } = openapi2(modelOf([relation('t', [column('a', { format, default: sql })])]), 'api')
      assert.equal(relations[0]?.columns[0]?.default, want)
    })
  }

  test('a foreign key leads to a table before a view, within the schema and from one column', () => {
    const target = (name: string, rest: object = {}) => ({
      kind: 'many-to-one' as const,
      target: { schema: 'api', name },
      targetIsView: false,
      constraint: 'c',
      referencing: true,
      from: ['a'],
      to: ['id'],
      ...rest,
    })
    const referenceOf = (...relationships: ReturnType<typeof target>[]) =>
      openapi2(modelOf([relation('t', [column('a')], { relationships })]), 'api').relations[0]?.columns[0]?.references
    assert.deepEqual(referenceOf(target('a_view', { targetIsView: true }), target('table')), ['table', 'id'])
    assert.deepEqual(referenceOf(target('a_view', { targetIsView: true }), target('b_view', { targetIsView: true })), ['a_view', 'id'])
    assert.equal(referenceOf(target('wide', { from: ['a', 'b'], to: ['id', 'no'] })), undefined)
    assert.equal(referenceOf(target('far', { target: { schema: 'admin', name: 'far' } })), undefined)
    assert.equal(referenceOf(target('back', { kind: 'one-to-one', referencing: false })), undefined)
  })
})

describe('JSON for reviewers', () => {
  test('has an item a line, and one line for what is short', () => {
    const value = {
      map: { a: { x: 1 } },
      a: { type: 'integer', enum: [1, 2] },
      b: [{ $ref: '#/x' }, { c: { d: 1, e: 2 } }],
      f: undefined,
      g: [],
      h: {},
    }
    const text = jsonText(value, ['map'])
    assert.deepEqual(JSON.parse(text), { map: value.map, a: value.a, b: value.b, g: [], h: {} })
    assert.equal(
      text,
      `{
  "map": {
    "a": { "x": 1 }
  },
  "a": { "type": "integer", "enum": [1, 2] },
  "b": [
    { "$ref": "#/x" },
    {
      "c": { "d": 1, "e": 2 }
    }
  ],
  "g": [],
  "h": {}
}
`,
    )
  })
})

type Verb = 'get' | 'head' | 'post' | 'patch' | 'put' | 'delete'
const verbs: readonly Verb[] = ['get', 'head', 'post', 'patch', 'put', 'delete']

const operationsOf = ({ paths = {} }: OpenAPIV3_1.Document) =>
  Object.entries(paths).flatMap(([path, item]) =>
    verbs.flatMap((verb) => {
      const operation = item?.[verb as OpenAPIV3_1.HttpMethods]
      return operation ? [{ path, verb, operation }] : []
    }),
  )

/** Valid, with every reference leading somewhere, every operation named once and no parameter twice. */
async function checkDocument(document: OpenAPIV3_1.Document): Promise<void> {
  const plain = JSON.parse(JSON.stringify(document)) as OpenAPIV3_1.Document
  const { valid, errors: found } = await new Validator().validate(plain as Parameters<Validator['validate']>[0])
  assert.ok(valid, JSON.stringify(found)?.slice(0, 1000))

  const resolve = (pointer: string): unknown =>
    pointer
      .slice(2)
      .split('/')
      .reduce<unknown>(
        (value, key) => (value && typeof value === 'object' && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
        plain,
      )
  const references = [...JSON.stringify(plain).matchAll(/"\$ref":"([^"]*)"/g)].map(([, pointer = '']) => pointer)
  assert.deepEqual(
    references.filter((pointer) => resolve(pointer) === undefined),
    [],
  )

  const operations = operationsOf(plain)
  const ids = operations.map(({ operation }) => operation.operationId)
  assert.equal(new Set(ids).size, ids.length)
  for (const { path, verb, operation } of operations) {
    const parameters = (operation.parameters ?? []).map((one) => ('$ref' in one ? (resolve(one.$ref) as OpenAPIV3_1.ParameterObject) : one))
    const keys = parameters.map((one) => `${one.in} ${one.name}`)
    assert.equal(new Set(keys).size, keys.length, `${verb} ${path}: ${keys.join(', ')}`)
  }
}

describe('the OpenAPI 3.1 document of the sample database', () => {
  let database: TestDatabase
  let model: Model
  const schemas = ['api', 'admin', 'Midnight "Cult" Shows']

  before(async () => {
    database = await testDatabase('lantern')
    const client = new pg.Client({ connectionString: database.uri })
    await client.connect()
    const options = { schemas, extraSearchPath: ['extensions', 'public'] }
    model = buildModel(await introspect(client, options), options)
    await client.end()
  })
  after(() => database.drop())

  for (const schema of schemas) {
    test(`of ${schema} is valid, and its file says the same`, async () => {
      const document = openapi3(model, schema)
      await checkDocument(document)
      assert.deepEqual(JSON.parse(renderOpenapi3(model, schema)), JSON.parse(JSON.stringify(document)))
    })
    test(`the outline of ${schema} is printed as the formatter prints it`, () => {
      const text = renderOpenapi(model, schema)
      assert.equal(formatted(text), text)
    })
  }

  const verbsOf = (path: string) =>
    operationsOf(openapi3(model, 'api'))
      .filter((one) => one.path === path)
      .map(({ verb }) => verb)

  test('relations have the verbs that OPTIONS names', () => {
    assert.deepEqual(verbsOf('/films'), ['get', 'head', 'post', 'patch', 'put', 'delete'])
    assert.deepEqual(verbsOf('/guestbook'), ['get', 'head', 'post', 'patch', 'delete'])
    assert.deepEqual(verbsOf('/suggestions'), ['get', 'head', 'post'])
    assert.deepEqual(verbsOf('/decades'), ['get', 'head'])
    assert.deepEqual(verbsOf('/order'), ['get', 'head', 'post', 'patch', 'delete'], 'its key is `select`')
    assert.deepEqual(verbsOf('/Odd%20Names'), ['get', 'head', 'post', 'patch', 'put', 'delete'])
  })

  test('functions have POST, and GET when they change nothing and need no body', () => {
    assert.deepEqual(verbsOf('/rpc/add'), ['get', 'head', 'post'])
    assert.deepEqual(verbsOf('/rpc/add_motto'), ['post'])
    assert.deepEqual(verbsOf('/rpc/take_bytes'), ['post'])
  })

  const component = (kind: 'schemas' | 'responses', key: string): unknown => openapi3(model, 'api').components?.[kind]?.[key]

  test('rows know types, nulls, enums, composites, domains and generated columns', () => {
    const { properties = {} } = component('schemas', 'cabinet') as OpenAPIV3_1.SchemaObject
    const reference = (name: string) => ({ $ref: `#/components/schemas/type.api.${name}` })
    const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] })
    assert.deepEqual(properties.a_big, { type: ['integer', 'null'], format: 'int64' })
    assert.deepEqual(properties.a_varchar, { type: ['string', 'null'], maxLength: 12 })
    assert.deepEqual(properties.a_json, {})
    assert.deepEqual(properties.an_enum, orNull(reference('film_gauge')))
    assert.deepEqual(properties.a_nested, orNull(reference('stars_of_stars')))
    assert.deepEqual(properties.addresses, { type: ['array', 'null'], items: orNull(reference('address')) })
    const films = component('schemas', 'films') as OpenAPIV3_1.SchemaObject
    assert.deepEqual(films.properties?.decade, {
      type: ['integer', 'null'],
      format: 'int32',
      readOnly: true,
      description: 'Computed from the year',
    })
    const lanterns = component('schemas', 'lanterns') as OpenAPIV3_1.SchemaObject
    assert.deepEqual(lanterns.properties?.berth, {}, 'a representation may be any JSON')
  })

  test('new rows need what has neither null nor default', () => {
    assert.deepEqual(component('schemas', 'films.new'), { allOf: [{ $ref: '#/components/schemas/films' }], required: ['title', 'year'] })
    assert.equal(component('schemas', 'guestbook.new'), undefined)
  })

  test('overloads are one body or another, and arguments that only some have are optional', () => {
    const { oneOf = [] } = component('schemas', 'find.arguments') as OpenAPIV3_1.SchemaObject
    assert.deepEqual(
      oneOf.map((one) => ('required' in one ? one.required : [])),
      [['title'], ['year'], ['title', 'year']],
    )
    const get = operationsOf(openapi3(model, 'api')).find(({ path, verb }) => path === '/rpc/find' && verb === 'get')?.operation
    const required = (get?.parameters ?? []).flatMap((one) => ('name' in one ? [[one.name, one.required]] : []))
    assert.deepEqual(required, [
      ['title', false],
      ['year', false],
    ])
  })

  test('rows can be asked for in all media types, those of handlers too', () => {
    const { content = {} } = component('responses', 'films') as OpenAPIV3_1.ResponseObject
    assert.deepEqual(Object.keys(content), [
      'application/json',
      'application/vnd.pgrst.array+json;nulls=stripped',
      'application/vnd.pgrst.object+json',
      'application/vnd.pgrst.object+json;nulls=stripped',
      'text/csv',
      'application/vnd.lantern.marquee',
      'application/vnd.lantern.blob',
    ])
  })

  test('errors name every code', () => {
    const { properties = {} } = component('schemas', 'shared.error') as OpenAPIV3_1.SchemaObject
    const { anyOf: [known = {}] = [] } = properties.code as OpenAPIV3_1.SchemaObject
    assert.deepEqual('enum' in known && known.enum, Object.keys(errors).sort())
  })

  test('another schema than the first has to be named', () => {
    const profileOf = (schema: string) => openapi3(model, schema).components?.parameters?.acceptProfile
    const required = (schema: string) => {
      const profile = profileOf(schema)
      return profile && 'required' in profile && profile.required
    }
    assert.deepEqual([required('api'), required('admin')], [false, true])
  })
})

describe('an OpenAPI 3.1 document', () => {
  test('is valid with names and comments of any kind', () => checkDocument(openapi3(hostile, 'api')))

  test('of an empty schema has the root', async () => {
    const document = openapi3(modelOf([]), 'api')
    await checkDocument(document)
    assert.deepEqual(Object.keys(document.paths ?? {}), ['/'])
  })

  test('has two lines for a column, as a value and as a filter, and no other changes when one comes', () => {
    const few = [column('a'), column('b')]
    const text = (columns: readonly ColumnModel[]) =>
      renderOpenapi3(modelOf([relation('t', columns), relation('u', few)], [callable('f', { returns: rowsOf('t') })]), 'api')
    assert.deepEqual(changed(text(few), text([...few, column('c')])), {
      added: [`          "c": { "$ref": "#/components/schemas/shared.filter" }`, `          "c": { "type": ["string", "null"] }`],
      removed: [],
    })
  })

  test('a column that the query string has another meaning for cannot be filtered by, others are quoted where they must be', () => {
    const { components } = openapi3(
      modelOf([
        relation(
          't',
          ['select', 'or', 'dot.dot', 'a"b', 'with space'].map((name) => column(name)),
        ),
      ]),
      'api',
    )
    assert.deepEqual(Object.keys(components?.schemas?.['t.filters']?.properties ?? {}), ['"dot.dot"', '"a\\"b"', 'with space'])
  })
})

const rowsOf = (name: string): FunctionModel['returns'] => ({
  kind: 'row',
  set: true,
  type: `api.${name}`,
  typeName: `api.${name}`,
  relation: { schema: 'api', name },
})
