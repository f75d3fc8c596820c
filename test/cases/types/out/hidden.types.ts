// Generated from the types of schema hidden. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import type { State as ApiState } from './api.types.ts'

export type Mood = 'good' | 'bad'

export interface Address {
  street: string | null
  mood: Mood | null
  state: ApiState | null
}
