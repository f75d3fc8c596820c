// A request may turn out to be of no use to anybody: who asks says so here, who works listens. Knows nothing of either.

import { DatabaseError } from './database-error.ts'

/**
 * Of one transaction at a time. An AbortSignal would do the same, but each one costs as much as a third of a small
 * transaction (measured: 11 µs and its garbage), and every request would need one.
 */
export interface Cancellation {
  /** Nobody wants the result any more. */
  readonly requested: boolean
  /** Says so; the second time does nothing. */
  request(): void
  /** Whom to tell; null for nobody. */
  listener: (() => void) | null
}

/** A class: of three closures each, what every request makes would cost four times as much. */
class Request implements Cancellation {
  requested = false
  listener: (() => void) | null = null
  request(): void {
    if (this.requested) return
    this.requested = true
    this.listener?.()
  }
}

export const createCancellation = (): Cancellation => new Request()

/** What PostgreSQL says of a statement that it stops: said here of one that did not begin. */
export function cancelled(): DatabaseError {
  return new DatabaseError({ code: '57014', message: 'canceling statement due to user request' })
}
