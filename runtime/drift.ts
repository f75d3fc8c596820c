// Schema drift: a generated API and a database come in, what is no longer as it was generated goes out, kept for whoever asks
// (/ready, metrics) and told to the log. Checked when somebody says so: at the start, by a signal, by a notification.

import { setImmediate as turn } from 'node:timers/promises'
import { type CatalogSnapshot, readCatalog } from './catalog.ts'
import type { Config } from './config.ts'
import { compareFunctions } from './drift-functions.ts'
import { compareRelations } from './drift-relations.ts'
import { compareRelationships } from './drift-relationships.ts'
import { type Drift, driftText, type Expected, type ExpectedSchema, written } from './drift-words.ts'
import type { Pool } from './pool.ts'
import type { Api, Column, Parameter, Routine, SchemaSpec, Table } from './spec.ts'

export type { Drift } from './drift-words.ts'
export { driftText } from './drift-words.ts'

/** What is known of the drift. */
export interface DriftState {
  /**
   * `unchecked`: off, or no check has succeeded yet;
   * `none`; `compatible`: the database has more than was generated; `breaking`: requests fail or are answered otherwise.
   */
  readonly status: 'unchecked' | 'none' | 'compatible' | 'breaking'
  /** False when the drift is breaking and schema-drift = fail: /ready says 503. */
  readonly ready: boolean
  /** Breaking ones first. */
  readonly drifts: readonly Drift[]
  /** When the last check that succeeded ended, in ms as Date.now. */
  readonly checkedAt: number | null
  /** What that check took, in ms. */
  readonly took: number
  /** Why the last check could not be made; what is above is of an earlier one. */
  readonly error: string | null
}

export interface DriftWatch {
  /** At once, from memory. */
  state(): DriftState
  /**
   * Compares now. While one check runs, all further calls wait for one more: what changed after the first had looked is seen.
   * Never throws; nothing is done when schema-drift = off.
   */
  check(): Promise<DriftState>
  /** Says nothing more: the pool is about to be closed. */
  stop(): void
}

export type DriftMode = Config['schemaDrift']

export interface DriftOptions {
  readonly api: Api
  readonly pool: Pool
  /** As it is now: the configuration may be read again. */
  readonly mode: () => DriftMode
  /** Each of these is one line, of at most a few hundred characters. */
  readonly log: (level: 'error' | 'warn' | 'info', line: string) => void
}

const UNCHECKED: DriftState = { status: 'unchecked', ready: true, drifts: [], checkedAt: null, took: 0, error: null }

export function createDriftWatch({ api, pool, mode, log }: DriftOptions): DriftWatch {
  let state = UNCHECKED
  let stopped = false
  let expected: Expected | undefined
  let running: Promise<DriftState> | null = null
  let next: Promise<DriftState> | null = null

  async function once(): Promise<DriftState> {
    if (mode() === 'off' || stopped) return state
    const started = performance.now()
    try {
      expected ??= await loadExpected(api)
      const found = await readCatalog(pool, api.exposed, api.extraSearchPath, usedFunctions(expected))
      const drifts = await compare(expected, found)
      const status = drifts.length === 0 ? 'none' : drifts[0]!.breaking ? 'breaking' : 'compatible'
      const took = performance.now() - started
      state = { status, ready: true, drifts, checkedAt: Date.now(), took, error: null }
      tell(state, log)
    } catch (error) {
      if (stopped) return state
      const reason = error instanceof Error ? error.message : String(error)
      state = { ...state, error: reason }
      log('error', `schema drift: could not be checked: ${reason}`)
    }
    return state
  }

  const begin = (): Promise<DriftState> => {
    running = once().finally(() => {
      running = null
    })
    return running
  }
  const shown = (): DriftState => {
    const now = mode()
    return now === 'off' ? UNCHECKED : { ...state, ready: now !== 'fail' || state.status !== 'breaking' }
  }
  return {
    state: shown,
    check: async () => {
      if (running === null) await begin()
      else {
        next ??= running.then(() => {
          next = null
          return begin()
        })
        await next
      }
      return shown()
    },
    stop: () => {
      stopped = true
    },
  }
}

function tell({ drifts, took }: DriftState, log: DriftOptions['log']): void {
  const breaking = drifts.filter((drift) => drift.breaking)
  if (drifts.length === 0) {
    log('info', `schema drift: none (checked in ${took.toFixed(0)} ms)`)
    return
  }
  for (const drift of drifts) log(drift.breaking ? 'error' : 'warn', `schema drift: ${driftText(drift)}`)
  const counts = [`${breaking.length} breaking`, `${drifts.length - breaking.length} compatible`].filter((text) => !text.startsWith('0 '))
  log(breaking.length > 0 ? 'error' : 'warn', `schema drift: ${counts.join(' and ')}: generate again and deploy`)
}

/** Pure, each from what was generated and what is there to the differences. */
const comparisons = [compareSchemas, compareRelations, compareRelationships, compareFunctions, compareUsed]

/** All differences, breaking ones first. Requests get their turn in between. */
async function compare(expected: Expected, found: CatalogSnapshot): Promise<Drift[]> {
  const drifts: Drift[] = []
  for (const comparison of comparisons) {
    drifts.push(...comparison(expected, found))
    await turn()
  }
  return [...drifts.filter(({ breaking }) => breaking), ...drifts.filter(({ breaking }) => !breaking)]
}

function compareSchemas({ schemas }: Expected, found: CatalogSnapshot): Drift[] {
  const gone = schemas.filter(({ name }) => !found.schemas.includes(name))
  return gone.map(({ name }) => ({
    object: `schema ${written(name)}`,
    change: 'is gone',
    breaking: true,
    affects: [`all of ${written(name)}`],
  }))
}

/** Loads every file of out/, one after the other, with room for requests between them. */
async function loadExpected(api: Api): Promise<Expected> {
  const schemas: ExpectedSchema[] = []
  for (const name of api.exposed) {
    const spec = api.schemas[name]
    if (spec) schemas.push(await loadSchema(name, spec))
  }
  return { schemas, extraSearchPath: api.extraSearchPath }
}

async function loadSchema(name: string, { relations, functions, openapi, media, hidden }: SchemaSpec): Promise<ExpectedSchema> {
  const tables: Table[] = []
  const routines: Routine[] = []
  for (const load of Object.values(relations)) {
    tables.push((await load()).default.table)
    await turn()
  }
  for (const load of Object.values(functions)) {
    routines.push(...(await load()).default.routines)
    await turn()
  }
  return {
    name,
    tables,
    routines,
    outline: openapi ? (await openapi()).default : null,
    ...(media ? { media } : {}),
    ...(hidden ? { hidden } : {}),
  }
}

type Represented = Pick<Column & Parameter, 'toJson' | 'fromText' | 'fromJson'>

/** Functions and aggregates that generated statements call, as they are printed there → who calls them. */
function* mentions({ schemas }: Expected): Generator<[text: string, user: string]> {
  const of = ({ toJson, fromText, fromJson }: Represented) => [toJson, fromText, fromJson].filter((text) => text !== undefined)
  for (const { name: owner, tables, routines, media = {} } of schemas) {
    for (const text of Object.values(media)) yield [text, `all of ${written(owner)}`]
    for (const { schema, name, columns, computed, media } of tables) {
      const path = written(schema, name)
      for (const column of [...Object.values(columns), ...Object.values(computed ?? {})]) for (const text of of(column)) yield [text, path]
      for (const text of Object.values(media ?? {})) yield [text, path]
    }
    for (const { schema, name, parameters, returns } of routines) {
      const path = written(schema, name)
      for (const parameter of Object.values(parameters)) for (const text of of(parameter)) yield [text, path]
      if (returns.toJson !== undefined) yield [returns.toJson, path]
    }
  }
}

/** `"vault"."berth_to_json"` → its two names. */
function namesOf(text: string): [schema: string, name: string] {
  const names = [...text.matchAll(/(U&)?"((?:[^"]|"")*)"/g)].map(([, coded, name = '']) => {
    const plain = name.replaceAll('""', '"')
    return coded ? plain.replace(/\\(007B|\\)/g, (_, code: string) => (code === '\\' ? '\\' : '{')) : plain
  })
  return [names[0] ?? '', names[1] ?? '']
}

const usedFunctions = (expected: Expected) => [...new Set([...mentions(expected)].map(([text]) => text))].map(namesOf)

function compareUsed(expected: Expected, { used, schemas }: CatalogSnapshot): Drift[] {
  const there = new Set(used.map((names) => names.join('\0')))
  const users = new Map<string, Set<string>>()
  for (const [text, user] of mentions(expected)) {
    if (!there.has(namesOf(text).join('\0'))) users.set(text, (users.get(text) ?? new Set()).add(user))
  }
  return [...users]
    .filter(([text]) => !expected.schemas.some(({ name }) => name === namesOf(text)[0] && !schemas.includes(name)))
    .map(([text, of]) => ({ object: `function ${written(...namesOf(text))}`, change: 'is gone', breaking: true, affects: [...of] }))
}
