// A second run of generate: it may do nothing only when nothing has changed. What it did is told by --verbose.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runCommand } from './support/command.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

let database: TestDatabase
let project: string
const at = (path: string) => join(project, path)
const memory = () => at('node_modules/.cache/pgrest-gen')

before(async () => {
  database = await testDatabase()
  await query(database.uri, 'create schema api; create schema office; create table api.films (id integer primary key, title text)')
})
after(() => database.drop())

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'pgrest-gen-remembered-'))
  writeFileSync(at('package.json'), '{ "type": "module" }\n')
  mkdirSync(at('node_modules'))
  symlinkSync(root, at('node_modules/pgrest-gen'), 'junction')
})
afterEach(() => rmSync(project, { recursive: true, force: true }))

/** Whether a run did nothing, and what its summary says of files. */
async function generate(
  words: readonly string[] = [],
  own: Record<string, string> = {},
): Promise<{ idle: boolean; files: string | undefined }> {
  const env = { PGRST_DB_URI: database.uri, PGRST_DB_SCHEMAS: 'api', ...own }
  const { code, stdout, stderr } = await runCommand(project, ['generate', '--verbose', ...words], env)
  assert.equal(code, 0, stderr)
  return { idle: stderr.includes('nothing has changed since the last run'), files: /out: (.*)\n/.exec(stdout)?.[1] }
}

const idle = { idle: true, files: '0 files written, 7 unchanged, 0 removed' }

test('does nothing when nothing has changed', async () => {
  assert.deepEqual(await generate(), { idle: false, files: '7 files written, 0 unchanged, 0 removed' })
  assert.deepEqual(await generate(), idle)
})

describe('does everything again after a change of', () => {
  const changes: Readonly<Record<string, readonly [change: () => unknown, files: string]>> = {
    'a generated file': [
      () => writeFileSync(at('out/api/films.ts'), `${readFileSync(at('out/api/films.ts'), 'utf8')}// mine\n`),
      '1 file written, 6 unchanged, 0 removed',
    ],
    'a generated file, which is gone': [() => rmSync(at('out/ACCESS.md')), '1 file written, 6 unchanged, 0 removed'],
    'the list of files': [
      () => writeFileSync(at('out/.pgrest-gen'), `${readFileSync(at('out/.pgrest-gen'), 'utf8')}api/gone.ts\n`),
      '0 files written, 7 unchanged, 0 removed',
    ],
    'the rules': [
      () => writeFileSync(at('pgrest.config.ts'), `export default { hide: ['api.films.title'] }\n`),
      '5 files written, 2 unchanged, 0 removed',
    ],
    'the overrides': [
      () => {
        mkdirSync(at('overrides/api'), { recursive: true })
        writeFileSync(at('overrides/api/films.ts'), 'export default {}\n')
      },
      '1 file written, 6 unchanged, 0 removed',
    ],
    'the memory, which is no longer one': [
      () => {
        for (const name of readdirSync(memory())) writeFileSync(join(memory(), name), '{"causes":')
      },
      '0 files written, 7 unchanged, 0 removed',
    ],
  }
  for (const [name, [change, files]] of Object.entries(changes)) {
    test(name, async () => {
      await generate()
      change()
      assert.deepEqual(await generate(), { idle: false, files })
      assert.deepEqual((await generate()).idle, true)
    })
  }

  test('the database', async () => {
    await generate()
    await query(database.uri, `comment on table api.films is 'What is shown'`)
    try {
      const { idle, files } = await generate()
      assert.equal(idle, false)
      assert.match(files ?? '', /^[1-9]/)
      assert.match(readFileSync(at('out/api/films.ts'), 'utf8'), /What is shown/)
    } finally {
      await query(database.uri, 'comment on table api.films is null')
    }
  })

  test('the schemas, the search path and the role that is asked for', async () => {
    await generate()
    const wishes = [[['--schemas', 'office']], [['--extra-search-path', 'office']], [[], { PGRST_DB_ANON_ROLE: 'nobody' }]] as const
    for (const [words, own] of wishes) {
      assert.equal((await generate(words, own)).idle, false, String(words))
      assert.equal((await generate(words, own)).idle, true, String(words))
    }
  })
})

test('remembers nothing without a folder of modules, and of folders outside of the project', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'pgrest-gen-elsewhere-'))
  await generate(['--out', join(elsewhere, 'out')])
  rmSync(elsewhere, { recursive: true })
  assert.equal(existsSync(memory()), false)
  rmSync(at('node_modules'), { recursive: true })
  await generate()
  assert.equal((await generate()).idle, false)
  assert.equal(existsSync(at('node_modules')), false)
})
