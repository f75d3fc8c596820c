// The command line of a server: what it prints instead of serving, where the configuration comes from, and how a mistake is told.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { endOperated, operate, runServer, type Words } from './support/operated.ts'
import { freePort, query } from './support/postgres.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
const secret = 'a lantern, a moth and thirty-two bytes'

let database: TestDatabase
let folder: string
before(async () => {
  database = await testDatabase('lantern')
  folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-words-'))
})
after(async () => {
  await endOperated()
  await query(database.uri, `alter role authenticator in database "${database.name}" reset all`)
  rmSync(folder, { recursive: true, force: true })
  await database.drop()
})

const run = (options: Words = {}) => runServer(database.authenticator, options)
const dumped = async (options: Words) => {
  const { code, stdout, stderr } = await run({ ...options, words: ['--dump-config', ...(options.words ?? [])] })
  assert.equal(code, 0, stderr)
  return stdout.split('\n')
}
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('help, version and an example are printed', async () => {
  const help = await run({ words: ['--help'] })
  assert.deepEqual([help.code, help.stderr], [0, ''])
  for (const word of ['[file]', '--dump-config', '--dump-schema', '--ready', '--example']) assert.ok(help.stdout.includes(word), word)
  assert.deepEqual(await run({ words: ['-v'] }), { code: 0, stdout: `pgrest-gen ${version} (PostgREST 16.2)\n`, stderr: '' })
  const example = await run({ words: ['-e'], variables: { PGRST_DB_URI: 'nonsense' } })
  assert.equal(example.code, 0)
  assert.match(example.stdout, /^# db-anon-role = "anon"$/m)
})

describe('the configuration that is dumped', () => {
  test('has a line for each option, sorted, the secret too, as with PostgREST', async () => {
    const lines = (await dumped({ variables: { PGRST_DB_CONFIG: 'false' } })).filter((line) => line !== '')
    assert.deepEqual(lines, [...lines].sort())
    assert.ok(lines.includes(`jwt-secret = "${secret}"`))
    assert.ok(lines.includes('db-tx-end = "rollback-allow-override"'))
    assert.ok(!lines.some((line) => line.startsWith('log-format')))
  })

  test('comes from database, environment and file, in this order', async () => {
    const alter = (what: string) => query(database.uri, `alter role authenticator ${what}`)
    await alter(`set pgrst.db_max_rows = '11'`)
    await alter(`set pgrst.jwt_aud = 'everywhere'`)
    await alter(`in database "${database.name}" set pgrst.jwt_aud = 'here'`)
    await alter(`in database "${database.name}" set pgrst.db_pool = '1'`)
    try {
      const lines = await dumped({
        words: [file('order.conf', 'db-max-rows = 33\ndb-pool = 3\nlog-level = "info"\ndb-plan-enabled = true\n')],
        variables: { PGRST_DB_MAX_ROWS: '22', PGRST_LOG_LEVEL: 'warn', PGRST_DB_PLAN_ENABLED: null, PGRST_DB_POOL: null },
      })
      for (const line of ['db-max-rows = 11', 'jwt-aud = "here"', 'db-pool = 3', 'log-level = "warn"', 'db-plan-enabled = true'])
        assert.ok(lines.includes(line), line)
    } finally {
      for (const name of ['db_max_rows', 'jwt_aud']) await alter(`reset pgrst.${name}`)
    }
  })

  test('may be read from the standard input, and so may a secret', async () => {
    const variables = { PGRST_DB_MAX_ROWS: null, PGRST_DB_CONFIG: 'false' }
    assert.ok((await dumped({ words: ['-'], input: 'db-max-rows = 44\n', variables })).includes('db-max-rows = 44'))
    const other = 'what comes by the standard input is long enough'
    const lines = await dumped({ input: other, variables: { ...variables, PGRST_JWT_SECRET: '@/dev/stdin' } })
    assert.ok(lines.includes(`jwt-secret = "${other}"`))
  })

  test('is dumped without what the database keeps when that cannot be asked, and says so', async () => {
    const { code, stdout, stderr } = await run({
      words: ['--dump-config'],
      variables: { PGRST_DB_URI: 'postgresql://somebody:hidden-word@127.0.0.1:1/x' },
    })
    assert.equal(code, 0)
    assert.match(stdout, /^db-uri = /m)
    assert.match(stderr, /without the settings that the database keeps: .*Connection refused.*\n$/)
    assert.doesNotMatch(stderr, /hidden-word/)
  })
})

test('what was generated is dumped in the parts of PostgREST’s schema cache', async () => {
  const { code, stdout } = await run({ words: ['--dump-schema'], variables: { PGRST_DB_URI: 'postgresql://127.0.0.1:1/x' } })
  assert.equal(code, 0)
  const cache = JSON.parse(stdout) as Record<string, [{ qiName: string; qiSchema: string }, unknown][]>
  assert.deepEqual(Object.keys(cache), ['dbMediaHandlers', 'dbRelationships', 'dbRepresentations', 'dbRoutines', 'dbTables'])
  assert.ok(cache.dbTables?.some(([{ qiName, qiSchema }]) => qiName === 'films' && qiSchema === 'api'))
  assert.ok(cache.dbRoutines?.some(([{ qiName }]) => qiName === 'whoami'))
  assert.ok(cache.dbRepresentations?.length)
})

describe('a server is asked whether it is ready', () => {
  test('and says so with exit code 0; without an answer it is 1', async () => {
    const port = String(await freePort())
    const variables = { PGRST_ADMIN_SERVER_PORT: port }
    const server = await operate(database.authenticator, { variables })
    const asked = { words: ['--ready'], variables: { ...variables, PGRST_SERVER_PORT: '3999' } }
    assert.deepEqual(await run(asked), { code: 0, stdout: `OK: http://127.0.0.1:${port}/ready\n`, stderr: '' })
    await server.end('SIGTERM')
    const refused = { code: 1, stdout: '', stderr: `ERROR: connection refused to http://127.0.0.1:${port}/ready\n` }
    assert.deepEqual(await run(asked), refused)
  })

  test('but not without an admin server, or where its host is no address', async () => {
    const without = await run({ words: ['--ready'] })
    assert.deepEqual([without.code, without.stdout], [1, ''])
    assert.match(without.stderr, /^ERROR: Admin server is not running/)
    const anywhere = await run({ words: ['--ready'], variables: { PGRST_ADMIN_SERVER_PORT: '3998', PGRST_SERVER_HOST: '!4' } })
    assert.equal(anywhere.code, 1)
    assert.match(anywhere.stderr, /^ERROR: The `--ready` flag cannot be used when server-host is configured as "!4"/)
  })
})

describe('a mistake ends the start with one line and exit code 1:', () => {
  const mistakes: readonly (readonly [name: string, options: () => Words, says: RegExp])[] = [
    ['a value that is none', () => ({ variables: { PGRST_DB_POOL: 'many' } }), /db-pool = "many": takes a whole number from 1/],
    [
      'the port of the server for the admin server',
      () => ({ variables: { PGRST_SERVER_PORT: '3997', PGRST_ADMIN_SERVER_PORT: '3997' } }),
      /admin-server-port = 3997: takes another port than server-port/,
    ],
    ['no such file', () => ({ words: [join(folder, 'none.conf')] }), /none\.conf cannot be read: ENOENT/],
    ['a broken file', () => ({ words: [file('broken.conf', '\n= 1\n')] }), /line 2 of the configuration file/],
    ['a secret that is too short', () => ({ variables: { PGRST_JWT_SECRET: 'hidden-word' } }), /jwt-secret = \(not shown\)/],
    ['an address that is none', () => ({ variables: { PGRST_DB_URI: 'hidden-word' } }), /db-uri = \(not shown\): takes postgresql/],
    [
      'an address of another machine',
      () => ({ variables: { PGRST_SERVER_HOST: '192.0.2.1', PGRST_SERVER_PORT: '0' } }),
      /server-host = "192/,
    ],
    [
      'a socket in the way',
      () => ({ variables: { PGRST_SERVER_UNIX_SOCKET: file('file', '') } }),
      /server-unix-socket = .*: takes a file that is a socket or is not there yet/,
    ],
    [
      'a password that is refused',
      () => ({ variables: { PGRST_DB_URI: database.authenticator.replace(':lantern@', ':hidden-word@'), PGRST_SERVER_PORT: '0' } }),
      /Failed to establish a connection\. .*password authentication failed/,
    ],
  ]
  for (const [name, options, says] of mistakes) {
    test(name, async () => {
      const { code, stdout, stderr } = await run(options())
      assert.equal(code, 1, stderr)
      assert.equal(stdout, '')
      assert.match(stderr.trimEnd().split('\n').at(-1)!, says)
      assert.doesNotMatch(stderr, /\n\s+at |hidden-word/)
    })
  }

  test('a word that nobody knows', async () => {
    const { code, stderr } = await run({ words: ['--dump-everything'] })
    assert.equal(code, 1)
    assert.match(stderr, /unknown option '--dump-everything'/)
  })

  test('a port that is taken', async () => {
    const server = await operate(database.authenticator)
    const { code, stderr } = await run({ variables: { PGRST_SERVER_PORT: String(server.port) } })
    assert.equal(code, 1)
    assert.match(stderr, new RegExp(`server-port = ${server.port}: takes a port that is free; somebody listens there already\n$`))
    await server.end('SIGTERM')
  })
})

test('what should be written another way is told at the start', async () => {
  const server = await operate(database.authenticator, { variables: { PGRST_JWT_ROLE_CLAIM_KEY: '.role', PGRST_DB_POOOL: '3' } })
  assert.match(server.stderr(), /: WARNING: jwt-role-claim-key = "\.role" is deprecated syntax: write \$\.role\n/)
  assert.equal(server.stderr().match(/: WARNING: there is no option PGRST_DB_POOOL\n/g)?.length, 1)
  await server.end('SIGTERM')
})
