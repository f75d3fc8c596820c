// Folders of test/diff: two versions of a schema, and what clients will notice. UPDATE=1 rewrites that; read the diff. And the
// command as people and machines use it.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { changesMarkdown } from '../generator/change-report.ts'
import { compareVersions } from '../generator/compare.ts'
import type { Rules } from '../generator/define-config.ts'
import { versionOfFolder } from '../generator/versions.ts'
import { write } from '../generator/write.ts'
import { generateFiles } from './support/generate.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { cli } from './support/server.ts'

const folder = fileURLToPath(new URL('diff/', import.meta.url))
const cases = readdirSync(folder)
const scratch = mkdtempSync(join(tmpdir(), 'pgrest-gen-diff-'))
const databases: TestDatabase[] = []
after(async () => {
  rmSync(scratch, { recursive: true, force: true })
  for (const database of databases) await database.drop()
})

async function databaseOf(script: string): Promise<string> {
  const database = await testDatabase()
  databases.push(database)
  await query(database.uri, script)
  return database.uri
}

/** Everything but the schemas of PostgreSQL itself. */
async function schemasOf(uri: string): Promise<string[]> {
  const rows = await query(
    uri,
    `select nspname from pg_namespace where nspname !~ '^pg_|^information_schema$|^public$' order by nspname <> 'api', 1`,
  )
  return rows.map(({ nspname }) => String(nspname))
}

/** Rules of a version, where there are any. */
function rulesOf(name: string, version: 'before' | 'after'): Rules {
  const file = join(folder, name, `${version}.rules.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Rules) : {}
}

async function generated(name: string, version: 'before' | 'after'): Promise<string> {
  const out = join(scratch, name, version)
  const uri = await databaseOf(readFileSync(join(folder, name, `${version}.sql`), 'utf8'))
  await write(await generateFiles(uri, await schemasOf(uri), ['public'], rulesOf(name, version)), out)
  return out
}

describe('what clients will notice of', () => {
  for (const name of cases) {
    test(name, async () => {
      const [old, now] = [await generated(name, 'before'), await generated(name, 'after')]
      const report = changesMarkdown(compareVersions(await versionOfFolder(old), await versionOfFolder(now)))
      const file = join(folder, name, 'report.md')
      if (process.env.UPDATE === '1') writeFileSync(file, report)
      assert.equal(report, readFileSync(file, 'utf8'))
    })
  }

  test('every kind of change that there is', async () => {
    const sources = readdirSync('generator')
      .filter((file) => /^compare/.test(file))
      .map((file) => readFileSync(join('generator', file), 'utf8'))
    const named = new Set(
      sources.flatMap((text) =>
        [
          ...text.matchAll(
            /'((?:schema|relation|column|computed|enum-value|key|verb|media-type|embed|function|overload|argument|result|volatility|security|call|privilege|row)-[a-z-]+|volatility)'/g,
          ),
        ].map(([, kind]) => kind!),
      ),
    )
    const versions = await Promise.all(
      cases.map(async (name) =>
        compareVersions(await versionOfFolder(join(scratch, name, 'before')), await versionOfFolder(join(scratch, name, 'after'))),
      ),
    )
    const seen = new Set(versions.flat().map(({ kind }) => kind))
    assert.deepEqual(
      [...named].filter((kind) => !seen.has(kind) && !['schema-default', 'embed-target'].includes(kind)),
      [],
    )
    assert.ok(seen.size > 35, `${seen.size} kinds`)
  })
})

describe('the command diff', () => {
  let out: string
  let uri: string
  const run = (words: string[], cwd = scratch) =>
    spawnSync(process.execPath, [cli, 'diff', ...words], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, PGRST_DB_URI: uri, PGRST_DB_SCHEMAS: 'api', GIT_CONFIG_GLOBAL: '/dev/null' },
    })
  const git = (...words: string[]) =>
    assert.equal(
      spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...words], { cwd: join(scratch, 'columns') }).status,
      0,
      words.join(' '),
    )

  before(async () => {
    uri = await databaseOf(readFileSync(join(folder, 'columns/after.sql'), 'utf8'))
    out = await generated('columns', 'before')
  })

  test('compares a revision with the folder, and the folder with the database', () => {
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'before')
    const same = run(['--from', 'HEAD', '--out', 'before'], join(scratch, 'columns'))
    assert.equal(same.status, 0, same.stderr)
    assert.equal(same.stdout, 'No change that a client will notice\n')
    const { status, stdout, stderr } = run(['--from', out, '--to', 'db', '--fail-on', 'breaking'])
    assert.equal(status, 1, stderr)
    assert.match(stdout, /^Breaking\n\n {2}api\.films\.\w+: /)
    assert.match(stdout, /GET \/films\?select=old_name/)
  })

  test('is for machines too, and fails as it was told', () => {
    const { stdout, status } = run(['--from', out, '--to', 'db', '--json', '--fail-on', 'never'])
    const { summary, changes } = JSON.parse(stdout) as {
      summary: Record<string, number>
      changes: { severity: string; kind: string; requests: string[] }[]
    }
    assert.equal(status, 0)
    assert.equal(summary.breaking, changes.filter(({ severity }) => severity === 'breaking').length)
    assert.ok(changes.some(({ kind, requests }) => kind === 'column-renamed' && requests.includes('GET /films?select=old_name')))
    assert.equal(run(['--from', out, '--to', out, '--fail-on', 'compatible']).status, 0)
  })

  for (const [what, words, line] of [
    ['no such revision', ['--from', 'nowhere', '--out', 'before'], /nowhere is neither a folder nor a revision/],
    ['no generated folder', ['--from', '.', '--to', '.'], /holds no server\.ts/],
    ['no database', ['--from', 'before', '--to', 'postgresql://127.0.0.1:1/x'], /no server listens/],
  ] as const) {
    test(`says what to do: ${what}`, () => {
      const { status, stderr } = run([...words], join(scratch, 'columns'))
      assert.equal(status, 2)
      assert.match(stderr, line)
      assert.equal(stderr.trim().split('\n').length, 1)
    })
  }
})
