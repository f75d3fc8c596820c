// The overloads of a function → the page of their file: parameters, result, grants, call. Knows no layout.

import type { FunctionModel, Model, ParameterModel, ReturnsModel } from './model.ts'
import { byCodePoint, typeName } from './names.ts'
import { overloadNames } from './plan-names.ts'
import { type ColumnEntry, optionFields, type Planned, present, runtimeImport } from './plan-relation.ts'
import { createScope, exposedRelation, functionPath, type Import, type Scope } from './plan-scope.ts'
import { commentLines, type Entry, grantFields, writtenName } from './plan-text.ts'
import { ruleEntries, serves } from './ruled.ts'
import { recordSql, routineSql } from './sql.ts'
import type { Block, Fields } from './typescript.ts'

/** `<schema>/rpc/<function>.ts` */
export interface FunctionPage {
  readonly origin: string
  readonly imports: readonly Import[]
  readonly schema: string
  readonly name: string
  readonly routines: readonly RoutineEntry[]
  /** The identifiers of all overloads. */
  readonly ids: readonly string[]
  readonly methods: readonly string[]
}

interface RoutineEntry {
  readonly comment: readonly string[]
  readonly id: string
  readonly parameters: readonly ColumnEntry[]
  /** What a call answers with. */
  readonly ts: string
  readonly returns: Fields
  /** The rows that OUT parameters or TABLE make, where no type says them. */
  readonly row: { readonly name: string; readonly fields: readonly Entry[] } | null
  readonly volatility: string
  readonly securityDefiner: boolean
  /** What rules say, by the names of the file. */
  readonly rules: ReturnType<typeof ruleEntries>
  readonly settings: Fields | null
  readonly grants: Fields
  readonly sql: Block
}

export function functionPage(overloads: readonly FunctionModel[], model: Model): Planned<FunctionPage> {
  const [first] = overloads
  if (first === undefined) throw new Error('a function without an overload')
  const path = functionPath(first)
  const ids = overloadNames(overloads)
  const rowTypes = ids.map((id) => `${typeName(id)}Row`)
  const scope = createScope({ schema: first.schema, path, own: rowTypes }, model)
  const routines = overloads.map((one, at) => routineEntry(one, ids[at] ?? '', rowTypes[at] ?? '', scope, model))
  const hasParameters = routines.some(({ parameters }) => parameters.length > 0)
  const page: FunctionPage = {
    origin: `function ${writtenName(first)}`,
    imports: [runtimeImport(['call', 'endpoint', 'fn', ...(hasParameters ? ['parameter'] : []), 'returns']), ...scope.imports()],
    schema: first.schema,
    name: first.name,
    routines,
    ids,
    // A volatile function can be asked by GET too: the transaction is read-only then.
    methods: ['GET', 'POST'].filter((method) => serves(first, method)),
  }
  return { path, page, mentions: scope.mentions() }
}

function routineEntry(one: FunctionModel, id: string, rowType: string, scope: Scope, model: Model): RoutineEntry {
  const { returns } = one
  const row = returns.columns && {
    name: rowType,
    fields: returns.columns.map(({ name, typeName: key, toJson }): Entry => [name, toJson === undefined ? scope.ts(key) : 'unknown']),
  }
  return {
    comment: commentLines(one.comment),
    id,
    parameters: one.parameters.map((parameter) => parameterEntry(parameter, scope)),
    ts: resultTs(returns, rowType, scope, model),
    returns: present([
      ['kind', returns.kind],
      ['set', returns.set],
      ['type', returns.type],
      ['table', returns.relation?.schema === one.schema ? returns.relation.name : undefined],
      ['media', returns.media],
      ['toJson', returns.toJson],
    ]),
    row: row ?? null,
    volatility: one.volatility,
    securityDefiner: one.securityDefiner,
    rules: ruleEntries(one),
    settings: optionFields(Object.entries(one.settings).sort(([a], [b]) => byCodePoint(a, b))),
    grants: grantFields(one.grants),
    sql: { block: (returns.typeName === 'record' && !returns.columns ? recordSql : routineSql)(one.schema, one.name) },
  }
}

function parameterEntry(parameter: ParameterModel, scope: Scope): ColumnEntry {
  const { name, callType, optional, variadic, toJson, fromText, fromJson } = parameter
  return {
    comment: [],
    name,
    ts: toJson === undefined && fromJson === undefined ? scope.ts(parameter.typeName) : 'unknown',
    type: callType,
    options: optionFields([
      ['default', optional || undefined],
      ['variadic', variadic || undefined],
      ['toJson', toJson],
      ['fromText', fromText],
      ['fromJson', fromJson],
    ]),
  }
}

/** What the body of an answer is. */
function resultTs(returns: ReturnsModel, rowType: string, scope: Scope, model: Model): string {
  if (returns.kind === 'void') return 'void'
  if (returns.media !== undefined) return 'unknown'
  const relation = returns.relation && exposedRelation(returns.relation, model)
  const one = (notNull: boolean) => {
    if (relation) return notNull ? scope.row(relation) : `${scope.row(relation)} | null`
    if (returns.columns) return rowType
    if (returns.toJson !== undefined || returns.typeName === 'record') return 'unknown'
    return scope.ts(returns.typeName, notNull)
  }
  if (!returns.set) return one(false)
  const element = one(returns.kind === 'row')
  return element.includes(' ') ? `(${element})[]` : `${element}[]`
}
