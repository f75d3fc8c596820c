// Whether the database can be reached, from how attempts to connect went: when the next one is due, and what is said meanwhile.

import { ApiError } from './errors.ts'

/** Told once when no connection is left and none can be made, and once when there is one again. */
export interface OutageEvents {
  /** @param reason what the last attempt failed with */
  readonly away?: (reason: string) => void
  readonly back?: () => void
}

export interface Outage {
  /** The last attempt failed. */
  readonly now: boolean
  /** ms until the next attempt is due; 0 when it is. */
  pause(): number
  /** What requests get until then: PGRST000 with Retry-After in seconds. */
  error(): ApiError
  /** @param alone there is no other connection */
  failed(reason: string, alone: boolean): void
  succeeded(): void
}

/**
 * The pauses double. They stay short: a server that refuses connections is not troubled by one attempt in two seconds, and who
 * waits for it wants to know soon.
 */
const FIRST_PAUSE_MS = 100
const LAST_PAUSE_MS = 2000

export function createOutage({ away, back }: OutageEvents): Outage {
  let reason: string | null = null
  let told = false
  let pause = 0
  let due = 0
  const rest = () => Math.max(0, due - performance.now())
  return {
    get now() {
      return reason !== null
    },
    pause: rest,
    error: () => new ApiError('PGRST000', { details: reason }, { 'Retry-After': String(Math.max(1, Math.ceil(rest() / 1000))) }),
    failed(why, alone) {
      pause = reason === null ? FIRST_PAUSE_MS : Math.min(pause * 2, LAST_PAUSE_MS)
      due = performance.now() + pause
      reason = why
      if (!alone || told) return
      told = true
      away?.(why)
    },
    succeeded() {
      reason = null
      if (!told) return
      told = false
      back?.()
    },
  }
}
