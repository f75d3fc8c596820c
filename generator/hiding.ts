// The rules expose and hide → the model without what they hide, and without whatever would tell of it. Pure.

import type { Rules } from './define-config.ts'
import { GeneratorError } from './errors.ts'
import type { FunctionModel, GrantModel, Model, QualifiedName, RelationModel, RelationshipModel, TypeModel } from './model.ts'
import { byCodePoint } from './names.ts'
import { columnName, fits, fitsColumn, functionName, functionsOf, nothingNamed, relationName } from './rule-names.ts'
import { refuseShowing } from './showing.ts'

/** Answers for what is hidden, by its name in rules. */
interface Hiding {
  readonly relation: (name: QualifiedName) => boolean
  readonly function: (name: QualifiedName) => boolean
  /** Hidden columns of a relation that is not hidden. */
  readonly columns: (relation: QualifiedName) => readonly string[]
}

/** @throws GeneratorError */
export function applyHiding(model: Model, { expose, hide }: Rules): Model {
  if (expose === undefined && hide === undefined) return model
  const hiding = hidingOf(model, expose, hide ?? [])
  const functions = model.functions.filter((one) => !hiding.function(one)).map((one) => withoutRelation(one, hiding))
  const relations = model.relations.filter((one) => !hiding.relation(one)).map((relation) => withoutHidden(relation, hiding))
  const { owners, uses, routines } = model.access
  const result: Model = {
    ...model,
    relations,
    functions,
    types: Object.fromEntries(Object.entries(model.types).map(([name, type]) => [name, rowType(type, hiding)])),
    access: {
      ...model.access,
      owners: owners.filter(({ kind, schema, object }) => kind !== 'relation' || !hiding.relation({ schema, name: object })),
      uses: uses.filter(({ view }) => !hiding.relation(view)),
      routines: routines.filter((routine) => !hiding.function(routine)),
    },
    hidden: {
      relations: model.relations.filter(hiding.relation).map(plainName),
      functions: functionsOf(model).filter(hiding.function).sort(byName),
      relationships: [],
    },
  }
  refuseShowing(result)
  return result
}

const plainName = ({ schema, name }: QualifiedName): QualifiedName => ({ schema, name })
const byName = (a: QualifiedName, b: QualifiedName) => byCodePoint(functionName(a), functionName(b))

function hidingOf(model: Model, expose: readonly string[] | undefined, hide: readonly string[]): Hiding {
  const functions = functionsOf(model).map(functionName)
  const relations = model.relations.map(relationName)
  const columns = model.relations.map((relation) => ({
    relation: relationName(relation),
    columns: relation.columns.map(({ name }) => ({ name, full: columnName(relation, name) })),
  }))
  const endpoints = [...relations, ...functions]
  const all = [...endpoints, ...columns.flatMap((of) => of.columns.map(({ full }) => full))]
  for (const rule of expose ?? []) {
    if (endpoints.some((name) => fits(rule, name))) continue
    if (all.some((name) => fitsColumn(rule, name))) {
      throw new GeneratorError(
        `the rule expose names a column, '${rule}': expose its relation, and hide the columns that are not to be seen`,
      )
    }
    throw nothingNamed('expose', rule, 'relation and no function', endpoints)
  }
  for (const rule of hide) {
    if (endpoints.some((name) => fits(rule, name)) || all.some((name) => fitsColumn(rule, name))) continue
    throw nothingNamed('hide', rule, 'relation, function or column', all)
  }
  const hidden = new Set(
    endpoints.filter((name) => (expose !== undefined && !expose.some((rule) => fits(rule, name))) || hide.some((rule) => fits(rule, name))),
  )
  const hiddenColumns = new Map(
    columns.map((of) => [
      of.relation,
      of.columns.filter(({ full }) => hide.some((rule) => fitsColumn(rule, full))).map(({ name }) => name),
    ]),
  )
  return {
    relation: (name) => hidden.has(relationName(name)),
    function: (name) => hidden.has(functionName(name)),
    columns: (name) => hiddenColumns.get(relationName(name)) ?? [],
  }
}

function withoutHidden(relation: RelationModel, hiding: Hiding): RelationModel {
  const hidden = hiding.columns(relation)
  const isSeen = (column: string) => !hidden.includes(column)
  const relationships = relation.relationships.filter((one) => isLeft(one, hiding)).map((one) => withoutNames(one, relation, hiding))
  const computed = relation.computed.filter((field) => !hiding.function(field.function))
  // PostgreSQL reads `films.rating` as `rating(films)`: a function is only hidden where no other name can be asked for.
  const functions = [...relation.computed, ...relation.relationships.filter((one) => one.kind === 'computed')]
  const closed = hidden.length > 0 || functions.some((one) => hiding.function(one.function))
  return {
    ...relation,
    columns: relation.columns.filter(({ name }) => isSeen(name)),
    computed,
    key: relation.key.every(isSeen) ? relation.key : [],
    relationships,
    // Handlers of media types take whole rows.
    media: closed ? [] : relation.media,
    grants: visibleGrants(relation.grants, isSeen),
    ...(hidden.length > 0 ? { hidden: [...hidden].sort(byCodePoint) } : {}),
    ...(closed ? { closed: true as const } : {}),
  }
}

/** Rows of a hidden relation are rows of a type, as those of a relation in a schema that is not exposed. */
function withoutRelation(one: FunctionModel, hiding: Hiding): FunctionModel {
  const { relation, ...returns } = one.returns
  return relation !== undefined && hiding.relation(relation) ? { ...one, returns } : one
}

/** Of a junction that is hidden nothing is left either. */
const isLeft = (one: RelationshipModel, hiding: Hiding): boolean =>
  !hiding.relation(one.target) &&
  !(one.kind === 'many-to-many' && hiding.relation(one.junction)) &&
  !(one.kind === 'computed' && hiding.function(one.function))

/** A hidden column joins, but cannot be said. */
function withoutNames(one: RelationshipModel, origin: QualifiedName, hiding: Hiding): RelationshipModel {
  if (one.kind === 'computed') return one
  const among = (columns: readonly string[], of: QualifiedName) => columns.filter((column) => hiding.columns(of).includes(column))
  const unnamed =
    one.kind === 'many-to-many'
      ? among([...one.junction.self, ...one.junction.other], one.junction)
      : [...among(one.from, origin), ...among(one.to, one.target)]
  return unnamed.length === 0 ? one : { ...one, unnamed: [...new Set(unnamed)].sort(byCodePoint) }
}

const visibleGrants = (grants: readonly GrantModel[], isSeen: (column: string) => boolean): GrantModel[] =>
  grants.flatMap(({ role, privileges }) => {
    const left = privileges.flatMap((one) => {
      if (one.columns === undefined) return [one]
      const columns = one.columns.filter(isSeen)
      return columns.length > 0 ? [{ ...one, columns }] : []
    })
    return left.length > 0 ? [{ role, privileges: left }] : []
  })

/** The type of a relation's rows has the columns that can be seen. */
function rowType(type: TypeModel, hiding: Hiding): TypeModel {
  if (type.kind !== 'composite' || !type.relation) return type
  const hidden = hiding.columns(type)
  return hidden.length === 0 ? type : { ...type, fields: type.fields.filter(({ name }) => !hidden.includes(name)) }
}
