// How out/database.types.ts calls a type of the database, in answers and in requests. Model in, TypeScript out; what lies in
// schemas that are not exposed is noted, since the file has to declare it. Knows no page.

import { isView } from './diagram.ts'
import type { Model, RelationModel, Representation, TypeModel, TypeReference } from './model.ts'
import { byCodePoint } from './names.ts'
import { exposedRelation } from './plan-scope.ts'
import { serves } from './ruled.ts'
import { tsType } from './types.ts'
import { stringText } from './typescript.ts'

/** A value of the database: its type, and how JSON shows it. */
type Valued = Pick<TypeReference, 'typeName'> & Representation

/** The types of one file. */
export interface DatabaseTypes {
  /** As answers have it, `| null` unless told otherwise. */
  read(value: Valued, notNull?: boolean): string
  /** As requests may give it, `| null` unless told otherwise. */
  write(value: Valued, notNull?: boolean): string
  /** What `*` selects of an exposed relation. */
  columns(relation: RelationModel): string
  /** Relations of which the columns were asked for without the computed fields that they have. */
  withoutComputed(): ReadonlySet<RelationModel>
  /** A composite of a hidden schema has these fields; an enum these labels. In the order of their names. */
  hidden(): readonly TypeModel[]
}

const JSON_TYPE = 'Json'

/** Tables stand apart from views, and from what rules let nobody insert into: clients take a table for something that has `Insert`. */
export const section = (relation: RelationModel): 'Tables' | 'Views' => (isView(relation) || !serves(relation, 'POST') ? 'Views' : 'Tables')

/** `Database['api']['Tables']['films']['Row']` */
export const rowType = (relation: RelationModel): string => `${path('Database', relation.schema, section(relation), relation.name)}['Row']`

/** @param computed the computed fields that a relation's `Row` has besides its columns */
export function createDatabaseTypes(model: Model, computed: (relation: RelationModel) => readonly string[]): DatabaseTypes {
  const hidden = new Map<string, TypeModel>()
  const without = new Set<RelationModel>()
  const exposed = new Set(model.schemas.map(({ name }) => name))

  function columns(relation: RelationModel): string {
    const { schema, name } = relation
    if (computed(relation).length === 0) return rowType(relation)
    without.add(relation)
    return `Omit<${rowType(relation)}, ${path('Computed', schema, name)}>`
  }

  function nameOf(key: string, type: TypeModel): string {
    const relation = type.kind === 'composite' && type.relation ? exposedRelation(type, model) : undefined
    if (relation) return columns(relation)
    const own = type.kind === 'enum' ? 'Enums' : 'CompositeTypes'
    // The row type of a relation that is no endpoint (a partition) is no type of its own.
    if (exposed.has(type.schema) && !(type.kind === 'composite' && type.relation)) return path('Database', type.schema, own, type.name)
    if (!hidden.has(key)) {
      hidden.set(key, type)
      if (type.kind === 'composite') for (const field of type.fields) ts(field.typeName)
    }
    return path('Hidden', type.schema, type.name)
  }

  /** Fields that a request leaves out are null. */
  const partOf = (key: string, type: TypeModel) => (type.kind === 'composite' ? `Partial<${nameOf(key, type)}>` : nameOf(key, type))

  const ts = (typeName: string, naming = nameOf) => tsType(typeName, model.types, naming, JSON_TYPE)
  const nullable = (type: string, notNull: boolean) => (notNull ? type : `${type} | null`)

  return {
    read: ({ typeName, toJson }, notNull = false) => nullable(toJson === undefined ? ts(typeName) : JSON_TYPE, notNull),
    write: ({ typeName, fromJson }, notNull = false) => nullable(fromJson === undefined ? ts(typeName, partOf) : JSON_TYPE, notNull),
    columns,
    withoutComputed: () => without,
    hidden: () => [...hidden].sort(([a], [b]) => byCodePoint(a, b)).map(([, type]) => type),
  }
}

/** The type is NOT NULL by one of its domains. */
export function neverNull(typeName: string, types: Model['types']): boolean {
  const type = types[typeName]
  return type?.kind === 'domain' && (type.notNull || neverNull(type.base, types))
}

const path = (start: string, ...names: readonly string[]) => `${start}${names.map((name) => `[${stringText(name)}]`).join('')}`
