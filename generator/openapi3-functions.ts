// The overloads of a function → their path of an OpenAPI 3.1 document: one operation a verb, whose arguments and results are those of
// any of them.

import type { OpenAPIV3_1 } from 'openapi-types'
import type { FunctionModel, Model, ParameterModel, RelationModel } from './model.ts'
import { filterParameters, type PathItem, reading, rowsContent, words } from './openapi3-relations.ts'
import { anyOf, arrayOf, componentKey, reference, type Schema, type Schemas } from './openapi3-schemas.ts'
import { failed, reservedNames, rowHeaders } from './openapi3-shared.ts'

type Content = Record<string, OpenAPIV3_1.MediaTypeObject>

/** `/rpc/Say%20It` */
export const functionPath = (name: string): string => `/rpc/${encodeURIComponent(name)}`

/** POST always, GET and HEAD for what changes nothing. */
export function functionItem(overloads: readonly FunctionModel[], schemas: Schemas, model: Model): PathItem {
  const [{ name, schema } = { name: '', schema: '' }] = overloads
  const comments = [...new Set(overloads.map(({ comment }) => comment).filter((comment) => comment !== undefined))]
  const relation = rowsOf(overloads, schema, model)
  const pages = overloads.some(({ returns }) => returns.set || returns.kind === 'row')
  const responses = { ...answers(overloads, relation, schemas, model), ...failed }
  const chosen = (taken: readonly string[]): OpenAPIV3_1.ReferenceObject[] => [
    ...(relation ? filterParameters(relation) : [])
      .filter(([, { name: column }]) => !taken.includes(column))
      .map(([key]) => reference('parameters', key)),
    ...(pages ? reading.filter((key) => !taken.includes(key)).map((key) => reference('parameters', key)) : []),
    reference('parameters', 'preferCall'),
  ]
  const operation = (verb: string, rest: OpenAPIV3_1.OperationObject): OpenAPIV3_1.OperationObject => ({
    operationId: `${verb}_rpc_${componentKey(name)}`,
    tags: [`(rpc) ${name}`],
    ...rest,
  })

  const readable = overloads.filter(({ volatility, parameters }) => volatility !== 'volatile' && parameters.every((one) => one.name !== ''))
  const asked = queryArguments(readable, schemas)
  const reads = [
    ...asked,
    ...chosen(asked.map((one) => one.name)),
    reference('parameters', 'range'),
    reference('parameters', 'acceptProfile'),
  ]
  const head = { 200: reference('responses', 'head'), 206: reference('responses', 'head'), ...failed }
  return {
    ...words(comments.join('\n\n')),
    ...(readable.length > 0
      ? { get: operation('get', { parameters: reads, responses }), head: operation('head', { parameters: reads, responses: head }) }
      : {}),
    post: operation('post', {
      parameters: [...chosen([]), reference('parameters', 'columns'), reference('parameters', 'contentProfile')],
      ...body(overloads, schemas),
      responses,
    }),
  }
}

/** The relation of the schema whose rows all overloads give. */
function rowsOf(overloads: readonly FunctionModel[], schema: string, model: Model): RelationModel | undefined {
  const [first, ...others] = overloads.map(({ returns }) => returns.relation)
  if (first === undefined || first.schema !== schema || others.some((one) => one?.schema !== schema || one.name !== first.name)) return
  return model.relations.find((relation) => relation.schema === first.schema && relation.name === first.name)
}

/** An argument must be given when every overload has it and none has a default for it. */
function queryArguments(overloads: readonly FunctionModel[], schemas: Schemas): OpenAPIV3_1.ParameterObject[] {
  const byName = new Map<string, ParameterModel[]>()
  for (const { parameters } of overloads) {
    for (const one of parameters) if (!reservedNames.includes(one.name)) byName.set(one.name, [...(byName.get(one.name) ?? []), one])
  }
  return [...byName].map(([name, all]) => ({
    name,
    in: 'query',
    required: all.length === overloads.length && all.every(({ optional }) => !optional),
    schema: anyOf(all.map((one) => queryValue(one, schemas))) as NonNullable<OpenAPIV3_1.ParameterObject['schema']>,
  }))
}

/** In a query string lists, objects and JSON are texts: `{1,2}`, `(Quay 1,,)`; a variadic parameter is repeated. */
function queryValue(parameter: ParameterModel, schemas: Schemas): Schema {
  const schema = schemas.value(parameter)
  if (parameter.variadic) return schema
  const isText = '$ref' in schema || schema.type === undefined || schema.type === 'array' || schema.type === 'object'
  return isText ? { type: 'string', description: `As PostgreSQL writes ${parameter.type}.` } : schema
}

/** What an unnamed parameter takes the body as. */
const wholeBodies: Readonly<Record<string, readonly [media: string, schema: OpenAPIV3_1.SchemaObject]>> = {
  json: ['application/json', {}],
  jsonb: ['application/json', {}],
  text: ['text/plain', { type: 'string' }],
  xml: ['text/xml', { type: 'string' }],
  bytea: ['application/octet-stream', { type: 'string' }],
}

function body(overloads: readonly FunctionModel[], schemas: Schemas): { requestBody?: OpenAPIV3_1.RequestBodyObject } {
  const found = new Map<string, Schema[]>()
  const add = (media: string, schema: Schema) => found.set(media, [...(found.get(media) ?? []), schema])
  for (const { parameters } of overloads) {
    const [first] = parameters
    const whole = parameters.length === 1 && first?.name === '' ? wholeBodies[first.typeName] : undefined
    if (whole) add(...whole)
    else if (first) {
      const schema = namedArguments(parameters, schemas)
      add('application/json', schema)
      add('application/x-www-form-urlencoded', schema)
    }
  }
  if (found.size === 0) return {}
  const required = overloads.every(({ parameters }) => parameters.some(({ optional }) => !optional))
  return { requestBody: { required, content: Object.fromEntries([...found].map(([media, list]) => [media, { schema: oneOf(list) }])) } }
}

const oneOf = (schemas: readonly Schema[]): Schema => (schemas.length === 1 ? (schemas[0] ?? {}) : { oneOf: [...schemas] })

/** Unknown keys would be those of another overload. */
function namedArguments(parameters: readonly ParameterModel[], schemas: Schemas): OpenAPIV3_1.SchemaObject {
  const required = parameters.filter(({ optional }) => !optional).map(({ name }) => name)
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map((one) => [one.name, schemas.value(one)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}

/** What the overloads answer with, in each form that it can be asked for. */
function answers(
  overloads: readonly FunctionModel[],
  relation: RelationModel | undefined,
  schemas: Schemas,
  model: Model,
): OpenAPIV3_1.ResponsesObject {
  const contents = overloads.map((one): Content => {
    const { kind, media, set } = one.returns
    if (kind === 'void') return {}
    const result = schemas.result(one.returns)
    if (media !== undefined) return { [media]: { schema: { type: 'string' } } }
    if (kind === 'row' && set) return rowsContent(result, relation, model)
    return { 'application/json': { schema: set ? arrayOf(result) : result } }
  })
  const content: Record<string, OpenAPIV3_1.MediaTypeObject> = {}
  for (const media of new Set(contents.flatMap((one) => Object.keys(one)))) {
    const all = contents.flatMap((one) => one[media]?.schema ?? [])
    content[media] = all.length > 0 ? { schema: anyOf(all) } : {}
  }
  const shown = { description: 'What the function gives.', headers: rowHeaders, content }
  const part = { ...shown, description: 'A part of the rows, when they were counted.' }
  return {
    ...(Object.keys(content).length > 0 ? { 200: shown } : {}),
    ...(overloads.some(({ returns }) => returns.kind === 'void') ? { 204: reference('responses', 'done') } : {}),
    ...(overloads.some(({ returns }) => returns.set) ? { 206: part } : {}),
  }
}
