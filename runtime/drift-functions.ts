// Generated functions against those that the database has. Arguments are given by name, so the order of parameters does not
// matter; what stands in a body is not looked at. Pure.

import type { CatalogFunction, CatalogSnapshot } from './catalog.ts'
import { type Drift, type Expected, type ExpectedSchema, pathOf, written } from './drift-words.ts'
import type { Routine } from './spec.ts'

interface Input {
  readonly type: string
  readonly optional: boolean
  readonly variadic: boolean
}

/** What a caller sees of an overload. */
interface Signature {
  readonly inputs: ReadonlyMap<string, Input>
  /** Of parameters; those without a name count. */
  readonly size: number
  /** `(a integer, b integer)`, in the order of the function. */
  readonly text: string
  /** Tells overloads from each other. */
  readonly key: string
}

export function compareFunctions(expected: Expected, found: CatalogSnapshot): Drift[] {
  return expected.schemas.filter(({ name }) => found.schemas.includes(name)).flatMap((schema) => compareSchema(schema, expected, found))
}

function compareSchema(schema: ExpectedSchema, expected: Expected, { functions }: CatalogSnapshot): Drift[] {
  const now = functions
    .filter((one) => one.schema === schema.name)
    .map((one) => ({ one, signature: foundSignature(one) }))
    .filter(({ signature }) => isCallable(signature))
  const left = new Set(now)
  const drifts: Drift[] = []
  const missing: [Routine, Signature][] = []
  for (const routine of schema.routines) {
    const signature = generatedSignature(routine)
    const same = now.find(({ one, signature: other }) => one.name === routine.name && other.key === signature.key)
    if (!same) missing.push([routine, signature])
    else {
      left.delete(same)
      const affects = [pathOf(expected, schema.name, `rpc/${routine.name}`)]
      for (const { change, breaking } of compareOverload(routine, signature, same.one, same.signature)) {
        drifts.push({ object: shown(routine, signature), change, breaking, affects: breaking ? affects : [] })
      }
    }
  }
  for (const [routine, signature] of missing) {
    // The only one of its name was changed, where there is one: PostgreSQL itself takes it for another function.
    const others = [...left].filter(({ one }) => one.name === routine.name)
    const only = others.length === 1 && missing.filter(([other]) => other.name === routine.name).length === 1 ? others[0]! : undefined
    if (only) left.delete(only)
    const change = only ? `takes ${only.signature.text} now` : 'is gone'
    drifts.push({
      object: shown(routine, signature),
      change,
      breaking: true,
      affects: [pathOf(expected, schema.name, `rpc/${routine.name}`)],
    })
  }
  const seen = [...left].filter(({ one }) => !schema.hidden?.functions?.includes(one.name))
  for (const { one, signature } of seen) drifts.push({ object: shown(one, signature), change: 'appeared', breaking: false, affects: [] })
  return drifts
}

const shown = ({ schema, name }: { schema: string; name: string }, { text }: Signature) => `function ${written(schema, name)}${text}`

function signature(inputs: readonly (readonly [name: string, input: Input])[]): Signature {
  const texts = inputs.map(([name, { type, variadic }]) => `${variadic ? 'variadic ' : ''}${name === '' ? '' : `${written(name)} `}${type}`)
  return {
    inputs: new Map(inputs),
    size: inputs.length,
    text: `(${texts.join(', ')})`,
    key: inputs
      .map(([name, { type }]) => `${name}\0${type}`)
      .sort()
      .join('\0\0'),
  }
}

const generatedSignature = ({ parameters }: Routine) =>
  signature(
    Object.entries(parameters).map(([name, { type, default: standard, variadic }]) => [
      name,
      { type, optional: standard ?? false, variadic: variadic ?? false },
    ]),
  )

function foundSignature({ types, modes, names, defaults }: CatalogFunction): Signature {
  const all = types.map((type, at) => ({ type: callType(type), mode: modes?.[at] ?? 'i', name: names?.[at] ?? '' }))
  const inputs = all.filter(({ mode }) => 'ibv'.includes(mode))
  return signature(
    inputs.map(({ type, mode, name }, at) => [name, { type, optional: at >= inputs.length - defaults, variadic: mode === 'v' }]),
  )
}

/** Without a length these two hold one character only: generated code calls them by their other name. */
const callType = (type: string) => type.replace(/^(bit|character)(?=(\[\])?$)/, '$1 varying')

const bodyTypes = ['bytea', 'json', 'jsonb', 'text', 'xml']

/** All parameters have names, or the only one takes the body. */
function isCallable({ inputs, size }: Signature): boolean {
  const unnamed = inputs.get('')
  return unnamed === undefined || (size === 1 && bodyTypes.includes(unnamed.type))
}

const volatilities = { i: 'immutable', s: 'stable', v: 'volatile' } as const

function compareOverload(was: Routine, before: Signature, is: CatalogFunction, now: Signature): Pick<Drift, 'change' | 'breaking'>[] {
  const changes: Pick<Drift, 'change' | 'breaking'>[] = []
  const add = (change: string, breaking: boolean) => changes.push({ change, breaking })
  const [gives, gave] = [resultText(is.returns, is.set), resultText(was.returns.type, was.returns.set)]
  if (gives !== gave) add(`returns ${gives}, returned ${gave}`, true)
  for (const [name, { optional, variadic }] of before.inputs) {
    const input = now.inputs.get(name)
    if (!input) continue
    const parameter = written(name)
    if (input.variadic !== variadic) add(`takes ${parameter} ${input.variadic ? 'as variadic' : 'as an array'} now`, true)
    if (optional && !input.optional) add(`needs ${parameter} now`, true)
    if (!optional && input.optional) add(`does not need ${parameter} any more`, false)
  }
  const volatility = volatilities[is.volatility]
  if (volatility !== was.volatility) {
    // It still runs as it was generated: in a transaction that only reads, unless it was volatile.
    add(`is ${volatility}, was ${was.volatility}`, volatility === 'volatile')
  }
  const settings = (is.settings ?? []).slice().sort()
  const generated = Object.entries(was.settings ?? {}).map(([name, value]) => `${name}=${value}`)
  if (settings.join('\0') !== generated.sort().join('\0')) add('has other settings', false)
  return changes
}

const resultText = (type: string, set: boolean) => (set ? `setof ${type}` : type)
