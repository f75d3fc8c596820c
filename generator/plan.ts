// Model → Plan: one page per file of out/, with every decision taken: paths, names, verbs, imports. Knows neither layout nor disk.

import { GeneratorError } from './errors.ts'
import type { FunctionModel, Model, QualifiedName } from './model.ts'
import { byCodePoint } from './names.ts'
import { outlinePath, renderOpenapi } from './openapi2.ts'
import { openapi3Path, renderOpenapi3 } from './openapi3.ts'
import { noOverrides, type Overrides, overrideOf, refuseStrays } from './overrides.ts'
import { type AccessPage, accessPage, accessPath } from './plan-access.ts'
import { type DatabasePage, databasePage, databasePath } from './plan-database.ts'
import { type FunctionPage, functionPage } from './plan-function.ts'
import { optionFields, type RelationPage, relationPage } from './plan-relation.ts'
import { type RelationshipsPage, relationshipsPage, relationshipsPath } from './plan-relationships.ts'
import { functionPath, relationPath, type TypeKey } from './plan-scope.ts'
import { mediaFields, written } from './plan-text.ts'
import { type TypesPage, typesPages } from './plan-types.ts'
import { qualified } from './sql.ts'
import type { Fields } from './typescript.ts'

/** What each kind of page is printed with: a row per template. */
export interface Pages {
  readonly server: ServerPage
  readonly relation: RelationPage
  readonly function: FunctionPage
  readonly types: TypesPage
  readonly database: DatabasePage
  readonly relationships: RelationshipsPage
  readonly access: AccessPage
  /** A file whose text is its own layout. */
  readonly document: DocumentPage
}

/** An OpenAPI document, or the outline of one. */
export interface DocumentPage {
  readonly text: string
}

export type PageKind = keyof Pages

export type PlannedFile = {
  [K in PageKind]: { readonly path: string; readonly kind: K; readonly page: Pages[K] }
}[PageKind]

export interface Plan {
  /** By path. */
  readonly files: readonly PlannedFile[]
  /** What the summary tells. */
  readonly counts: { readonly tables: number; readonly functions: number; readonly relationships: number }
}

/** A name, its file, and the project's own code for it. */
export type ServedEntry = readonly [name: string, file: string, override: string | null]

/** out/server.ts */
export interface ServerPage {
  readonly origin: string
  readonly exposed: readonly string[]
  readonly schemas: readonly {
    readonly name: string
    readonly relations: readonly ServedEntry[]
    readonly functions: readonly ServedEntry[]
    /** Relations of other schemas that are related to this one's, when no relation of its own has that name. */
    readonly related: readonly string[] | null
    /** Relations that only junctions that are not exposed relate to others of this schema. */
    readonly joinedUnseen: readonly string[] | null
    /** Where the outline of its OpenAPI document is. */
    readonly outline: string
    /** Where its OpenAPI 3.1 document is. */
    readonly document: string
    readonly media: Fields | null
    /** What rules hide. */
    readonly hidden: Fields | null
  }[]
  /** There is code of the project's own. */
  readonly overridden: boolean
  readonly extraSearchPath: readonly string[]
  readonly geojson: boolean
}

/** @throws GeneratorError when two names would have the same file */
export function plan(model: Model, overrides: Overrides = noOverrides): Plan {
  const groups = overloads(model.functions)
  const relations = model.relations.map((relation) => relationPage(relation, model))
  const functions = groups.map((group) => functionPage(group, model))
  const mentions = new Set<TypeKey>([...relations, ...functions].flatMap((planned) => planned.mentions))
  const files: PlannedFile[] = [
    { path: 'server.ts', kind: 'server', page: serverPage(model, groups, overrides) },
    ...relations.map(({ path, page }) => ({ path, kind: 'relation' as const, page })),
    ...functions.map(({ path, page }) => ({ path, kind: 'function' as const, page })),
    ...typesPages(mentions, model).map(({ path, page }) => ({ path, kind: 'types' as const, page })),
    { path: databasePath, kind: 'database', page: databasePage(model) },
    { path: accessPath, kind: 'access', page: accessPage(model) },
    { path: relationshipsPath, kind: 'relationships', page: relationshipsPage(model) },
    ...model.schemas.flatMap(({ name }) => documents(name, model)),
  ]
  files.sort((a, b) => byCodePoint(a.path, b.path))
  refuseClashes(files)
  refuseStrays(overrides, new Set([...relations, ...functions].map(({ path }) => path)))
  return {
    files,
    counts: {
      tables: model.relations.length,
      functions: groups.length,
      relationships: relations.reduce((sum, { page }) => sum + page.relations.length, 0),
    },
  }
}

/** The outline from which a server answers `/`, and the whole API for people and tools. */
function documents(schema: string, model: Model): PlannedFile[] {
  return [
    { path: outlinePath(schema), kind: 'document', page: { text: renderOpenapi(model, schema) } },
    { path: openapi3Path(schema), kind: 'document', page: { text: renderOpenapi3(model, schema) } },
  ]
}

function serverPage(model: Model, groups: readonly (readonly FunctionModel[])[], overrides: Overrides): ServerPage {
  const names = (all: readonly QualifiedName[], schema: string, path: (of: QualifiedName) => string): ServedEntry[] =>
    all
      .filter((one) => one.schema === schema)
      .map((one): ServedEntry => [one.name, `./${path(one)}`, overrideOf(path(one), overrides)])
      .sort(([a], [b]) => byCodePoint(a, b))
  const functions = groups.flatMap(([first]) => (first ? [first] : []))
  return {
    origin: `the schemas ${model.schemas.map(({ name }) => written(name)).join(', ')}`,
    exposed: model.schemas.map(({ name }) => name),
    schemas: model.schemas.map(({ name }) => ({
      name,
      relations: names(model.relations, name, relationPath),
      functions: names(functions, name, functionPath),
      related: relatedNames(model, name),
      joinedUnseen: unseenNames(model, name),
      outline: `./${outlinePath(name)}`,
      document: `./${openapi3Path(name)}`,
      media: mediaFields(model.media),
      hidden: hiddenFields(model, name),
    })),
    overridden: overrides.files.size > 0,
    extraSearchPath: model.extraSearchPath,
    geojson: model.postgis,
  }
}

function relatedNames({ relations }: Model, schema: string): string[] | null {
  const others = relations.filter((one) => one.schema !== schema && one.relationships.some(({ target }) => target.schema === schema))
  const names = [...new Set(others.map(({ name }) => name))].sort(byCodePoint)
  return names.length > 0 ? names : null
}

function unseenNames({ relations }: Model, schema: string): string[] | null {
  const names = relations.filter(
    (one) => one.joinedUnseen && one.schema === schema && !one.relationships.some(({ target }) => target.schema === schema),
  )
  return names.length > 0 ? names.map(({ name }) => name) : null
}

/** What a server must take for known though no file tells of it. */
function hiddenFields({ hidden, relations }: Model, schema: string): Fields | null {
  const names = (list: readonly QualifiedName[] = []) => list.filter((one) => one.schema === schema).map(({ name }) => name)
  const columns = relations.flatMap((one): [string, readonly string[]][] =>
    one.schema === schema && one.hidden ? [[one.name, one.hidden]] : [],
  )
  const constraints = new Map<string, string[]>()
  for (const one of hidden?.relationships ?? []) {
    if (one.schema === schema) constraints.set(one.name, [...(constraints.get(one.name) ?? []), one.constraint])
  }
  const lists = (entries: Iterable<readonly [string, readonly string[]]>): Fields | undefined => {
    const fields = new Map<string, readonly string[]>(entries)
    return fields.size === 0 ? undefined : fields
  }
  const some = (list: readonly string[]) => (list.length === 0 ? undefined : list)
  return optionFields([
    ['relations', some(names(hidden?.relations))],
    ['functions', some(names(hidden?.functions))],
    ['columns', lists(columns)],
    ['constraints', lists(constraints)],
  ])
}

/** Functions of one name share a file and a path of the API. */
function overloads(functions: readonly FunctionModel[]): FunctionModel[][] {
  const groups = new Map<string, FunctionModel[]>()
  for (const one of functions) {
    const key = qualified(one.schema, one.name)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

function refuseClashes(files: readonly PlannedFile[]): void {
  files.forEach(({ path }, at) => {
    if (at > 0 && files[at - 1]?.path === path) {
      throw new GeneratorError(`two names of the schema would both be written to ${path}: rename one of them in the database`)
    }
  })
}
