// The rules of relationships → the model with those that are pinned, renamed, declared and hidden. Takes a model from which what is
// hidden has gone already. Pure.

import type { DeclaredRelationship, PinnedRelationship, RelationshipRule, Rules } from './define-config.ts'
import { GeneratorError } from './errors.ts'
import type { KeyRelationshipModel, Model, RelationModel, RelationshipModel } from './model.ts'
import { relationshipNames } from './plan-names.ts'
import { isPattern, nothingNamed, relationNamed } from './rule-names.ts'

/** @throws GeneratorError */
export function applyRelationshipRules(model: Model, { relations: rules = {} }: Rules): Model {
  const asked = Object.entries(rules).filter(([, rule]) => Object.keys(rule.relationships ?? {}).length > 0)
  if (asked.length === 0) return model
  const changed = new Map<RelationModel, RelationModel>()
  const gone: { schema: string; name: string; constraint: string }[] = []
  for (const [name, { relationships = {} }] of asked) {
    if (isPattern(name)) throw new GeneratorError(`the rule relations['${name}'].relationships stands under a pattern: name one relation`)
    const relation = relationNamed(name, model.relations, `relations['${name}']`)
    const left = ruledRelation(relation, relationships, model, `relations['${name}'].relationships`)
    changed.set(relation, left)
    const names = left.relationships.map(constraintOf)
    const hidden = relation.relationships.map(constraintOf).filter((constraint) => !names.includes(constraint))
    gone.push(...hidden.map((constraint) => ({ schema: relation.schema, name: relation.name, constraint })))
  }
  const { relations, functions, relationships } = model.hidden ?? { relations: [], functions: [], relationships: [] }
  return {
    ...model,
    relations: model.relations.map((relation) => changed.get(relation) ?? relation),
    ...(model.hidden || gone.length > 0 ? { hidden: { relations, functions, relationships: [...relationships, ...gone] } } : {}),
  }
}

const constraintOf = (one: RelationshipModel): string =>
  one.kind === 'computed' ? one.function.name : one.kind === 'many-to-many' ? one.junction.name : one.constraint

function ruledRelation(
  relation: RelationModel,
  rules: Readonly<Record<string, RelationshipRule>>,
  model: Model,
  where: string,
): RelationModel {
  // Requests stay in one schema: those are the ones that have keys.
  const reachable = relation.relationships.filter(({ target }) => target.schema === relation.schema)
  const keys = relationshipNames(reachable)
  const byKey = new Map(keys.map((key, at) => [key, reachable[at]!]))
  const find = (key: string, rule: string): RelationshipModel => {
    const found = byKey.get(key)
    if (!found) throw nothingNamed(`${where}['${rule}']`, key, 'relationship', keys)
    return found
  }
  const hidden = new Set<RelationshipModel>()
  const names = new Map<RelationshipModel, PinnedName[]>()
  const declared: RelationshipModel[] = []
  for (const [name, rule] of Object.entries(rules)) {
    if ('hide' in rule) hidden.add(find(name, name))
    else if (byKey.has(name) && name.includes('!')) {
      throw new GeneratorError(`the rule ${where}['${name}'] gives a name that clients cannot write: a name of one's own has no '!'`)
    } else if ('to' in rule) declared.push(declaredRelationship(relation, name, rule, model, `${where}['${name}']`))
    else {
      const used = find(rule.use, name)
      names.set(used, [...(names.get(used) ?? []), { name, only: rule.only === true }])
    }
  }
  for (const [used, pins] of names) {
    if (hidden.has(used))
      throw new GeneratorError(`the rules ${where} both use and hide the relationship of '${pins[0]?.name}': keep one of them`)
  }
  const left = relation.relationships.filter((one) => !hidden.has(one)).map((one) => withNames(one, names.get(one) ?? []))
  // What is detected stands where PGRST201 lists it; what is declared has one name and is in no such list.
  return { ...relation, relationships: [...left, ...declared] }
}

type PinnedName = { readonly name: string } & Required<Pick<PinnedRelationship, 'only'>>

function withNames<R extends RelationshipModel>(relationship: R, pins: readonly PinnedName[]): R {
  if (pins.length === 0) return relationship
  const only = pins.some((pin) => pin.only)
  return { ...relationship, as: pins.map(({ name }) => name), ...(only ? { only: true as const } : {}) }
}

function declaredRelationship(
  relation: RelationModel,
  name: string,
  { to, columns, many = false }: DeclaredRelationship,
  { relations }: Model,
  where: string,
): KeyRelationshipModel {
  const target = relationNamed(to, relations, `${where}.to`)
  if (target.schema !== relation.schema) {
    throw new GeneratorError(`the rule ${where} leads from ${relation.schema} to ${target.schema}: requests stay in one schema`)
  }
  const pairs = Object.entries(columns)
  for (const [from, at] of pairs) {
    checkColumn(relation, from, `${where}.columns`)
    checkColumn(target, at, `${where}.columns['${from}']`)
  }
  return {
    kind: many ? 'one-to-many' : 'many-to-one',
    target: { schema: target.schema, name: target.name },
    targetIsView: target.kind === 'view' || target.kind === 'materialized view',
    constraint: name,
    referencing: !many,
    from: pairs.map(([from]) => from),
    to: pairs.map(([, at]) => at),
    as: [name],
    only: true,
    declared: true,
  }
}

/** A hidden column can still join: it is the author of the rules who says so. */
function checkColumn(relation: RelationModel, column: string, where: string): void {
  const there = [...relation.columns.map(({ name }) => name), ...(relation.hidden ?? [])]
  if (!there.includes(column)) throw nothingNamed(where, column, 'column', there)
}
