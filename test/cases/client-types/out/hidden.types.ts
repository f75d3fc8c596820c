// Generated from the types of schema hidden. Do not edit: change the schema, then run `npx pgrest-gen generate`.

export type Mood = 'calm' | 'it\'s "odd"'

export interface Field {
  middle: Spot | null
  name: string | null
}

export interface Spot {
  x: number | null
  moods: (Mood | null)[] | null
}
