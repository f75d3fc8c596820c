// Model → the OpenAPI 3.1 document of one exposed schema, complete where PostgREST's own document is not, and its file in out/.
// https://spec.openapis.org/oas/v3.1.0

import type { OpenAPIV3_1 } from 'openapi-types'
import { type Json, jsonText } from './json-text.ts'
import type { FunctionModel, Model, RelationModel } from './model.ts'
import { fileName } from './names.ts'
import { functionItem, functionPath, functionResponses, functionSchemas } from './openapi3-functions.ts'
import {
  filterKey,
  filterParameter,
  filterSchema,
  type PathItem,
  relationBodies,
  relationItem,
  relationPath,
  rowsResponse,
  words,
} from './openapi3-relations.ts'
import { componentKey, createSchemas } from './openapi3-schemas.ts'
import { failed, sharedHeaders, sharedParameters, sharedResponses, sharedSchemas } from './openapi3-shared.ts'

/** `api.openapi.json` */
export const openapi3Path = (schema: string): string => `${fileName(schema)}.openapi.json`

/** The text of `openapi3Path(schema)`. */
export const renderOpenapi3 = (model: Model, schema: string): string => jsonText(openapi3(model, schema) as unknown as Json, maps)

/** What has members by names of the schema, of media types or of statuses. */
const maps = ['properties', 'content', 'responses', 'headers', 'paths', 'schemas', 'parameters', 'requestBodies', 'securitySchemes']

/** Every relation and function of the schema with its verbs. The address is left to whoever serves it: paths are below `/`. */
export function openapi3(model: Model, schema: string): OpenAPIV3_1.Document {
  const relations = model.relations.filter((relation) => relation.schema === schema)
  const functions = overloads(model.functions.filter((one) => one.schema === schema))
  const { summary: title = schema, ...about } = words(model.schemas.find(({ name }) => name === schema)?.comment)
  const schemas = createSchemas(model, schema)
  const paths: Record<string, PathItem> = {
    '/': { get: root },
    ...Object.fromEntries(relations.map((relation) => [relationPath(relation), relationItem(relation)])),
    ...Object.fromEntries(functions.map((group) => [functionPath(group[0]?.name ?? ''), functionItem(group, schemas, model)])),
  }
  const of = <T>(made: (relation: RelationModel) => readonly [key: string, part: T]) => Object.fromEntries(relations.map(made))
  const filters = of((relation) => [filterKey(relation.name), filterSchema(relation)])
  const results = functions.map((group) => functionResponses(group, schemas, model))
  const takes = functions.map((group) => functionSchemas(group, schemas))
  return {
    openapi: '3.1.0',
    info: { title, ...about, version: '1' },
    servers: [{ url: '/' }],
    security: [{ jwt: [] }, {}],
    tags: [
      ...relations.map(({ name, comment }) => ({ name, ...(comment === undefined ? {} : { description: comment }) })),
      ...functions.map((group) => ({ name: `(rpc) ${group[0]?.name}` })),
    ],
    paths: paths as OpenAPIV3_1.PathsObject,
    components: {
      schemas: Object.assign({}, sharedSchemas, filters, ...takes, schemas.components()),
      parameters: {
        ...sharedParameters(schema, model.schemas[0]?.name === schema),
        ...of((relation) => [filterKey(relation.name), filterParameter(relation)]),
      },
      requestBodies: Object.assign({}, ...relations.map((relation) => relationBodies(relation, schemas))),
      headers: sharedHeaders,
      responses: {
        ...sharedResponses,
        ...of((relation) => [componentKey(relation.name), rowsResponse(relation, model)]),
        ...Object.assign({}, ...results),
      },
      securitySchemes: { jwt: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}

const root: OpenAPIV3_1.OperationObject = {
  operationId: 'get',
  tags: ['Introspection'],
  summary: 'What the role may do, as an OpenAPI 2.0 document',
  responses: { 200: { description: 'The document.', content: { 'application/openapi+json': { schema: { type: 'object' } } } }, ...failed },
}

/** Functions of one name share a path. */
function overloads(functions: readonly FunctionModel[]): FunctionModel[][] {
  const groups = new Map<string, FunctionModel[]>()
  for (const one of functions) groups.set(one.name, [...(groups.get(one.name) ?? []), one])
  return [...groups.values()]
}
