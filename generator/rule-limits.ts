// The rules of endpoints, by name and by pattern → what each relation and function is ruled by. Pure.

import type { Ruled } from '../runtime/spec.ts'
import type { EndpointRule, FunctionRule, RelationRule, Rules } from './define-config.ts'
import type { Model, QualifiedName } from './model.ts'
import { fits, functionName, isPattern, nothingNamed, relationName } from './rule-names.ts'

/** @throws GeneratorError */
export function applyLimits(model: Model, { relations = {}, functions = {} }: Rules): Model {
  checkNames('relations', relations, model.relations.map(relationName), 'relation')
  checkNames('functions', functions, model.functions.map(functionName), 'function')
  return {
    ...model,
    relations: model.relations.map((one) => ruled(one, rulesOf(relations, relationName(one)))),
    functions: model.functions.map((one) => ruled(one, rulesOf(functions, functionName(one)))),
  }
}

function checkNames(where: string, rules: Readonly<Record<string, unknown>>, there: readonly string[], kind: string): void {
  for (const name of Object.keys(rules)) {
    if (!there.some((one) => fits(name, one))) throw nothingNamed(where, name, kind, there)
  }
}

/** Patterns in the order in which they are written, then the name itself: what is said later counts. */
function rulesOf<R extends RelationRule | FunctionRule>(rules: Readonly<Record<string, R>>, name: string): R | undefined {
  const fitting = Object.entries(rules).filter(([pattern]) => fits(pattern, name))
  const inOrder = [...fitting.filter(([pattern]) => isPattern(pattern)), ...fitting.filter(([pattern]) => !isPattern(pattern))]
  return inOrder.length === 0 ? undefined : Object.assign({}, ...inOrder.map(([, rule]) => rule))
}

function ruled<T extends QualifiedName & { readonly ruled?: Ruled }>(one: T, rule: RelationRule | FunctionRule | undefined): T {
  if (rule === undefined) return one
  const limits = limitsOf(rule)
  const result: Ruled = {
    ...(rule.verbs === undefined ? {} : { methods: rule.verbs }),
    ...(limits === undefined ? {} : { limits }),
    ...(rule.cacheControl === undefined ? {} : { cacheControl: rule.cacheControl }),
  }
  return Object.keys(result).length === 0 ? one : { ...one, ruled: result }
}

function limitsOf({ maxEmbedDepth, filterable, maxRows, aggregates }: EndpointRule): Ruled['limits'] {
  const limits = {
    ...(maxEmbedDepth === undefined ? {} : { embedDepth: maxEmbedDepth }),
    ...(filterable === undefined ? {} : { filterable }),
    ...(maxRows === undefined ? {} : { rows: maxRows }),
    ...(aggregates === false ? { aggregates: false as const } : {}),
  }
  return Object.keys(limits).length === 0 ? undefined : limits
}
