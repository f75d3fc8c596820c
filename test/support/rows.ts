// Tests as rows of [name, given, want], and the error that an action has to end with.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ApiError } from '../../runtime/errors.ts'

export type Rows = readonly (readonly [name: string, given: string, want: unknown])[]
/** A test for each row: what `got` makes of what is given. */
export function check(title: string, rows: Rows, got: (given: string) => unknown) {
  describe(title, () => {
    for (const [name, given, want] of rows) it(name, () => assert.deepEqual(got(given), want))
  })
}

/** The error of this server that an action throws; anything else fails the test. */
export function thrownBy(action: () => unknown): ApiError {
  try {
    action()
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
