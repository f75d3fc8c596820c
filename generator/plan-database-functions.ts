// The functions of a schema as `Database` has them: those that can be called, and those that read like columns or embeds of a
// relation, by which the client's types know what `*` leaves out and what an embed gives. Knows no layout.

import { type DatabaseTypes, neverNull, rowType } from './database-types.ts'
import type { FunctionModel, Model, ParameterModel, RelationModel } from './model.ts'
import { byCodePoint } from './names.ts'
import { exposedRelation } from './plan-scope.ts'
import { commentLines } from './plan-text.ts'
import { qualified } from './sql.ts'

/** `name?: ts` */
export interface Field {
  readonly comment: readonly string[]
  readonly name: string
  readonly optional: boolean
  readonly ts: string
}

/** Functions of one name. */
export interface Callable {
  readonly comment: readonly string[]
  readonly name: string
  readonly signatures: readonly Signature[]
  /** There are several. */
  readonly overloaded: boolean
}

interface Signature {
  /** Null: it takes anything. */
  readonly args: readonly Field[] | null
  readonly bare: boolean
  /** What is returned, or what follows the fields of a row. */
  readonly returns: string
  readonly row: readonly Field[] | null
  /** Rows of this relation of the schema. */
  readonly rows: { readonly from: string; readonly to: string; readonly isOneToOne: string; readonly isSetofReturn: string } | null
}

/**
 * The computed fields that the client's types can tell from columns: they look them up among the functions, where nothing else may
 * have the name.
 */
export function computedNames(model: Model): (relation: RelationModel) => readonly string[] {
  const others = new Set([
    ...model.functions.filter(isSendable).map(({ schema, name }) => qualified(schema, name)),
    ...model.relations.flatMap(({ schema, relationships }) =>
      relationships.flatMap((one) => (one.kind === 'computed' ? [qualified(schema, one.function.name)] : [])),
    ),
  ])
  return ({ schema, computed }) => computed.map(({ name }) => name).filter((name) => !others.has(qualified(schema, name)))
}

/** By name. */
export function functionEntries(model: Model, schema: string, types: DatabaseTypes): Callable[] {
  const found = new Map<string, { comment: readonly string[]; signatures: Signature[] }>()
  const add = (name: string, comment: string | undefined, signature: Signature) => {
    const known = found.get(name)
    if (known) known.signatures.push(signature)
    else found.set(name, { comment: commentLines(comment), signatures: [signature] })
  }
  for (const one of model.functions) {
    if (one.schema === schema && isSendable(one)) add(one.name, one.comment, signatureOf(one, model, types))
  }
  for (const relation of model.relations) if (relation.schema === schema) addRelationships(relation, model, types, add)
  addFields(model, schema, types, add)
  return [...found]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([name, { comment, signatures }]) => ({
      comment: signatures.length > 1 ? [] : comment,
      name,
      signatures,
      overloaded: signatures.length > 1,
    }))
}

type Add = (name: string, comment: string | undefined, signature: Signature) => void

/** The client sends JSON: a body that is to be a text, bytes or XML is out of its reach. */
const isSendable = ({ parameters: [first] }: FunctionModel): boolean => first === undefined || first.name !== '' || takesJson(first)

const takesJson = ({ name, type }: ParameterModel) => name === '' && (type === 'json' || type === 'jsonb')

function signatureOf(one: FunctionModel, model: Model, types: DatabaseTypes): Signature {
  const { parameters, returns, schema } = one
  const fields = parameters.map((parameter): Field => {
    const notNull = neverNull(parameter.typeName, model.types)
    return { comment: [], name: parameter.name, optional: parameter.optional, ts: types.write(parameter, notNull) }
  })
  const relation = returns.relation && exposedRelation(returns.relation, model)
  const rows = relation?.schema === schema ? setofOptions('*', relation.name, !returns.set, returns.set) : null
  const args = { args: parameters.some(takesJson) ? null : fields, bare: fields.length === 0 }
  const list = returns.set ? '[]' : ''
  if (returns.columns) {
    const row = returns.columns.map((field): Field => ({ comment: [], name: field.name, optional: false, ts: types.read(field) }))
    return { ...args, returns: list, row, rows: null }
  }
  return { ...args, returns: relation ? rowsOf(relation, returns.set, types) : resultOf(one, model, types), row: null, rows }
}

/** A row that is not SETOF comes as one of nulls where there is none. */
const rowsOf = (relation: RelationModel, set: boolean, types: DatabaseTypes): string =>
  set ? `${types.columns(relation)}[]` : `Nullable<${types.columns(relation)}>`

/** Of a function that returns no rows of a relation. Domains come as they are, without their representation. */
function resultOf({ returns }: FunctionModel, model: Model, types: DatabaseTypes): string {
  if (returns.kind === 'void') return 'null'
  if (returns.media !== undefined) return 'unknown'
  const list = returns.set ? '[]' : ''
  if (returns.typeName === 'record') return `Record<string, unknown>${list}`
  const item = types.read({ typeName: returns.typeName }, returns.kind === 'row' || neverNull(returns.typeName, model.types))
  return returns.set && item.includes(' ') ? `(${item})[]` : item + list
}

function addRelationships(relation: RelationModel, model: Model, types: DatabaseTypes, add: Add): void {
  for (const relationship of relation.relationships) {
    if (relationship.kind !== 'computed' || relationship.target.schema !== relation.schema) continue
    const { target, single, set, comment, function: made } = relationship
    const to = exposedRelation(target, model)
    if (to === undefined) continue
    add(made.name, comment, {
      args: [ofRow(rowType(relation))],
      bare: false,
      returns: single && set ? types.columns(to) : rowsOf(to, set, types),
      row: null,
      rows: setofOptions(relation.name, to.name, single, set),
    })
  }
}

/** Fields of one name are one function of rows that are all these relations' at once: so the client finds it for each of them. */
function addFields(model: Model, schema: string, types: DatabaseTypes, add: Add): void {
  const names = computedNames(model)
  const fields = model.relations
    .filter((relation) => relation.schema === schema)
    .flatMap((relation) => {
      const own = names(relation)
      return relation.computed
        .filter(({ name }) => own.includes(name))
        .map((field) => ({ field, row: rowType(relation), ts: types.read(field) }))
    })
  for (const name of new Set(fields.map(({ field }) => field.name))) {
    const same = fields.filter(({ field }) => field.name === name)
    const comment = same.length === 1 ? same[0]?.field.comment : undefined
    const returns = [...new Set(same.map(({ ts }) => ts))].join(' | ')
    add(name, comment, { args: [ofRow(same.map(({ row }) => row).join(' & '))], bare: false, returns, row: null, rows: null })
  }
}

const ofRow = (ts: string): Field => ({ comment: [], name: '', optional: false, ts })

const setofOptions = (from: string, to: string, isOneToOne: boolean, isSetofReturn: boolean): Signature['rows'] => ({
  from,
  to,
  isOneToOne: String(isOneToOne),
  isSetofReturn: String(isSetofReturn),
})
