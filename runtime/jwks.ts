// The address of a key set → its keys, read again and again: by age, and when a token names a key that nobody knows. Keeps the
// keys it has while the issuer is away. RFC 7517, 5; of the tokens it knows nothing.

import { setKeys, type VerificationKey } from './jwk.ts'

/** An issuer's keys. */
export interface RemoteKeys {
  /** As they are known now: the same array until they change. */
  keys(): readonly VerificationKey[]
  /** They have been read at least once. */
  loaded(): boolean
  /** Reads them again when it is time to. Gives a promise where it is better to wait: what is known is nothing, or very old. */
  renew(): Promise<void> | null
  /** Reads them again for a token that none of them fits, unless that has just been done. Never throws. */
  seek(): Promise<void>
}

export interface RemoteKeysOptions {
  /** In ms, as Date.now. */
  readonly now?: () => number
  readonly log?: (level: 'error' | 'warn' | 'info', line: string) => void
}

/** ms after which keys are read again; twice that is too old to be used unasked. */
const MAX_AGE = 10 * 60_000
/** ms between two readings for the sake of unknown keys, whatever tokens come. */
const COOLDOWN = 30_000
/** ms after a reading that failed. */
const RETRY = 10_000
/** ms that a reading may take. */
const TIMEOUT = 5_000
const MAX_BYTES = 512 * 1024

/** Reads nothing yet: the first `renew` does. */
export function createRemoteKeys(url: string, { now = Date.now, log = () => {} }: RemoteKeysOptions = {}): RemoteKeys {
  let keys: readonly VerificationKey[] = []
  let text: string | null = null
  let readAt = Number.NEGATIVE_INFINITY
  let triedAt = Number.NEGATIVE_INFINITY
  let failing = false
  let flight: Promise<void> | null = null
  // What stands behind the path may be a secret.
  const shown = new URL(url).origin + new URL(url).pathname

  async function attempt(): Promise<void> {
    triedAt = now()
    try {
      const answer = await readText(url)
      if (answer !== text) {
        const next = setKeys(answer)
        if (next.length === 0) throw new Error('there is no public key in it that can verify')
        keys = next
        text = answer
        log('info', `jwt-jwks-url: ${next.length} keys from ${shown}`)
      }
      readAt = now()
      failing = false
    } catch (error) {
      const kept = text === null ? 'tokens of this issuer cannot be verified' : `the ${keys.length} keys known before are kept`
      if (!failing || text === null) log('error', `jwt-jwks-url: ${shown} cannot be read: ${reasonOf(error)}; ${kept}`)
      failing = true
    }
  }

  const read = (): Promise<void> => {
    flight ??= attempt().finally(() => {
      flight = null
    })
    return flight
  }
  const mayRetry = () => now() - triedAt >= RETRY

  return {
    keys: () => keys,
    loaded: () => text !== null,
    renew: () => {
      const age = now() - readAt
      if (age < MAX_AGE) return null
      if (flight === null && mayRetry()) void read()
      return text === null || (age >= 2 * MAX_AGE && !failing) ? flight : null
    },
    seek: () => {
      if (flight !== null) return flight
      return now() - triedAt >= (failing ? RETRY : COOLDOWN) ? read() : Promise.resolve()
    },
  }
}

/** @throws Error whose message tells a person what is wrong */
async function readText(url: string): Promise<string> {
  const headers = { accept: 'application/jwk-set+json, application/json' }
  const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) })
  if (response.status !== 200) {
    await response.body?.cancel()
    throw new Error(`it answers with status ${response.status}`)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    // Leaving the loop cancels the rest.
    if (size > MAX_BYTES) throw new Error(`it has more than ${MAX_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** `fetch failed` says nothing: its cause does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `it takes more than ${TIMEOUT / 1000} s`
  const { cause } = error
  return cause instanceof Error ? cause.message || ('code' in cause ? String(cause.code) : cause.name) : error.message
}
