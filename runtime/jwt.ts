// A token → the bytes its signer signed: form, algorithm, key and signature. What the claims say is not looked at here.
// JWS compact serialization, RFC 7515; nothing is decided by the token itself but which of the configured keys are tried.

import { KeyObject, verify } from 'node:crypto'
import { ApiError } from './errors.ts'
import { algorithms, type VerificationKey } from './jwk.ts'

/** Bytes; a longer token is refused unread, since verified ones are kept. */
export const MAX_TOKEN_BYTES = 16_384

interface Header {
  readonly alg: string
  readonly kid: string | null
  /** The signer asks for something that has to be understood. */
  readonly critical: boolean
}

/**
 * The payload of a token whose signature is right.
 * @throws ApiError PGRST301
 */
export async function verifyToken(token: string, keys: readonly VerificationKey[]): Promise<Uint8Array> {
  const { alg, kid, critical } = checkForm(token)
  const type = algorithms[alg]
  const candidates = keys.filter(
    (key) => key.type === type && (kid === null || key.id === kid) && (key.algorithm === null || key.algorithm === alg),
  )
  if (candidates.length === 0) throw keyError('No suitable key was found to decode the JWT')
  for (const { key } of candidates) {
    try {
      if (isEd448(key)) {
        if (!critical && verifyEd448(token, key)) return payloadOf(token)
      } else return (await (await verifier()).compactVerify(token, key, { algorithms: [alg] })).payload
    } catch {
      // The next key may be the one: which of them failed in which way is nobody's business.
    }
  }
  throw keyError('None of the keys was able to decode the JWT')
}

/** Many small files: a server that knows no keys has no use for them. */
let loading: Promise<typeof import('jose')> | undefined

/** Loads what verifies, once; call it early where tokens are to be expected. */
export function verifier(): Promise<typeof import('jose')> {
  loading ??= import('jose')
  return loading
}

const isEd448 = (key: VerificationKey['key']): key is KeyObject => key instanceof KeyObject && key.asymmetricKeyType === 'ed448'

/** RFC 8037, 3.1: the curve that the library has not. */
function verifyEd448(token: string, key: KeyObject): boolean {
  const end = token.lastIndexOf('.')
  return verify(null, Buffer.from(token.slice(0, end)), key, Buffer.from(token.slice(end + 1), 'base64url'))
}

const payloadOf = (token: string) => Buffer.from(token.split('.')[1] ?? '', 'base64url')

/** None of the keys fits: with others the token may be good. */
export const isUnknownKey = (error: unknown): boolean => error instanceof ApiError && error.message === UNKNOWN_KEY

/** An error about a token, with the header of RFC 6750, 3. */
export function invalidToken(code: 'PGRST301' | 'PGRST303', message: string, details: string | null = null): ApiError {
  const description = `Bearer error="invalid_token", error_description="${message}"`
  return new ApiError(code, { message, details }, { 'WWW-Authenticate': description })
}

const UNKNOWN_KEY = 'No suitable key or wrong key type'
const keyError = (details: string) => invalidToken('PGRST301', UNKNOWN_KEY, details)
const badForm = () => invalidToken('PGRST301', 'JWT cryptographic operation failed')

function checkForm(token: string): Header {
  if (token === '') throw invalidToken('PGRST301', 'Empty JWT is sent in Authorization header')
  if (token.length > MAX_TOKEN_BYTES) throw invalidToken('PGRST301', "JWT couldn't be decoded", `It has more than ${MAX_TOKEN_BYTES} bytes`)
  const parts = token.split('.')
  if (parts.length !== 3) throw invalidToken('PGRST301', `Expected 3 parts in JWT; got ${parts.length}`)
  if (!parts.every(isBase64url)) throw badForm()
  const header = parseJson(Buffer.from(parts[0]!, 'base64url'))
  if (typeof header !== 'object' || header === null) throw badForm()
  const { alg, kid, typ, cty, enc, crit } = header as Record<string, unknown>
  if (alg === 'none') {
    throw invalidToken('PGRST301', 'Wrong or unsupported encoding algorithm', "JWT is unsecured but expected 'alg' was not 'none'")
  }
  const known = typeof alg === 'string' && Object.hasOwn(algorithms, alg)
  if (!known || enc !== undefined || ![kid, typ, cty].every((text) => text == null || typeof text === 'string')) throw badForm()
  return { alg, kid: typeof kid === 'string' ? kid : null, critical: crit !== undefined }
}

/** Without padding, RFC 7515, 2. */
const isBase64url = (part: string) => /^[A-Za-z0-9_-]*$/.test(part) && part.length % 4 !== 1

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Undefined for bytes that are no JSON in UTF-8. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch {
    return undefined
  }
}
