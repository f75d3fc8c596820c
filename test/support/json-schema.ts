// JSON Schema of an OpenAPI 3.1 document → values that fit it, and whether a value does. Knows no requests.

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { OpenAPIV3_1 } from 'openapi-types'

export type Schema = { readonly [keyword: string]: unknown }

/** What is said below a pointer such as `#/components/schemas/films`. */
export function resolve<T>(document: OpenAPIV3_1.Document, one: T | { readonly $ref: string }): T {
  if (!(typeof one === 'object' && one !== null && '$ref' in one)) return one as T
  const parts = one.$ref.slice(2).split('/')
  return parts.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], document) as T
}

/**
 * A check of values by schemas of the document: gives what is wrong, or nothing. Objects whose properties are named have no others.
 */
export function validator(document: OpenAPIV3_1.Document): (schema: Schema, value: unknown) => string | undefined {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true })
  ;(formats as unknown as (on: Ajv2020) => void)(ajv)
  const closed = Object.entries(document.components?.schemas ?? {}).map(([key, schema]) => [key, close(schema as Schema)] as const)
  ajv.addSchema({ $id: 'document', components: { schemas: Object.fromEntries(closed) } })
  const compiled = new Map<string, ValidateFunction>()
  return (schema, value) => {
    const text = JSON.stringify(schema)
    const check = compiled.get(text) ?? ajv.compile(JSON.parse(text.replaceAll('"#/components', '"document#/components')))
    compiled.set(text, check)
    return check(value) ? undefined : `${ajv.errorsText(check.errors)} in ${JSON.stringify(value)?.slice(0, 300)}`
  }
}

const close = (schema: Schema): Schema =>
  schema.type === 'object' && schema.properties !== undefined && schema.additionalProperties === undefined
    ? { ...schema, additionalProperties: false }
    : schema

const texts: Readonly<Record<string, string>> = {
  date: '2024-06-01',
  'date-time': '2024-06-01T20:15:00Z',
  time: '20:15:00Z',
  uuid: '5f0c6a0e-8c1d-4f63-9f0c-0d3c2b1a4e5f',
}

/** A value that fits a schema; the first of several choices that is not null. */
export function sample(document: OpenAPIV3_1.Document, given: Schema): unknown {
  const schema = resolve<Schema>(document, given as { $ref: string })
  const list = (schema.anyOf ?? schema.oneOf ?? schema.allOf) as readonly Schema[] | undefined
  if (schema.default !== undefined) return schema.default
  if (Array.isArray(schema.enum)) return schema.enum[0]
  if (list) return sample(document, list.find(({ type }) => type !== 'null') ?? {})
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries((schema.properties ?? {}) as Record<string, Schema>)
          .filter(([, property]) => !property.readOnly)
          .map(([name, property]) => [name, sample(document, property)]),
      )
    case 'array':
      return [sample(document, (schema.items ?? {}) as Schema)]
    case 'string':
      if (/^As PostgreSQL writes (jsonb?|.*\[\])\.$/.test(String(schema.description))) return '{}'
      return (texts[String(schema.format)] ?? 'walk').slice(0, (schema.maxLength as number | undefined) ?? 100)
    case 'integer':
    case 'number':
      return 1
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return {}
  }
}
