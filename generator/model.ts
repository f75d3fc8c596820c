// Catalog → Model: puts together what is known of each relation and function. The rules for each kind of thing are in a file of
// their own; here is who gets what. Knows nothing of what is printed.

import { buildAccess, relationKinds } from './access.ts'
import { buildGrants, buildPolicies, buildRoles, groupBy } from './access-models.ts'
import type { Catalog, GrantRow, MediaRow } from './catalog-rows.ts'
import { buildColumn, buildComputedFields } from './column-models.ts'
import { buildFunctions } from './function-models.ts'
import type { GrantModel, MediaHandler, Model, RelationModel, SchemaModel } from './model-types.ts'
import { byCodePoint } from './names.ts'
import { findRelationEnds, nameKey } from './relation-ends.ts'
import { buildRelationships, joinedUnseen } from './relationships.ts'
import { buildTypes, type TypeCatalog } from './type-models.ts'

export type * from './model-types.ts'

export interface ModelOptions {
  /** Exposed schemas; the first is the default. */
  readonly schemas: readonly string[]
  readonly extraSearchPath: readonly string[]
  /** Whose rights everybody has, if that is known. */
  readonly anonymous?: string | null
}

type GrantsOn = (
  kind: GrantRow['kind'],
  schema: string,
  object: string,
  columnName?: (position: number) => string | undefined,
) => GrantModel[]

/** Understands the catalog. One schema gives one model, in whatever order its parts were made. */
export function buildModel(catalog: Catalog, options: ModelOptions): Model {
  const schemas = [...new Set(options.schemas)]
  const extraSearchPath = [...new Set(options.extraSearchPath)]
  const types = buildTypes(catalog.types, catalog.casts)
  const ends = findRelationEnds(catalog)
  const grants = groupBy(catalog.grants, ({ kind, schema, object }) => [kind, schema, object].join('\0'))
  const grantsOn: GrantsOn = (kind, schema, object, columnName) =>
    buildGrants(grants.get([kind, schema, object].join('\0')) ?? [], columnName)
  const named = [...catalog.grants.map(({ role }) => role), ...catalog.policies.flatMap(({ roles }) => roles)]
  return {
    schemas: schemas.map((name) => schemaModel(name, catalog, grantsOn)),
    extraSearchPath,
    relations: relationModels(catalog, { schemas, extraSearchPath }, types, ends, grantsOn),
    functions: buildFunctions(catalog.functions, {
      types,
      isRelation: (name) => ends.relation(name) !== undefined,
      grants: (schema, signature) => grantsOn('function', schema, signature),
    }),
    types: types.models,
    media: handlers(
      catalog.media.filter(({ relation }) => relation === null),
      schemas,
    ),
    roles: buildRoles(catalog.roles, named),
    access: buildAccess(catalog, options.anonymous ?? null),
    postgis: catalog.server.some(({ postgis }) => postgis),
  }
}

function schemaModel(name: string, catalog: Catalog, grantsOn: GrantsOn): SchemaModel {
  const comment = catalog.schemas.find((row) => row.name === name)?.comment ?? null
  return { name, ...(comment === null ? {} : { comment }), grants: grantsOn('schema', name, '') }
}

function relationModels(
  catalog: Catalog,
  { schemas, extraSearchPath }: ModelOptions,
  types: TypeCatalog,
  ends: ReturnType<typeof findRelationEnds>,
  grantsOn: GrantsOn,
): RelationModel[] {
  const ofRelation = <Row extends { readonly schema: string; readonly relation: string }>(rows: readonly Row[]) =>
    groupBy(rows, ({ schema, relation }) => nameKey({ schema, name: relation }))
  const columns = ofRelation(catalog.columns)
  const policies = ofRelation(catalog.policies)
  const computed = groupBy(catalog.computed, ({ relation_schema, relation }) => nameKey({ schema: relation_schema, name: relation }))
  const media = groupBy(catalog.media, ({ relation_schema, relation }) => nameKey({ schema: relation_schema ?? '', name: relation ?? '' }))
  const sources = { ...ends, constraints: catalog.constraints, computed: catalog.computed }
  const relationships = buildRelationships(sources)
  const unseen = new Set(joinedUnseen(sources).map(nameKey))

  return [...catalog.relations].sort(byName).map((row) => {
    const { schema, name } = row
    const key = nameKey(row)
    const rows = columns.get(key) ?? []
    const ruled = row.kind === 'v' && rows.some(({ updatable }) => updatable)
    const own = rows.map((column) => buildColumn(column, types, ruled && !column.updatable))
    return {
      schema,
      name,
      kind: relationKinds[row.kind],
      ...(row.comment === null ? {} : { comment: row.comment }),
      columns: own,
      computed: buildComputedFields(computed.get(key) ?? [], own, extraSearchPath, types),
      key: ends.relation(row)?.key ?? [],
      writable: writable(row.updatable),
      relationships: relationships.get(key) ?? [],
      ...(unseen.has(key) ? { joinedUnseen: true as const } : {}),
      media: handlers(media.get(key) ?? [], schemas),
      grants: grantsOn('relation', schema, name, (position) => rows.find((column) => column.position === position)?.name),
      rowSecurity: row.row_security ? (row.row_security_forced ? 'forced' : 'on') : 'off',
      policies: buildPolicies(policies.get(key) ?? []),
    }
  })
}

const byName = (a: { schema: string; name: string }, b: { schema: string; name: string }) =>
  byCodePoint(a.schema, b.schema) || byCodePoint(a.name, b.name)

/** The bits of pg_relation_is_updatable: https://www.postgresql.org/docs/current/functions-info.html */
const writeBits = [
  ['insert', 8],
  ['update', 4],
  ['delete', 16],
] as const

const writable = (bits: number): RelationModel['writable'] => writeBits.flatMap(([verb, bit]) => ((bits & bit) === bit ? [verb] : []))

/** One handler per media type: of the schema that is exposed first, then the first by name. */
function handlers(rows: readonly MediaRow[], schemas: readonly string[]): MediaHandler[] {
  const byMedia = new Map<string, MediaHandler>()
  for (const row of [...rows].sort((a, b) => schemas.indexOf(a.schema) - schemas.indexOf(b.schema) || byName(a, b))) {
    if (!byMedia.has(row.media)) byMedia.set(row.media, { media: row.media, aggregate: { schema: row.schema, name: row.name } })
  }
  return [...byMedia.values()].sort((a, b) => byCodePoint(a.media, b.media))
}
