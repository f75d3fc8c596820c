// The rules of endpoints, by name and by pattern → what each relation and function of the model is ruled by. Pure.

import type { Limits, Ruled } from '../runtime/spec.ts'
import type { EndpointRule, FunctionRule, RelationRule, Rules } from './define-config.ts'
import { GeneratorError } from './errors.ts'
import type { FunctionModel, Model, RelationModel } from './model.ts'
import { fits, functionName, isPattern, nothingNamed, relationName } from './rule-names.ts'
import { isPossible, methods } from './ruled.ts'
import { qualified } from './sql.ts'

type Rule = RelationRule | FunctionRule

/** An endpoint of the model with all that its rules may name. */
interface Ends<T> {
  readonly model: T
  readonly name: string
  /** What PostgreSQL can do, of what rules can say. */
  readonly verbs: readonly string[]
  /** Columns and computed fields; null where nobody knows them. */
  readonly columns: readonly string[] | null
}

/** @throws GeneratorError for a rule that names nothing, and for rules that leave nothing of what they are about */
export function applyLimits(model: Model, { relations = {}, functions = {} }: Rules): Model {
  const tables = model.relations.map(relationEnds)
  const byName = new Map(model.relations.map((one) => [qualified(one.schema, one.name), one]))
  const routines = model.functions.map((one) => functionEnds(one, byName))
  for (const [name, rule] of Object.entries(relations)) checkRule(`relations['${name}']`, name, rule, tables, 'relation')
  for (const [name, rule] of Object.entries(functions)) checkRule(`functions['${name}']`, name, rule, routines, 'function')
  return { ...model, relations: tables.map((one) => ruled(one, relations)), functions: routines.map((one) => ruled(one, functions)) }
}

const names = (fields: readonly { readonly name: string }[]) => fields.map(({ name }) => name)

const relationEnds = (model: RelationModel): Ends<RelationModel> => ({
  model,
  name: relationName(model),
  verbs: methods.filter((method) => isPossible(model, method)),
  columns: names([...model.columns, ...model.computed]),
})

/** A volatile function can be called by GET too, as long as it writes nothing. */
function functionEnds(model: FunctionModel, relations: ReadonlyMap<string, RelationModel>): Ends<FunctionModel> {
  const { kind, relation, columns } = model.returns
  const table = relation && relations.get(qualified(relation.schema, relation.name))
  const known = table ? [...table.columns, ...table.computed] : (columns ?? (kind === 'row' ? null : []))
  return { model, name: functionName(model), verbs: ['GET', 'POST'], columns: known && names(known) }
}

/** Each name in a rule is there in one at least of those that the rule is about. */
function checkRule(where: string, pattern: string, rule: Rule, all: readonly Ends<unknown>[], kind: string): void {
  const about = all.filter(({ name }) => fits(pattern, name))
  if (about.length === 0) throw nothingNamed(where.replace(/\[.*/s, ''), pattern, kind, names(all))
  for (const verb of rule.verbs ?? []) {
    const there = about.flatMap(({ verbs }) => verbs)
    if (!there.includes(verb)) throw nothingNamed(`${where}.verbs`, verb, 'verb that PostgreSQL can do there', [...new Set(there)])
  }
  for (const column of rule.filterable ?? []) {
    const there = about.flatMap(({ columns }) => columns ?? [column])
    if (!there.includes(column)) throw nothingNamed(`${where}.filterable`, column, 'column', there)
  }
}

/** Patterns in the order in which they are written, then the name itself: what is said later counts. */
function rulesOf(rules: Readonly<Record<string, Rule>>, name: string): Rule | undefined {
  const fitting = Object.entries(rules).filter(([pattern]) => fits(pattern, name))
  const inOrder = [...fitting.filter(([pattern]) => isPattern(pattern)), ...fitting.filter(([pattern]) => !isPattern(pattern))]
  const said = inOrder.flatMap(([, rule]) => Object.entries(rule).filter(([, value]) => value !== undefined))
  return said.length === 0 ? undefined : Object.fromEntries(said)
}

function ruled<T extends { readonly ruled?: Ruled }>(ends: Ends<T>, rules: Readonly<Record<string, Rule>>): T {
  const rule = rulesOf(rules, ends.name)
  if (rule === undefined) return ends.model
  const limits = limitsOf(rule, ends.columns)
  const served: readonly string[] | undefined = rule.verbs && methods.filter((method) => (rule.verbs as readonly string[]).includes(method))
  if (served && !served.some((method) => ends.verbs.includes(method))) {
    throw new GeneratorError(`the rules leave ${ends.name} no verb that it can do (${ends.verbs.join(', ')}): expose one, or hide it`)
  }
  const result: Ruled = {
    ...(served === undefined ? {} : { methods: served }),
    ...(limits === undefined ? {} : { limits }),
    ...(rule.cacheControl === undefined ? {} : { cacheControl: rule.cacheControl }),
  }
  return Object.keys(result).length === 0 ? ends.model : { ...ends.model, ruled: result }
}

/** A pattern may name columns that only some of its relations have. */
function limitsOf({ maxEmbedDepth, filterable, maxRows, aggregates }: EndpointRule, columns: Ends<unknown>['columns']): Limits | undefined {
  const limits: Limits = {
    ...(maxEmbedDepth === undefined ? {} : { embedDepth: maxEmbedDepth }),
    ...(filterable === undefined ? {} : { filterable: [...new Set(filterable)].filter((name) => columns?.includes(name) ?? true) }),
    ...(maxRows === undefined ? {} : { rows: maxRows }),
    ...(aggregates === false ? { aggregates: false as const } : {}),
  }
  return Object.keys(limits).length === 0 ? undefined : limits
}
