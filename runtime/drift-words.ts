// What a drift is and how it is put into words; what was generated, as far as it is compared. Knows neither catalog nor rules.

import type { Hidden, Outline, Routine, Table } from './spec.ts'

/** One thing that is not as it was when the server was generated. */
export interface Drift {
  /** `api.films.title`, `function api.add(a integer, b integer)` */
  readonly object: string
  /** `is gone`, `is text, was integer`, `appeared` */
  readonly change: string
  /** Requests that worked will fail, or be answered otherwise. What is not breaking takes effect with the next generation. */
  readonly breaking: boolean
  /** Paths of the API that may fail: `/films`; empty when it is compatible. */
  readonly affects: readonly string[]
}

/** What was generated, with all its files loaded. */
export interface Expected {
  readonly schemas: readonly ExpectedSchema[]
  readonly extraSearchPath: readonly string[]
}

export interface ExpectedSchema {
  readonly name: string
  readonly tables: readonly Table[]
  readonly routines: readonly Routine[]
  readonly outline: Outline | null
  /** What rules hide: it is no drift that the database has it. */
  readonly hidden?: Hidden
  /** Handlers of media types for any relation. */
  readonly media?: Readonly<Record<string, string>>
}

/** `api.films.title`; quoted where PostgreSQL asks for it. */
export const written = (...names: readonly string[]) =>
  names.map((name) => (/^[\p{Ll}\p{Lo}_][\p{Ll}\p{Lo}\p{N}_$]*$/u.test(name) ? name : `"${name.replaceAll('"', '""')}"`)).join('.')

export const list = (names: readonly string[]) => names.map((name) => written(name)).join(', ')

/** `/films`, or `/films of api` where several schemas are exposed. */
export function pathOf({ schemas }: Pick<Expected, 'schemas'>, schema: string, name: string): string {
  const path = `/${name.split('/').map(encodeURIComponent).join('/')}`
  return schemas.length > 1 ? `${path} of ${written(schema)}` : path
}

/** Paths in a line of the log; the rest are counted. */
const SHOWN = 5

/** `api.films.title is gone; affects /films` */
export function driftText({ object, change, affects }: Drift): string {
  if (affects.length === 0) return `${object} ${change}`
  const more = affects.length > SHOWN ? ` and ${affects.length - SHOWN} more` : ''
  return `${object} ${change}; affects ${affects.slice(0, SHOWN).join(', ')}${more}`
}
