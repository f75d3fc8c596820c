// Keys by URL: rotation, outages, slow and senseless answers, and how often an issuer is asked whatever tokens come. A local
// server is the issuer; the clock is the test's.

import assert from 'node:assert/strict'
import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { CompactSign } from 'jose'
import { type Authenticate, createAuthenticator, type Identity } from '../runtime/auth.ts'
import { ConfigError, readConfig } from '../runtime/config.ts'
import { ApiError } from '../runtime/errors.ts'
import { createRemoteKeys } from '../runtime/jwks.ts'
import { deploy } from './support/deployed.ts'
import { generateInto } from './support/drifting.ts'
import { testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'

interface Pair {
  readonly kid: string
  readonly privateKey: KeyObject
  readonly jwk: object
}

const secret = 'a lantern, a moth and thirty-two bytes'
const pair = (kid: string): Pair => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { kid, privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'ES256' } }
}
const [old, fresh, foreign] = [pair('old'), pair('fresh'), pair('foreign')]

const keySet = (...pairs: readonly Pair[]) => JSON.stringify({ keys: pairs.map(({ jwk }) => jwk) })
const tokenOf = async ({ kid, privateKey }: Pair, header: object = { kid }, role = 'member') =>
  `Bearer ${await new CompactSign(Buffer.from(JSON.stringify({ role }))).setProtectedHeader({ alg: 'ES256', ...header }).sign(privateKey)}`

let issuer: Server
let address: string
let asked: number
let answer: (response: ServerResponse) => void
const gives = (body: string, status = 200, headers: Record<string, string> = {}) => {
  answer = (response) => void response.writeHead(status, headers).end(body)
}

before(async () => {
  issuer = createServer((_request, response) => {
    asked++
    answer(response)
  })
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys.json`
})
after(() => {
  issuer.closeAllConnections()
  issuer.close()
})

let seconds: number
let lines: string[]
beforeEach(() => {
  seconds = 1_700_000_000
  lines = []
  asked = 0
  gives(keySet(old))
})

const authenticator = (env: Record<string, string> = {}): Authenticate => {
  const config = readConfig({ env: { PGRST_DB_ANON_ROLE: 'anon', PGRST_JWT_JWKS_URL: address, ...env } })
  const now = () => seconds * 1000
  const issuer = createRemoteKeys(config.jwtJwksUrl!, { now, log: (level, line) => lines.push(`${level} ${line}`) })
  return createAuthenticator(config, { now, issuer })
}

const roleOf = async (answer: Identity | Promise<Identity>) => (await answer).role

async function refusal(work: () => Identity | Promise<Identity>): Promise<ApiError> {
  try {
    await work()
  } catch (error) {
    assert.ok(error instanceof ApiError, String(error))
    return error
  }
  return assert.fail('was admitted')
}

/** A reading that nobody waits for is done. */
async function settled(): Promise<void> {
  const before = asked
  for (let i = 0; i < 100 && asked === before; i++) await sleep(10)
  await sleep(50)
}

describe('keys by URL', () => {
  test('are read once, before the first token is verified', async () => {
    const authenticate = authenticator()
    assert.equal(await roleOf(authenticate(await tokenOf(old))), 'member')
    assert.equal(await roleOf(authenticate(await tokenOf(old, {}))), 'member')
    assert.equal(asked, 1)
    assert.match(lines.join('\n'), /^info jwt-jwks-url: 1 keys from http:\/\/127\.0\.0\.1:\d+\/keys\.json$/)
  })

  test('the second request with a token is answered at once', async () => {
    const authenticate = authenticator()
    const header = await tokenOf(old)
    const identity = await authenticate(header)
    assert.equal(authenticate(header), identity)
  })

  test('a key that the issuer has added is found', async () => {
    const authenticate = authenticator()
    assert.equal(await roleOf(authenticate(await tokenOf(old))), 'member')
    gives(keySet(old, fresh))
    seconds += 31
    assert.equal(await roleOf(authenticate(await tokenOf(fresh))), 'member')
    assert.equal(await roleOf(authenticate(await tokenOf(old))), 'member')
    assert.equal(asked, 2)
  })

  test('a token of a key that the issuer has withdrawn is refused, although it was known', async () => {
    const authenticate = authenticator()
    const header = await tokenOf(old)
    await authenticate(header)
    gives(keySet(fresh))
    seconds += 10 * 60
    // The old keys are good while the new ones are on their way.
    assert.equal(await roleOf(authenticate(header)), 'member')
    await settled()
    assert.equal((await refusal(() => authenticate(header))).details, 'No suitable key was found to decode the JWT')
    assert.equal(asked, 2)
  })

  test('after a night without requests the keys are read first', async () => {
    const authenticate = authenticator()
    const header = await tokenOf(old)
    await authenticate(header)
    gives(keySet(fresh))
    seconds += 8 * 3600
    assert.equal((await refusal(() => authenticate(header))).code, 'PGRST301')
    assert.equal(await roleOf(authenticate(await tokenOf(fresh))), 'member')
    assert.equal(asked, 2)
  })

  test('a storm of unknown keys asks the issuer once in 30 seconds', async () => {
    const authenticate = authenticator()
    await authenticate(await tokenOf(old))
    seconds += 31
    const storm = () =>
      Promise.all(
        Array.from({ length: 300 }, async (_, i) => {
          const error = await refusal(async () => authenticate(await tokenOf(foreign, { kid: `unknown ${i}` })))
          assert.equal(error.details, 'No suitable key was found to decode the JWT')
        }),
      )
    await storm()
    assert.equal(asked, 2)
    seconds += 29
    await storm()
    assert.equal(asked, 2)
    seconds += 2
    await storm()
    assert.equal(asked, 3)
  })

  test('a token without the id of its key is tried with all of them', async () => {
    gives(keySet(old, fresh))
    const authenticate = authenticator()
    assert.equal(await roleOf(authenticate(await tokenOf(fresh, {}))), 'member')
    const error = await refusal(async () => authenticate(await tokenOf(foreign, {})))
    assert.equal(error.details, 'None of the keys was able to decode the JWT')
  })

  test('stand beside those of jwt-secret', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = `${part({ alg: 'HS256' })}.${part({ role: 'editor' })}`
    const header = `Bearer ${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
    const authenticate = authenticator({ PGRST_JWT_SECRET: secret })
    assert.equal(await roleOf(authenticate(header)), 'editor')
    assert.equal(await roleOf(authenticate(await tokenOf(old))), 'member')
  })

  test('are never secrets: neither those of the set nor a symmetric one in it', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = `${part({ alg: 'HS256', kid: 'shared' })}.${part({ role: 'chair' })}`
    const symmetric = { kty: 'oct', kid: 'shared', k: Buffer.from(secret).toString('base64url') }
    gives(JSON.stringify({ keys: [old.jwk, symmetric] }))
    const authenticate = authenticator()
    for (const key of [secret, JSON.stringify(old.jwk), keySet(old)]) {
      const header = `Bearer ${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
      assert.equal((await refusal(() => authenticate(header))).details, 'No suitable key was found to decode the JWT')
    }
  })

  test('broken, weak and unknown keys are left out, the others are good', async () => {
    const weak = { ...generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' }), kid: 'weak' }
    const rest = [{ kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' }, weak, { kty: 'new' }, {}, 7, null, { ...fresh.jwk, use: 'enc' }]
    gives(JSON.stringify({ keys: [...rest, old.jwk], more: true }))
    const authenticate = authenticator()
    assert.equal(await roleOf(authenticate(await tokenOf(old))), 'member')
    assert.equal((await refusal(async () => authenticate(await tokenOf(fresh)))).code, 'PGRST301')
  })
})

describe('an issuer that is away', () => {
  test('from the start: tokens are answered 503, others are served, and it is asked again', async () => {
    gives('', 500)
    const authenticate = authenticator({ PGRST_JWT_SECRET: secret })
    const error = await refusal(async () => authenticate(await tokenOf(old)))
    assert.deepEqual([error.code, error.status, error.headers], ['PGRSTX03', 503, { 'Retry-After': '10' }])
    assert.equal(await roleOf(authenticate(undefined)), 'anon')
    assert.equal(asked, 1)
    assert.match(
      lines.join('\n'),
      /^error jwt-jwks-url: \S+ cannot be read: it answers with status 500; tokens of this issuer cannot be verified$/,
    )
    gives(keySet(old))
    seconds += 11
    assert.equal(await roleOf(authenticate(await tokenOf(old))), 'member')
  })

  test('later: the keys that are known stay good, and it is said once', async () => {
    const authenticate = authenticator()
    await authenticate(await tokenOf(old))
    gives('', 503)
    for (let i = 0; i < 3; i++) {
      seconds += 3600
      // After the first failure nobody waits.
      assert.equal(await roleOf(authenticate(await tokenOf(old))), 'member')
      if (i > 0) await settled()
    }
    assert.equal(asked, 4)
    assert.equal(lines.filter((line) => line.startsWith('error')).length, 1)
    assert.match(lines.at(-1)!, /status 503; the 1 keys known before are kept$/)
  })

  test('nobody listens: the reason is told', async () => {
    const free = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => free.once('listening', resolve))
    const { port } = free.address() as AddressInfo
    await new Promise((resolve) => free.close(resolve))
    const authenticate = authenticator({ PGRST_JWT_JWKS_URL: `http://127.0.0.1:${port}/keys?token=hush` })
    assert.equal((await refusal(async () => authenticate(await tokenOf(old)))).code, 'PGRSTX03')
    assert.match(lines.join('\n'), /ECONNREFUSED/)
    assert.doesNotMatch(lines.join('\n'), /hush/)
  })

  test('an issuer that hangs is given up after 5 seconds; meanwhile known keys are used', { timeout: 30_000 }, async () => {
    const authenticate = authenticator()
    const header = await tokenOf(old)
    await authenticate(header)
    // Headers come, the rest does not.
    answer = (response) => void response.writeHead(200).write('{"keys":')
    seconds += 11 * 60
    const started = performance.now()
    assert.equal(await roleOf(authenticate(header)), 'member')
    assert.ok(performance.now() - started < 1000)
    const error = await refusal(async () => authenticate(await tokenOf(fresh)))
    const took = performance.now() - started
    assert.equal(error.code, 'PGRST301')
    assert.ok(took > 4500 && took < 12_000, String(took))
    assert.match(lines.at(-1)!, /it takes more than 5 s; the 1 keys known before are kept$/)
  })

  for (const [title, body, status, headers, reason] of [
    ['a page', '<html>Not here</html>', 200, {}, 'it is no JSON Web Key Set'],
    ['another object', '{"issuer":"https://x"}', 200, {}, 'it is no JSON Web Key Set'],
    ['a list', '[]', 200, {}, 'it is no JSON Web Key Set'],
    ['nothing', '', 200, {}, 'it is no JSON Web Key Set'],
    ['an empty set', '{"keys":[]}', 200, {}, 'there is no public key in it that can verify'],
    ['too much', `{"keys":[],"x":"${'x'.repeat(600_000)}"}`, 200, {}, 'it has more than 524288 bytes'],
    ['a redirection', '', 302, { location: 'http://127.0.0.1:1/' }, 'it answers with status 302'],
    ['an error', 'no', 404, {}, 'it answers with status 404'],
  ] as const) {
    test(`that answers with ${title} does not take the known keys away`, async () => {
      const authenticate = authenticator()
      await authenticate(await tokenOf(old))
      gives(body, status, headers)
      seconds += 3600
      assert.equal(await roleOf(authenticate(await tokenOf(old))), 'member')
      assert.equal(
        lines.at(-1)?.replace(/http:\S+/, 'it'),
        `error jwt-jwks-url: it cannot be read: ${reason}; the 1 keys known before are kept`,
      )
      seconds += 10
      gives(keySet(fresh))
      assert.equal(await roleOf(authenticate(await tokenOf(fresh))), 'member')
    })
  }
})

test('the address takes https, or http with a warning where somebody may stand between', () => {
  const warningsOf = (url: string) => readConfig({ env: { PGRST_JWT_JWKS_URL: url } }).warnings
  for (const url of ['https://issuer.example/jwks', 'http://localhost:8080/jwks', 'http://127.0.0.1/jwks', 'http://[::1]:1/jwks']) {
    assert.deepEqual(warningsOf(url), [], url)
  }
  for (const url of ['http://issuer.example/jwks', 'http://127.0.0.1.example/jwks'])
    assert.match(warningsOf(url)[0] ?? '', /^jwt-jwks-url has http:/, url)
  for (const url of [
    'issuer.example',
    'ftp://issuer.example',
    'file:///keys',
    'https://user:hush@issuer.example/',
    'https://x/#y',
    'https://',
  ]) {
    assert.throws(() => warningsOf(url), ConfigError, url)
  }
})

test('a server keeps the keys of an issuer that is away when its own secret changes', async () => {
  const database = await testDatabase()
  await query(database.uri, 'create schema api; create view api.who as select current_user as role')
  const folder = await generateInto(database.uri)
  const file = join(folder, 'secret')
  writeFileSync(file, 'the first secret of thirty-two bytes')
  const server = await deploy(folder, database, { PGRST_JWT_JWKS_URL: address, PGRST_JWT_SECRET: `@${file}` })
  const theirs = await tokenOf(old, { kid: 'old' }, 'postgres')
  const ours = (key: string) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = `${part({ alg: 'HS256' })}.${part({ role: 'postgres' })}`
    return `Bearer ${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
  }
  const status = async (token: string) => (await server.get('/who', { Authorization: token })).status
  try {
    assert.deepEqual([await status(theirs), await status(ours('the first secret of thirty-two bytes'))], [200, 200])
    gives('', 500)
    writeFileSync(file, 'the other secret of thirty-two bytes')
    server.child.kill('SIGUSR2')
    await server.says(/Config reloaded/)
    assert.deepEqual(
      [
        await status(theirs),
        await status(ours('the other secret of thirty-two bytes')),
        await status(ours('the first secret of thirty-two bytes')),
      ],
      [200, 200, 401],
    )
  } finally {
    await server.stop()
    await database.drop()
  }
})
