// Functions that can be called at /rpc: rows of functions.sql come in, signatures and results go out. Which arguments a request
// has given is none of its business.

import type { FunctionRow } from './catalog-rows.ts'
import type { FieldModel, FunctionModel, GrantModel, ParameterModel, QualifiedName, ReturnsModel } from './model-types.ts'
import { byCodePoint } from './names.ts'
import type { TypeCatalog } from './type-models.ts'

export interface FunctionContext {
  readonly types: TypeCatalog
  isRelation(name: QualifiedName): boolean
  grants(schema: string, signature: string): readonly GrantModel[]
}

/** All that are callable, in the order in which PostgREST tries overloads: fewest parameters, then comment, then parameters. */
export function buildFunctions(rows: readonly FunctionRow[], context: FunctionContext): FunctionModel[] {
  return rows
    .map((row) => buildFunction(row, context))
    .filter(isCallable)
    .sort(
      (a, b) =>
        byCodePoint(a.schema, b.schema) ||
        byCodePoint(a.name, b.name) ||
        a.parameters.length - b.parameters.length ||
        byCodePoint(a.comment ?? '', b.comment ?? '') ||
        byCodePoint(signatureOf(a), signatureOf(b)),
    )
}

const signatureOf = ({ parameters }: FunctionModel) => parameters.map(({ name, type }) => `${name}\0${type}`).join('\0')

const bodyTypes = new Set(['bytea', 'json', 'jsonb', 'text', 'xml'])

/** One unnamed parameter can take a request's body; further ones could never be given. */
function isCallable({ parameters }: FunctionModel): boolean {
  if (parameters.every(({ name }) => name !== '')) return true
  return parameters.length === 1 && bodyTypes.has(parameters[0]!.type)
}

const volatilities = { i: 'immutable', s: 'stable', v: 'volatile' } as const

function buildFunction(row: FunctionRow, context: FunctionContext): FunctionModel {
  const all = row.types.map((type, at) => ({ type, mode: row.modes?.[at] ?? 'i', name: row.names?.[at] ?? '' }))
  const inputs = all.filter(({ mode }) => mode === 'i' || mode === 'b' || mode === 'v')
  const outputs = all.filter(({ mode }) => mode === 'o' || mode === 'b' || mode === 't')
  const parameters = inputs.map(({ type, mode, name }, at): ParameterModel => {
    const { base } = context.types.bottom(type)
    return {
      name,
      ...context.types.described(type, type),
      callType: callType(type),
      // Defaults belong to the last parameters: https://www.postgresql.org/docs/current/sql-createfunction.html
      optional: at >= inputs.length - row.defaults,
      variadic: mode === 'v',
      ...(base === undefined ? {} : { base }),
    }
  })
  // The name PostgreSQL gives to an unnamed OUT parameter.
  const columns = outputs.map(
    ({ type, name }, at): FieldModel => ({ name: name || `column${at + 1}`, ...context.types.described(type, type) }),
  )
  return {
    schema: row.schema,
    name: row.name,
    ...(row.comment === null ? {} : { comment: row.comment }),
    parameters,
    returns: returnsOf(row, columns, context),
    volatility: volatilities[row.volatility],
    settings: Object.fromEntries((row.settings ?? []).map(splitSetting)),
    securityDefiner: row.security_definer,
    grants: context.grants(row.schema, row.signature),
  }
}

/** Without a length these two hold one character only. */
const callType = (type: string) => type.replace(/^(bit|character)(?=(\[\])?$)/, '$1 varying')

const splitSetting = (setting: string): [string, string] => {
  const at = setting.indexOf('=')
  return [setting.slice(0, at), setting.slice(at + 1)]
}

const mediaName = /^(?:[A-Za-z0-9.-]+\/[A-Za-z0-9.+-]+|\*\/\*)$/

function returnsOf(row: FunctionRow, columns: readonly FieldModel[], { types, isRelation }: FunctionContext): ReturnsModel {
  const { model, base } = types.bottom(row.returns)
  const own = types.models[row.returns]
  const composite = model.kind === 'composite'
  const relation = composite && model.relation ? { schema: model.schema, name: model.name } : undefined
  return {
    kind: columns.length > 0 || composite ? 'row' : row.returns === 'void' && !row.set ? 'void' : 'scalar',
    set: row.set,
    ...types.described(row.returns, row.returns),
    ...(row.set ? { rows: row.rows } : {}),
    ...(relation && isRelation(relation) ? { relation } : {}),
    ...(columns.length > 0 ? { columns } : {}),
    ...(own?.kind === 'domain' && !row.set && mediaName.test(own.name) ? { media: own.name.toLowerCase() } : {}),
    ...(base === undefined ? {} : { base }),
  }
}
