// The enums and composite types that files of out/ mention → a page per schema. Knows no layout.

import type { Model } from './model.ts'
import { byCodePoint, uniqueTypeName } from './names.ts'
import type { Planned } from './plan-relation.ts'
import { createScope, type Import, type TypeKey, typesPath } from './plan-scope.ts'
import { commentLines, type Entry, written } from './plan-text.ts'

/** `<schema>.types.ts` */
export interface TypesPage {
  readonly origin: string
  readonly imports: readonly Import[]
  readonly enums: readonly EnumEntry[]
  readonly composites: readonly CompositeEntry[]
}

interface EnumEntry {
  readonly comment: readonly string[]
  readonly name: string
  readonly labels: readonly string[]
}

interface CompositeEntry {
  readonly comment: readonly string[]
  readonly name: string
  /** Field → TypeScript. */
  readonly fields: readonly Entry[]
}

/** @param mentioned keys of enums and composites; what these mention in turn comes with them */
export function typesPages(mentioned: ReadonlySet<TypeKey>, model: Model): Planned<TypesPage>[] {
  const schemas = new Map<string, TypeKey[]>()
  for (const key of [...mentioned].sort(byCodePoint)) {
    const schema = model.types[key]?.schema
    if (schema !== undefined) schemas.set(schema, [...(schemas.get(schema) ?? []), key])
  }
  const pages = [...schemas].map(([schema, keys]) => typesPage(schema, keys, model))
  const all = new Set([...mentioned, ...pages.flatMap(({ mentions }) => mentions)])
  return all.size > mentioned.size ? typesPages(all, model) : pages
}

function typesPage(schema: string, keys: readonly TypeKey[], model: Model): Planned<TypesPage> {
  const path = typesPath(schema)
  const types = keys.flatMap((key) => model.types[key] ?? [])
  const names = types.map(({ name }) => uniqueTypeName(name))
  const scope = createScope({ schema, path, own: names }, model)
  const enums: EnumEntry[] = []
  const composites: CompositeEntry[] = []
  for (const type of types) {
    const named = { comment: commentLines(type.comment), name: uniqueTypeName(type.name) }
    if (type.kind === 'enum') enums.push({ ...named, labels: type.labels })
    if (type.kind === 'composite') {
      composites.push({ ...named, fields: type.fields.map((field) => [field.name, scope.ts(field.typeName)]) })
    }
  }
  const page = { origin: `the types of schema ${written(schema)}`, imports: scope.imports(), enums, composites }
  return { path, page, mentions: scope.mentions() }
}
