// What was generated, as JSON in the parts of PostgREST's schema cache: for --dump-schema and the admin server. What is inside of
// the parts is as generated files have it, and may change.

import type { Api, RelationFile, RoutineFile, Table } from './spec.ts'

/** A name in its schema, as PostgREST writes it. */
const identifier = (schema: string, name: string) => ({ qiName: name, qiSchema: schema })

/** Loads every file. One line of JSON, sorted. */
export async function schemaCache(api: Api): Promise<string> {
  const dbTables: unknown[] = []
  const dbRelationships: unknown[] = []
  const dbRoutines: unknown[] = []
  const dbMediaHandlers: unknown[] = []
  const representations = new Map<string, unknown>()
  for (const schema of api.exposed) {
    const { relations, functions, media = {} } = api.schemas[schema]!
    for (const { name, file } of await loaded<RelationFile>(relations)) {
      const { table } = file.default
      for (const { type, toJson, fromText, fromJson } of Object.values(table.columns)) {
        if (toJson ?? fromText ?? fromJson) representations.set(type, { toJson, fromText, fromJson })
      }
      dbTables.push([identifier(schema, name), tableOf(table)])
      dbRelationships.push([[identifier(schema, name), schema], table.relations])
    }
    for (const { name, file } of await loaded<RoutineFile>(functions)) {
      dbRoutines.push([identifier(schema, name), file.default.routines.map(({ sql: _, ...routine }) => routine)])
    }
    for (const [type, aggregate] of Object.entries(media).sort()) dbMediaHandlers.push([type, aggregate])
  }
  const dbRepresentations = [...representations].sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify({ dbMediaHandlers, dbRelationships, dbRepresentations, dbRoutines, dbTables })
}

async function loaded<F>(loaders: Readonly<Record<string, () => Promise<F>>>): Promise<{ name: string; file: F }[]> {
  const names = Object.keys(loaders).sort()
  return Promise.all(names.map(async (name) => ({ name, file: await loaders[name]!() })))
}

const tableOf = ({ relations: _relations, sql: _sql, ...table }: Table) => table
