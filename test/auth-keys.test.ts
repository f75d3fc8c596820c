// Which tokens a key verifies: every algorithm with its own kind of key, sets of keys, the forms a secret may have, and the
// ways to be let in with a key that is not one's own.

import assert from 'node:assert/strict'
import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign as signBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { CompactSign } from 'jose'
import { createAuthenticator, type Identity } from '../runtime/auth.ts'
import { ConfigError, readConfig } from '../runtime/config.ts'
import { ApiError } from '../runtime/errors.ts'

const secret = 'a lantern, a moth and thirty-two bytes'
const part = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const claims = { role: 'member' }

/** HMAC by hand, so that anything can be the key. */
function hmac(key: string | Buffer, header: object = { alg: 'HS256' }, payload: unknown = claims, hash = 'sha256'): string {
  const signed = `${part(header)}.${part(payload)}`
  return `${signed}.${createHmac(hash, key).update(signed).digest('base64url')}`
}

const sign = (key: KeyObject, header: { alg: string; [name: string]: unknown }): Promise<string> =>
  new CompactSign(Buffer.from(JSON.stringify(claims))).setProtectedHeader(header).sign(key)

const authenticator = (key: string | object, more: Record<string, string> = {}) =>
  createAuthenticator(
    readConfig({ env: { PGRST_DB_ANON_ROLE: 'anon', PGRST_JWT_SECRET: typeof key === 'string' ? key : JSON.stringify(key), ...more } }),
  )
const roleOf = async (ask: ReturnType<typeof authenticator>, token: string) => (await ask(`Bearer ${token}`)).role

async function refusal(ask: (header: string) => Identity | Promise<Identity>, token: string): Promise<ApiError> {
  try {
    await ask(`Bearer ${token}`)
  } catch (error) {
    assert.ok(error instanceof ApiError, String(error))
    return error
  }
  return assert.fail('was admitted')
}

const UNSUITABLE = 'No suitable key was found to decode the JWT'
const UNDECODED = 'None of the keys was able to decode the JWT'
const publicJwk = (key: KeyObject, more: object = {}) => ({ ...createPublicKey(key).export({ format: 'jwk' }), ...more })

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey
const p521 = generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey
const ed25519 = generateKeyPairSync('ed25519').privateKey
const ed448 = generateKeyPairSync('ed448').privateKey

/** The library signs with Ed25519 only. */
function signEd448(header: object = { alg: 'EdDSA' }, key = ed448): string {
  const signed = `${part(header)}.${part(claims)}`
  return `${signed}.${signBytes(null, Buffer.from(signed), key).toString('base64url')}`
}

describe('algorithms', () => {
  for (const [bits, hash] of [
    [256, 'sha256'],
    [384, 'sha384'],
    [512, 'sha512'],
  ] as const) {
    test(`HS${bits} by a JWK that names it, and by no other algorithm`, async () => {
      const key = randomBytes(64)
      const ask = authenticator({ kty: 'oct', k: key.toString('base64url'), alg: `HS${bits}` })
      assert.equal(await roleOf(ask, hmac(key, { alg: `HS${bits}` }, claims, hash)), 'member')
      for (const [other, otherHash] of [
        ['HS256', 'sha256'],
        ['HS384', 'sha384'],
        ['HS512', 'sha512'],
      ] as const) {
        if (other !== `HS${bits}`) assert.equal((await refusal(ask, hmac(key, { alg: other }, claims, otherHash))).details, UNSUITABLE)
      }
    })
  }

  test('a JWK that names one algorithm of its kind verifies no other', async () => {
    const ask = authenticator(publicJwk(rsa, { alg: 'PS384' }))
    assert.equal(await roleOf(ask, await sign(rsa, { alg: 'PS384' })), 'member')
    for (const alg of ['RS256', 'RS384', 'RS512', 'PS256', 'PS512'])
      assert.equal((await refusal(ask, await sign(rsa, { alg }))).details, UNSUITABLE, alg)
  })

  test('a curve goes with its own hash', async () => {
    for (const [key, alg] of [
      [p256, 'ES384'],
      [p384, 'ES256'],
      [p521, 'ES256'],
    ] as const) {
      const signed = `${part({ alg })}.${part(claims)}`
      const signature = signBytes('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
      assert.equal((await refusal(authenticator(publicJwk(key)), `${signed}.${signature}`)).code, 'PGRST301', alg)
    }
  })

  test('EdDSA is Ed25519 and Ed448', async () => {
    assert.equal(await roleOf(authenticator(publicJwk(ed25519)), await sign(ed25519, { alg: 'EdDSA' })), 'member')
    const ask = authenticator(publicJwk(ed448))
    assert.equal(await roleOf(ask, signEd448()), 'member')
    const both = authenticator({ keys: [publicJwk(ed25519), publicJwk(ed448)] })
    assert.equal(await roleOf(both, signEd448()), 'member')
    assert.equal(await roleOf(both, await sign(ed25519, { alg: 'EdDSA' })), 'member')

    const [head, body, signature] = signEd448().split('.') as [string, string, string]
    const forged = [
      `${head}.${part({ role: 'chair' })}.${signature}`,
      `${head}.${body}.${signature.slice(0, -4)}`,
      `${head}.${body}.`,
      signEd448({ alg: 'EdDSA' }, generateKeyPairSync('ed448').privateKey),
      signEd448({ alg: 'EdDSA', crit: ['exp'], exp: 1 }),
    ]
    for (const token of forged) assert.equal((await refusal(ask, token)).details, UNDECODED)
    assert.equal((await refusal(ask, signEd448({ alg: 'ES256' }))).details, UNSUITABLE)
  })

  test('curves and kinds of key that nobody knows stop the start', () => {
    for (const jwk of [
      { kty: 'OKP', crv: 'X25519', x: part('x'.repeat(32)) },
      { kty: 'OKP', crv: 'Ed999', x: part('x'.repeat(32)) },
      { kty: 'AKP', pub: 'AAAA' },
      { ...publicJwk(rsa), alg: 'RSA-OAEP' },
      { ...publicJwk(rsa), alg: 'ES256' },
      { ...publicJwk(rsa), alg: 'none' },
    ]) {
      assert.throws(
        () => authenticator(jwk),
        (error) => error instanceof ConfigError && /there is none in it/.test(error.message),
        JSON.stringify(jwk),
      )
    }
  })
})

describe('sets of keys', () => {
  test('several keys without an id are all tried, whatever their order', async () => {
    const [other, own] = [randomBytes(32), randomBytes(32)]
    for (const keys of [
      [other, own],
      [own, other],
    ]) {
      const ask = authenticator({
        keys: [...keys.map((key) => ({ kty: 'oct', k: key.toString('base64url') })), publicJwk(rsa), publicJwk(p256)],
      })
      assert.equal(await roleOf(ask, hmac(own)), 'member')
      assert.equal(await roleOf(ask, await sign(rsa, { alg: 'RS512' })), 'member')
      assert.equal(await roleOf(ask, await sign(p256, { alg: 'ES256' })), 'member')
      assert.equal((await refusal(ask, hmac(randomBytes(32)))).details, UNDECODED)
      assert.equal((await refusal(ask, await sign(ed25519, { alg: 'EdDSA' }))).details, UNSUITABLE)
    }
  })

  test('a token with an id is not tried with keys that have none', async () => {
    const ask = authenticator({ keys: [publicJwk(rsa)] })
    assert.equal((await refusal(ask, await sign(rsa, { alg: 'RS256', kid: 'one' }))).details, UNSUITABLE)
    assert.equal((await refusal(authenticator(secret), hmac(secret, { alg: 'HS256', kid: 'one' }))).details, UNSUITABLE)
  })

  test('keys of the same id are all tried', async () => {
    const ask = authenticator({
      keys: [publicJwk(p256, { kid: 'same' }), publicJwk(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, { kid: 'same' })],
    })
    assert.equal(await roleOf(ask, await sign(p256, { alg: 'ES256', kid: 'same' })), 'member')
  })
})

describe('forms of a secret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-keys-'))
  after(() => rmSync(folder, { recursive: true }))
  const file = (content: string | Buffer) => {
    const path = join(folder, randomBytes(6).toString('hex'))
    writeFileSync(path, content)
    return `@${path}`
  }

  test('a file, with or without a line end behind it', async () => {
    assert.equal(await roleOf(authenticator(file(secret)), hmac(secret)), 'member')
    assert.equal(await roleOf(authenticator(file(`${secret}\n`)), hmac(secret)), 'member')
    // Only one, and only at the end: the rest is the secret.
    assert.equal(await roleOf(authenticator(file(`${secret}\n\n`)), hmac(`${secret}\n`)), 'member')
    assert.equal(
      await roleOf(authenticator(file(JSON.stringify(publicJwk(rsa)).concat('\n'))), await sign(rsa, { alg: 'RS256' })),
      'member',
    )
  })

  test('a file of bytes', async () => {
    const bytes = Buffer.concat([randomBytes(40), Buffer.from([0xff, 0x00, 0x80])])
    assert.equal(await roleOf(authenticator(file(bytes)), hmac(bytes)), 'member')
  })

  test('base64 in any of its alphabets, with and without padding, also in a file', async () => {
    const bytes = Buffer.from(`${'\xfb\xff\xfe'.repeat(13)}\x01`, 'latin1')
    const base64 = { PGRST_JWT_SECRET_IS_BASE64: 'true' }
    const standard = bytes.toString('base64')
    for (const text of [
      standard,
      standard.replaceAll('=', ''),
      bytes.toString('base64url'),
      standard.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '.'),
    ]) {
      assert.equal(await roleOf(authenticator(text, base64), hmac(bytes)), 'member', text)
      assert.equal(await roleOf(authenticator(file(`${text}\n`), base64), hmac(bytes)), 'member', text)
    }
    assert.throws(() => authenticator('this is no base64, but it is long enough', base64), /takes base64/)
    assert.throws(() => authenticator(randomBytes(16).toString('base64'), base64), /32 characters or more; it has 16/)
  })

  test('base64 of a JWK', async () => {
    const text = Buffer.from(JSON.stringify(publicJwk(p256))).toString('base64')
    assert.equal(await roleOf(authenticator(text, { PGRST_JWT_SECRET_IS_BASE64: 'true' }), await sign(p256, { alg: 'ES256' })), 'member')
  })

  test('a file that is not there stops the start, and is named', () => {
    assert.throws(
      () => authenticator('@/nowhere/secret'),
      (error) => error instanceof ConfigError && /@\/nowhere\/secret/.test(error.message),
    )
  })
})

describe('tokens that are not what they seem', () => {
  test('no key of a set, public or not, is taken for the secret of HMAC', async () => {
    const keys = [rsa, p256, ed25519]
    for (const key of keys) {
      const jwk = publicJwk(key)
      const set = { keys: [jwk] }
      const ask = authenticator(set)
      const forms = [
        createPublicKey(key).export({ format: 'pem', type: 'spki' }),
        createPublicKey(key).export({ format: 'der', type: 'spki' }),
        JSON.stringify(set),
        JSON.stringify(jwk),
        ...Object.values(jwk as Record<string, string>).map((value) => Buffer.from(value, 'base64url')),
        '',
      ]
      for (const form of forms) {
        for (const alg of ['HS256', 'hs256', 'RS256', 'ES256', 'EdDSA'])
          assert.equal((await refusal(ask, hmac(form, { alg }))).code, 'PGRST301')
      }
    }
  })

  test('a key that comes with the token is not used', async () => {
    const own = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const jwk = publicJwk(own)
    for (const header of [
      { jwk },
      { jku: 'http://127.0.0.1:1/keys' },
      { x5u: 'http://127.0.0.1:1/' },
      { x5c: ['AAAA'] },
      { kid: '../../dev/null' },
    ]) {
      assert.equal((await refusal(authenticator(publicJwk(rsa)), await sign(own, { alg: 'RS256', ...header }))).code, 'PGRST301')
    }
  })

  test('a signature is that of all bytes: none is added, taken away or changed', async () => {
    const ask = authenticator(secret)
    const good = hmac(secret)
    const [head, body, signature] = good.split('.') as [string, string, string]
    const turned = Buffer.from(signature, 'base64url')
    turned[0]! ^= 1
    for (const token of [
      `${head}.${body}.`,
      `${head}.${body}.${signature.slice(0, -2)}`,
      `${head}.${body}.${signature}AAAA`,
      `${head}.${body}.${turned.toString('base64url')}`,
      `${head}.${part({ role: 'chair' })}.${signature}`,
      `${part({ alg: 'HS256', x: 1 })}.${body}.${signature}`,
    ]) {
      assert.equal((await refusal(ask, token)).code, 'PGRST301', token)
    }
    assert.equal(await roleOf(ask, good), 'member')
  })

  test('base64url is taken as it is written: no padding, no other alphabet, no blanks', async () => {
    const ask = authenticator(secret)
    const good = hmac(secret, { alg: 'HS256' }, { role: 'member', x: '~~~???>>>' })
    const [head, body, signature] = good.split('.') as [string, string, string]
    assert.match(body, /[-_]/)
    for (const token of [
      `${head}=.${body}.${signature}`,
      `${head}.${body}=.${signature}`,
      `${head}.${body}.${signature}=`,
      `${head}.${body.replaceAll('-', '+').replaceAll('_', '/')}.${signature}`,
      `${head}.${body}.${signature} `,
      `${head}.${body} .${signature}`,
      `${head}.${body}\t.${signature}`,
      `${head}.%41${body}.${signature}`,
      `${head}.${body}é.${signature}`,
    ]) {
      const error = await refusal(ask, token)
      assert.deepEqual([error.code, error.status], ['PGRST301', 401], token)
    }
  })

  test('what has not three parts is told how many it has', async () => {
    for (const [token, message] of [
      ['x', 'Expected 3 parts in JWT; got 1'],
      ['x.y', 'Expected 3 parts in JWT; got 2'],
      ['a.b.c.d', 'Expected 3 parts in JWT; got 4'],
      ['a.b.c.d.e', 'Expected 3 parts in JWT; got 5'],
      ['..', 'JWT cryptographic operation failed'],
      ['', 'Empty JWT is sent in Authorization header'],
    ] as const) {
      const error = await refusal(authenticator(secret), token)
      assert.deepEqual([error.code, error.message], ['PGRST301', message])
      assert.equal(error.headers['WWW-Authenticate'], `Bearer error="invalid_token", error_description="${message}"`)
    }
  })

  test('a payload that is signed but no object is refused', async () => {
    for (const payload of ['[]', '"x"', '7', 'null', 'true', '', '{', '{"role":"member"} x', '{"role":"member"']) {
      const error = await refusal(authenticator(secret), hmac(secret, { alg: 'HS256' }, payload))
      assert.deepEqual([error.code, error.message], ['PGRST303', 'Parsing claims failed'], payload)
    }
  })

  test('claims as large and as deep as a token can hold are passed on as they are', async () => {
    const ask = authenticator(secret)
    const depth = 499
    const deep = `${'['.repeat(depth)}1${']'.repeat(depth)}`
    const { claimsJson, role } = await ask(
      `Bearer ${hmac(secret, { alg: 'HS256' }, `{"role":"member","deep":${deep},"text":"${'é'.repeat(1500)}"}`)}`,
    )
    assert.equal(role, 'member')
    assert.equal(claimsJson, `{"deep":${deep},"role":"member","text":"${'é'.repeat(1500)}"}`)
  })

  test('claims that are deeper than that are refused', async () => {
    for (const [open, close, depth] of [
      ['[', ']', 500],
      ['[', ']', 5000],
      ['{"a":', '}', 500],
      ['{"a":', '}', 1500],
    ] as const) {
      const payload = `{"role":"member","deep":${open.repeat(depth)}1${close.repeat(depth)}}`
      const error = await refusal(authenticator(secret), hmac(secret, { alg: 'HS256' }, payload))
      assert.deepEqual([error.code, error.message], ['PGRST303', 'Parsing claims failed'])
    }
    // Brackets in texts are no levels.
    assert.equal(
      await roleOf(authenticator(secret), hmac(secret, { alg: 'HS256' }, { ...claims, x: `"\\${'['.repeat(600)}\\"` })),
      'member',
    )
  })

  test('a role deep in the claims is found', async () => {
    const payload = `{"x":${'{"x":'.repeat(400)}{"role":"member"}${'}'.repeat(401)}`
    assert.equal(
      await roleOf(authenticator(secret, { PGRST_JWT_ROLE_CLAIM_KEY: '$..role' }), hmac(secret, { alg: 'HS256' }, payload)),
      'member',
    )
  })

  test('a role with NUL, quotes or newlines stays text', async () => {
    for (const role of ['a\0b', `a"b'c`, 'a\nb', '\u2028', 'none; drop role member']) {
      assert.equal(await roleOf(authenticator(secret), hmac(secret, { alg: 'HS256' }, { role })), role)
    }
  })
})

test('a token of a key that was taken away is refused after the configuration was read again', async () => {
  const [old, fresh] = ['the old secret of thirty-two bytes', 'the new secret of thirty-two bytes']
  const before = authenticator(old)
  const token = hmac(old)
  assert.equal(await roleOf(before, token), 'member')
  const identity = before(`Bearer ${token}`)
  assert.ok(!(identity instanceof Promise), 'it is known')
  const later = authenticator(fresh)
  assert.equal((await refusal(later, token)).details, UNDECODED)
  assert.equal(await roleOf(later, hmac(fresh)), 'member')
})
