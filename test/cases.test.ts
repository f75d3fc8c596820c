// Folders of test/cases that have an out/ hold a trap: a schema, and what must come out of it. UPDATE=1 rewrites what comes out;
// read the diff.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Rules } from '../generator/define-config.ts'
import { check, write } from '../generator/write.ts'
import type { Api } from '../runtime/spec.ts'
import { generateFiles } from './support/generate.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'

const folder = fileURLToPath(new URL('cases/', import.meta.url))
const traps = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'out')))
const databases: TestDatabase[] = []
after(async () => {
  for (const database of databases) await database.drop()
})

async function databaseOf(...scripts: readonly string[]): Promise<string> {
  const database = await testDatabase()
  databases.push(database)
  for (const script of scripts) await query(database.uri, script)
  return database.uri
}

/** What pgrest.config.ts would say besides. */
function rulesOf(trap: string): Rules {
  const file = join(folder, trap, 'rules.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Rules) : {}
}

describe('what comes out of a schema', () => {
  for (const trap of traps) {
    test(trap.replaceAll('-', ' '), async () => {
      const script = readFileSync(join(folder, trap, 'schema.sql'), 'utf8')
      const schemas = /^-- schemas: (.*)$/m.exec(script)?.[1]?.split(', ') ?? []
      const files = await generateFiles(await databaseOf(script), schemas, ['public'], rulesOf(trap))
      const out = join(folder, trap, 'out')
      if (process.env.UPDATE === '1') await write(files, out)
      assert.equal(
        check(files, out)
          .map(({ patch }) => patch)
          .join(''),
        '',
      )
    })
  }

  test('has every name as the database has it, once it is loaded', async () => {
    const { api } = (await import('./cases/hostile-texts/out/server.ts')) as { api: Api }
    const schema = api.exposed.find((name) => name.startsWith('odd')) ?? ''
    assert.equal(schema, 'odd `$' + '{schema}` "x"')
    const { relations, functions } = api.schemas[schema] ?? assert.fail('the schema is there')
    const names = Object.keys(relations)
    assert.ok(names.includes('line\nend {columns}') && names.includes('__proto__') && names.includes('constructor'), names.join())
    for (const name of names) assert.equal((await relations[name]?.())?.default.table.name, name)
    for (const name of Object.keys(functions)) assert.equal((await functions[name]?.())?.default.routines[0]?.name, name)
    const odd = await relations[names.find((name) => name.startsWith('back')) ?? '']?.()
    assert.ok(Object.hasOwn(odd?.default.table.columns ?? {}, '__proto__'))
  })

  test('has nothing for the formatter and the linter to do', () => {
    const outs = traps.map((trap) => join(folder, trap, 'out'))
    execFileSync('npx', ['--no-install', 'biome', 'check', '--error-on-warnings', '--max-diagnostics=5', ...outs], { stdio: 'pipe' })
  })
})

describe('the same schema gives the same bytes', () => {
  const tables = [
    `create table api.films (id integer primary key, title text, director integer, gauge api.gauge)`,
    `create table api.people (id integer primary key, name text)`,
    `create table api.parts (film integer, person integer, primary key (film, person))`,
    `create function api.add(a integer, b integer) returns integer language sql as 'select a + b'`,
    `create function api.add(a text, b text) returns text language sql as 'select a || b'`,
  ]
  const keys = [
    `alter table api.films add constraint director foreign key (director) references api.people`,
    `alter table api.parts add constraint film foreign key (film) references api.films`,
    `alter table api.parts add constraint person foreign key (person) references api.people`,
    `create policy one on api.films using (true)`,
    `create policy two on api.films using (false)`,
    `grant select on api.films, api.parts to public`,
  ]
  const start = [`create schema api`, `create type api.gauge as enum ('35mm', '70mm')`]

  test('twice over', async () => {
    const uri = await databaseOf(...start, ...tables, ...keys)
    assert.deepEqual([...(await generateFiles(uri, ['api']))], [...(await generateFiles(uri, ['api']))])
  })

  test('whatever the order in which it was created', async () => {
    const uri = await databaseOf(...start, ...tables, ...keys)
    const reversed = await databaseOf(...start, ...tables.toReversed(), ...keys.toReversed())
    const files = await generateFiles(uri, ['api'])
    assert.ok(files.has('api/films.ts') && files.has('api/rpc/add.ts'))
    assert.deepEqual([...(await generateFiles(reversed, ['api']))], [...files])
  })

  test('and a column more changes one line of its table, and what the documents say of it', async () => {
    const uri = await databaseOf(...start, ...tables, ...keys)
    const before = await generateFiles(uri, ['api'])
    await query(uri, 'alter table api.films add column synopsis text')
    const after = await generateFiles(uri, ['api'])
    const changed = [...after].filter(([path, text]) => before.get(path) !== text)
    assert.deepEqual(
      changed.map(([path]) => path),
      ['api.openapi.json', 'api.openapi.ts', 'api/films.ts', 'database.types.ts'],
    )
    const known = new Set(before.get('api/films.ts')?.split('\n'))
    const lines = after
      .get('api/films.ts')
      ?.split('\n')
      .filter((line) => !known.has(line))
    assert.deepEqual(lines, [`    synopsis: column<string | null>('text'),`])
  })
})
