// Types as the model has them: rows of types.sql and casts.sql come in; what a column or parameter of a type is goes out.

import type { CastRow, TypeRow } from './catalog-rows.ts'
import type { FieldModel, Representation, TypeModel, TypeReference } from './model-types.ts'
import { byCodePoint } from './names.ts'
import { qualified } from './sql.ts'

/** What is known of all types. */
export interface TypeCatalog {
  readonly models: Readonly<Record<string, TypeModel>>
  /** The type at the end of a chain of domains, and its name with length where the type is a domain. */
  bottom(typeName: string): { readonly model: TypeModel; readonly typeName: string; readonly base?: string }
  /** Some domain of the chain is NOT NULL. */
  notNull(typeName: string): boolean
  /** A domain's default as SQL. */
  defaultOf(typeName: string): string | undefined
  representation(typeName: string): Representation
  /** A reference with its representations. */
  described(type: string, typeName: string): TypeReference & Representation
}

export function buildTypes(types: readonly TypeRow[], casts: readonly CastRow[]): TypeCatalog {
  const rows = new Map(types.map((row) => [row.type_name, row]))
  const representations = representationsOf(casts)
  const representation = (typeName: string): Representation => representations.get(typeName) ?? {}
  const described = (type: string, typeName: string) => ({ type, typeName, ...representation(typeName) })
  const rowOf = (typeName: string): TypeRow => {
    const row = rows.get(typeName)
    if (!row) throw new Error(`the catalog has no type ${typeName}`)
    return row
  }
  const chain = (typeName: string): TypeRow[] => {
    const row = rowOf(typeName)
    return row.kind === 'd' && row.base_name !== null ? [row, ...chain(row.base_name)] : [row]
  }
  const fields = (row: TypeRow): FieldModel[] =>
    (row.fields ?? []).map(({ name, type, typeName }) => ({ name, ...described(type, typeName) }))
  const models = Object.fromEntries(
    [...rows.values()]
      .sort((a, b) => byCodePoint(a.type_name, b.type_name))
      .map((row) => [row.type_name, model(row, fields(row), chain(row.type_name))]),
  )
  return {
    models,
    bottom(typeName) {
      const links = chain(typeName)
      const last = links.at(-1)!
      const base = links.at(-2)?.base
      return { model: models[last.type_name]!, typeName: last.type_name, ...(base ? { base } : {}) }
    },
    notNull: (typeName) => chain(typeName).some((row) => row.kind === 'd' && row.not_null),
    defaultOf: (typeName) => rowOf(typeName).default ?? undefined,
    representation,
    described,
  }
}

function model(row: TypeRow, fields: readonly FieldModel[], chain: readonly TypeRow[]): TypeModel {
  const { schema, name } = row
  const head = { schema, name, ...(row.comment === null ? {} : { comment: row.comment }) }
  switch (row.kind) {
    case 'b':
      return row.element === null ? { ...head, kind: 'base' } : { ...head, kind: 'array', item: row.element }
    case 'c':
      return { ...head, kind: 'composite', relation: row.relation_kind !== 'c', fields }
    case 'd':
      return { ...head, kind: 'domain', base: row.base_name ?? '', bottom: chain.at(-1)!.type_name, notNull: row.not_null }
    case 'e':
      return { ...head, kind: 'enum', labels: row.labels }
    case 'p':
      return { ...head, kind: 'pseudo' }
    default:
      return { ...head, kind: row.kind === 'r' ? 'range' : 'multirange', item: row.subtype ?? '' }
  }
}

/** A cast's other end is json or text; the domain may be either end. */
function representationsOf(casts: readonly CastRow[]): Map<string, Representation> {
  const found = new Map<string, Representation>()
  const add = (domain: string, part: Representation) => found.set(domain, { ...found.get(domain), ...part })
  for (const { source, target, schema, name } of casts) {
    const call = qualified(schema, name)
    if (target === 'json') add(source, { toJson: call })
    else if (source === 'json') add(target, { fromJson: call })
    else add(target, { fromText: call })
  }
  return found
}
