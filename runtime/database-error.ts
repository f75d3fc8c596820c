// An error as PostgreSQL reports it: the body of an ErrorResponse in, an Error with its fields out. Knows no connection.
// https://www.postgresql.org/docs/current/protocol-error-fields.html

/** What PostgreSQL says of an error; what it does not say is undefined. */
export interface ErrorFields {
  /** `ERROR`, `FATAL` or `PANIC`, in the language of the server's messages. */
  readonly severity?: string | undefined
  /** SQLSTATE */
  readonly code?: string | undefined
  readonly message?: string | undefined
  readonly detail?: string | undefined
  readonly hint?: string | undefined
  /** Where in the statement, in characters from 1. */
  readonly position?: string | undefined
  /** The functions that were running. */
  readonly where?: string | undefined
  readonly schema?: string | undefined
  readonly table?: string | undefined
  readonly column?: string | undefined
  readonly dataType?: string | undefined
  readonly constraint?: string | undefined
  /** The server's own function that raised it. */
  readonly routine?: string | undefined
}

/** An error of the database. It passes through to the client with its SQLSTATE. */
export class DatabaseError extends Error {
  readonly severity: string
  readonly code: string
  readonly detail: string | undefined
  readonly hint: string | undefined
  readonly position: string | undefined
  readonly where: string | undefined
  readonly schema: string | undefined
  readonly table: string | undefined
  readonly column: string | undefined
  readonly dataType: string | undefined
  readonly constraint: string | undefined
  readonly routine: string | undefined

  constructor(fields: ErrorFields) {
    super(fields.message ?? '')
    this.name = 'DatabaseError'
    this.severity = fields.severity ?? 'ERROR'
    this.code = fields.code ?? 'XX000'
    this.detail = fields.detail
    this.hint = fields.hint
    this.position = fields.position
    this.where = fields.where
    this.schema = fields.schema
    this.table = fields.table
    this.column = fields.column
    this.dataType = fields.dataType
    this.constraint = fields.constraint
    this.routine = fields.routine
  }
}

/** The letter before each field. */
const names: Readonly<Record<string, keyof ErrorFields>> = {
  S: 'severity',
  C: 'code',
  M: 'message',
  D: 'detail',
  H: 'hint',
  P: 'position',
  W: 'where',
  s: 'schema',
  t: 'table',
  c: 'column',
  d: 'dataType',
  n: 'constraint',
  R: 'routine',
}

/**
 * Reads the body of an ErrorResponse: letter, text, NUL, as often as there are fields, and a NUL.
 *
 * @param start of the body in `bytes`
 * @param end behind its last byte
 */
export function readError(bytes: Buffer, start: number, end: number): DatabaseError {
  const fields: { -readonly [K in keyof ErrorFields]: string } = {}
  let at = start
  while (at < end && bytes[at] !== 0) {
    const stop = bytes.indexOf(0, at + 1)
    if (stop < 0) break
    const name = names[String.fromCharCode(bytes[at]!)]
    if (name !== undefined) fields[name] = bytes.toString('utf8', at + 1, stop)
    at = stop + 1
  }
  return new DatabaseError(fields)
}
