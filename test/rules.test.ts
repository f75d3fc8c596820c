// Rules in pgrest.config.ts as their author meets them: what is wrong with one is a line with what to do, and nothing is generated.

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import type { Rules } from '../generator/define-config.ts'
import { GeneratorError } from '../generator/errors.ts'
import { introspect } from '../generator/introspect.ts'
import { buildModel, type Model } from '../generator/model.ts'
import { loadProject } from '../generator/project.ts'
import { fits, fitsColumn } from '../generator/rule-names.ts'
import { applyRules } from '../generator/rules.ts'
import { runCommand } from './support/command.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'

const ddl = `
  create schema api;
  create schema other;
  create table api.people (id int primary key, name text);
  create table api.films (id int primary key, title text, budget int, director int constraint films_director references api.people);
  create table api."odd.na*me" (id int primary key, "a.b" int);
  create table api.shelves (id int primary key, best api.films);
  create table other.desks (id int primary key);
  create function api.rate(film int) returns int language sql stable as 'select 1';
  create function api.pile() returns api.films[] language sql stable as 'select array_agg(f) from api.films f';
  create function other.search() returns setof api.films language sql stable as 'select * from api.films';
  create function api.label(api.films) returns text language sql stable as 'select $1.title';
`

let database: TestDatabase
let model: Model
let folder: string
before(async () => {
  database = await testDatabase()
  await query(database.uri, ddl)
  const client = new pg.Client({ connectionString: database.uri })
  await client.connect()
  const options = { schemas: ['api', 'other'], extraSearchPath: [] }
  model = buildModel(await introspect(client, options), options)
  await client.end()
  folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-rules-'))
})
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database?.drop()
})

const relationship = (key: string, rule: object): Rules =>
  ({ relations: { 'api.films': { relationships: { [key]: rule } } } }) as unknown as Rules

const refused: readonly (readonly [name: string, rules: Rules, message: RegExp])[] = [
  [
    'a relation',
    { hide: ['api.flims'] },
    /^the rule hide names no relation, function or column: 'api\.flims' is not there; there are api\.films,/,
  ],
  ['a column', { hide: ['api.films.bugdet'] }, /'api\.films\.bugdet' is not there; there are api\.films\.budget,/],
  ['a pattern', { hide: ['api.x*'] }, /'api\.x\*' is not there/],
  [
    'a function',
    { expose: ['api.films', 'api.rpc/rates'] },
    /^the rule expose names no relation and no function: 'api\.rpc\/rates'.*api\.rpc\/rate,/,
  ],
  [
    'columns, which cannot be exposed',
    { expose: ['api.films.title'] },
    /^the rule expose names a column, 'api\.films\.title': expose its relation/,
  ],
  ['a relation with rules', { relations: { 'api.film': {} } }, /^the rule relations names no relation: 'api\.film'/],
  ['a function with rules', { functions: { 'api.rate': {} } }, /^the rule functions names no function: 'api\.rate'.*api\.rpc\/rate/],
  [
    'a relation that is hidden',
    { hide: ['api.people'], relations: { 'api.people': { maxRows: 1 } } },
    /^the rule relations names no relation: 'api\.people'/,
  ],
  [
    'a relationship',
    relationship('director', { use: 'people!director' }),
    /names no relationship: 'people!director' is not there; there is people!films_director/,
  ],
  [
    'a name that clients can write',
    relationship('people!films_director', { use: 'people!films_director' }),
    /a name of one's own has no '!'/,
  ],
  ['a hidden relationship', relationship('people', { hide: true }), /names no relationship: 'people' is not there/],
  [
    'a target',
    relationship('x', { to: 'api.peoples', columns: { director: 'id' } }),
    /names no relation: 'api\.peoples' is not there; there are api\.people,/,
  ],
  ['a target in another schema', relationship('x', { to: 'other.desks', columns: { director: 'id' } }), /requests stay in one schema/],
  [
    'a column here',
    relationship('x', { to: 'api.people', columns: { directr: 'id' } }),
    /names no column: 'directr' is not there; there are director,/,
  ],
  [
    'a column there',
    relationship('x', { to: 'api.people', columns: { director: 'ids' } }),
    /names no column: 'ids' is not there; there are id, name/,
  ],
  [
    'a relationship under a pattern',
    { relations: { 'api.*': { relationships: { people: { use: 'people!films_director' } } } } },
    /stands under a pattern: name one relation/,
  ],
  [
    'a column that a column of rows shows',
    { hide: ['api.films.budget', 'api.rpc/pile'] },
    /'api\.shelves\.best' shows whole rows of api\.films; hide that too/,
  ],
  ['a column that a list of rows shows', { hide: ['api.films.budget', 'api.shelves'] }, /'api\.rpc\/pile' shows whole rows/],
  [
    'a column that a function of another schema shows',
    { hide: ['api.films.budget', 'api.shelves', 'api.rpc/pile'] },
    /'other\.rpc\/search' shows whole rows/,
  ],
]

describe('a rule that cannot be kept', () => {
  for (const [name, rules, message] of refused) {
    test(`is refused where it names no such thing, or leaves it open: ${name}`, () => {
      assert.throws(
        () => applyRules(model, rules),
        (error: Error) => error instanceof GeneratorError && message.test(error.message) && !error.message.includes('\n'),
      )
    })
  }
})

describe('names in rules', () => {
  test('are exact, or patterns in which * is any text', () => {
    assert.ok(fits('api.films', 'api.films'))
    assert.ok(fits('api.film*', 'api.film_genres'))
    assert.ok(fits('*.films', 'api.films'))
    assert.ok(!fits('api.films', 'api.films2'))
    assert.ok(!fits('api.f.lms', 'api.films'))
    assert.ok(fits('api.odd.na*me', 'api.odd.na*me'))
    assert.ok(fits('api.(x', 'api.(x'))
  })

  test('of columns have a * that ends at a dot', () => {
    assert.ok(fitsColumn('api.*.budget', 'api.films.budget'))
    assert.ok(!fitsColumn('api.*', 'api.films.budget'))
  })

  test('reach names that are hard to write', () => {
    const left = applyRules(model, { hide: ['api.odd.na*me.a.b', 'api.shelves', 'api.rpc/pile'] })
    assert.deepEqual(
      left.relations.find(({ name }) => name === 'odd.na*me')?.columns.map(({ name }) => name),
      ['id'],
    )
  })

  test('without rules change nothing', () => {
    assert.deepEqual(applyRules(model, {}), model)
  })
})

const shapes: readonly (readonly [name: string, text: string, message: RegExp])[] = [
  ['no list', `hide: 'api.films'`, /hide is a list of names$/],
  ['an unknown key', `relations: { 'api.films': { maxRow: 3 } }`, /there is no 'maxRow' in relations\['api\.films'\]; there are .*maxRows/],
  ['an unknown verb', `relations: { 'api.films': { verbs: ['HEAD'] } }`, /verbs is a list of GET, POST, PATCH, PUT, DELETE$/],
  ['PATCH of a function', `functions: { 'api.rpc/rate': { verbs: ['PATCH'] } }`, /verbs is a list of GET, POST$/],
  ['a part of a row', `relations: { 'api.films': { maxRows: 1.5 } }`, /maxRows is a whole number, 0 or more$/],
  ['a header with a line end', `relations: { 'api.films': { cacheControl: 'a\\nb' } }`, /cacheControl is the value of a header$/],
  [
    'two kinds at once',
    `relations: { 'api.films': { relationships: { x: { use: 'y', hide: true } } } }`,
    /there is no 'hide' in .*\['x'\]; there are use, only$/,
  ],
  ['hide: false', `relations: { 'api.films': { relationships: { x: { hide: false } } } }`, /hide is true$/],
  ['no columns', `relations: { 'api.films': { relationships: { x: { to: 'api.people', columns: {} } } } }`, /columns is not empty$/],
  ['nothing', `relations: { 'api.films': { relationships: { x: {} } } }`, /has use, hide, or to and columns$/],
]

const configure = (text: string, place = folder) => writeFileSync(join(place, 'pgrest.config.mjs'), `export default { ${text} }\n`)

describe('pgrest.config', () => {
  for (const [name, text, message] of shapes) {
    test(`is refused with a line that says where and what: ${name}`, async () => {
      const place = mkdtempSync(join(folder, 'shape-'))
      configure(text, place)
      await assert.rejects(loadProject(place), (error: Error) => error instanceof GeneratorError && message.test(error.message))
    })
  }

  const run = (...words: string[]) => runCommand(folder, words, { PGRST_DB_URI: database.uri, PGRST_DB_SCHEMAS: 'api' })

  test('has rules that generate, check and diff obey', async () => {
    configure(`hide: ['api.people', 'api.films.budget', 'api.shelves', 'api.rpc/pile']`)
    assert.equal((await run('generate')).code, 0)
    assert.ok(!existsSync(join(folder, 'out/api/people.ts')))
    assert.doesNotMatch(readFileSync(join(folder, 'out/api/films.ts'), 'utf8'), /budget|people/)
    assert.equal((await run('check', '--quiet')).code, 0)
    const { stdout } = await run('diff', '--from', 'out', '--to', 'db', '--json')
    assert.deepEqual((JSON.parse(stdout) as { changes: unknown[] }).changes, [])
    configure('')
    assert.equal((await run('check', '--quiet')).code, 1)
    const added = await run('diff', '--from', 'db', '--to', 'out', '--fail-on', 'breaking')
    assert.equal(added.code, 1)
    assert.match(added.stdout, /budget/)
  })

  test('with a rule that names nothing ends commands with 2 and a line', async () => {
    configure(`hide: ['api.nothing']`)
    for (const command of ['generate', 'check', 'serve']) {
      const { code, stderr } = await run(command)
      assert.equal(code, 2, command)
      assert.match(
        stderr,
        /^pgrest-gen: the rule hide names no relation, function or column: 'api\.nothing' is not there; there are [^\n]+\n$/m,
      )
    }
    assert.equal((await run('diff', '--from', 'out', '--to', 'db')).code, 2)
  })
})
