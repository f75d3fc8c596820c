// The command init in a project of its own, and what pgrest.config.ts then says to the other commands.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { cli } from './support/server.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-init-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(fileURLToPath(new URL('..', import.meta.url)), join(folder, 'node_modules/pgrest-gen'), 'junction')
})
after(() => rmSync(folder, { recursive: true, force: true }))

const run = (words: readonly string[], variables: Record<string, string> = {}) => {
  const others = Object.entries(process.env).filter(([name]) => !/^(PGRST_|PG)/.test(name))
  return spawnSync(process.execPath, [cli, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...Object.fromEntries(others), ...variables },
  })
}
const text = (path: string) => readFileSync(join(folder, path), 'utf8')

describe('init', () => {
  test('writes a configuration, scripts and a workflow, and the second time nothing', () => {
    writeFileSync(join(folder, 'package.json'), '{\n    "name": "x",\n    "scripts": { "api:check": "mine" }\n}\n')
    const first = run(['init', '--schemas', "api,o'dd", '--out', 'server', '--migrate', 'make "migrate" || exit 1'])
    assert.equal(first.status, 0, first.stderr)
    assert.match(text('pgrest.config.ts'), /schemas: \['api', "o'dd"\],\n {2}out: 'server',/)
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }
    assert.equal(scripts['api:check'], 'mine')
    assert.equal(scripts['api:generate'], 'pgrest-gen generate')
    assert.match(text('package.json'), /^ {4}"name"/m)
    assert.match(text('.github/workflows/api.yml'), /\n {8}run: \|\n {10}make "migrate" \|\| exit 1\n/)
    const second = run(['init', '--schemas', "api,o'dd", '--out', 'server', '--migrate', 'make "migrate" || exit 1'])
    assert.match(second.stderr, /^pgrest\.config\.ts is as it should be\n\.github\/workflows\/api\.yml is as it should be\n$/)
  })

  test('keeps what is there unless it is forced', () => {
    writeFileSync(join(folder, 'pgrest.config.ts'), 'export default {}\n')
    assert.match(run(['init', '--ci', 'none']).stderr, /kept pgrest\.config\.ts/)
    assert.equal(text('pgrest.config.ts'), 'export default {}\n')
    assert.match(run(['init', '--ci', 'none', '--force']).stderr, /wrote pgrest\.config\.ts/)
  })

  test('does not touch a pipeline of GitLab that is there', () => {
    writeFileSync(join(folder, '.gitlab-ci.yml'), 'stages: []\n')
    assert.match(run(['init', '--ci', 'gitlab']).stderr, /wrote \.gitlab\/api\.yml\nadd to \.gitlab-ci\.yml: include/)
    assert.equal(text('.gitlab-ci.yml'), 'stages: []\n')
  })
})

describe('pgrest.config.ts', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase()
    await query(database.uri, 'create schema api; create table api.films (id int primary key)')
  })
  after(() => database.drop())

  test('says what flags and environment do not', () => {
    run(['init', '--schemas', 'api', '--out', 'server', '--ci', 'none'])
    const { status, stderr } = run(['generate'], { PGRST_DB_URI: database.uri })
    assert.equal(status, 0, stderr)
    assert.ok(existsSync(join(folder, 'server/api/films.ts')))
    assert.equal(run(['check'], { PGRST_DB_URI: database.uri }).status, 0)
    assert.ok(run(['generate', '--out', 'other', '--schemas', 'public'], { PGRST_DB_URI: database.uri }).stdout.includes('0 tables'))
    assert.ok(!existsSync(join(folder, 'other/api')))
  })

  test('names the anonymous role, so that check agrees wherever it runs', () => {
    run(['init', '--schemas', 'api', '--anon-role', 'pg_monitor', '--ci', 'none'])
    assert.equal(run(['generate'], { PGRST_DB_URI: database.uri, PGRST_DB_ANON_ROLE: 'pg_monitor' }).status, 0)
    assert.match(text('out/ACCESS.md'), /pg_monitor/)
    assert.equal(run(['check'], { PGRST_DB_URI: database.uri }).status, 0)
    assert.equal(run(['check'], { PGRST_DB_URI: database.uri, PGRST_DB_ANON_ROLE: 'pg_read_all_settings' }).status, 1)
  })

  for (const [what, content, line] of [
    ['an unknown key', 'export default { schema: ["api"] }', /there is no 'schema'; there are dbUri, schemas/],
    ['a value of the wrong kind', 'export default { schemas: "api" }', /schemas is a list of names/],
    ['no default export', 'export const x = 1', /exports no configuration/],
    ['no code', 'export default {', /cannot be loaded/],
  ] as const) {
    test(`is refused in a line: ${what}`, () => {
      writeFileSync(join(folder, 'pgrest.config.ts'), content)
      const { status, stderr } = run(['generate'], { PGRST_DB_URI: database.uri })
      assert.equal(status, 2)
      assert.match(stderr, line)
      assert.equal(stderr.trim().split('\n').length, 1)
    })
  }
})
