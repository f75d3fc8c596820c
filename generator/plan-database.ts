// Model → the page of out/database.types.ts, the `Database` that @supabase/postgrest-js and supabase-js take as their parameter:
// relations, functions, enums and composites of every exposed schema. Knows no layout.

import { createDatabaseTypes, type DatabaseTypes, rowType, section } from './database-types.ts'
import { isView } from './diagram.ts'
import type { ColumnModel, KeyRelationshipModel, Model, RelationModel, TypeModel } from './model.ts'
import { byCodePoint } from './names.ts'
import { type Callable, computedNames, type Field, functionEntries } from './plan-database-functions.ts'
import { commentLines, written } from './plan-text.ts'
import { serves } from './ruled.ts'

/** `database.types.ts` */
export interface DatabasePage {
  readonly origin: string
  readonly schemas: readonly {
    readonly name: string
    readonly tables: readonly RelationEntry[]
    readonly views: readonly RelationEntry[]
    readonly functions: readonly Callable[]
    readonly enums: readonly Union[]
    readonly composites: readonly CompositeEntry[]
  }[]
  /** Computed fields of relations by schema, where they must be told from columns. */
  readonly computed: readonly { readonly name: string; readonly relations: readonly Union[] }[]
  /** Types of schemas that are not exposed. */
  readonly hidden: readonly { readonly name: string; readonly enums: readonly Union[]; readonly composites: readonly CompositeEntry[] }[]
  /** Some function returns a row that may be of nothing but nulls. */
  readonly nullable: boolean
}

interface RelationEntry {
  readonly comment: readonly string[]
  readonly name: string
  readonly row: readonly Field[]
  /** Insert; Update where it has no Insert. */
  readonly writes: readonly { readonly label: string; readonly fields: readonly Field[] }[]
  /** Update as a part of Insert. */
  readonly partial: string | null
  readonly relationships: readonly RelationshipEntry[]
}

interface RelationshipEntry {
  readonly constraint: string
  readonly columns: readonly string[]
  readonly isOneToOne: string
  readonly target: string
  readonly targetColumns: readonly string[]
}

interface CompositeEntry {
  readonly comment: readonly string[]
  readonly name: string
  readonly fields: readonly Field[]
}

interface Union {
  readonly comment: readonly string[]
  readonly name: string
  readonly members: readonly string[]
}

export const databasePath = 'database.types.ts'

export function databasePage(model: Model): DatabasePage {
  const computed = computedNames(model)
  const types = createDatabaseTypes(model, computed)
  const schemas = model.schemas.map(({ name }) => {
    const relations = model.relations.filter(({ schema }) => schema === name)
    const entries = (of: 'Tables' | 'Views') =>
      relations.filter((relation) => section(relation) === of).map((relation) => relationEntry(relation, types, computed(relation)))
    const own = Object.values(model.types).filter(({ schema }) => schema === name)
    return {
      name,
      tables: entries('Tables'),
      views: entries('Views'),
      functions: functionEntries(model, name, types),
      ...declarations(own, types),
    }
  })
  return {
    origin: `the schemas ${model.schemas.map(({ name }) => written(name)).join(', ')}`,
    schemas,
    computed: model.schemas
      .map(({ name }) => ({
        name,
        relations: model.relations
          .filter((relation) => relation.schema === name && types.withoutComputed().has(relation))
          .map((relation): Union => ({ comment: [], name: relation.name, members: computed(relation) })),
      }))
      .filter(({ relations }) => relations.length > 0),
    hidden: hiddenSchemas(types),
    nullable: schemas.some(({ functions }) =>
      functions.some(({ signatures }) => signatures.some(({ returns }) => returns.startsWith('Nullable<'))),
    ),
  }
}

function relationEntry(relation: RelationModel, types: DatabaseTypes, computed: readonly string[]): RelationEntry {
  const { name, columns, writable, comment } = relation
  const view = isView(relation)
  const inserts = (!view || writable.includes('insert')) && serves(relation, 'POST')
  const updates = (!view || writable.includes('update')) && serves(relation, 'PATCH')
  const fields = relation.computed.filter((field) => computed.includes(field.name))
  return {
    comment: commentLines(comment),
    name,
    row: [
      ...columns.map((column) => ({
        comment: commentLines(column.comment),
        name: column.name,
        optional: false,
        ts: types.read(column, column.notNull && !view),
      })),
      ...fields.map((field) => ({ comment: commentLines(field.comment), name: field.name, optional: false, ts: types.read(field) })),
    ],
    writes: [
      ...(inserts ? [{ label: 'Insert', fields: columns.map((column) => given(column, view, types)) }] : []),
      ...(updates && !inserts
        ? [{ label: 'Update', fields: columns.map((column) => ({ ...given(column, view, types), optional: true })) }]
        : []),
    ],
    partial: inserts && updates ? `Partial<${rowType(relation).replace(/\['Row'\]$/, "['Insert']")}>` : null,
    relationships: relation.relationships.flatMap((relationship) =>
      relationship.kind === 'computed' || relationship.kind === 'many-to-many' ? [] : keyEntries(relationship, relation),
    ),
  }
}

/** A column as clients write it: left out where something else says its value, never where nobody may. */
function given(column: ColumnModel, view: boolean, types: DatabaseTypes): Field {
  const { name, notNull, generated, expression, identity } = column
  if (generated !== undefined || expression) return { comment: [], name, optional: true, ts: 'never' }
  const optional = view || !notNull || column.default !== undefined || identity === true
  return { comment: [], name, optional, ts: types.write(column, notNull && !view) }
}

/** The end that holds the key tells of it; embeds stay within a schema. */
function keyEntries(
  { kind, target, constraint, referencing, from, to, unnamed = [] }: KeyRelationshipModel,
  { schema }: RelationModel,
): RelationshipEntry[] {
  if (!referencing || target.schema !== schema) return []
  const seen = (columns: readonly string[]) => columns.filter((column) => !unnamed.includes(column))
  return [{ constraint, columns: seen(from), isOneToOne: String(kind === 'one-to-one'), target: target.name, targetColumns: seen(to) }]
}

/** Enums and composites but for the row types of relations. */
function declarations(all: readonly TypeModel[], types: DatabaseTypes): { enums: Union[]; composites: CompositeEntry[] } {
  const enums: Union[] = []
  const composites: CompositeEntry[] = []
  for (const type of [...all].sort((a, b) => byCodePoint(a.name, b.name))) {
    const named = { comment: commentLines(type.comment), name: type.name }
    if (type.kind === 'enum') enums.push({ ...named, members: type.labels })
    if (type.kind === 'composite' && !type.relation) composites.push({ ...named, fields: fieldsOf(type, types) })
  }
  return { enums, composites }
}

const fieldsOf = (type: TypeModel & { kind: 'composite' }, types: DatabaseTypes): Field[] =>
  type.fields.map((field) => ({ comment: [], name: field.name, optional: false, ts: types.read({ typeName: field.typeName }) }))

function hiddenSchemas(types: DatabaseTypes): DatabasePage['hidden'] {
  const schemas = [...new Set(types.hidden().map(({ schema }) => schema))].sort(byCodePoint)
  return schemas.map((name) => {
    const own = types.hidden().filter(({ schema }) => schema === name)
    const composites = own.flatMap((type) =>
      type.kind === 'composite' ? [{ comment: commentLines(type.comment), name: type.name, fields: fieldsOf(type, types) }] : [],
    )
    const enums = own.flatMap((type) =>
      type.kind === 'enum' ? [{ comment: commentLines(type.comment), name: type.name, members: type.labels }] : [],
    )
    return { name, enums, composites }
  })
}
