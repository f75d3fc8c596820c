// Where a row of a relation with hidden columns would be seen whole: as a value within another value, where nobody can choose its
// columns. Such rules cannot be kept, and say so. Model in, nothing or an error out.

import { GeneratorError } from './errors.ts'
import type { FunctionModel, Model, QualifiedName } from './model.ts'
import { columnName, functionName, relationName } from './rule-names.ts'

/**
 * Refuses hidden columns that something else would show.
 *
 * @throws GeneratorError that names what would have to be hidden too
 */
export function refuseShowing(model: Model): void {
  const closed = model.relations.filter(({ hidden }) => hidden !== undefined)
  if (closed.length === 0) return
  const within = (typeName: string) => relationWithin(typeName, model, new Set())
  const refuse = (relation: QualifiedName | undefined, shower: string) => {
    const found = relation && closed.find((one) => relationName(one) === relationName(relation))
    if (!found) return
    const column = columnName(found, found.hidden?.[0] ?? '')
    throw new GeneratorError(
      `the rule hide cannot keep '${column}' from being seen: ${shower} shows whole rows of ${relationName(found)}; hide that too`,
    )
  }
  for (const relation of model.relations) {
    for (const { name, typeName } of relation.columns) refuse(within(typeName), `'${columnName(relation, name)}'`)
    for (const { function: of, typeName } of relation.computed) refuse(within(typeName), `'${functionName(of)}'`)
  }
  for (const one of model.functions) for (const shown of shownBy(one, within)) refuse(shown, `'${functionName(one)}'`)
}

/** Whose rows a call's answer holds as they are. Rows of a relation of the function's own schema are columns that can be chosen. */
function shownBy(one: FunctionModel, within: (typeName: string) => QualifiedName | undefined): (QualifiedName | undefined)[] {
  const { kind, typeName, relation, columns, media } = one.returns
  if (columns !== undefined) return columns.map((column) => within(column.typeName))
  if (kind === 'void' || media !== undefined) return []
  return relation?.schema === one.schema ? [] : [within(typeName)]
}

/** The relation whose row type is in a type: itself, an array's element, a domain's base, a field of a composite. */
function relationWithin(typeName: string, model: Model, seen: Set<string>): QualifiedName | undefined {
  const type = model.types[typeName]
  if (type === undefined || seen.has(typeName)) return undefined
  seen.add(typeName)
  if (type.kind === 'composite' && type.relation && model.relations.some((one) => one.hidden && relationName(one) === relationName(type))) {
    return { schema: type.schema, name: type.name }
  }
  const below =
    type.kind === 'composite'
      ? type.fields.map((field) => field.typeName)
      : type.kind === 'array' || type.kind === 'range' || type.kind === 'multirange'
        ? [type.item]
        : type.kind === 'domain'
          ? [type.base]
          : []
  for (const name of below) {
    const found = relationWithin(name, model, seen)
    if (found) return found
  }
  return undefined
}
