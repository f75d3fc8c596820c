// What a running server writes: the access log on stdout, all else on stderr, by level and format. And what it never writes.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { SignJWT } from 'jose'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { endOperated, type Operated, operate } from './support/operated.ts'
import { freePort } from './support/postgres.ts'

const secret = 'a lantern, a moth and thirty-two bytes'

let database: TestDatabase
before(async () => {
  database = await testDatabase('lantern')
})
after(async () => {
  await endOperated()
  await database.drop()
})

const tokenOf = (role: string, key = secret) =>
  new SignJWT({ role }).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(key))

/** Three answers: 200, 404, and 500 for a time-out. */
async function ask(server: Operated): Promise<void> {
  await server.ask({ path: '/films?limit=1', headers: { 'User-Agent': 'lamp/1' } })
  await server.ask({ path: '/nowhere' })
  await server.ask({ path: '/rpc/nap_in_a_hurry', method: 'POST', body: '{"seconds": 3}', headers: { 'Content-Type': 'application/json' } })
  await sleep(50)
}

/** `GET /films?limit=1 200` of each line. */
const answers = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, what, status] =
        /^127\.0\.0\.1 - anon \[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] "(\S+ \S+) HTTP\/1\.1" (\d+) (?:\d+|-) "" ".*"$/.exec(
          line,
        ) ?? []
      return `${what} ${status}`
    })

const [read, missing, failed] = ['GET /films?limit=1 200', 'GET /nowhere 404', 'POST /rpc/nap_in_a_hurry 500']

for (const [level, want] of [
  ['crit', []],
  ['error', [failed]],
  ['warn', [missing, failed]],
  ['info', [read, missing, failed]],
  ['debug', [read, missing, failed]],
] as const) {
  test(`log-level = ${level} logs what it should`, async () => {
    const server = await operate(database.authenticator, { variables: { PGRST_LOG_LEVEL: level, PGRST_LOG_QUERY: 'true' } })
    const started = server.stderr().length
    await ask(server)
    assert.deepEqual(answers(server.stdout()), want)
    const told = server.stderr().slice(started)
    assert.equal(/canceling statement due to statement timeout/.test(told), level !== 'crit')
    assert.equal(/Borrowed a connection from the pool/.test(told), level === 'debug')
    const queries = told.split('\n').filter((line) => / (?:select|with) /.test(line))
    assert.equal(
      queries.some((line) => line.includes('from "api"."films"')),
      want.includes(read as never),
    )
    assert.equal(
      queries.some((line) => line.includes('"nap_in_a_hurry"')),
      want.includes(failed as never),
    )
    for (const line of told.trim().split('\n')) if (line) assert.match(line, /^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}: /)
    await server.end('SIGTERM')
  })
}

describe('the access log', () => {
  let server: Operated
  before(async () => {
    server = await operate(database.authenticator, { variables: { PGRST_LOG_LEVEL: 'info', PGRST_LOG_QUERY: 'true' } })
  })
  after(() => server.end('SIGTERM'))
  const lines = async (request: Parameters<Operated['ask']>[0]) => {
    const before = server.stdout().length
    const answer = await server.ask(request)
    await sleep(50)
    return { answer, said: server.stdout().slice(before) }
  }

  test('names the role of the token, its own when it is anonymous, none when it is refused', async () => {
    const role = async (headers: Record<string, string>) => / - (\S+) \[/.exec((await lines({ path: '/films?limit=0', headers })).said)?.[1]
    assert.equal(await role({}), 'anon')
    assert.equal(await role({ Authorization: `Bearer ${await tokenOf('chair')}` }), 'chair')
    assert.equal(await role({ Authorization: 'Bearer x.y.z' }), '-')
  })

  test('tells the size of the body, where there is one', async () => {
    const { answer, said } = await lines({ path: '/films?limit=1' })
    assert.match(said, new RegExp(` 200 ${answer.body.length} "`))
    assert.match((await lines({ path: '/films?limit=1', method: 'HEAD' })).said, /"HEAD \/films\?limit=1 HTTP\/1\.1" 200 - "/)
  })

  test('tells nothing of a pre-flight, but of OPTIONS', async () => {
    const headers = { Origin: 'https://example.com', 'Access-Control-Request-Method': 'GET' }
    assert.equal((await lines({ path: '/films', method: 'OPTIONS', headers })).said, '')
    assert.match((await lines({ path: '/films', method: 'OPTIONS' })).said, /"OPTIONS \/films HTTP\/1\.1" 200 /)
  })

  test('keeps a client’s texts within their fields', async () => {
    const { said } = await lines({ path: '/films?limit=1&"\\', headers: { 'User-Agent': 'a" 500 "\\é', Referer: 'x"y' } })
    assert.equal(said.split('\n').length, 2)
    assert.match(said, /"GET \/films\?limit=1&\\"\\\\ HTTP\/1\.1" \d+ \d+ "x\\"y" "a\\" 500 \\"\\\\\\xc3\\xa9"\n$/)
  })

  test('shows no values in the SQL, nor secrets anywhere', async () => {
    const token = await tokenOf('anon')
    await lines({ path: '/films?title=eq.Hidden-Value', headers: { Authorization: `Bearer ${token}`, Cookie: 'word=hidden-cookie' } })
    assert.match(server.stderr(), /"title" = \$1/)
    for (const word of ['Hidden-Value', 'hidden-cookie', token]) assert.ok(!server.stderr().includes(word), word)
    for (const word of ['hidden-cookie', token]) assert.ok(!server.stdout().includes(word), word)
  })
})

test('at no level is a secret or a token written, whatever goes wrong', async () => {
  const [good, forged] = [await tokenOf('anon'), await tokenOf('anon', 'another secret of thirty-two bytes or more')]
  for (const format of ['text', 'json']) {
    const variables = {
      PGRST_LOG_LEVEL: 'debug',
      PGRST_LOG_QUERY: 'true',
      PGRST_LOG_FORMAT: format,
      PGRST_ADMIN_SERVER_PORT: String(await freePort()),
      PGRST_APP_SETTINGS_KEY: 'hidden-setting',
    }
    const server = await operate(database.authenticator, { variables })
    for (const token of [good, good, forged, `${good}x`, 'Hidden.Token'])
      await server.ask({ path: '/films?limit=1', headers: { Authorization: `Bearer ${token}` } })
    await server.ask({
      path: '/rpc/nap_in_a_hurry',
      method: 'POST',
      body: '{"seconds": 3}',
      headers: { Authorization: `Bearer ${good}`, 'Content-Type': 'application/json' },
    })
    for (const signal of ['SIGUSR2', 'SIGUSR1'] as const) server.child.kill(signal)
    await server.says(/Schema cache loaded"?[\s\S]*Config reloaded|Config reloaded[\s\S]*Schema cache loaded\W*$/m)
    const { stdout, stderr } = await server.end('SIGTERM')
    for (const word of [secret, 'lantern@', ':lantern', good, good.slice(0, 30), forged, 'Hidden.Token', 'hidden-setting'])
      assert.ok(!`${stdout}${stderr}`.includes(word), word)
  }
})

describe('log-format = json', () => {
  test('writes objects, requests to stdout and all else to stderr', async () => {
    const variables = {
      PGRST_LOG_LEVEL: 'info',
      PGRST_LOG_FORMAT: 'json',
      PGRST_LOG_QUERY: 'true',
      PGRST_SERVER_REQUEST_ID_HEADER: 'X-Request-Id',
    }
    const server = await operate(database.authenticator, { variables })
    const { headers } = await server.ask({ path: '/films?limit=1', headers: { 'X-Request-Id': 'lamp-1', 'User-Agent': 'lamp/1' } })
    assert.deepEqual(headers['x-request-id'], ['lamp-1'])
    await server.ask({ path: '/nowhere' })
    const { stdout, stderr } = await server.end('SIGTERM')
    const objects = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    const [first, second] = objects(stdout)
    const { time, pid, hostname, responseTime, ...rest } = first!
    assert.ok(Math.abs(Date.parse(String(time)) - Date.now()) < 60_000 && Number(pid) > 0 && hostname && Number(responseTime) > 0)
    assert.deepEqual(rest, {
      level: 'info',
      reqId: 'lamp-1',
      req: { method: 'GET', url: '/films?limit=1', httpVersion: '1.1', remoteAddress: '127.0.0.1', userAgent: 'lamp/1' },
      res: { statusCode: 200, contentLength: (rest.res as { contentLength: number }).contentLength },
      role: 'anon',
      msg: 'request completed',
    })
    assert.equal(second?.level, 'warn')
    const told = objects(stderr)
    assert.ok(told.some(({ msg }) => /^API server listening on http/.test(String(msg))))
    assert.ok(told.some(({ msg, sql, reqId }) => msg === 'query' && /from "api"\."films"/.test(String(sql)) && reqId === 'lamp-1'))
  })
})

test('a request id is the client’s if it is harmless, a new one otherwise; it is sent back and logged', async () => {
  const server = await operate(database.authenticator, { variables: { PGRST_LOG_LEVEL: 'info', PGRST_SERVER_REQUEST_ID_HEADER: 'X-Id' } })
  const idFor = async (headers: Record<string, string>) => (await server.ask({ path: '/nowhere', headers })).headers['x-id']?.[0]
  assert.equal(await idFor({ 'x-id': 'from-the-client' }), 'from-the-client')
  const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
  const made = await idFor({})
  assert.match(made!, uuid)
  for (const bad of ['two words', 'é', 'x'.repeat(129)]) assert.match((await idFor({ 'X-Id': bad }))!, uuid)
  const { stdout } = await server.end('SIGTERM')
  assert.match(stdout, /404 \d+ "" "" "from-the-client"\n/)
  assert.ok(stdout.includes(`"${made}"\n`))
})

test('an embed that is named by its target although it has an alias is warned of', async () => {
  const server = await operate(database.authenticator, { variables: { PGRST_LOG_LEVEL: 'warn' } })
  const path = '/films?select=title,boss:people!films_director(name)&people.order=name&limit=1'
  const { status, headers } = await server.ask({ path })
  assert.deepEqual([status, headers.warning?.length], [200, 1])
  await server.says(/: 299 PostgRESTv16\.2 "Embedded resource was referenced by relation name[^\n]*\(GET \/films\?/)
  await server.end('SIGTERM')
})
