// What is understood of a schema: kept texts of small traps (test/cases; UPDATE=1 writes them anew), and the sample database.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { introspect } from '../generator/introspect.ts'
import { buildModel, type Model, type ModelOptions, type RelationModel } from '../generator/model.ts'
import { contractPath, type TestDatabase, testDatabase } from './support/lantern.ts'
import { modelText } from './support/model-text.ts'
import { query } from './support/postgres.ts'

const casesFolder = fileURLToPath(new URL('cases/', import.meta.url))
const lanternOptions = { schemas: ['api', 'admin', 'Midnight "Cult" Shows'], extraSearchPath: ['extensions'] }

async function modelAt(uri: string, options: ModelOptions): Promise<Model> {
  const client = new pg.Client({ connectionString: uri })
  await client.connect()
  try {
    return buildModel(await introspect(client, options), options)
  } finally {
    await client.end()
  }
}

async function modelOf(schema: string, options: ModelOptions): Promise<Model> {
  const database = await testDatabase()
  try {
    await query(database.uri, schema)
    return await modelAt(database.uri, options)
  } finally {
    await database.drop()
  }
}

/** The first line of a case says what is exposed: `-- schemas: api, office; extra search path: lib` */
function optionsOf(schema: string): ModelOptions {
  const [, schemas = '', extra = ''] = /^-- schemas: (.*); extra search path:(.*)\n/.exec(schema) ?? []
  return { schemas: schemas.split(', '), extraSearchPath: extra === '' ? [] : [extra.trim()] }
}

describe('relations and relationships of a trap', () => {
  const traps = readdirSync(casesFolder).filter((name) => /^-- schemas: /.test(schemaOf(name)))
  for (const name of traps) {
    test(name, async () => {
      const schema = schemaOf(name)
      const text = modelText(await modelOf(schema, optionsOf(schema)))
      const path = `${casesFolder}${name}/model.txt`
      if (process.env.UPDATE === '1') writeFileSync(path, text)
      assert.equal(text, existsSync(path) ? readFileSync(path, 'utf8') : '')
    })
  }
})

function schemaOf(name: string): string {
  const path = `${casesFolder}${name}/schema.sql`
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

describe('names and types that are hard to print', () => {
  const schema = schemaOf('hostile-names')
  let relation: RelationModel
  let model: Model
  before(async () => {
    model = await modelOf(schema, optionsOf(schema))
    relation = relationOf(model, 'a p"i', '__proto__')
  })

  test('types, labels and defaults are quoted as PostgreSQL does it', () => {
    const [id, kind, list] = relation.columns
    assert.equal(id?.default, `nextval('"a p""i".__proto_____proto___seq'::regclass)`)
    assert.deepEqual(kind, {
      name: 'constructor',
      type: '"a p""i"."do main"',
      typeName: '"a p""i"."do main"',
      base: '"a p""i"."e,n""um"',
      notNull: false,
      default: `'c"d'::"a p""i"."e,n""um"`,
      format: '"a p""i"."do main"',
      labels: ['a,b', 'c"d', '', '{', ' '],
    })
    assert.equal(list?.item, '"a p""i"."e,n""um"')
    assert.ok(list?.default?.startsWith(`ARRAY['a,b'::"a p""i"."e,n""um"`))
  })

  test('parameters keep their names', () => {
    const [called] = model.functions.filter(({ name }) => name === 'f(),g')
    assert.deepEqual(
      called?.parameters.map(({ name, type }) => [name, type]),
      [
        ['x,y', 'integer'],
        ['a"b', '"a p""i"."e,n""um"'],
      ],
    )
    assert.deepEqual(called?.returns.relation, { schema: 'a p"i', name: '__proto__' })
  })
})

function relationOf(model: Model, schema: string, name: string): RelationModel {
  const found = model.relations.find((relation) => relation.schema === schema && relation.name === name)
  assert.ok(found, `${schema}.${name} is in the model`)
  return found
}

describe('the order in which things were made', () => {
  const parts = [
    'create table api.a (id int primary key, z int, y int)',
    'create table api.b (id int primary key, z int, y int)',
    'create view api.v as select id as v1, z as v2, y as v3 from api.b',
    'create table api.j (a int, b int, primary key (a, b))',
    "create function api.f(x int) returns int language sql as 'select 1'",
    "create function api.f(x text) returns int language sql as 'select 1'",
    "create function api.f() returns int language sql as 'select 1'",
  ]
  const keys = [
    'alter table api.a add constraint one foreign key (z) references api.b',
    'alter table api.a add constraint two foreign key (y) references api.b',
    'alter table api.j add constraint to_a foreign key (a) references api.a',
    'alter table api.j add constraint to_b foreign key (b) references api.b',
  ]
  const backwards = ['create view api.v as select id as v1, z as v2, y as v3 from api.b']

  test('changes nothing', async () => {
    const options = { schemas: ['api'], extraSearchPath: [] }
    const one = await modelOf(['create schema api', ...parts, ...keys].join(';'), options)
    const tables = parts.filter((part) => !backwards.includes(part)).reverse()
    const other = await modelOf(['create schema api', ...tables, ...[...keys].reverse(), ...backwards].join(';'), options)
    assert.deepEqual(other, one)
    assert.deepEqual(
      one.functions.map(({ parameters }) => parameters.map(({ type }) => type)),
      [[], ['integer'], ['text']],
    )
  })
})

describe('the sample database', () => {
  let database: TestDatabase
  let model: Model
  before(async () => {
    database = await testDatabase('lantern')
    model = await modelAt(database.authenticator, lanternOptions)
  })
  after(() => database?.drop())
  const api = (name: string) => relationOf(model, 'api', name)
  const column = (relation: string, name: string) => api(relation).columns.find((candidate) => candidate.name === name)
  const routine = (name: string) => model.functions.filter((candidate) => candidate.schema === 'api' && candidate.name === name)

  test('is the same for the superuser and for a user without rights', async () => {
    assert.deepEqual(await modelAt(database.uri, lanternOptions), model)
  })

  test('ambiguities come in the recorded order', () => {
    for (const { origin, schema, target, want } of recordedAmbiguities()) {
      const candidates = relationOf(model, schema, origin).relationships.filter(
        (candidate) => candidate.kind !== 'computed' && candidate.target.schema === schema && candidate.target.name === target,
      )
      assert.deepEqual(
        candidates.map((candidate) => {
          if (candidate.kind === 'computed') return ''
          if (candidate.kind !== 'many-to-many')
            return `${candidate.constraint} using ${origin}${list(candidate.from)} and ${target}${list(candidate.to)}`
          const { name, constraints, self, other } = candidate.junction
          return `${name} using ${constraints[0]}${list(self)} and ${constraints[1]}${list(other)}`
        }),
        want,
      )
    }
  })

  test('columns have their types, domains their bases and representations', () => {
    assert.deepEqual(column('lanterns', 'berth'), {
      name: 'berth',
      type: 'api.berth',
      typeName: 'api.berth',
      toJson: '"vault"."berth_to_json"',
      fromText: '"vault"."berth_from_text"',
      fromJson: '"vault"."berth_from_json"',
      base: 'integer',
      notNull: true,
      default: '1207',
      format: 'integer',
    })
    assert.deepEqual(column('lanterns', 'glow')?.toJson, '"vault"."seconds_to_json"')
    assert.equal(column('lanterns', 'glow')?.fromText, undefined)
    assert.equal(column('lantern_list', 'berth')?.toJson, '"vault"."berth_to_json"')
    assert.equal(column('cabinet', 'a_nested')?.base, 'smallint')
    assert.equal(column('cabinet', 'a_nested')?.format, 'smallint')
    assert.equal(column('cabinet', 'a_citext')?.type, 'extensions.citext')
    assert.equal(column('tickets', 'holder')?.format, 'api.email')
    assert.deepEqual([column('cabinet', 'a_char')?.maxLength, column('cabinet', 'a_varbit')?.maxLength], [6, 8])
    assert.deepEqual([column('cabinet', 'a_char')?.type, column('cabinet', 'a_char')?.format], ['character(6)', 'character'])
    assert.equal(column('cabinet', 'some_enums')?.item, 'api.film_gauge')
    assert.equal(column('films', 'year')?.comment, 'The year of the first public showing')
  })

  test('defaults are of the column, its domain or its sequence; what is generated has none', () => {
    assert.equal(column('films', 'id')?.default, `nextval('api.films_id_seq'::regclass)`)
    assert.equal(column('films', 'id')?.identity, true)
    assert.equal(column('counters', 'id')?.default, `nextval('api.counters_id_seq'::regclass)`)
    assert.equal(column('lost_items', 'shout')?.default, `'HEY'::text`)
    assert.equal(column('lost_items', 'shout')?.notNull, true)
    assert.deepEqual([column('lost_items', 'id')?.generated, column('lost_items', 'id')?.default], ['identity', undefined])
    assert.deepEqual([column('lost_items', 'doubled')?.generated, column('lost_items', 'doubled')?.default], ['stored', undefined])
  })

  test('what may be written follows rules and triggers', () => {
    assert.deepEqual(api('volunteers').writable, ['insert', 'update', 'delete'])
    assert.deepEqual(api('film_cards').writable, ['insert', 'update', 'delete'])
    assert.deepEqual(api('suggestions').writable, ['insert'])
    for (const name of ['decades', 'credits', 'film_scores', 'everyone']) assert.deepEqual(api(name).writable, [])
  })

  test('partitions are no relations', () => {
    assert.deepEqual(
      model.relations.filter(({ name }) => name.startsWith('awards')).map(({ name, kind }) => [name, kind]),
      [['awards', 'partitioned table']],
    )
  })

  test('functions that cannot be called are left out', () => {
    for (const name of ['a_trigger', 'a_procedure', 'sum_of_squares', 'unnamed_two', 'label', 'price_range'])
      assert.deepEqual(routine(name), [])
    assert.equal(routine('take_either').length, 3)
    assert.equal(routine('mailbox').length, 2)
  })

  test('parameters say what may be left out and what takes many', () => {
    const [joined] = routine('joined')
    assert.deepEqual(
      joined?.parameters.map(({ name, type, optional, variadic }) => [name, type, optional, variadic]),
      [
        ['separator', 'text', false, false],
        ['parts', 'text[]', true, true],
      ],
    )
    assert.deepEqual(
      routine('bucket')[0]?.parameters.map(({ type, callType }) => [type, callType]),
      [
        ['bit', 'bit varying'],
        ['character', 'character varying'],
      ],
    )
    assert.deepEqual(
      routine('bump')[0]?.parameters.map(({ name, optional }) => [name, optional]),
      [
        ['value', false],
        ['by', true],
      ],
    )
  })

  test('results are void, a scalar or a row, one or many', () => {
    const results = ['nothing_at_all', 'add', 'countdown', 'film_by_id', 'films_of', 'only_out', 'out_rows', 'timetable', 'some_record']
    assert.deepEqual(
      results.map((name) => {
        const { kind, set, relation, columns } = routine(name)[0]!.returns
        return [name, kind, set, relation?.name, columns?.map((field) => field.name)]
      }),
      [
        ['nothing_at_all', 'void', false, undefined, undefined],
        ['add', 'scalar', false, undefined, undefined],
        ['countdown', 'scalar', true, undefined, undefined],
        ['film_by_id', 'row', false, 'films', undefined],
        ['films_of', 'row', true, 'films', undefined],
        ['only_out', 'row', false, undefined, ['said']],
        ['out_rows', 'row', true, undefined, ['n', 'square']],
        ['timetable', 'row', true, undefined, ['film', 'where', 'starts']],
        ['some_record', 'scalar', false, undefined, undefined],
      ],
    )
    assert.equal(routine('page')[0]?.returns.media, 'text/html')
    assert.equal(routine('film_or_none')[0]?.returns.rows, 1)
  })

  test('functions tell their volatility, settings and whose rights they have', () => {
    const [login] = routine('login')
    assert.deepEqual([login?.volatility, login?.securityDefiner, login?.settings], ['stable', true, { search_path: 'vault, pg_temp' }])
    assert.deepEqual(login?.grants, [{ role: 'anon', privileges: [{ privilege: 'execute' }] }])
    assert.deepEqual(routine('answer')[0]?.grants, [{ role: 'public', privileges: [{ privilege: 'execute' }] }])
    assert.deepEqual(routine('isolation_serializable')[0]?.settings, { default_transaction_isolation: 'serializable' })
  })

  test('types lead from domains to their bases and from composites to their fields', () => {
    assert.deepEqual(model.types['api.stars_of_stars'], {
      schema: 'api',
      name: 'stars_of_stars',
      kind: 'domain',
      base: 'api.stars',
      bottom: 'smallint',
      notNull: false,
    })
    assert.deepEqual(model.types['api.address'], {
      schema: 'api',
      name: 'address',
      kind: 'composite',
      relation: false,
      fields: [
        { name: 'street', type: 'text', typeName: 'text' },
        { name: 'city', type: 'text', typeName: 'text' },
        { name: 'zip', type: 'character varying(10)', typeName: 'character varying' },
      ],
    })
    assert.deepEqual(model.types['integer[]'], { schema: 'pg_catalog', name: '_int4', kind: 'array', item: 'integer' })
    assert.deepEqual(model.types['api.price_range'], { schema: 'api', name: 'price_range', kind: 'range', item: 'numeric' })
  })

  test('handlers of media types are for one relation or for all', () => {
    assert.deepEqual(api('films').media, [{ media: 'application/vnd.lantern.marquee', aggregate: { schema: 'api', name: 'marquee' } }])
    assert.deepEqual(model.media, [{ media: 'application/vnd.lantern.blob', aggregate: { schema: 'api', name: 'blob' } }])
    assert.deepEqual(api('slates.txt').media, [{ media: '*/*', aggregate: { schema: 'api', name: 'slates' } }])
  })

  test('grants are told by role, with columns where they are limited', () => {
    const press = api('films').grants.find(({ role }) => role === 'press')
    assert.deepEqual(press?.privileges, [
      { privilege: 'select', columns: ['id', 'title', 'year'] },
      { privilege: 'insert', columns: ['id', 'title', 'year'] },
      { privilege: 'update', columns: ['title'] },
    ])
    assert.deepEqual(
      api('countries')
        .grants.find(({ role }) => role === 'editor')
        ?.privileges.map(({ privilege }) => privilege),
      ['select', 'insert', 'update'],
    )
    assert.ok(!api('films').grants.some(({ role }) => role === 'postgres'))
  })

  test('policies are told with their roles and conditions', () => {
    assert.equal(api('tickets').rowSecurity, 'on')
    assert.deepEqual(
      api('tickets').policies.map(({ name, command, roles }) => [name, command, roles]),
      [
        ['all_tickets', 'all', ['chair', 'editor']],
        ['kiosk_reads', 'select', ['kiosk']],
        ['own_tickets', 'all', ['member']],
      ],
    )
    assert.equal(api('tickets').policies[1]?.using, `(state <> 'void'::api.ticket_state)`)
    assert.equal(api('films').rowSecurity, 'off')
  })

  test('roles are those that are named', () => {
    assert.deepEqual(
      model.roles.map(({ name }) => name),
      ['Guest Critic', 'anon', 'chair', 'editor', 'kiosk', 'member', 'press'],
    )
  })
})

/** From the contract: origin, target and `details` of every PGRST201 whose target is a relation's name. */
function recordedAmbiguities() {
  const files = readdirSync(contractPath('cases'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  const found = files.flatMap((file) => {
    const { cases } = JSON.parse(readFileSync(contractPath(`cases/${file}`), 'utf8')) as { cases: RecordedCase[] }
    return cases.flatMap(({ request, response }) => {
      const { code, details } = response.body?.json ?? {}
      if (code !== 'PGRST201' || !details) return []
      const [origin = '', target = ''] = details[0]?.embedding.split(' with ') ?? []
      const schema = request.headers?.['Accept-Profile'] ?? 'api'
      return [{ origin, target, schema, want: details.map(({ relationship }) => relationship) }]
    })
  })
  assert.ok(found.length > 5)
  return found
}

interface RecordedCase {
  request: { headers?: Record<string, string> }
  response: { body: { json?: { code?: string; details?: { embedding: string; relationship: string }[] } } | null }
}

const list = (names: readonly string[]) => `(${names.join(', ')})`
