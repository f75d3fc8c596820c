// The overloads of a function → their path of an OpenAPI 3.1 document: one operation a verb, whose arguments and results are those of
// any of them.

import type { OpenAPIV3_1 } from 'openapi-types'
import type { FunctionModel, Model, ParameterModel, RelationModel } from './model.ts'
import { cacheHeader, filterKey, filterSchema, type PathItem, queryName, reading, rowsContent, told, words } from './openapi3-relations.ts'
import { anyOf, arrayOf, componentKey, reference, type Schema, type Schemas } from './openapi3-schemas.ts'
import { failed, reservedNames, rowHeaders, sharedReference } from './openapi3-shared.ts'
import { exposedRelation } from './plan-scope.ts'
import { isFilterable, limitSentences, serves } from './ruled.ts'

type Content = Record<string, OpenAPIV3_1.MediaTypeObject>

/** `/rpc/Say%20It` */
export const functionPath = (name: string): string => `/rpc/${encodeURIComponent(name)}`

/** POST always, GET and HEAD for what changes nothing. */
export function functionItem(overloads: readonly FunctionModel[], schemas: Schemas, model: Model): PathItem {
  const [{ name, schema } = { name: '', schema: '' }] = overloads
  const comments = [...new Set(overloads.map(({ comment }) => comment).filter((comment) => comment !== undefined))]
  const ruled: Pick<FunctionModel, 'ruled'> = overloads[0] ?? {}
  const relation = rowsOf(overloads, schema, model)
  const responses = answers(overloads)
  const taken = new Set(overloads.flatMap(({ parameters }) => parameters.map((one) => queryName(one.name))))
  const limited = ruled.ruled?.limits?.filterable !== undefined
  const choices = [
    ...(relation && !limited ? [filterKey(relation.name)] : []),
    ...(overloads.some(({ returns }) => returns.set || returns.kind === 'row') ? reading : []),
    'preferCall',
  ].map((key) => reference('parameters', key))
  const filters = relation && limited ? ownFilters(relation, ruled).filter(({ name: one }) => !taken.has(one)) : []
  const operation = (verb: string, rest: OpenAPIV3_1.OperationObject): OpenAPIV3_1.OperationObject => ({
    operationId: `${verb}_rpc_${componentKey(name)}`,
    tags: [`(rpc) ${name}`],
    ...rest,
  })

  const readable = overloads.filter(({ volatility, parameters }) => volatility !== 'volatile' && parameters.every((one) => one.name !== ''))
  const limits = told(limitSentences(ruled))
  const asked = queryArguments(readable, schemas)
  const reads = [...asked, ...filters, ...choices, reference('parameters', 'range'), reference('parameters', 'acceptProfile')]
  const shown = sharedReference('responses', 'head')
  const head = Object.fromEntries(Object.keys(responses).map((status) => [status, /^20[06]$/.test(status) ? shown : responses[status]!]))
  return {
    ...words(comments.join('\n\n')),
    ...(readable.length > 0 && serves(ruled, 'GET')
      ? {
          get: operation('get', { ...limits, parameters: reads, responses }),
          head: operation('head', { parameters: reads, responses: head }),
        }
      : {}),
    ...(serves(ruled, 'POST')
      ? {
          post: operation('post', {
            ...limits,
            parameters: [...filters, ...choices, reference('parameters', 'columns'), reference('parameters', 'contentProfile')],
            ...body(overloads),
            responses,
          }),
        }
      : {}),
  }
}

/** Where a function may be filtered by less than its relation. */
const ownFilters = (relation: RelationModel, ruled: Pick<FunctionModel, 'ruled'>): OpenAPIV3_1.ParameterObject[] =>
  Object.entries(filterSchema({ ...relation, ...narrowed(relation, ruled) }).properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    schema: schema as NonNullable<OpenAPIV3_1.ParameterObject['schema']>,
  }))

const narrowed = ({ columns, computed }: RelationModel, ruled: Pick<FunctionModel, 'ruled'>) => ({
  columns: columns.filter(({ name }) => isFilterable(ruled, name)),
  computed: computed.filter(({ name }) => isFilterable(ruled, name)),
})

/** The relation of the schema whose rows all overloads give. */
function rowsOf(overloads: readonly FunctionModel[], schema: string, model: Model): RelationModel | undefined {
  const [first, ...others] = overloads.map(({ returns }) => returns.relation)
  if (first === undefined || first.schema !== schema || others.some((one) => one?.schema !== schema || one.name !== first.name)) return
  return exposedRelation(first, model)
}

/** An argument must be given when every overload has it and none has a default for it. */
function queryArguments(overloads: readonly FunctionModel[], schemas: Schemas): OpenAPIV3_1.ParameterObject[] {
  const byName = new Map<string, ParameterModel[]>()
  for (const { parameters } of overloads) {
    for (const one of parameters) if (!reservedNames.includes(one.name)) byName.set(one.name, [...(byName.get(one.name) ?? []), one])
  }
  return [...byName].map(([name, all]) => ({
    name: queryName(name),
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

/** An unnamed parameter's media type and schema. */
function wholeBody({ parameters }: FunctionModel): readonly [media: string, schema: OpenAPIV3_1.SchemaObject] | undefined {
  const [first] = parameters
  return parameters.length === 1 && first?.name === '' ? wholeBodies[first.typeName] : undefined
}

function body(overloads: readonly FunctionModel[]): { requestBody?: OpenAPIV3_1.RequestBodyObject } {
  const found = new Map<string, Schema[]>()
  const add = (media: string, schema: Schema) => found.set(media, [...(found.get(media) ?? []), schema])
  const named = reference('schemas', argumentsKey(overloads[0]?.name ?? ''))
  if (overloads.some(takesNames)) {
    add('application/json', named)
    add('application/x-www-form-urlencoded', named)
  }
  for (const one of overloads) {
    const whole = wholeBody(one)
    if (whole) add(...whole)
  }
  if (found.size === 0) return {}
  const required = overloads.every(({ parameters }) => parameters.some(({ optional }) => !optional))
  return { requestBody: { required, content: Object.fromEntries([...found].map(([media, list]) => [media, { schema: anyOf(list) }])) } }
}

const takesNames = (one: FunctionModel) => one.parameters.length > 0 && wholeBody(one) === undefined

const argumentsKey = (name: string) => `${componentKey(name)}.arguments`

/** The arguments by name, of one overload or another. */
export function functionSchemas(overloads: readonly FunctionModel[], schemas: Schemas): Record<string, OpenAPIV3_1.SchemaObject> {
  const [first, ...others] = overloads.filter(takesNames).map(({ parameters }) => namedArguments(parameters, schemas))
  if (first === undefined) return {}
  return { [argumentsKey(overloads[0]?.name ?? '')]: others.length === 0 ? first : { oneOf: [first, ...others] } }
}

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

/** The answer of a function, by verb and by page the same. */
const answerKey = (name: string) => `${componentKey(name)}.result`

function answers(overloads: readonly FunctionModel[]): OpenAPIV3_1.ResponsesObject {
  const shown = reference('responses', answerKey(overloads[0]?.name ?? ''))
  const returns = overloads.map((one) => one.returns)
  return {
    ...(returns.some(({ kind }) => kind !== 'void') ? { 200: shown } : {}),
    ...(returns.some(({ kind }) => kind === 'void') ? { 204: sharedReference('responses', 'done') } : {}),
    ...(returns.some(({ set }) => set) ? { 206: { ...shown, description: 'A part of the rows, when they were counted.' } } : {}),
    ...failed,
  }
}

/** A value, or values, in each form that they can be asked for. */
function valueContent(value: Schema, set: boolean): Content {
  const all = { schema: set ? arrayOf(value) : value }
  return {
    'application/json': all,
    'application/vnd.pgrst.array+json;nulls=stripped': all,
    'application/vnd.pgrst.object+json': { schema: value },
    'application/vnd.pgrst.object+json;nulls=stripped': { schema: value },
    'text/csv': { schema: { type: 'string' } },
  }
}

/** What the overloads give, in each form that it can be asked for; nothing when all give nothing. */
export function functionResponses(
  overloads: readonly FunctionModel[],
  schemas: Schemas,
  model: Model,
): Record<string, OpenAPIV3_1.ResponseObject> {
  const [{ name, schema } = { name: '', schema: '' }] = overloads
  const relation = rowsOf(overloads, schema, model)
  const contents = overloads.map(({ returns }): Content => {
    const { kind, media, set } = returns
    if (kind === 'void') return {}
    const result = schemas.result(returns)
    if (kind === 'row' && set) return rowsContent(result, relation, model)
    const own: Content =
      media === undefined ? {} : { [media]: media === 'application/json' || media === '*/*' ? {} : { schema: { type: 'string' } } }
    return { ...valueContent(result, set), ...own }
  })
  const content: Content = {}
  for (const media of new Set(contents.flatMap((one) => Object.keys(one)))) {
    const all = contents.flatMap((one) => one[media]?.schema ?? [])
    content[media] = all.length > 0 ? { schema: anyOf(all) } : {}
  }
  if (Object.keys(content).length === 0) return {}
  return {
    [answerKey(name)]: { description: 'What the function gives.', headers: { ...rowHeaders, ...cacheHeader(overloads[0] ?? {}) }, content },
  }
}
