// A project's own code beside a generated relation or function: what it may say, and how it is put around what is generated.
// What it is given is a request that was let in; what it asks of the database is asked as who sent it.

import { DatabaseError } from './database-error.ts'
import { ApiError } from './errors.ts'
import { type Exchange, runTransaction } from './exchange.ts'
import type { Handler } from './handlers.ts'
import { type Answer, JSON_TYPE } from './respond.ts'
import type { RelationEndpoint, RelationFile, Routine, RoutineEndpoint, RoutineFile, Row, Table } from './spec.ts'

/** What JSON says of a body: of a relation rows or one row, of a function its arguments. */
type Body<T> = T extends Table ? Partial<Row<T>> | Partial<Row<T>>[] : Record<string, unknown>

/** A request whose sender is known. It is changed by `with`. */
export interface OverrideRequest<T = Table> {
  readonly method: string
  /** As it was sent, without the query. */
  readonly path: string
  /** The raw query string, without its question mark. */
  readonly query: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
  /** What a route's path names: `/:id/copy`. */
  readonly params: Readonly<Record<string, string>>
  /** The database role. */
  readonly role: string
  /** Of the token; with `role`. */
  readonly claims: Readonly<Record<string, unknown>>
  /** The body. @throws Refusal 400 when it is no JSON */
  json(): Body<T>
  /** The same request with another query string, other headers (beside those that are there), or another body as JSON. */
  with(change: {
    readonly query?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly json?: Body<T>
  }): OverrideRequest<T>
  /**
   * Rows of a statement that is run as the sender of the request, in a transaction of its own; after GET and HEAD it may not
   * write. What stands in `${}` is a parameter. INSERT, UPDATE and DELETE need RETURNING.
   *
   * @throws DatabaseError which is answered as that of any request
   */
  sql<R = Record<string, unknown>>(statement: TemplateStringsArray, ...values: readonly unknown[]): Promise<R[]>
}

/** An answer before it is sent. */
export interface OverrideAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Buffer | string | null
}

/** What an override answers instead: PostgREST's form of an error. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly code: string
  readonly details: unknown
  readonly hint: string | null

  constructor(
    status: number,
    words: { readonly code?: string; readonly message: string; readonly details?: unknown; readonly hint?: string },
  ) {
    super(words.message)
    this.status = status
    this.code = words.code ?? `PT${status}`
    this.details = words.details ?? null
    this.hint = words.hint ?? null
  }
}

type Wish<T> = T | Promise<T>
export type OverrideHandler<T> = (request: OverrideRequest<T>) => Wish<OverrideAnswer>
type Methods<T> = T extends Table ? 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE' : 'GET' | 'POST'
type ByMethod<T, V> = { readonly [M in Methods<T>]?: V }

/** What stands in a file of `overrides/`. HEAD goes with GET. */
export interface Override<T = Table> {
  /** Sees the request first: gives another one back, or nothing, or throws a Refusal. */
  readonly before?: ByMethod<T, (request: OverrideRequest<T>) => Wish<OverrideRequest<T> | undefined>>
  /** Stands in for what is generated, which `next` does. */
  readonly replace?: ByMethod<T, (request: OverrideRequest<T>, next: OverrideHandler<T>) => Wish<OverrideAnswer>>
  /** Sees the answer last, when what was written is committed. */
  readonly after?: ByMethod<T, (answer: OverrideAnswer, request: OverrideRequest<T>) => Wish<OverrideAnswer>>
  /** More paths under the relation's own: `'GET /top'`, `'POST /:id/copy'`. */
  readonly routes?: T extends Table ? Readonly<Record<`${Methods<T>} /${string}`, OverrideHandler<T>>> : never
}

/** Gives back what it gets: for the editor, which knows the types. */
export const override = <T extends Table | Routine>(own: Override<T>): Override<T> => own

/** An answer of JSON. */
export const reply = (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): OverrideAnswer => ({
  status,
  headers: { 'Content-Type': JSON_TYPE, ...headers },
  body: JSON.stringify(value),
})

/** The JSON of an answer; undefined when there is none. */
export const jsonOf = (answer: OverrideAnswer): unknown =>
  answer.body === null || answer.body.length === 0 ? undefined : JSON.parse(answer.body.toString())

/** What the handlers of a server know of an override. */
export interface Around {
  /** Answers a request, with the help of what is generated. */
  answer(exchange: Exchange, next: Handler): Promise<Answer>
  /** The handler of a further path, segments after the relation's name; undefined when there is none. */
  route(exchange: Exchange, segments: readonly string[]): Promise<Answer> | undefined
}

/** A generated file with the project's own code around it, as out/server.ts says it. */
export async function overridden<F extends RelationFile | RoutineFile>(
  file: Promise<F>,
  own: Promise<{ readonly default: unknown }>,
): Promise<F> {
  const endpoint: RelationEndpoint | RoutineEndpoint = (await file).default
  const around = aroundOf(((await own).default ?? {}) as Override<Table>)
  return { default: { ...endpoint, override: around } } as F
}

function aroundOf({ before = {}, replace = {}, after = {}, routes = {} }: Override<Table>): Around {
  const paths = Object.entries(routes).map(([key, handle]) => {
    const [method = '', path = ''] = key.split(' /')
    return { method, parts: path.split('/'), handle }
  })
  return {
    answer: (exchange, next) => {
      const method = (exchange.method === 'HEAD' ? 'GET' : exchange.method) as Methods<Table>
      return guarded(async () => {
        const first = requestOf(exchange)
        const request = (await before[method]?.(first)) ?? first
        const generated: OverrideHandler<Table> = (one) => next(exchangeOf(one))
        const replaced = replace[method]
        const answer = replaced ? await replaced(request, generated) : await generated(request)
        return (await after[method]?.(answer, request)) ?? answer
      })
    },
    route: (exchange, segments) => {
      const method = exchange.method === 'HEAD' ? 'GET' : exchange.method
      for (const { method: own, parts, handle } of paths) {
        const params = own === method ? matched(parts, segments) : null
        if (params) return guarded(async () => handle(requestOf(exchange, params)))
      }
      return undefined
    },
  }
}

/** `:id` fits any segment. */
function matched(parts: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (parts.length !== segments.length) return null
  const params: Record<string, string> = Object.create(null)
  for (const [at, part] of parts.entries()) {
    const segment = segments[at]!
    if (part.startsWith(':')) params[part.slice(1)] = segment
    else if (part !== segment) return null
  }
  return params
}

/** The project's own code threw what it should not have: the log gets the cause, the client no word of it. */
export class OverrideError extends Error {
  override readonly name = 'OverrideError'
  constructor(cause: unknown) {
    super('an override failed', { cause })
  }
}

/** A Refusal is an answer. */
async function guarded(work: () => Promise<OverrideAnswer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    // What the database or the generated code says is answered as ever.
    if (error instanceof ApiError || error instanceof DatabaseError) throw error
    if (!(error instanceof Refusal)) throw new OverrideError(error)
    const { status, code, message, details, hint } = error
    return reply({ code, message, details, hint }, status, { 'Proxy-Status': `PostgREST; error=${code}` })
  }
}

/** Which exchange a request stands for: nothing of it can be seen or changed from the outside. */
const exchanges = new WeakMap<OverrideRequest<never>, Exchange>()

const exchangeOf = (request: OverrideRequest<Table>): Exchange => {
  const exchange = exchanges.get(request as OverrideRequest<never>)
  if (!exchange) throw new Error('an override gave back what is no request: change it by request.with(…)')
  return exchange
}

function requestOf(exchange: Exchange, params: Readonly<Record<string, string>> = {}): OverrideRequest<Table> {
  const { method, path, query, headers, body, identity } = exchange
  const request: OverrideRequest<Table> = {
    method,
    path,
    query,
    headers,
    body,
    params,
    role: identity.role,
    claims: identity.claims,
    json: () => {
      try {
        return JSON.parse(body.toString('utf8')) as Body<Table>
      } catch {
        throw new Refusal(400, { code: 'PGRST102', message: 'Empty or invalid json' })
      }
    },
    with: (change) =>
      requestOf(
        {
          ...exchange,
          ...(change.query === undefined ? {} : { query: change.query }),
          ...(change.headers === undefined ? {} : { headers: { ...headers, ...change.headers } }),
          ...(change.json === undefined ? {} : { body: Buffer.from(JSON.stringify(change.json)) }),
        },
        params,
      ),
    sql: async <R>(statement: TemplateStringsArray, ...values: readonly unknown[]) => {
      if (!Array.isArray(statement.raw)) throw new TypeError('sql is a tag: write request.sql`select …`')
      const text = statement.reduce((all, part, at) => (at === 0 ? part : `${all}$${at}${part}`), '')
      const { rows } = await runTransaction(exchange, {
        main: {
          text: `with own_rows as (${text}) select coalesce(json_agg(own_rows), '[]') from own_rows`,
          values: values.map(parameterOf),
        },
        label: 'override',
        readOnly: method === 'GET' || method === 'HEAD',
      })
      return JSON.parse(rows[0]![0]!.toString('utf8')) as R[]
    },
  }
  exchanges.set(request as OverrideRequest<never>, exchange)
  return request
}

/** A value as PostgreSQL reads it. */
function parameterOf(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || Buffer.isBuffer(value)) return value
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
