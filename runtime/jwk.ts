// The bytes of jwt-secret → the keys that tokens are verified with: a text (HMAC), a JSON Web Key or a set of them (RFC 7517).

import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { ConfigError } from './options.ts'

export type KeyType = 'oct' | 'RSA' | 'EC' | 'OKP'

/** A key and what it may be used for. Public keys never verify an HMAC: the type decides, not the token. */
export interface VerificationKey {
  readonly type: KeyType
  /** Only tokens of this id, where they have one. */
  readonly id: string | null
  /** The only algorithm, where the key names one. */
  readonly algorithm: string | null
  readonly key: KeyObject | Uint8Array
}

/** Algorithms of RFC 7518 (3.1) and RFC 8037, with the type of key that they need. */
export const algorithms: Readonly<Record<string, KeyType>> = {
  HS256: 'oct',
  HS384: 'oct',
  HS512: 'oct',
  RS256: 'RSA',
  RS384: 'RSA',
  RS512: 'RSA',
  PS256: 'RSA',
  PS384: 'RSA',
  PS512: 'RSA',
  ES256: 'EC',
  ES384: 'EC',
  ES512: 'EC',
  EdDSA: 'OKP',
}

/** RFC 7518, 3.2: as long as the hash. */
const MIN_SECRET_BYTES = 32
/** RFC 7518, 3.3. */
const MIN_RSA_BITS = 2048

interface Jwk extends JsonWebKey {
  readonly kid?: unknown
  readonly alg?: unknown
  readonly use?: unknown
}

/**
 * Keys of a set that are for encryption, or of a kind that this server does not know, are left out.
 * @throws ConfigError for what is no key, is too weak, or is a public key that would be taken for a secret
 */
export function verificationKeys(secret: Buffer): readonly VerificationKey[] {
  const text = secret.toString('utf8')
  const json = parseObject(text)
  if (json === null) return [textKey(secret, text)]
  const set = Array.isArray(json.keys) ? json.keys.filter(isObject) : [json]
  const keys = set.flatMap((jwk) => {
    const key = jwk.use === 'enc' ? null : jwkKey(jwk)
    return key ? [key] : []
  })
  if (keys.length === 0) throw new ConfigError('jwt-secret = (not shown): takes a JSON Web Key that can verify; there is none in it')
  return keys
}

/**
 * The public keys of a set that was fetched. Symmetric keys do not belong there: whoever can read it could sign with them. One
 * that is broken or too weak is left out, since the set is not ours to mend.
 *
 * @throws Error when this is no key set
 */
export function setKeys(text: string): readonly VerificationKey[] {
  const json = parseObject(text)
  if (json === null || !Array.isArray(json.keys)) throw new Error('it is no JSON Web Key Set')
  return json.keys.filter(isObject).flatMap((jwk) => {
    if (jwk.use === 'enc' || jwk.kty === 'oct') return []
    try {
      return jwkKey(jwk) ?? []
    } catch (error) {
      if (error instanceof ConfigError) return []
      throw error
    }
  })
}

function textKey(secret: Buffer, text: string): VerificationKey {
  if (/-----BEGIN [A-Z ]*(?:KEY|CERTIFICATE)-----/.test(text)) {
    throw new ConfigError(
      'jwt-secret = (not shown): takes a public key as a JSON Web Key; a PEM file would be a secret that everybody knows',
    )
  }
  if (secret.length < MIN_SECRET_BYTES) {
    throw new ConfigError(`jwt-secret = (not shown): takes ${MIN_SECRET_BYTES} characters or more; it has ${secret.length}`)
  }
  return { type: 'oct', id: null, algorithm: 'HS256', key: new Uint8Array(secret) }
}

/** Null for a type, curve or algorithm that is not known. */
function jwkKey(jwk: Jwk): VerificationKey | null {
  const { kty, kid, alg } = jwk
  if (kty !== 'oct' && kty !== 'RSA' && kty !== 'EC' && kty !== 'OKP') {
    if (typeof kty === 'string') return null
    throw new ConfigError('jwt-secret = (not shown): takes a secret, a JSON Web Key or a key set; the JSON object in it has no kty')
  }
  if (alg !== undefined && (typeof alg !== 'string' || algorithms[alg] !== kty)) return null
  if (kty === 'OKP' && jwk.crv !== 'Ed25519' && jwk.crv !== 'Ed448') return null
  return {
    type: kty,
    id: typeof kid === 'string' ? kid : null,
    algorithm: alg ?? null,
    key: kty === 'oct' ? octets(jwk) : publicKey(jwk),
  }
}

function octets({ k }: Jwk): Uint8Array {
  const bytes = Buffer.from(typeof k === 'string' ? k : '', 'base64url')
  if (bytes.length < MIN_SECRET_BYTES) {
    throw new ConfigError(`jwt-secret = (not shown): takes a symmetric key of ${MIN_SECRET_BYTES} bytes or more; its k has ${bytes.length}`)
  }
  return new Uint8Array(bytes)
}

function publicKey(jwk: Jwk): KeyObject {
  const key = importKey(jwk)
  const bits = key.asymmetricKeyDetails?.modulusLength ?? MIN_RSA_BITS
  if (bits < MIN_RSA_BITS)
    throw new ConfigError(`jwt-secret = (not shown): takes an RSA key of ${MIN_RSA_BITS} bits or more; it has ${bits}`)
  return key
}

function importKey(jwk: Jwk): KeyObject {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ConfigError(`jwt-secret = (not shown): takes a JSON Web Key; this ${jwk.kty} key is broken (${reason})`)
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
