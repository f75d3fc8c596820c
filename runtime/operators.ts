// The filter operators: a row each. To add one, add a row (and its name to the types of parse.ts).

import type { FullTextOperator, SimpleOperator } from './parse.ts'

interface Operator {
  readonly sql: string
  /** `*` in the value stands for `%`. */
  readonly pattern?: true
  /** A domain's own cast from text is applied to the value. */
  readonly cast?: true
}

/** Operator → SQL. https://www.postgresql.org/docs/current/functions.html */
export const operators = {
  eq: { sql: '=', cast: true },
  neq: { sql: '<>', cast: true },
  gt: { sql: '>', cast: true },
  gte: { sql: '>=', cast: true },
  lt: { sql: '<', cast: true },
  lte: { sql: '<=', cast: true },
  like: { sql: 'like', pattern: true },
  ilike: { sql: 'ilike', pattern: true },
  match: { sql: '~', cast: true },
  imatch: { sql: '~*', cast: true },
  cs: { sql: '@>', cast: true },
  cd: { sql: '<@', cast: true },
  ov: { sql: '&&', cast: true },
  sl: { sql: '<<', cast: true },
  sr: { sql: '>>', cast: true },
  nxr: { sql: '&<', cast: true },
  nxl: { sql: '&>', cast: true },
  adj: { sql: '-|-', cast: true },
  isdistinct: { sql: 'is distinct from' },
} satisfies Record<SimpleOperator, Operator> as Record<SimpleOperator, Operator>

/** Full text operator → the function that makes the tsquery. */
export const fullText = {
  fts: 'to_tsquery',
  plfts: 'plainto_tsquery',
  phfts: 'phraseto_tsquery',
  wfts: 'websearch_to_tsquery',
} satisfies Record<FullTextOperator, string>

/** The words of `is.`. */
export const isWords = {
  null: 'is null',
  not_null: 'is not null',
  true: 'is true',
  false: 'is false',
  unknown: 'is unknown',
} as const
