// The Authorization header → who asks: role and claims. Verified tokens are kept, so that a known one costs no cryptography.
// Knows nothing of the database: whether the role exists shows when the transaction takes it.

import { LRUCache } from 'lru-cache'
import { canonicalJson, checkClaims, readClaims, type VerifiedClaims } from './claims.ts'
import type { Config } from './config.ts'
import { ApiError } from './errors.ts'
import { compileRolePath } from './jsonpath.ts'
import { type VerificationKey, verificationKeys } from './jwk.ts'
import type { RemoteKeys } from './jwks.ts'
import { isUnknownKey, MAX_TOKEN_BYTES, verifier, verifyToken } from './jwt.ts'

/** Who a request comes from. */
export interface Identity {
  /** The database role of the request. */
  readonly role: string
  /** The token's claims with `role` as it is above. */
  readonly claims: Readonly<Record<string, unknown>>
  /** The same as JSON, for request.jwt.claims. */
  readonly claimsJson: string
  /** False for the anonymous role, also when a token names it. Decides between 401 and 403 for what is not allowed. */
  readonly authenticated: boolean
}

/**
 * At once for a known token or without one; else when its signature is verified.
 * @throws ApiError PGRST300 to PGRST303, PGRSTX03 while an issuer's keys have never been read; of a promise it is the rejection
 */
export type Authenticate = (authorization: string | undefined) => Identity | Promise<Identity>

/** What the metrics tell of the cache; counted up from 0. */
export interface JwtCacheCounters {
  requests: number
  hits: number
  evictions: number
}

export interface AuthenticatorOptions {
  /** In ms, as Date.now. */
  readonly now?: () => number
  readonly counters?: JwtCacheCounters
  /** The keys of `jwt-jwks-url`, which outlive a change of everything else. */
  readonly issuer?: RemoteKeys | null
}

type Settings = Pick<Config, 'dbAnonRole' | 'jwtSecret' | 'jwtAud' | 'jwtRoleClaimKey' | 'jwtCacheMaxEntries'>

interface Entry {
  /** All that were known: with others, the token has to be verified again. */
  readonly keys: readonly VerificationKey[]
  readonly verified: VerifiedClaims
  /** Null when the token names no role, and there is none for those. */
  readonly identity: Identity | null
}

/**
 * An authenticator for this configuration; another configuration needs another one, with an empty cache.
 * @throws ConfigError when the secret or the role's path cannot be used
 */
export function createAuthenticator(
  config: Settings,
  { now = Date.now, counters, issuer = null }: AuthenticatorOptions = {},
): Authenticate {
  const { dbAnonRole, jwtSecret, jwtAud, jwtCacheMaxEntries } = config
  const own = jwtSecret === null ? [] : verificationKeys(jwtSecret)
  const allKeys = issuer === null ? () => own : joined(own, issuer)
  const path = compileRolePath(config.jwtRoleClaimKey)
  const anonymous = dbAnonRole === null ? null : identityOf(dbAnonRole, {}, '{}', false)
  const known = jwtCacheMaxEntries === 0 ? null : tokenCache(jwtCacheMaxEntries, counters)
  issuer?.renew()
  if (jwtSecret !== null || issuer !== null) void verifier()

  async function verify(token: string): Promise<Identity> {
    let keys = allKeys()
    let payload: Uint8Array
    try {
      payload = await verifyToken(token, keys)
    } catch (error) {
      if (issuer === null || !isUnknownKey(error)) throw error
      await issuer.seek()
      if (!issuer.loaded()) throw new ApiError('PGRSTX03', {}, { 'Retry-After': '10' })
      if (allKeys() === keys) throw error
      keys = allKeys()
      payload = await verifyToken(token, keys)
    }
    const verified = readClaims(payload, path, jwtAud)
    const role = verified.role ?? dbAnonRole
    const identity = role === null ? null : identityOf(role, verified.claims, verified.json, role !== dbAnonRole)
    const entry = { keys, verified, identity }
    // Also of a token that has expired: it will come again.
    known?.set(token, entry)
    return admit(entry, now())
  }

  function authenticate(token: string): Identity | Promise<Identity> {
    if (counters && known) counters.requests++
    const entry = token.length > MAX_TOKEN_BYTES ? undefined : known?.get(token)
    if (entry === undefined || entry.keys !== allKeys()) return verify(token)
    if (counters) counters.hits++
    return admit(entry, now())
  }

  return (authorization) => {
    const token = bearerToken(authorization)
    if (token === null) return anonymous ?? refuse()
    if (issuer === null) {
      if (jwtSecret === null) throw new ApiError('PGRST300')
      return authenticate(token)
    }
    const reading = issuer.renew()
    return reading === null ? authenticate(token) : reading.then(() => authenticate(token))
  }
}

/** Both as one list, which is the same until the issuer's keys change. */
function joined(own: readonly VerificationKey[], issuer: RemoteKeys): () => readonly VerificationKey[] {
  let seen: readonly VerificationKey[] | null = null
  let all = own
  return () => {
    const theirs = issuer.keys()
    if (theirs !== seen) {
      seen = theirs
      all = [...own, ...theirs]
    }
    return all
  }
}

/** Characters of a token and its claims that an entry has on average; few large ones take the place of many. */
const MEAN_SIZE = 4096

function tokenCache(max: number, counters: JwtCacheCounters | undefined): LRUCache<string, Entry> {
  return new LRUCache<string, Entry>({
    max,
    maxSize: max * MEAN_SIZE + MAX_TOKEN_BYTES * 2,
    sizeCalculation: ({ verified }, token) => token.length + verified.json.length,
    dispose: (_entry, _token, reason) => {
      if (counters && reason === 'evict') counters.evictions++
    },
  })
}

function admit({ verified, identity }: Entry, now: number): Identity {
  const error = checkClaims(verified, Math.floor(now / 1000))
  if (error) throw error
  return identity ?? refuse()
}

function refuse(): never {
  throw new ApiError('PGRST302', {}, { 'WWW-Authenticate': 'Bearer' })
}

function identityOf(role: string, claims: VerifiedClaims['claims'], json: string, authenticated: boolean): Identity {
  return { role, claims: { ...claims, role }, claimsJson: canonicalJson(json, { role: JSON.stringify(role) }), authenticated }
}

/** `Bearer  x` → `x`; null for another scheme, which means nothing here. RFC 6750, 2.1; the scheme in any case (RFC 9110, 11.1). */
function bearerToken(authorization: string | undefined): string | null {
  if (authorization === undefined) return null
  const match = /^bearer(?:\s+|$)/i.exec(authorization)
  return match === null ? null : authorization.slice(match[0].length)
}
