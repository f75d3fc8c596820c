// Generated from the types of schema api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import type { Address as HiddenAddress } from './hidden.types.ts'

export type Mood_780fe4 = 'up' | 'down'

/** Where it stands */
export type State = 'new' | "it's old"

/**
 * From here to there
 *
 * and back.
 */
export interface Trip {
  stops: (HiddenAddress | null)[] | null
  span: string | null
}
