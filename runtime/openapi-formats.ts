// PostgreSQL's types as OpenAPI 2.0 documents name them: a type's name without length comes in, its JSON type and format go out.
// What is not in the table is a text, as PostgREST says of everything it does not know.

export type JsonType = 'string' | 'boolean' | 'integer' | 'number' | 'array'

interface Format {
  /** Absent: any JSON. */
  readonly type?: JsonType
  /** Absent: the type's own name. */
  readonly format?: string
}

const formats: Readonly<Record<string, Format>> = {
  boolean: { type: 'boolean' },
  smallint: { type: 'integer', format: 'int32' },
  integer: { type: 'integer', format: 'int32' },
  bigint: { type: 'integer', format: 'int64' },
  numeric: { type: 'number' },
  real: { type: 'number' },
  'double precision': { type: 'number' },
  json: {},
  jsonb: {},
}

/** `integer[]` → array, `json` → undefined */
export function jsonType(type: string): JsonType | undefined {
  if (Object.hasOwn(formats, type)) return formats[type]?.type
  return type.endsWith('[]') ? 'array' : 'string'
}

/** `bigint` → int64, `api.stars` → api.stars */
export const formatOf = (type: string): string => (Object.hasOwn(formats, type) ? formats[type]?.format : undefined) ?? type

/** `integer[]` → integer */
export const itemOf = (arrayType: string): string => arrayType.slice(0, -2)
