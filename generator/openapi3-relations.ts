// A relation → its path of an OpenAPI 3.1 document, with the parameters and answers that are its own. Verbs are those of OPTIONS.

import type { OpenAPIV3_1 } from 'openapi-types'
import type { Model, RelationModel } from './model.ts'
import { anyOf, arrayOf, componentKey, newKey, reference, rowReference, type Schema, type Schemas } from './openapi3-schemas.ts'
import { failed, reservedNames, rowHeaders, sharedReference } from './openapi3-shared.ts'
import { accepts, isFilterable, limitSentences, serves } from './ruled.ts'

type Operation = OpenAPIV3_1.OperationObject
type Content = Record<string, OpenAPIV3_1.MediaTypeObject>

/** A path and its verbs. The one of openapi-types has operations of OpenAPI 3.0. */
export type PathItem = { readonly [V in Verb]?: Operation } & Pick<OpenAPIV3_1.PathItemObject, 'summary' | 'description'>
type Verb = 'get' | 'head' | 'post' | 'patch' | 'put' | 'delete'

type Named<T> = readonly [key: string, value: T]

const shared = (...keys: string[]) => keys.map((key) => reference('parameters', key))

const logic = ['and', 'or', 'not.and', 'not.or']
/** How rows are chosen, shown and counted. */
export const reading = ['select', 'order', 'limit', 'offset', ...logic]

/** `/Odd%20Names` */
export const relationPath = (relation: RelationModel): string => `/${encodeURIComponent(relation.name)}`

/** All verbs that the relation has. */
export function relationItem(relation: RelationModel): PathItem {
  const { name, key, writable } = relation
  const filters = reference('parameters', filterKey(name))
  const rows = reference('responses', componentKey(name))
  const shows = (description: string) => ({ ...rows, description })
  const operation = (verb: string, rest: Operation): Operation => ({
    operationId: `${verb}_${componentKey(name)}`,
    tags: [name],
    ...rest,
    responses: { ...rest.responses, ...failed },
  })
  const reads = [filters, ...shared(...reading, 'range', 'preferRead', 'acceptProfile')]
  const head = sharedReference('responses', 'head')
  const done = sharedReference('responses', 'done')
  const [inserts, updates, deletes] = (['insert', 'update', 'delete'] as const).map((verb) => writable.includes(verb))
  return {
    ...words(relation.comment),
    ...(serves(relation, 'GET')
      ? {
          get: operation('get', {
            ...told([...embeds(relation), ...limitSentences(relation)]),
            parameters: reads,
            responses: { 200: rows, 206: shows('A part of the rows, when they were counted.') },
          }),
          head: operation('head', { parameters: reads, responses: { 200: head, 206: head } }),
        }
      : {}),
    ...(inserts && serves(relation, 'POST')
      ? {
          post: operation('post', {
            parameters: shared('select', 'columns', 'on_conflict', 'preferInsert', 'contentProfile'),
            requestBody: reference('requestBodies', newKey(name)),
            responses: {
              200: shows('Nothing was inserted, all rows were there; the rows with `Prefer: return=representation`.'),
              201: shows('Inserted; the rows with `Prefer: return=representation`.'),
            },
          }),
        }
      : {}),
    ...(updates && serves(relation, 'PATCH')
      ? {
          patch: operation('patch', {
            parameters: [filters, ...shared(...logic, 'select', 'order', 'columns', 'preferUpdate', 'contentProfile')],
            requestBody: reference('requestBodies', componentKey(name)),
            responses: { 200: shows('The changed rows, with `Prefer: return=representation`.'), 204: done },
          }),
        }
      : {}),
    ...(inserts && updates && isPuttable(relation) && serves(relation, 'PUT')
      ? {
          put: operation('put', {
            description: `Exactly these are asked for, by \`eq\`, and stand in the body: ${key.map((column) => `\`${column}\``).join(', ')}.`,
            parameters: [...keyParameters(relation), ...shared('select', 'columns', 'preferPut', 'contentProfile')],
            requestBody: reference('requestBodies', newKey(name)),
            responses: {
              200: shows('Replaced; the row with `Prefer: return=representation`.'),
              201: shows('Inserted; the row with `Prefer: return=representation`.'),
              204: done,
            },
          }),
        }
      : {}),
    ...(deletes && serves(relation, 'DELETE')
      ? {
          delete: operation('delete', {
            parameters: [filters, ...shared(...logic, 'select', 'order', 'preferDelete', 'contentProfile')],
            responses: { 200: shows('The removed rows, with `Prefer: return=representation`.'), 204: done },
          }),
        }
      : {}),
  }
}

/** There is a key to ask by, and the body can say it. */
const isPuttable = ({ key, columns }: RelationModel) =>
  key.length > 0 && !key.some((name) => reservedNames.includes(name) || columns.some((column) => column.name === name && column.generated))

/** The first line of a comment is a summary, the rest a description. */
export function words(comment: string | undefined): { summary?: string; description?: string } {
  const [, summary, rest] = /^([^\n]*)\n*(.*)$/s.exec(comment ?? '') ?? []
  return { ...(summary ? { summary } : {}), ...(rest ? { description: rest } : {}) }
}

/** Names of relations for `select`; those that lead twice to one place need a hint. */
function embeds({ schema, relationships, ruled }: RelationModel): string[] {
  const names = relationships.flatMap((one) => {
    if (one.as && one.target.schema === schema) return one.only ? one.as : [...one.as, one.target.name]
    if (one.kind === 'computed') return [one.function.name]
    return one.target.schema === schema ? [one.target.name] : []
  })
  if (names.length === 0 || ruled?.limits?.embedDepth === 0) return []
  const list = [...new Set(names)].sort().map((name) => `\`${name}\``)
  return [`Can embed ${list.join(', ')}.`]
}

/** Sentences of an operation. */
export const told = (sentences: readonly string[]): { description?: string } =>
  sentences.length === 0 ? {} : { description: sentences.join(' ') }

/** The conditions on columns and computed fields, each a key of the query string: one parameter, so that a column is one line. */
export const filterParameter = ({ name }: RelationModel): OpenAPIV3_1.ParameterObject => ({
  name: filterKey(name),
  in: 'query',
  style: 'form',
  explode: true,
  schema: reference('schemas', filterKey(name)),
})

export const filterSchema = (relation: RelationModel): OpenAPIV3_1.SchemaObject => ({
  type: 'object',
  properties: Object.fromEntries(
    [...relation.columns, ...relation.computed]
      .filter(({ name }) => !reservedNames.includes(name) && isFilterable(relation, name))
      .map(({ name, comment }) => [
        queryName(name),
        { ...sharedReference('schemas', 'filter'), ...(comment === undefined ? {} : { description: comment }) },
      ]),
  ),
})

/** Of a relation's filters, both as a parameter and as a schema. */
export const filterKey = (relation: string): string => `${componentKey(relation)}.filters`

/** PUT wants each column of the key. */
const keyParameters = ({ key }: RelationModel): OpenAPIV3_1.ParameterObject[] =>
  key.map((column) => ({ name: queryName(column), in: 'query', required: true, schema: { type: 'string', pattern: '^eq\\.' } }))

/** A name that would be read as something else is quoted: `"dot.dot"`. */
export const queryName = (name: string) => (/^[\p{L}\p{N}_$ ]+$/u.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`)

/** Bodies that writes take: an object, a list of them where there may be many, CSV, a form. */
function bodyContent(row: Schema, many: boolean): Content {
  return {
    'application/json': { schema: many ? anyOf([row, arrayOf(row)]) : row },
    'application/x-www-form-urlencoded': { schema: row },
    'text/csv': { schema: { type: 'string', description: 'A line of names, then a line a row; `NULL` is null.' } },
  }
}

/** The bodies of its POST, PUT and PATCH. */
export function relationBodies(relation: RelationModel, schemas: Schemas): Record<string, OpenAPIV3_1.RequestBodyObject> {
  const { name, writable } = relation
  const inserts = accepts(relation, 'insert')
  const updates = writable.includes('update') && serves(relation, 'PATCH')
  return {
    ...(updates ? { [componentKey(name)]: { required: true, content: bodyContent(rowReference(name), false) } } : {}),
    ...(inserts ? { [newKey(name)]: { required: true, content: bodyContent(schemas.insertion(relation), true) } } : {}),
  }
}

/** Rows in each form that they can be asked for. */
export function rowsContent(row: Schema, relation: RelationModel | undefined, model: Model): Content {
  const list = { schema: arrayOf(row) }
  const made = [...(relation?.media ?? []), ...model.media].map(({ media }): Named<OpenAPIV3_1.MediaTypeObject> => [media, {}])
  return {
    'application/json': list,
    'application/vnd.pgrst.array+json;nulls=stripped': list,
    'application/vnd.pgrst.object+json': { schema: row },
    'application/vnd.pgrst.object+json;nulls=stripped': { schema: row },
    'text/csv': { schema: { type: 'string' } },
    ...(model.postgis ? { 'application/geo+json': { schema: { type: 'object' } } } : {}),
    ...Object.fromEntries(made),
  }
}

/** What caches are told by GET and HEAD. */
export const cacheHeader = ({ ruled }: Pick<RelationModel, 'ruled'>): Record<string, OpenAPIV3_1.HeaderObject> =>
  ruled?.cacheControl === undefined
    ? {}
    : { 'Cache-Control': { description: 'Of GET and HEAD.', schema: { type: 'string', default: ruled.cacheControl } } }

/** The answer that shows rows of a relation. */
export const rowsResponse = (relation: RelationModel, model: Model): OpenAPIV3_1.ResponseObject => ({
  description: 'The rows.',
  headers: {
    ...rowHeaders,
    ...(accepts(relation, 'insert') ? { Location: reference('headers', 'location') } : {}),
    ...cacheHeader(relation),
  },
  content: rowsContent(rowReference(relation.name), relation, model),
})
