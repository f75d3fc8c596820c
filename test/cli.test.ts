// The command line as people and scripts meet it: what is printed where, exit codes, sources of the configuration, a server.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { runCommand, startCommand } from './support/command.ts'
import { exchange } from './support/exchange.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { endChild, query } from './support/postgres.ts'
import { startServer } from './support/server.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

let database: TestDatabase
let dir: string
before(async () => {
  database = await testDatabase()
  dir = mkdtempSync(join(tmpdir(), 'pgrest-gen-cli-'))
  await query(
    database.uri,
    `create schema api;
     create schema office;
     create table api.films (id integer primary key, title text not null, sequel_of integer references api.films);
     create function api.add(a integer, b integer) returns integer language sql immutable as 'select a + b';
     create table office.desks (id integer primary key);
     create table public.things (id integer primary key);
     insert into api.films values (1, 'The Lamp', null)`,
  )
})
after(async () => {
  rmSync(dir, { recursive: true, force: true })
  await database.drop()
})

type Environment = Record<string, string>

const start = (words: readonly string[], env: Environment) => startCommand(dir, words, env)
const run = (words: readonly string[], env: Environment = {}) => runCommand(dir, words, env)

const ofDatabase = (): Environment => ({ PGRST_DB_URI: database.uri, PGRST_DB_SCHEMAS: 'api' })

describe('generate', () => {
  test('writes the server and says so in one line', async () => {
    const { code, stdout, stderr } = await run(['generate', '--out', 'first'], ofDatabase())
    assert.deepEqual([code, stderr], [0, ''])
    assert.equal(stdout, '1 table, 1 function, 2 relationships → first: 8 files written, 0 unchanged, 0 removed\n')
    assert.deepEqual(readdirSync(join(dir, 'first')).sort(), [
      '.pgrest-gen',
      'ACCESS.md',
      'api',
      'api.openapi.json',
      'api.openapi.ts',
      'database.types.ts',
      'relationships.md',
      'server.ts',
    ])
    assert.match((await run(['generate', '--out', 'first'], ofDatabase())).stdout, /: 0 files written, 8 unchanged, 0 removed\n$/)
  })

  test('tells programs what it did', async () => {
    const { stdout } = await run(['generate', '--out', 'json', '--json'], ofDatabase())
    assert.deepEqual(JSON.parse(stdout), {
      tables: 1,
      functions: 1,
      relationships: 2,
      out: 'json',
      written: [
        'ACCESS.md',
        'api.openapi.json',
        'api.openapi.ts',
        'api/films.ts',
        'api/rpc/add.ts',
        'database.types.ts',
        'relationships.md',
        'server.ts',
      ],
      removed: [],
      unchanged: 0,
    })
  })

  test('says nothing when it is told to, and much when it is asked', async () => {
    assert.deepEqual(await run(['generate', '--out', 'quiet', '--quiet'], ofDatabase()), { code: 0, stdout: '', stderr: '' })
    const { stderr } = await run(['generate', '--out', 'verbose', '--verbose'], ofDatabase())
    assert.match(stderr, /^relations: \d+ rows? in \d+ ms$/m)
    assert.match(stderr, /^wrote api\/films\.ts$/m)
  })

  test('writes to out when nothing else is said', async () => {
    assert.equal((await run(['generate'], ofDatabase())).code, 0)
    assert.ok(existsSync(join(dir, 'out/server.ts')))
  })
})

describe('what is generated is said by', () => {
  const exposed = async (words: readonly string[], env: Environment) => {
    const { code, stderr } = await run(['generate', '--out', 'sources', '--quiet', ...words], env)
    assert.equal(code, 0, stderr)
    return /exposed: \[(.*)\]/.exec(readFileSync(join(dir, 'sources/server.ts'), 'utf8'))?.[1]
  }
  before(() =>
    writeFileSync(join(dir, 'server.conf'), `db-uri = "${database.uri}"\ndb-schemas = "office"\njwt-secret = "@/no/such/secret"\n`),
  )

  test('the configuration file', async () => assert.equal(await exposed(['--config', 'server.conf'], {}), `'office'`))

  test('the environment before the file', async () => {
    assert.equal(await exposed(['--config', 'server.conf'], { PGRST_DB_SCHEMAS: 'api' }), `'api'`)
  })

  test('flags before the environment', async () => {
    assert.equal(await exposed(['--schemas', 'office, api', '--db-uri', database.uri], { PGRST_DB_SCHEMAS: 'api' }), `'office', 'api'`)
  })

  test("libpq's variables, where there is no address", async () => {
    const { hostname, port, username, password } = new URL(database.uri)
    const env = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password, PGDATABASE: database.name }
    assert.equal(await exposed([], env), `'public'`)
  })
})

describe('check', () => {
  test('is content with what generate wrote', async () => {
    await run(['generate', '--out', 'checked'], ofDatabase())
    assert.deepEqual(await run(['check', '--out', 'checked'], ofDatabase()), {
      code: 0,
      stdout: '',
      stderr: 'checked is what the database gives\n',
    })
  })

  test('prints what differs as a unified diff without colours, and exits with 1', async () => {
    await run(['generate', '--out', 'edited'], ofDatabase())
    const file = join(dir, 'edited/api/films.ts')
    writeFileSync(file, readFileSync(file, 'utf8').replace('PATCH: update(films)', 'PATCH: nothing(films)'))
    const { code, stdout, stderr } = await run(['check', '--out', 'edited'], ofDatabase())
    assert.deepEqual([code, stderr], [1, 'edited differs in 1 file: run pgrest-gen generate\n'])
    assert.match(
      stdout,
      /^--- a\/api\/films\.ts\n\+\+\+ b\/api\/films\.ts\n@@ .*\n(?: .*\n)+- {2}PATCH: nothing\(films\),\n\+ {2}PATCH: update\(films\),\n/,
    )
    const { stdout: json } = await run(['check', '--out', 'edited', '--json'], ofDatabase())
    assert.deepEqual(JSON.parse(json), { out: 'edited', differs: ['api/films.ts'] })
  })
})

describe('a mistake is told in one line, with exit code 2:', () => {
  const mistakes: readonly (readonly [name: string, words: readonly string[], says: RegExp])[] = [
    ['no server', ['--db-uri', 'postgresql://somebody@127.0.0.1:1/films'], /no server listens for database films at 127\.0\.0\.1:1/],
    ['no such database', ['--db-uri', 'DATABASE-none'], /no database .*none/],
    ['no such user', ['--db-uri', 'USER-none'], /user none|password/],
    ['no address', ['--db-uri', 'http://localhost'], /db-uri/],
    ['no such schema', ['--schemas', 'cinema'], /"cinema" does not exist/],
    ['a schema of PostgreSQL’s own', ['--schemas', 'pg_catalog'], /pg_catalog/],
    ['no such configuration file', ['--config', 'none.conf'], /none\.conf cannot be read/],
    ['a broken configuration file', ['--config', 'broken.conf'], /line 1 /],
    ['a file in the way', ['--out', 'mine'], /mine\/server\.ts is in the way/],
    ['a folder that is a file', ['--out', 'broken.conf'], /cannot (read|write) broken\.conf/],
    ['an unknown option', ['--colour'], /unknown option '--colour'/],
    ['two options that exclude each other', ['--quiet', '--verbose'], /--verbose.* cannot be used with .*--quiet/],
  ]
  before(() => {
    writeFileSync(join(dir, 'broken.conf'), '= "?"\n')
    mkdirSync(join(dir, 'mine'))
    writeFileSync(join(dir, 'mine/server.ts'), 'mine()\n')
  })
  for (const [name, words, says] of mistakes) {
    test(name, async () => {
      const address = new URL(database.uri)
      const given = words.map((word) => {
        if (word.startsWith('DATABASE-')) return Object.assign(new URL(address), { pathname: '/none' }).href
        return word.startsWith('USER-') ? Object.assign(new URL(address), { username: 'none', password: 'wrong' }).href : word
      })
      const { code, stdout, stderr } = await run(['generate', ...given], ofDatabase())
      assert.equal(code, 2, stderr)
      assert.equal(stdout, '')
      assert.match(stderr, says)
      const [line, ...rest] = stderr.trimEnd().split('\n')
      assert.ok(rest.length === 0 || line?.startsWith('error: '), stderr)
      assert.doesNotMatch(stderr, /\n\s+at /)
    })
  }

  test('an unknown command', async () => {
    const { code, stderr } = await run(['generat'])
    assert.equal(code, 2)
    assert.match(stderr, /unknown command 'generat'\n\(Did you mean generate\?\)/)
  })
})

test('help and version are there to be read', async () => {
  const help = await run(['--help'])
  assert.equal(help.code, 0)
  for (const word of ['generate', 'check', 'serve', 'PGRST_DB_', 'PGHOST']) assert.ok(help.stdout.includes(word), word)
  assert.match((await run(['generate', '--help'])).stdout, /--extra-search-path/)
  assert.deepEqual(await run(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' })
})

describe('serve', () => {
  /** Asks a server that is started for this, then ends it as init systems do. */
  async function served<T>(words: readonly string[], env: Environment, ask: (address: string) => Promise<T>): Promise<T> {
    const child = start(['serve', ...words], { PGRST_SERVER_HOST: '127.0.0.1', PGRST_SERVER_PORT: '0', ...env })
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let said = ''
        child.stderr?.setEncoding('utf8').on('data', (text: string) => {
          said += text
          const found = /http:\/\/\S+/.exec(said)?.[0]
          if (found) resolve(found)
        })
        child.once('close', () => reject(new Error(`it ended: ${said}`)))
      })
      return await ask(address)
    } finally {
      child.removeAllListeners('close')
      await endChild(child, 'SIGTERM', 'SIGKILL')
      assert.equal(child.exitCode, 0)
    }
  }
  const title = async (address: string) => (await fetch(`${address}/films?select=title`)).json()

  test('answers from a folder that is gone afterwards', async () => {
    const tmp = mkdtempSync(join(dir, 'tmp-'))
    const user = new URL(database.uri).username
    assert.deepEqual(await served([], { ...ofDatabase(), PGRST_DB_ANON_ROLE: user, TMPDIR: tmp }, title), [{ title: 'The Lamp' }])
    assert.deepEqual(
      readdirSync(tmp).filter((name) => name.startsWith('pgrest-gen-')),
      [],
    )
  })

  test('takes a configuration file, as PostgREST does', async () => {
    const { username } = new URL(database.uri)
    writeFileSync(join(dir, 'serve.conf'), `db-uri = "${database.uri}"\ndb-schemas = "api"\ndb-anon-role = "${username}"\n`)
    assert.deepEqual(await served(['serve.conf'], {}, title), [{ title: 'The Lamp' }])
  })

  test('takes its secret from a pipe', async () => {
    const variables = { ...ofDatabase(), PGRST_DB_ANON_ROLE: new URL(database.uri).username, PGRST_JWT_SECRET: '@/dev/stdin' }
    const server = await startServer(variables, [], undefined, dir, 'a secret that is long enough for HS256')
    try {
      const { status, body } = await exchange(server.host, server.port, { method: 'GET', path: '/films?select=title' })
      assert.deepEqual([status, JSON.parse(body.toString())], [200, [{ title: 'The Lamp' }]])
    } finally {
      await server.stop()
    }
  })
})
