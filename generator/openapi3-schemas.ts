// The model's types, rows and bodies as JSON Schema: components of an OpenAPI 3.1 document, and references to them. Knows no path.
// https://spec.openapis.org/oas/v3.1.0#schema-object

import type { OpenAPIV3_1 } from 'openapi-types'
import type {
  ColumnModel,
  ComputedFieldModel,
  FieldModel,
  Model,
  ParameterModel,
  QualifiedName,
  RelationModel,
  ReturnsModel,
  TypeModel,
} from './model.ts'
import { digest } from './names.ts'
import { jsonSchema } from './types.ts'

export type Schema = OpenAPIV3_1.SchemaObject | OpenAPIV3_1.ReferenceObject

/** `films` → `films`, `Odd Names` → `Odd-Names-b9bf27`: keys of components are ASCII; a plain one has no dash. */
export function componentKey(name: string): string {
  if (/^\w+$/.test(name) && name !== '__proto__') return name
  const readable = name.replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-|-$/g, '')
  return `${readable}-${digest(name)}`
}

export const reference = (
  kind: 'schemas' | 'parameters' | 'requestBodies' | 'responses' | 'headers',
  key: string,
): OpenAPIV3_1.ReferenceObject => ({
  $ref: `#/components/${kind}/${key}`,
})

/** A row, as it is read and as it is changed. */
export const rowReference = (relation: string): OpenAPIV3_1.ReferenceObject => reference('schemas', componentKey(relation))

export const arrayOf = (items: Schema): OpenAPIV3_1.ArraySchemaObject => ({ type: 'array', items })

/** Of what is said about new rows. */
export const newKey = (relation: string): string => `${componentKey(relation)}.new`

/** One of several, each named once. */
export function anyOf(schemas: readonly Schema[]): Schema {
  const different = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()]
  const [first = {}] = different
  return different.length === 1 ? first : { anyOf: different }
}

/** The same or null. Any JSON is null already. */
export function nullable(schema: Schema): Schema {
  if ('$ref' in schema || schema.anyOf || schema.allOf) return { anyOf: [schema, { type: 'null' }] }
  if (schema.type === undefined) return schema
  return { ...schema, type: [...new Set([schema.type, 'null'].flat())] } as OpenAPIV3_1.SchemaObject
}

/** What an API of one schema says of values. */
export interface Schemas {
  /** A value that is not null. */
  value(of: FieldModel | ParameterModel | ReturnsModel | ColumnModel | ComputedFieldModel): Schema
  /** A new row. */
  insertion(relation: RelationModel): Schema
  /** What a function gives, one row or value of it. */
  result(returns: ReturnsModel): Schema
  /** Rows of all relations of the schema, and every type that was mentioned so far, by key. */
  components(): Record<string, OpenAPIV3_1.SchemaObject>
}

export function createSchemas(model: Model, schema: string): Schemas {
  const relations = model.relations.filter((relation) => relation.schema === schema)
  const mentioned = new Set<string>()

  function typeReference(typeName: string, { schema: place, name }: QualifiedName): OpenAPIV3_1.ReferenceObject {
    mentioned.add(typeName)
    return reference('schemas', typeKey(place, name))
  }

  function typeSchema(typeName: string): Schema {
    const type = model.types[typeName]
    if (type === undefined) return builtIn(typeName)
    switch (type.kind) {
      case 'composite':
        return isRow(type) ? rowReference(type.name) : typeReference(typeName, type)
      case 'enum':
      case 'domain':
        return typeReference(typeName, type)
      case 'array':
        return arrayOf(nullable(typeSchema(type.item)))
      default:
        return builtIn(typeName)
    }
  }

  const isRow = (type: TypeModel) => type.schema === schema && relations.some(({ name }) => name === type.name)
  const builtIn = (typeName: string): Schema => ({ ...jsonSchema(typeName, model.types) }) as OpenAPIV3_1.SchemaObject

  /** A domain's function decides what is shown of it: that may be any JSON. */
  const value: Schemas['value'] = ({ typeName, toJson }) => (toJson === undefined ? typeSchema(typeName) : {})

  const fields = (list: readonly FieldModel[]): OpenAPIV3_1.SchemaObject => ({
    type: 'object',
    properties: Object.fromEntries(list.map((field) => [field.name, nullable(value(field))])),
  })

  function typeComponent(typeName: string): OpenAPIV3_1.SchemaObject {
    const type = model.types[typeName]
    const description = type?.comment === undefined ? {} : { description: type.comment }
    if (type?.kind === 'enum') return { ...description, type: 'string', enum: [...type.labels] }
    if (type?.kind === 'composite') return { ...description, ...fields(type.fields) }
    if (type?.kind !== 'domain') throw new Error(`${typeName} is no type with a name of its own`)
    const base = typeSchema(type.base)
    return '$ref' in base ? { ...description, allOf: [base] } : { ...description, ...base }
  }

  function property(column: ColumnModel, relation: RelationModel): Schema {
    const standard = defaultOf(column, model)
    return withMembers(column.notNull ? value(column) : nullable(value(column)), {
      ...(column.maxLength === undefined ? {} : { maxLength: column.maxLength }),
      ...(standard === undefined ? {} : { default: standard }),
      ...(column.generated ? { readOnly: true } : {}),
      ...describe([column.comment, ...keysOf(column, relation)]),
    })
  }

  function row(relation: RelationModel): OpenAPIV3_1.SchemaObject {
    const columns = relation.columns.map((column) => [column.name, property(column, relation)] as const)
    const computed = relation.computed.map((field) => {
      const description = describe([field.comment, 'Computed; shown when it is selected.'])
      return [field.name, withMembers(nullable(value(field)), { readOnly: true, ...description })] as const
    })
    return { type: 'object', ...describe([relation.comment]), properties: Object.fromEntries([...columns, ...computed]) }
  }

  const required = ({ columns }: RelationModel) =>
    columns.filter((column) => column.notNull && column.default === undefined && !column.generated).map(({ name }) => name)

  return {
    value,
    insertion: (relation) => (required(relation).length > 0 ? reference('schemas', newKey(relation.name)) : rowReference(relation.name)),
    result(returns) {
      if (returns.columns) return fields(returns.columns)
      if (returns.typeName === 'record') return { type: 'object' }
      return returns.kind === 'row' && returns.set ? value(returns) : nullable(value(returns))
    },
    components() {
      const found: [string, OpenAPIV3_1.SchemaObject][] = []
      for (const relation of relations) {
        const names = required(relation)
        found.push([componentKey(relation.name), row(relation)])
        if (names.length > 0 && relation.writable.includes('insert')) {
          found.push([newKey(relation.name), { allOf: [rowReference(relation.name)], required: names }])
        }
      }
      // Types mention further ones while they are written down: a set gives these too.
      for (const typeName of mentioned) {
        const type = model.types[typeName]
        if (type) found.push([typeKey(type.schema, type.name), typeComponent(typeName)])
      }
      return Object.fromEntries(found)
    },
  }
}

const typeKey = (schema: string, name: string) => `type.${componentKey(schema)}.${componentKey(name)}`

/** A reference has no members beside it but in a schema of its own. */
function withMembers(schema: Schema, members: OpenAPIV3_1.BaseSchemaObject): Schema {
  if (Object.keys(members).length === 0) return schema
  return '$ref' in schema ? { allOf: [schema], ...members } : { ...schema, ...members }
}

function describe(sentences: readonly (string | undefined)[]): { description?: string } {
  const said = sentences.filter((sentence) => sentence !== undefined)
  return said.length > 0 ? { description: said.join('\n\n') } : {}
}

function keysOf({ name }: ColumnModel, { key, relationships }: RelationModel): string[] {
  const targets = relationships.flatMap((one) => {
    if (one.kind !== 'many-to-one' && one.kind !== 'one-to-one') return []
    return one.referencing && !one.declared && !one.unnamed && !one.targetIsView && one.from.includes(name)
      ? [`${one.target.name}.${one.to[one.from.indexOf(name)]}`]
      : []
  })
  return [...(key.includes(name) ? ['Primary key.'] : []), ...[...new Set(targets)].sort().map((target) => `Foreign key to \`${target}\`.`)]
}

/** A default that is a literal, as JSON: `'paid'::api.ticket_state` → `paid`; expressions are not told. */
function defaultOf({ default: sql, typeName, toJson }: ColumnModel, { types }: Model): unknown {
  if (sql === undefined || toJson !== undefined) return undefined
  const literal = /^'((?:[^']|'')*)'(?:::[^']+)?$/.exec(sql)?.[1]?.replaceAll("''", "'")
  const { type } = jsonSchema(typeName, types)
  if (type === 'string') return literal
  if (type === 'array') return literal === '{}' ? [] : undefined
  try {
    return JSON.parse(literal ?? sql)
  } catch {
    return undefined
  }
}
