// An operation of an OpenAPI 3.1 document → requests of each kind of it: plain, with every parameter, in every media type, with a body
// made from its schema and with a row that is there. What they change is to be rolled back.

import type { OpenAPIV3_1 } from 'openapi-types'
import type { Answer, Request } from './exchange.ts'
import { resolve, type Schema, sample } from './json-schema.ts'

export type Send = (request: Request) => Promise<Answer>
export type Content = Readonly<Record<string, { readonly schema?: Schema }>>
export type Operation = OpenAPIV3_1.OperationObject
type Parameter = OpenAPIV3_1.ParameterObject

/** An operation with its place in the document. */
export interface Called {
  /** `GET /films` */
  readonly name: string
  readonly path: string
  readonly verb: string
  readonly operation: Operation
}

/** @param send for the row that is there */
export async function requestsOf(
  document: OpenAPIV3_1.Document,
  called: Called,
  headers: Record<string, string>,
  send: Send,
): Promise<Request[]> {
  const { path, verb, operation } = called
  const method = verb.toUpperCase()
  const parameters = (operation.parameters ?? []).map((one) => resolve<Parameter>(document, one))
  const required = parameters.filter((one) => one.required && one.in === 'query')
  const bodies = bodiesOf(document, operation)
  const ask: Ask = (query, own = {}, body) => ({
    method,
    path: query.length === 0 ? path : `${path}?${query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`,
    headers: { ...headers, ...own },
    ...(body === undefined ? {} : { body }),
  })

  if (path.startsWith('/rpc/')) return calls(document, called, ask, parameters)
  const name = path === '/' ? undefined : path
  const row = name === undefined ? undefined : await firstRow(name, headers, send)
  const keys: readonly Pair[] = row === undefined ? [] : keyOf(document, path, row)
  if (verb === 'get' || verb === 'head') {
    if (name === undefined) return [ask([])]
    const everything = parameters.filter((one) => one.in === 'query').flatMap((one) => filled(one, row))
    const singular = (media: string): Pair[] => (media.includes('.object') ? [...keys, ['limit', '1']] : [])
    return [
      ask([]),
      ask(everything),
      ask([['limit', '1']], { Prefer: 'count=exact' }),
      ask([], { Range: '0-1' }),
      ...mediaOf(document, operation).map((media) => ask(singular(media), { Accept: media })),
    ]
  }
  const wants = { Prefer: 'return=representation,tx=rollback' }
  const nothing = { Prefer: 'tx=rollback' }
  const json = { 'Content-Type': 'application/json' }
  if (verb === 'delete') return [ask(keys, wants), ask(keys, nothing), ...keys.slice(0, 1).map(([key]) => ask([[key, 'is.null']], wants))]
  const own = row === undefined ? undefined : await writable(document, path, operation, [row, keys], headers, send)
  if (verb === 'post') {
    return [
      ...bodies.map(([media, body]) => ask([], { ...wants, 'Content-Type': media }, body)),
      ...(own === undefined
        ? []
        : [
            ask([], { ...json, Prefer: 'return=representation,resolution=merge-duplicates,tx=rollback' }, own),
            ask([], { ...json, Prefer: 'return=headers-only,resolution=ignore-duplicates,tx=rollback' }, `[${own}]`),
            ask([], { ...json, Prefer: 'resolution=ignore-duplicates,tx=rollback' }, own),
          ]),
    ]
  }
  const body = own ?? bodies.find(([media]) => media === 'application/json')?.[1] ?? {}
  const where = verb === 'put' && keys.length === 0 ? required.map((one): Pair => [one.name, 'eq.1']) : keys
  return [ask(where, { ...json, ...wants }, body), ask(where, { ...json, ...nothing }, body)]
}

type Pair = readonly [string, string]
type Ask = (query: readonly Pair[], headers?: Record<string, string>, body?: unknown) => Request

/** Requests of a function: with what it must have, with all that it may have, in each media type. */
function calls(document: OpenAPIV3_1.Document, { verb, operation }: Called, ask: Ask, parameters: readonly Parameter[]): Request[] {
  const values = (all: readonly Parameter[]) => all.map((one): Pair => [one.name, textOf(sample(document, one.schema as Schema))])
  const own = parameters.filter((one) => one.in === 'query' && !common.has(one.name) && !isFilter(one))
  const given = values(own.filter(({ required }) => required))
  const accepts = mediaOf(document, operation).map((media) => ({ Accept: media }))
  if (verb === 'head') return [ask(given), ask(values(own))]
  if (verb === 'get') return [ask(given), ask(values(own)), ...accepts.map((accept) => ask(given, accept))]
  const [first, ...others] = bodiesOf(document, operation)
  if (first === undefined) return [{}, ...accepts].map((accept) => ask([], accept))
  const [media, body] = first
  return [
    ...[{}, ...accepts].map((accept) => ask([], { ...accept, 'Content-Type': media }, body)),
    ...others.map(([type, other]) => ask([], { 'Content-Type': type }, other)),
  ]
}

const common = new Set(['select', 'order', 'limit', 'offset', 'and', 'or', 'not.and', 'not.or', 'columns', 'on_conflict'])
const isFilter = ({ schema }: Parameter) => (schema as { $ref?: string } | undefined)?.$ref?.endsWith('/shared.filter')

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** A value for each parameter of a read. */
function filled(one: Parameter, row: Row | undefined): Pair[] {
  if (isFilter(one)) return [[one.name, row?.[one.name] == null ? 'is.null' : 'not.is.null']]
  switch (one.name) {
    case 'select':
      return [['select', '*']]
    case 'order':
      return Object.keys(row ?? {})
        .filter((name) => /^[a-z]\w*$/.test(name))
        .slice(0, 1)
        .map((name): Pair => ['order', `${name}.desc.nullslast`])
    case 'limit':
      return [['limit', '5']]
    case 'offset':
      return [['offset', '0']]
    default:
      return []
  }
}

type Row = Readonly<Record<string, unknown>>

async function firstRow(path: string, headers: Record<string, string>, send: Send): Promise<Row | undefined> {
  const { status, body } = await send({ method: 'GET', path: `${path}?limit=1`, headers: { ...headers, Accept: 'application/json' } })
  try {
    return status === 200 ? (JSON.parse(body.toString()) as Row[])[0] : undefined
  } catch {
    // A handler of the schema may make anything of JSON.
    return undefined
  }
}

/** Filters that find the row again: by the key that PUT wants, else by the first column that is a text or a number. */
function keyOf(document: OpenAPIV3_1.Document, path: string, row: Row): Pair[] {
  const put = (document.paths?.[path] as { put?: Operation } | undefined)?.put
  const wanted = (put?.parameters ?? []).map((one) => resolve<Parameter>(document, one)).filter((one) => one.required && one.in === 'query')
  const plain = (name: string) => (name.startsWith('"') ? name.slice(1, -1).replace(/\\(.)/g, '$1') : name)
  if (wanted.length > 0) return wanted.map(({ name }): Pair => [name, `eq.${textOf(row[plain(name)])}`])
  const found = Object.entries(row).find(
    ([name, value]) => /^\w+$/.test(name) && !common.has(name) && ['string', 'number'].includes(typeof value),
  )
  return found ? [[found[0], `eq.${found[1]}`]] : []
}

/** The row again, without what may not be sent back: as text, since JavaScript rounds large numbers. */
async function writable(
  document: OpenAPIV3_1.Document,
  path: string,
  operation: Operation,
  [row, keys]: readonly [Row, readonly Pair[]],
  headers: Record<string, string>,
  send: Send,
): Promise<string | undefined> {
  const { content } = resolve<{ content: Content }>(document, operation.requestBody as { $ref: string })
  const properties = propertiesOf(document, content['application/json']?.schema ?? {})
  const names = Object.keys(row).filter((name) => {
    const { readOnly, type } = (properties[name] ?? {}) as Schema
    return !readOnly && !(Array.isArray(type) && type.includes('object'))
  })
  const select = names.map((name) => `"${name.replace(/["\\]/g, '\\$&')}"`).join(',')
  const query = new URLSearchParams([['select', select], ...keys.map(([key, value]): [string, string] => [key, value]), ['limit', '1']])
  const { status, body } = await send({ method: 'GET', path: `${path}?${query}`, headers: { ...headers, Accept: 'application/json' } })
  return status === 200 && body.length > 2 ? body.toString().slice(1, -1) : undefined
}

function propertiesOf(document: OpenAPIV3_1.Document, given: Schema): Record<string, unknown> {
  const schema = resolve<Schema>(document, given as { $ref: string })
  const [first] = (schema.anyOf ?? schema.allOf ?? []) as Schema[]
  return (schema.properties as Record<string, unknown> | undefined) ?? (first ? propertiesOf(document, first) : {})
}

/** A body for each media type, made from its schema. */
function bodiesOf(document: OpenAPIV3_1.Document, { requestBody }: Operation): [media: string, body: unknown][] {
  if (requestBody === undefined) return []
  const { content } = resolve<{ content: Content }>(document, requestBody as { $ref: string })
  const json = sample(document, content['application/json']?.schema ?? {})
  return Object.entries(content).map(([media, { schema = {} }]): [string, unknown] => {
    if (media === 'application/json') return [media, json]
    const value = sample(document, schema)
    if (media === 'application/x-www-form-urlencoded')
      return [media, new URLSearchParams(Object.entries(value as Row).map(([k, v]): [string, string] => [k, textOf(v)])).toString()]
    if (media === 'text/csv') return [media, csv(json as Row)]
    if (media === 'text/xml') return [media, '<walk/>']
    return [media, String(value)]
  })
}

const quote = (value: unknown) => (value === null ? 'NULL' : `"${textOf(value).replaceAll('"', '""')}"`)
const csv = (row: Row) => `${Object.keys(row).map(quote).join(',')}\n${Object.values(row).map(quote).join(',')}\n`

/** Every media type of a success. */
function mediaOf(document: OpenAPIV3_1.Document, { responses = {} }: Operation): string[] {
  const all = Object.entries(responses).flatMap(([status, one]) =>
    status === 'default' ? [] : Object.keys(resolve<{ content?: Content }>(document, one as { $ref: string }).content ?? {}),
  )
  return [...new Set(all)].filter((media) => !media.includes('*'))
}
