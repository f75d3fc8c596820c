import assert from 'node:assert/strict'
import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { CompactSign } from 'jose'
import { type AuthenticatorOptions, createAuthenticator, type Identity } from '../runtime/auth.ts'
import { ConfigError, readConfig } from '../runtime/config.ts'
import { ApiError } from '../runtime/errors.ts'

type Env = Record<string, string>
interface Case {
  name: string
  request: { path: string; headers?: Record<string, string> }
  response: { status: number; headers: Record<string, string>; body: { json?: Record<string, unknown> } | null }
}

const contract = new URL('contract/', import.meta.url)
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, contract), 'utf8'))
const base = readJson('base-config.json') as Env
const secret = base.PGRST_JWT_SECRET!

const authenticator = (env: Env = {}, options: AuthenticatorOptions = {}) =>
  createAuthenticator(readConfig({ env: { PGRST_DB_ANON_ROLE: 'anon', PGRST_JWT_SECRET: secret, ...env } }), options)

function token(
  claims: object | string,
  { header = {}, key = secret as string | Buffer }: { header?: object; key?: string | Buffer } = {},
): string {
  const encode = (part: object | string) => Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')
  const signed = `${encode({ alg: 'HS256', ...header })}.${encode(claims)}`
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
}

function sign(claims: object, key: KeyObject, header: { alg: string; kid?: string }): Promise<string> {
  return new CompactSign(Buffer.from(JSON.stringify(claims))).setProtectedHeader(header).sign(key)
}

const bearer = (text: string) => `Bearer ${text}`

async function refusal(work: () => Identity | Promise<Identity>): Promise<ApiError> {
  try {
    await work()
  } catch (error) {
    assert.ok(error instanceof ApiError)
    return error
  }
  return assert.fail('was admitted')
}

for (const file of readdirSync(new URL('cases/auth/', contract)).sort()) {
  test(`the recorded answers of ${file.replace('.json', '')} are given`, async () => {
    const chapter = readJson(`cases/auth/${file}`) as { config: Record<string, string | null>; cases: Case[] }
    const env = Object.fromEntries(Object.entries({ ...base, ...chapter.config }).filter(([, value]) => value !== null)) as Env
    const authenticate = createAuthenticator(readConfig({ env }))
    let compared = 0
    for (const { name, request, response } of chapter.cases) {
      const ask = () => authenticate(request.headers?.Authorization)
      const { code, message, details, claims, role } = response.body?.json ?? {}
      if (typeof code === 'string' && code.startsWith('PGRST30')) {
        const error = await refusal(ask)
        const challenge = error.headers['WWW-Authenticate']
        assert.deepEqual([error.code, error.status, error.message, error.details], [code, response.status, message, details], name)
        assert.equal(challenge, response.headers['www-authenticate'], name)
        compared++
      } else if (request.path === '/rpc/whoami' && response.status === 200 && chapter.config.PGRST_DB_PRE_REQUEST === undefined) {
        for (const identity of [await ask(), await ask()]) {
          assert.equal(identity.role, role, name)
          assert.deepEqual(identity.claims, claims, name)
          assert.deepEqual(JSON.parse(identity.claimsJson), claims, name)
          assert.equal(identity.authenticated, role !== 'anon', name)
        }
        compared++
      } else await ask()
    }
    if (file !== 'policies.json') assert.ok(compared > 0)
  })
}

test('without a token the answer is there at once', () => {
  assert.deepEqual(authenticator()(undefined), {
    role: 'anon',
    claims: { role: 'anon' },
    claimsJson: '{"role":"anon"}',
    authenticated: false,
  })
})

test('a known token is answered at once, in microseconds', async () => {
  const authenticate = authenticator()
  const header = bearer(token({ role: 'member', exp: 4102444800 }))
  const first = authenticate(header)
  assert.ok(first instanceof Promise)
  const identity = await first
  assert.equal(authenticate(header), identity)
  const started = performance.now()
  for (let i = 0; i < 10_000; i++) authenticate(header)
  assert.ok((performance.now() - started) / 10_000 < 0.05)
})

test('the claims are written with sorted keys and without blanks, their numbers as they were', async () => {
  const claims = '{ "z": [ 1.50, 12345678901234567890, {"b": 1, "a": "é\\u0041\\"" } ], "role" : "member", "a": {}, "e": [], "a": 1e400 }'
  const { claimsJson } = await authenticator()(bearer(token(claims)))
  assert.equal(claimsJson, '{"a":1e400,"e":[],"role":"member","z":[1.50,12345678901234567890,{"a":"éA\\"","b":1}]}')
})

test('the role stands in the claims, whatever they say', async () => {
  const env = { PGRST_JWT_ROLE_CLAIM_KEY: '$.app.role' }
  const { role, claims, claimsJson } = await authenticator(env)(bearer(token({ role: 'chair', app: { role: 'member' } })))
  assert.equal(role, 'member')
  assert.deepEqual(claims, { role: 'member', app: { role: 'member' } })
  assert.equal(claimsJson, '{"app":{"role":"member"},"role":"member"}')
})

test('a role that is no text is its JSON', async () => {
  for (const [value, role] of [
    [42, '42'],
    [null, 'null'],
    [true, 'true'],
    [{ a: [1, 'x'] }, '{"a":[1,"x"]}'],
  ] as const) {
    assert.equal((await authenticator()(bearer(token({ role: value })))).role, role)
  }
})

test('a token that names the anonymous role is not authenticated', async () => {
  assert.equal((await authenticator()(bearer(token({ role: 'anon' })))).authenticated, false)
})

test('names of JavaScript are no claims', async () => {
  for (const name of ['constructor', 'toString', '__proto__']) {
    const identity = await authenticator({ PGRST_JWT_ROLE_CLAIM_KEY: `$['${name}']` })(bearer(token({ sub: 'x' })))
    assert.equal(identity.role, 'anon', name)
  }
  const claims = '{"__proto__": {"role": "chair"}, "sub": "x"}'
  assert.equal((await authenticator()(bearer(token(claims)))).role, 'anon')
})

test('times are looked at on each use, with 30 seconds to spare', async () => {
  let seconds = 1_700_000_000
  const authenticate = authenticator({}, { now: () => seconds * 1000 + 999 })
  const ask = async (header: string) => authenticate(header)
  const expires = bearer(token({ role: 'member', exp: seconds + 10 }))
  const begins = bearer(token({ role: 'member', nbf: seconds + 40 }))
  const issued = bearer(token({ role: 'member', iat: seconds + 40 }))

  assert.equal((await ask(expires)).role, 'member')
  assert.equal((await refusal(() => ask(begins))).message, 'JWT not yet valid')
  assert.equal((await refusal(() => ask(issued))).message, 'JWT issued at future')
  seconds += 10
  assert.equal((await ask(begins)).role, 'member')
  assert.equal((await ask(issued)).role, 'member')
  seconds += 30
  assert.equal((await ask(expires)).role, 'member')
  seconds += 1
  assert.equal((await refusal(() => ask(expires))).message, 'JWT expired')
})

test('a time that is no integer of 64 bits is the year 1970', async () => {
  for (const exp of ['4102444800.5', '1e400', '9223372036854775808']) {
    const error = await refusal(() => authenticator()(bearer(token(`{"role":"member","exp":${exp}}`))))
    assert.equal(error.message, 'JWT expired', exp)
  }
  assert.equal((await authenticator()(bearer(token('{"role":"member","exp":4102444800.0}')))).role, 'member')
})

test('as many tokens as allowed are kept, and it is counted', async () => {
  const counters = { requests: 0, hits: 0, evictions: 0 }
  const authenticate = authenticator({ PGRST_JWT_CACHE_MAX_ENTRIES: '2' }, { counters })
  for (const sub of ['a', 'b', 'a', 'c', 'a']) await authenticate(bearer(token({ role: 'member', sub })))
  assert.deepEqual(counters, { requests: 5, hits: 2, evictions: 1 })
})

test('large tokens take the place of several', async () => {
  const counters = { requests: 0, hits: 0, evictions: 0 }
  const authenticate = authenticator({ PGRST_JWT_CACHE_MAX_ENTRIES: '10' }, { counters })
  for (let sub = 0; sub < 10; sub++) await authenticate(bearer(token({ role: 'member', sub, x: 'x'.repeat(10_000) })))
  assert.ok(counters.evictions >= 5, String(counters.evictions))
  assert.ok(authenticate(bearer(token({ role: 'member', sub: 9, x: 'x'.repeat(10_000) }))) instanceof Promise === false)
})

test('without a cache each token is verified', async () => {
  const authenticate = authenticator({ PGRST_JWT_CACHE_MAX_ENTRIES: '0' })
  const header = bearer(token({ role: 'member' }))
  for (let i = 0; i < 2; i++) {
    const answer = authenticate(header)
    assert.ok(answer instanceof Promise)
    assert.equal((await answer).role, 'member')
  }
})

test('a token that was refused is not kept', async () => {
  const counters = { requests: 0, hits: 0, evictions: 0 }
  const authenticate = authenticator({}, { counters })
  const header = bearer(token({ role: 'chair' }, { key: 'another secret of thirty-two bytes!' }))
  for (let i = 0; i < 2; i++) assert.equal((await refusal(() => authenticate(header))).code, 'PGRST301')
  assert.equal(counters.hits, 0)
})

test('the algorithm none is refused in any spelling', async () => {
  for (const alg of ['none', 'None', 'NONE', 'nOnE', '', null, 7, ['HS256']]) {
    for (const signature of ['', 'AAAA']) {
      const unsigned = `${Buffer.from(JSON.stringify({ alg })).toString('base64url')}.${Buffer.from('{"role":"chair"}').toString('base64url')}.`
      const error = await refusal(() => authenticator()(bearer(unsigned + signature)))
      const message = alg === 'none' ? 'Wrong or unsupported encoding algorithm' : 'JWT cryptographic operation failed'
      assert.deepEqual([error.code, error.message], ['PGRST301', message], String(alg))
    }
  }
})

test('a public key is never a secret', async () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  for (const { publicKey } of [rsa, ec]) {
    const jwk = publicKey.export({ format: 'jwk' })
    const text = JSON.stringify(jwk)
    const authenticate = authenticator({ PGRST_JWT_SECRET: text })
    const keys = [
      text,
      publicKey.export({ format: 'pem', type: 'spki' }),
      publicKey.export({ format: 'der', type: 'spki' }),
      jwk.n ?? jwk.x ?? '',
    ]
    for (const key of keys) {
      const error = await refusal(() => authenticate(bearer(token({ role: 'chair' }, { key }))))
      assert.equal(error.details, 'No suitable key was found to decode the JWT')
    }
    assert.throws(() => authenticator({ PGRST_JWT_SECRET: publicKey.export({ format: 'pem', type: 'spki' }) as string }), ConfigError)
    const misspelt = JSON.stringify({ ...jwk, kty: undefined })
    assert.throws(() => authenticator({ PGRST_JWT_SECRET: misspelt }), /has no kty/)
  }
})

test('a token goes to the key of its id, and to no other', async () => {
  const [first, second] = [generateKeyPairSync('rsa', { modulusLength: 2048 }), generateKeyPairSync('rsa', { modulusLength: 2048 })]
  const jwk = (key: KeyObject, kid: string) => ({ ...key.export({ format: 'jwk' }), kid })
  const env = { PGRST_JWT_SECRET: JSON.stringify({ keys: [jwk(first.publicKey, 'one'), jwk(second.publicKey, 'two')] }) }
  const ask = async (key: KeyObject, kid?: string) =>
    authenticator(env)(bearer(await sign({ role: 'member' }, key, { alg: 'RS256', ...(kid ? { kid } : {}) })))
  assert.equal((await ask(first.privateKey, 'one')).role, 'member')
  assert.equal((await ask(second.privateKey)).role, 'member')
  assert.equal((await refusal(() => ask(first.privateKey, 'two'))).details, 'None of the keys was able to decode the JWT')
  assert.equal((await refusal(() => ask(first.privateKey, 'three'))).details, 'No suitable key was found to decode the JWT')
})

test('all algorithms of a key without one are good, each with its own kind of key', async () => {
  const keys: [string[], { privateKey: KeyObject; publicKey: KeyObject }][] = [
    [['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'], generateKeyPairSync('rsa', { modulusLength: 2048 })],
    [['ES256'], generateKeyPairSync('ec', { namedCurve: 'P-256' })],
    [['ES384'], generateKeyPairSync('ec', { namedCurve: 'P-384' })],
    [['ES512'], generateKeyPairSync('ec', { namedCurve: 'P-521' })],
    [['EdDSA'], generateKeyPairSync('ed25519')],
  ]
  for (const [names, { privateKey, publicKey }] of keys) {
    const authenticate = authenticator({ PGRST_JWT_SECRET: JSON.stringify(publicKey.export({ format: 'jwk' })) })
    for (const alg of names)
      assert.equal((await authenticate(bearer(await sign({ role: 'member' }, privateKey, { alg })))).role, 'member', alg)
  }
})

test('a key for encryption verifies nothing', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...publicKey.export({ format: 'jwk' }), use: 'enc' }
  assert.throws(() => authenticator({ PGRST_JWT_SECRET: JSON.stringify(jwk) }), /there is none in it/)
})

test('secrets and keys that are too weak stop the start, and are not shown', () => {
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' })
  for (const [value, reason] of [
    ['thirty-one bytes are not enough', /32 characters or more; it has 31/],
    ['12345678901234567890123456789012'.slice(1), /32 characters or more/],
    [JSON.stringify({ kty: 'oct', k: Buffer.from('sixteen bytes, no').toString('base64url') }), /32 bytes or more/],
    [JSON.stringify({ kty: 'oct' }), /32 bytes or more; its k has 0/],
    [JSON.stringify(weak), /2048 bits or more; it has 1024/],
    [JSON.stringify({ kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' }), /EC key is broken/],
    [JSON.stringify({ keys: [] }), /there is none in it/],
    [JSON.stringify({ hello: 'this is a long JSON object, no key' }), /has no kty/],
  ] as const) {
    assert.throws(
      () => authenticator({ PGRST_JWT_SECRET: value }),
      (error) => error instanceof ConfigError && reason.test(error.message) && !error.message.includes(value),
      value,
    )
  }
})

test('a token that is too long is refused unread', async () => {
  const authenticate = authenticator()
  const error = await refusal(() => authenticate(bearer(token({ role: 'member', x: 'x'.repeat(16_384) }))))
  assert.deepEqual([error.code, error.status, error.message], ['PGRST301', 401, "JWT couldn't be decoded"])
})

test('a header that asks for what nobody understands is refused', async () => {
  for (const [header, message] of [
    [{ crit: ['exp'], exp: 1 }, 'No suitable key or wrong key type'],
    [{ enc: 'A128GCM' }, 'JWT cryptographic operation failed'],
    [{ kid: 7 }, 'JWT cryptographic operation failed'],
    [{ alg: 'HS999' }, 'JWT cryptographic operation failed'],
    [{ alg: 'toString' }, 'JWT cryptographic operation failed'],
  ] as const) {
    assert.equal(
      (await refusal(() => authenticator()(bearer(token({ role: 'chair' }, { header }))))).message,
      message,
      JSON.stringify(header),
    )
  }
})

test('a payload that is not UTF-8 is no JSON', async () => {
  const signed = `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.${Buffer.from('{"role":"\xff"}', 'latin1').toString('base64url')}`
  const error = await refusal(() => authenticator()(bearer(`${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`)))
  assert.deepEqual([error.code, error.message], ['PGRST303', 'Parsing claims failed'])
})

test('an audience is one of the list, or the only one', async () => {
  const authenticate = authenticator({ PGRST_JWT_AUD: 'https://lantern.example' })
  for (const [aud, message] of [
    ['https://lantern.example', null],
    [['other', 'https://lantern.example'], null],
    [[], null],
    [null, null],
    ['other', 'JWT not in audience'],
    [['other'], 'JWT not in audience'],
    ['', 'JWT not in audience'],
    [['https://lantern.example', 5], "The JWT 'aud' claim must be a string or an array of strings"],
    [{}, "The JWT 'aud' claim must be a string or an array of strings"],
  ] as const) {
    const ask = () => authenticate(bearer(token({ role: 'member', aud })))
    if (message === null) assert.equal((await ask()).role, 'member', JSON.stringify(aud))
    else assert.equal((await refusal(ask)).message, message, JSON.stringify(aud))
  }
})

test('the role is found by JSONPath, or by the older JSPath', async () => {
  const claims = {
    app: { roles: ['guest', 'editor', 'a.b'], 'the role': 'chair', 'https://x/role': ['member'] },
    realm: { roles: [{ name: 'x' }, 7, 'e', 'press'] },
  }
  for (const [path, role] of [
    ['$.app.roles[0]', 'guest'],
    ['$["app"]["the role"]', 'chair'],
    ["$['app']['the role']", 'chair'],
    ['$.app.roles[-1]', 'a.b'],
    ['$.app.roles[1:]', 'editor'],
    ['$.app.*[1]', 'editor'],
    ['$..name', 'x'],
    ['$.app.roles[?@ != "guest"]', 'editor'],
    ['$.app.roles[?@ == "editor" || @ == "guest"]', 'guest'],
    ['$.app.roles[?search(@, "^ed.*r$")]', 'editor'],
    ['$.realm.roles[?@.name == "x"].name', 'x'],
    ['$.nowhere', 'anon'],
    ['$.app.roles[9]', 'anon'],
    ['.app.roles[1]', 'editor'],
    ['.app."the role"', 'chair'],
    ['.app."https://x/role"[0]', 'member'],
    ['.app.roles[?(@ == "editor")]', 'editor'],
    ['.app.roles[?(@ != "guest")]', 'editor'],
    ['.realm.roles[?(@ != "e")]', 'press'],
    ['.app.roles[?(@ ^== "ed")]', 'editor'],
    ['.app.roles[?(@ ==^ "tor")]', 'editor'],
    ['.app.roles[?(@ *== "dit")]', 'editor'],
    ['.app.roles[?(@ *== ".")]', 'a.b'],
    ['.realm.roles[?(@ == "string")]', 'anon'],
    ['.app.roles.x', 'anon'],
    ['.app.roles[1][4:]', 'or'],
    ['.app.roles[1][:-2]', 'edit'],
    ['.app.roles[1][1:-2]', 'dit'],
    ['.app.roles[1][:]', 'editor'],
    ['.app.roles[?(@ ^== "gu")][-3:]', 'est'],
    ['.app.roles[1:]', 'anon'],
  ] as const) {
    assert.equal((await authenticator({ PGRST_JWT_ROLE_CLAIM_KEY: path })(bearer(token(claims)))).role, role, path)
  }
})
