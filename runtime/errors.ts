// Every error this server words itself: a row per code. PostgreSQL's own errors pass through (see respond.ts).

/** What an error is about; the row of its code puts it into words. */
interface Words {
  readonly message?: string
  readonly details?: unknown
  readonly hint?: string | null
  readonly schema?: string
  readonly schemas?: readonly string[]
  readonly table?: string
  readonly column?: string
  readonly name?: string
  readonly origin?: string
  readonly target?: string
  readonly method?: string
  readonly accept?: readonly string[]
  /** Rows of the result. */
  readonly rows?: number
}

interface Row {
  readonly status: number
  readonly message: (w: Words) => string
  readonly details?: (w: Words) => unknown
  readonly hint?: (w: Words) => string | null | undefined
}

/** Code → HTTP status and words. PostgREST's codes, statuses and wording. */
export const errors = {
  PGRST000: { status: 503, message: () => 'Database connection error. Retrying the connection.', details: (w) => w.details },
  PGRST001: { status: 503, message: () => 'Database client error. Retrying the connection.', details: (w) => w.details },
  PGRST002: { status: 503, message: () => 'Could not query the database for the schema cache. Retrying.' },
  PGRST003: { status: 504, message: () => 'Timed out acquiring connection from connection pool.' },
  PGRST100: { status: 400, message: (w) => w.message ?? '', details: (w) => w.details },
  PGRST101: { status: 405, message: (w) => `Cannot use the ${w.method} method on RPC` },
  PGRST102: { status: 400, message: (w) => w.message ?? '' },
  PGRST103: { status: 416, message: () => 'Requested range not satisfiable', details: (w) => w.details },
  PGRST105: { status: 405, message: () => "Filters must include all and only primary key columns with 'eq' operators" },
  PGRST106: {
    status: 406,
    message: (w) => `Invalid schema: ${w.schema}`,
    hint: (w) => `Only the following schemas are exposed: ${w.schemas?.join(', ')}`,
  },
  PGRST107: { status: 406, message: (w) => `None of these media types are available: ${w.accept?.join(', ')}` },
  PGRST108: {
    status: 400,
    message: (w) => `'${w.name}' is not an embedded resource in this request`,
    details: (w) => w.details,
    hint: (w) => w.hint ?? `Verify that '${w.name}' is included in the 'select' query parameter.`,
  },
  PGRST111: {
    status: 500,
    message: () => 'response.headers guc must be a JSON array composed of objects with a single key and a string value',
  },
  PGRST112: { status: 500, message: () => 'response.status guc must be a valid status code' },
  PGRST114: { status: 400, message: () => 'limit/offset querystring parameters are not allowed for PUT' },
  PGRST115: { status: 400, message: () => 'Payload values do not match URL in primary key column(s)' },
  PGRST116: {
    status: 406,
    message: () => 'Cannot coerce the result to a single JSON object',
    details: (w) => `The result contains ${w.rows} rows`,
  },
  PGRST117: { status: 405, message: (w) => `Unsupported HTTP method: ${w.method}` },
  PGRST118: {
    status: 400,
    message: (w) => `A related order on '${w.name}' is not possible`,
    details: (w) => `'${w.origin}' and '${w.name}' do not form a many-to-one or one-to-one relationship`,
  },
  PGRST121: {
    status: 500,
    message: () => 'Could not parse JSON in the "RAISE SQLSTATE \'PGRST\'" error',
    details: (w) => w.details,
    hint: (w) => w.hint,
  },
  PGRST122: { status: 400, message: () => 'Invalid preferences given with handling=strict', details: (w) => w.details },
  PGRST123: { status: 400, message: () => 'Use of aggregate functions is not allowed' },
  PGRST124: { status: 400, message: () => 'Query result exceeds max-affected preference constraint', details: (w) => w.details },
  PGRST125: { status: 404, message: () => 'Invalid path specified in request URL' },
  PGRST126: { status: 404, message: () => 'Root endpoint metadata is disabled' },
  PGRST127: { status: 400, message: () => 'Feature not implemented', details: (w) => w.details },
  PGRST128: {
    status: 400,
    message: () => 'Function must return SETOF or TABLE when max-affected preference is used with handling=strict',
  },
  PGRST200: {
    status: 400,
    message: (w) => `Could not find a relationship between '${w.origin}' and '${w.target}' in the schema cache`,
    details: (w) => w.details,
    hint: (w) => w.hint,
  },
  PGRST201: {
    status: 300,
    message: (w) => `Could not embed because more than one relationship was found for '${w.origin}' and '${w.target}'`,
    details: (w) => w.details,
    hint: (w) => w.hint,
  },
  PGRST202: { status: 404, message: (w) => w.message ?? '', details: (w) => w.details, hint: (w) => w.hint },
  PGRST203: { status: 300, message: (w) => w.message ?? '', hint: (w) => w.hint },
  PGRST204: { status: 400, message: (w) => `Could not find the '${w.column}' column of '${w.table}' in the schema cache` },
  PGRST205: {
    status: 404,
    message: (w) => `Could not find the table '${w.schema}.${w.table}' in the schema cache`,
    hint: (w) => w.hint,
  },
  PGRST300: { status: 500, message: () => 'Server lacks JWT secret' },
  PGRST301: { status: 401, message: (w) => w.message ?? '', details: (w) => w.details },
  PGRST302: { status: 401, message: () => 'Anonymous access is disabled' },
  PGRST303: { status: 401, message: (w) => w.message ?? '' },
  PGRSTX01: { status: 400, message: () => 'The request is not HTTP', details: (w) => w.details },
  PGRSTX03: { status: 503, message: () => 'The keys that tokens are verified with cannot be read' },
  PGRSTX08: { status: 408, message: () => 'The request did not arrive in time' },
  PGRSTX13: { status: 413, message: () => 'The body of the request is too large', details: (w) => w.details },
  PGRSTX14: { status: 414, message: () => 'The URL of the request is too long', details: (w) => w.details },
  PGRSTX31: { status: 431, message: () => 'The headers of the request are too large', details: (w) => w.details },
  PGRSTX00: { status: 500, message: (w) => w.message ?? 'Something went wrong' },
} satisfies Record<string, Row>

export type ErrorCode = keyof typeof errors

/** An error in this server's own words; `respond.ts` turns it into the answer. */
export class ApiError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly details: unknown
  readonly hint: string | null
  /** Headers that belong to the error: WWW-Authenticate, Retry-After. */
  readonly headers: Readonly<Record<string, string>>

  constructor(code: ErrorCode, words: Words = {}, headers: Readonly<Record<string, string>> = {}) {
    const row: Row = errors[code]
    super(row.message(words))
    this.code = code
    this.status = row.status
    this.details = row.details?.(words) ?? null
    this.hint = row.hint?.(words) ?? null
    this.headers = headers
  }
}
