// What PostgreSQL's types are on the wire: a row per type, and the way through domains, arrays and composites to it. Takes the
// model's types, gives TypeScript and JSON Schema. https://www.postgresql.org/docs/current/functions-json.html: to_json's rules.

import type { Model, TypeModel } from './model.ts'

type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null'

export interface JsonSchema {
  readonly type?: JsonType | readonly JsonType[]
  readonly description?: string
  readonly format?: string
  readonly items?: JsonSchema
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: JsonSchema
}

interface WireType {
  readonly ts: string
  readonly jsonSchema: JsonSchema
}

const text: WireType = { ts: 'string', jsonSchema: { type: 'string' } }
const formatted = (format: string): WireType => ({ ts: 'string', jsonSchema: { type: 'string', format } })
const integer = (format: string): WireType => ({ ts: 'number', jsonSchema: { type: 'integer', format } })
const json: WireType = { ts: 'unknown', jsonSchema: {} }

/** By name, without length. What is not listed is a string, as its output function writes it. */
const types = {
  boolean: { ts: 'boolean', jsonSchema: { type: 'boolean' } },
  smallint: integer('int32'),
  integer: integer('int32'),
  // All digits come over the wire; JSON.parse rounds beyond 2^53.
  bigint: integer('int64'),
  numeric: { ts: 'number', jsonSchema: { type: 'number' } },
  real: { ts: 'number', jsonSchema: { type: 'number', format: 'float' } },
  'double precision': { ts: 'number', jsonSchema: { type: 'number', format: 'double' } },
  json,
  jsonb: json,
  uuid: formatted('uuid'),
  date: formatted('date'),
  // Neither `20:15:00` nor `20:15:00+02` is what RFC 3339 calls a time.
  'timestamp with time zone': formatted('date-time'),
} satisfies Record<string, WireType>

/** It is shown as an object and written in its own form. */
const hstore: WireType = {
  ts: 'Record<string, string | null>',
  jsonSchema: {
    type: ['object', 'string'],
    description: 'Read as an object, written as a text: `"bar"=>"yes"`.',
    additionalProperties: { type: ['string', 'null'] },
  },
}

/** Types of extensions that have a cast to json, by their bare name: they may live in any schema. */
const extensionTypes = {
  hstore,
  geometry: json,
  geography: json,
} satisfies Record<string, WireType>

/** How a composite or an enum is called where it is mentioned. */
export type NameOf = (typeName: string, type: TypeModel) => string

/**
 * A type as TypeScript, without `| null`. Domains are their base, elements of arrays may be null.
 *
 * @param typeName a key into `types`
 * @param anyJson what json is called
 */
export function tsType(typeName: string, all: Model['types'], nameOf: NameOf, anyJson = json.ts): string {
  const type = all[typeName]
  if (type?.kind === 'enum' || type?.kind === 'composite') return nameOf(typeName, type)
  if (type?.kind === 'domain') return tsType(type.base, all, nameOf, anyJson)
  if (type?.kind === 'array') return `(${tsType(type.item, all, nameOf, anyJson)} | null)[]`
  const wire = wireType(typeName, type)
  return wire === json ? anyJson : wire.ts
}

/** A type as JSON Schema 2020-12, composites written out. */
export function jsonSchema(typeName: string, all: Model['types']): JsonSchema {
  const type = all[typeName]
  if (type === undefined) return wireType(typeName, undefined).jsonSchema
  if (type.kind === 'enum') return { type: 'string', enum: type.labels }
  if (type.kind === 'domain') return jsonSchema(type.base, all)
  if (type.kind === 'array') return { type: 'array', items: jsonSchema(type.item, all) }
  if (type.kind === 'composite') {
    const properties = type.fields.map((field) => [field.name, jsonSchema(field.typeName, all)] as const)
    return { type: 'object', properties: Object.fromEntries(properties) }
  }
  return wireType(typeName, type).jsonSchema
}

function wireType(typeName: string, type: TypeModel | undefined): WireType {
  const name = type?.name ?? typeName
  if (type !== undefined && type.schema !== 'pg_catalog') return row(extensionTypes, name) ?? text
  return row(types, typeName) ?? text
}

const row = (table: Readonly<Record<string, WireType>>, name: string) => (Object.hasOwn(table, name) ? table[name] : undefined)
