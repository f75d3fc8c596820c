// Model → the outline that PostgREST's OpenAPI 2.0 document of a schema is made of at run time, and its file in out/. The document
// repeats every column five times; the outline has a line for it.

import { jsonType } from '../runtime/openapi-formats.ts'
import type { ColumnOutline, FunctionOutline, Outline, RelationOutline } from '../runtime/spec.ts'
import type { ColumnModel, FunctionModel, Model, RelationModel } from './model.ts'
import { fileName } from './names.ts'
import { outlineText } from './openapi2-text.ts'
import { written } from './plan-text.ts'
import { isFilterable } from './ruled.ts'

/** `api.openapi.ts` */
export const outlinePath = (schema: string): string => `${fileName(schema)}.openapi.ts`

/** The text of `outlinePath(schema)`. */
export const renderOpenapi = (model: Model, schema: string): string => outlineText(openapi2(model, schema), `schema ${written(schema)}`)

/** What an OpenAPI 2.0 document says of a schema: relations and functions in the model's order. */
export function openapi2(model: Model, schema: string): Outline {
  const comment = model.schemas.find(({ name }) => name === schema)?.comment
  return {
    ...told(comment),
    relations: model.relations.filter((relation) => relation.schema === schema).map(relationOutline),
    functions: model.functions.filter((one) => one.schema === schema).map(functionOutline),
  }
}

const told = (comment: string | undefined) => (comment === undefined ? {} : { comment })

function relationOutline(relation: RelationModel): RelationOutline {
  const { name, comment, writable, ruled, columns } = relation
  return {
    name,
    ...told(comment),
    ...(writable.length > 0 ? { writable: true } : {}),
    ...(ruled?.methods ? { methods: ruled.methods } : {}),
    columns: columns.map((column) => columnOutline(column, relation)),
  }
}

function columnOutline(column: ColumnModel, relation: RelationModel): ColumnOutline {
  const { name, comment, format, notNull, maxLength, labels } = column
  const references = referenceOf(name, relation)
  const value = defaultOf(column)
  return {
    name,
    type: format,
    ...(notNull ? { required: true } : {}),
    ...(relation.key.includes(name) ? { key: true } : {}),
    ...(references ? { references } : {}),
    ...(value === undefined ? {} : { default: value }),
    ...(labels === undefined ? {} : { enum: labels }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(isFilterable(relation, name) ? {} : { unfilterable: true }),
    ...told(comment),
  }
}

/** Where a foreign key of this one column leads within the schema: to a table, or for want of one to a view. */
function referenceOf(column: string, { schema, relationships }: RelationModel): readonly [string, string] | undefined {
  const keys = relationships.flatMap((relationship) => {
    if (relationship.kind !== 'many-to-one' && relationship.kind !== 'one-to-one') return []
    const { referencing, target, from, declared, unnamed } = relationship
    return referencing && !declared && !unnamed && target.schema === schema && from.length === 1 && from[0] === column ? [relationship] : []
  })
  const key = keys.find(({ targetIsView }) => !targetIsView) ?? keys[0]
  return key && [key.target.name, key.to[0] ?? '']
}

/**
 * A default as JSON, as PostgREST reads it: of a text the literal or the whole expression, of anything else only a literal.
 * `'paid'::api.ticket_state` → `paid`, `now()` → `now()`, `7` → 7, `nextval(…)` of an integer → undefined
 */
function defaultOf({ default: sql, format }: ColumnModel): ColumnOutline['default'] {
  if (sql === undefined) return undefined
  if (jsonType(format) !== 'string') return scalar(sql)
  const cast = `::${format}`
  return scalar(`"${sql.endsWith(cast) ? sql.slice(0, -cast.length).replace(/^'+|'+$/g, '') : sql}"`)
}

/** What is no JSON is not told. */
function scalar(json: string): ColumnOutline['default'] {
  try {
    const value: unknown = JSON.parse(json)
    return value === null || typeof value !== 'object' ? (value as ColumnOutline['default']) : undefined
  } catch {
    return undefined
  }
}

function functionOutline({ name, comment, volatility, ruled, parameters }: FunctionModel): FunctionOutline {
  return {
    name,
    ...told(comment),
    ...(volatility === 'volatile' ? { volatile: true } : {}),
    ...(ruled?.methods ? { methods: ruled.methods } : {}),
    ...(parameters.length > 0
      ? {
          parameters: parameters.map(({ name: parameter, typeName, optional, variadic }) => ({
            name: parameter,
            type: typeName,
            ...(optional ? {} : { required: true }),
            ...(variadic ? { variadic } : {}),
          })),
        }
      : {}),
  }
}
