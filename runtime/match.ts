// Which overload of a function a request means: by the names of its arguments, then by a single unnamed parameter that fits
// the body. PostgREST's rules.

import { ApiError } from './errors.ts'
import { functionHint } from './hints.ts'
import type { Parameter, Routine } from './spec.ts'

/** What a request says of the call. */
export interface CallNames {
  readonly schema: string
  readonly name: string
  /** Names of the arguments, each once, sorted. */
  readonly keys: readonly string[]
  readonly post: boolean
  /** The body's media type. */
  readonly contentType: string
}

/** Media type of a body → types of an unnamed parameter that take it whole. */
const wholeBody: Readonly<Record<string, readonly string[]>> = {
  'application/json': ['json', 'jsonb'],
  'text/plain': ['text'],
  'text/xml': ['xml'],
  'application/octet-stream': ['bytea'],
}

const rawTypes = ['text/plain', 'text/xml', 'application/octet-stream']

/** The parameter that has no name, when it is the only one. */
export function unnamedParameter(routine: Routine): Parameter | undefined {
  const entries = Object.entries(routine.parameters)
  return entries.length === 1 && entries[0]![0] === '' ? entries[0]![1] : undefined
}

/**
 * @param functions names of all functions of the schema, for the hint
 * @throws ApiError PGRST202 when none fits, PGRST203 when several do
 */
export function matchRoutine(routines: readonly Routine[], call: CallNames, functions: readonly string[]): Routine {
  const named = routines.filter((routine) => fits(routine, call))
  const found = named.length > 0 ? named : routines.filter((routine) => takesBody(routine, call))
  const [first] = found
  if (first === undefined) throw notFound(routines, call, functions)
  if (found.length > 1) throw ambiguous(found)
  return first
}

function fits({ parameters }: Routine, { keys, post, contentType }: CallNames): boolean {
  const names = Object.keys(parameters)
  if (names.length === 0) return keys.length === 0 && !(post && rawTypes.includes(contentType))
  const required = names.filter((name) => parameters[name]!.default !== true)
  return required.every((name) => keys.includes(name)) && keys.every((key) => names.includes(key))
}

function takesBody(routine: Routine, { post, contentType }: CallNames): boolean {
  const parameter = unnamedParameter(routine)
  return post && parameter !== undefined && (wholeBody[contentType]?.includes(parameter.type) ?? false)
}

function notFound(routines: readonly Routine[], call: CallNames, functions: readonly string[]): ApiError {
  const { schema, name, keys, post, contentType } = call
  const raw = post && rawTypes.includes(contentType)
  const listed = raw ? '' : keys.length > 0 ? `(${keys.join(', ')})` : ' without parameters'
  const searched =
    (keys.length > 0 ? `with parameter${keys.length > 1 ? 's' : ''} ${keys.join(', ')}` : 'without parameters') +
    (post && contentType === 'application/json' ? ' or with a single unnamed json/jsonb parameter' : '')
  const unnamed = `with a single unnamed ${wholeBody[contentType]?.[0]} parameter`
  return new ApiError('PGRST202', {
    message: `Could not find the function ${schema}.${name}${listed} in the schema cache`,
    details: `Searched for the function ${schema}.${name} ${raw ? unnamed : searched}, but no matches were found in the schema cache.`,
    hint: raw
      ? null
      : functionHint(
          schema,
          name,
          keys,
          functions,
          routines.map(({ parameters }) => Object.keys(parameters)),
        ),
  })
}

function ambiguous(found: readonly Routine[]): ApiError {
  const signatures = found.map(({ schema, name, parameters }) => {
    const list = Object.entries(parameters).map(([parameter, { type }]) => `${parameter} => ${type}`)
    return `${schema}.${name}(${list.join(', ')})`
  })
  return new ApiError('PGRST203', {
    message: `Could not choose the best candidate function between: ${signatures.join(', ')}`,
    hint: 'Try renaming the parameters or the function itself in the database so function overloading can be resolved',
  })
}
