// A generated OpenAPI 3.1 document → the one that is served: what a role may do of it, each filter a parameter of its own, and only
// what is still referred to. Pure; knows the shape of the generated documents, no requests.

import type { OpenAPIV3_1 } from 'openapi-types'
import type { RelationRights, Rights } from './openapi3-rights.ts'

type Document = OpenAPIV3_1.Document
type Schema = OpenAPIV3_1.SchemaObject
type Components = { readonly [kind: string]: Readonly<Record<string, unknown>> }
type Reference = OpenAPIV3_1.ReferenceObject
type Parameter = OpenAPIV3_1.ParameterObject | Reference
type Operation = { readonly tags?: readonly string[]; readonly parameters?: readonly Parameter[]; readonly responses?: object }
type Item = Readonly<Record<string, unknown>>
type Paths = Readonly<Record<string, Item>>

const verbs = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const
type Verb = (typeof verbs)[number]

/** What a verb on a relation takes. */
const needs: Readonly<Record<Verb, readonly ('select' | 'insert' | 'update' | 'delete')[]>> = {
  get: ['select'],
  head: ['select'],
  post: ['insert'],
  put: ['insert', 'update'],
  patch: ['update'],
  delete: ['delete'],
}

/** @param rights null: everything is shown */
export function viewOf(document: Document, rights: Rights | null): Document {
  const paths = permitted((document.paths ?? {}) as Paths, rights)
  const components = withoutColumns((document.components ?? {}) as Components, paths, rights)
  const spread = spreadFilters(paths, components)
  const { securitySchemes } = components
  const used = referredTo(spread.paths, spread.components)
  const tags = new Set(Object.values(spread.paths).flatMap((item) => operationsOf(item).flatMap(({ tags = [] }) => tags)))
  return {
    ...document,
    ...(document.tags ? { tags: document.tags.filter(({ name }) => tags.has(name)) } : {}),
    paths: spread.paths as OpenAPIV3_1.PathsObject,
    components: { ...used, ...(securitySchemes ? { securitySchemes } : {}) } as OpenAPIV3_1.ComponentsObject,
  }
}

const operationsOf = (item: Item): Operation[] => verbs.flatMap((verb) => (item[verb] ? [item[verb] as Operation] : []))

/** Paths with something left to do, and of their verbs those that the role may use. */
function permitted(paths: Paths, rights: Rights | null): Paths {
  if (rights === null) return paths
  const left = Object.entries(paths).flatMap(([path, item]): [string, Item][] => {
    const [first = '', name] = path.slice(1).split('/').map(decodeURIComponent)
    if (path === '/') return [[path, item]]
    if (name !== undefined) return rights.functions.has(name) ? [[path, item]] : []
    const own = rights.relations.get(first)
    const rest = Object.entries(item).filter(([key]) => !isVerb(key) || (own !== undefined && needs[key].every((right) => own[right])))
    return rest.some(([key]) => isVerb(key)) ? [[path, Object.fromEntries(rest)]] : []
  })
  return Object.fromEntries(left)
}

const isVerb = (key: string): key is Verb => (verbs as readonly string[]).includes(key)

/** A relation's row and filters bear one name: that of its answer, and that with an ending. */
function withoutColumns(components: Components, paths: Paths, rights: Rights | null): Components {
  if (rights === null) return components
  const schemas: Record<string, unknown> = { ...components.schemas }
  for (const [path, item] of Object.entries(paths)) {
    const own = rights.relations.get(decodeURIComponent(path.slice(1)))
    if (path === '/' || path.startsWith('/rpc/') || own === undefined || own.unreadable.size === 0) continue
    const key = rowKey(item)
    if (key === undefined) continue
    const hidden = (name: string) => own.unreadable.get(name) === false
    schemas[key] = without(schemas[key] as Schema, hidden)
    if (schemas[`${key}.new`]) schemas[`${key}.new`] = without(schemas[`${key}.new`] as Schema, hidden)
    schemas[`${key}.filters`] = without(schemas[`${key}.filters`] as Schema, (name) => isUnreadable(own, name))
  }
  return { ...components, schemas }
}

/** The key of a filter is quoted where the name is not plain. */
const isUnreadable = ({ unreadable }: RelationRights, filter: string) =>
  unreadable.has(filter.startsWith('"') ? filter.slice(1, -1).replace(/\\(.)/g, '$1') : filter)

/** `#/components/responses/films` → `films` */
function rowKey(item: Item): string | undefined {
  const references = JSON.stringify(operationsOf(item).map(({ responses }) => responses))
  return [...references.matchAll(/"#\/components\/responses\/([^"]+)"/g)]
    .map(([, key = '']) => key)
    .find((key) => !key.startsWith('shared.'))
}

function without({ properties, required, ...rest }: Schema, hidden: (name: string) => boolean): Schema {
  const kept = required?.filter((name) => !hidden(name)) ?? []
  return {
    ...rest,
    ...(properties ? { properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !hidden(name))) } : {}),
    ...(kept.length > 0 ? { required: kept } : {}),
  } as Schema
}

/** What stands beside a filter on a column without a comment. */
const CONDITION = 'An operator and a value: `eq.…`, `in.(…)`, `is.null`.'

/** A parameter whose properties are keys of the query string becomes one parameter for each: what people and other programs expect. */
function spreadFilters(paths: Paths, components: Components): { paths: Paths; components: Components } {
  const parameters: Record<string, unknown> = {}
  const several = new Map<string, Reference[]>()
  for (const [key, one] of Object.entries(components.parameters ?? {})) {
    const schema = components.schemas?.[keyOf((one as { schema?: Reference }).schema?.$ref ?? '')] as Schema | undefined
    if (!(one as OpenAPIV3_1.ParameterObject).explode || schema === undefined) {
      parameters[key] = one
      continue
    }
    const own = Object.entries(schema.properties ?? {}).map(([name, property], at) => {
      const { description = CONDITION, ...value } = property as Reference & { description?: string }
      const ownKey = /^\w+$/.test(name) ? `${key}.${name}` : `${key}-${at}`
      parameters[ownKey] = { name, in: 'query', description, schema: value }
      return { $ref: `#/components/parameters/${ownKey}` }
    })
    several.set(`#/components/parameters/${key}`, own)
  }
  const spread = (operation: Operation): Operation => ({
    ...operation,
    parameters: (operation.parameters ?? []).flatMap((one) => ('$ref' in one && several.get(one.$ref)) || [one]),
  })
  const items = Object.entries(paths).map(([path, item]) => {
    const members = Object.entries(item).map(([key, value]) => [key, isVerb(key) ? spread(value as Operation) : value])
    return [path, Object.fromEntries(members)] as const
  })
  return { paths: Object.fromEntries(items), components: { ...components, parameters } }
}

const keyOf = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1)

/** The components that the paths lead to, also by way of each other, in the document's order. */
function referredTo(paths: Paths, components: Components): Components {
  const found = new Set<string>()
  const waiting: unknown[] = [paths]
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const [, kind = '', key = ''] of JSON.stringify(text).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)) {
      if (found.has(`${kind}/${key}`)) continue
      found.add(`${kind}/${key}`)
      waiting.push(components[kind]?.[key] ?? {})
    }
  }
  return Object.fromEntries(
    Object.entries(components).map(([kind, all]) => [
      kind,
      Object.fromEntries(Object.entries(all).filter(([key]) => found.has(`${kind}/${key}`))),
    ]),
  )
}
