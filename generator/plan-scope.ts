// Where files lie and how one file names what another exports. Used by every page of the plan.

import { posix } from 'node:path'
import type { Model, QualifiedName, RelationModel, TypeModel } from './model.ts'
import { byCodePoint, byImportOrder, fileName, typeName, uniqueTypeName } from './names.ts'
import { qualified } from './sql.ts'
import { tsType } from './types.ts'

/** A key into `Model.types`. */
export type TypeKey = string

export const relationPath = ({ schema, name }: QualifiedName): string => `${fileName(schema)}/${fileName(name)}.ts`
export const functionPath = ({ schema, name }: QualifiedName): string => `${fileName(schema)}/rpc/${fileName(name)}.ts`
/** `database.types.ts` is taken: it is of the whole database. */
export const typesPath = (schema: string): string => `${schema === 'database' ? 'database-' : fileName(schema)}.types.ts`

/** `import { names } from 'from'` */
export interface Import {
  /** `import type` */
  readonly types: boolean
  readonly names: readonly string[]
  readonly from: string
}

/** What one file has mentioned so far of the types of others. */
export interface Scope {
  /** TypeScript for a type of the database; `| null` unless told otherwise. */
  ts(typeKey: TypeKey, notNull?: boolean): string
  /** The row type of an exposed relation. */
  row(relation: QualifiedName): string
  imports(): readonly Import[]
  /** Types that need a place in a file of types. */
  mentions(): readonly TypeKey[]
}

/** A file for which names are made. */
interface Place {
  readonly schema: string
  readonly path: string
  /** What it exports as types itself. */
  readonly own: readonly string[]
}

/** Types of another schema bear its name: `PublicMood`. So no name depends on what else the file mentions. */
export function createScope({ schema, path, own }: Place, model: Model): Scope {
  const taken = new Set(own)
  const imported = new Map<string, { from: string; name: string; local: string }>()
  const mentioned = new Set<TypeKey>()

  function local(from: string, of: QualifiedName, name: string): string {
    if (from === path) return name
    const known = imported.get(`${from} ${name}`)
    if (known) return known.local
    let free = of.schema === schema ? name : typeName(of.schema) + name
    while (taken.has(free)) free = `${free}_`
    taken.add(free)
    imported.set(`${from} ${name}`, { from, name, local: free })
    return free
  }

  const row = (relation: QualifiedName) => local(relationPath(relation), relation, typeName(relation.name))

  function nameOf(key: TypeKey, type: TypeModel): string {
    const relation = type.kind === 'composite' && type.relation ? exposedRelation(type, model) : undefined
    if (relation) return row(relation)
    mentioned.add(key)
    return local(typesPath(type.schema), type, uniqueTypeName(type.name))
  }

  return {
    ts(key, notNull = false) {
      const ts = tsType(key, model.types, nameOf)
      return notNull || ts === 'unknown' ? ts : `${ts} | null`
    },
    row,
    imports() {
      const froms = new Map<string, string[]>()
      for (const { from, name, local: as } of imported.values()) {
        froms.set(from, [...(froms.get(from) ?? []), as === name ? name : `${name} as ${as}`])
      }
      return [...froms]
        .map(([from, names]) => ({ types: true, from: relative(path, from), names: names.sort(byImportOrder) }))
        .sort((a, b) => byCodePoint(a.from, b.from))
    },
    mentions: () => [...mentioned],
  }
}

const relationsByName = new WeakMap<Model, ReadonlyMap<string, RelationModel>>()

/** A relation of the exposed schemas by its name. Asked for per function and relationship: a large model is not walked each time. */
export function exposedRelation({ schema, name }: QualifiedName, model: Model): RelationModel | undefined {
  const known =
    relationsByName.get(model) ?? new Map(model.relations.map((relation) => [qualified(relation.schema, relation.name), relation]))
  relationsByName.set(model, known)
  return known.get(qualified(schema, name))
}

function relative(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}
