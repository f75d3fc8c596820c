// One request on its way: what came in, who sent it, which schema it is about. And the transaction it will run in.

import type { IncomingHttpHeaders } from 'node:http'
import type { Authenticate, Identity } from './auth.ts'
import type { Cancellation } from './cancellation.ts'
import type { Config } from './config.ts'
import { type Ending, execute, type Result, type Statement } from './execute.ts'
import type { MediaRange, PreferenceName, Preferences } from './headers.ts'
import type { Pool } from './pool.ts'
import type { Registry } from './registry.ts'
import { EVERY_ROLE } from './roles.ts'
import { cookiesJson, headersJson, preRequestText, settingsStatement } from './settings.ts'
import type { SchemaSpec } from './spec.ts'

/** The settings of a role that are put on by hand: SET ROLE does not. */
export interface RoleSettings {
  readonly isolation?: Isolation
  readonly settings: readonly (readonly [string, string])[]
}

export type Isolation = 'read committed' | 'repeatable read' | 'serializable'

/** What all requests of a server share. */
export interface Shared {
  readonly config: Config
  readonly pool: Pool
  readonly registry: Registry
  readonly authenticate: Authenticate
  readonly roles: ReadonlyMap<string, RoleSettings>
}

export interface Exchange {
  readonly shared: Shared
  readonly method: string
  /** As it was sent, without the query. */
  readonly path: string
  /** The raw query string, without its question mark. */
  readonly query: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly identity: Identity
  readonly schemaName: string
  readonly schema: SchemaSpec
  /** The answer names the schema: it was asked for, or several are exposed. */
  readonly namesSchema: boolean
  readonly preferences: Preferences
  readonly accept: readonly MediaRange[]
  /** Asked for when the client goes away. */
  readonly cancellation: Cancellation | undefined
  /** When the stages of the request ended, for Server-Timing. */
  readonly clock?: Clock | null
  /** Gets the texts that are sent to the database, for the log. */
  readonly statements?: string[] | null
}

/** Times in ms since the process started. */
export interface Clock {
  started: number
  authenticated: number
  parsed: number
  planned: number
  executed: number
}

export interface Run {
  readonly main: Statement
  readonly after?: readonly Statement[] | undefined
  readonly label: string
  readonly readOnly: boolean
  /** Looks at the result before the end of the transaction; what it throws rolls it back. */
  readonly check?: ((result: Result) => void) | undefined
  readonly hoisted?: readonly (readonly [string, string])[]
  readonly isolation?: Isolation | undefined
}

/** Preferences about the transaction that were obeyed, for Preference-Applied. */
export function appliedTx(exchange: Exchange): readonly PreferenceName[] {
  return exchange.shared.config.dbTxEnd.allowOverride ? ['tx'] : []
}

/** Runs statements in the transaction of a request. */
export function runTransaction(exchange: Exchange, run: Run): Promise<Result> {
  return exchange.clock ? timed(exchange.clock, exchange, run) : transact(exchange, run)
}

async function timed(clock: Clock, exchange: Exchange, run: Run): Promise<Result> {
  clock.planned = performance.now()
  const result = await transact(exchange, run)
  clock.executed = performance.now()
  return result
}

function transact(exchange: Exchange, run: Run): Promise<Result> {
  const { shared, identity, preferences, schemaName } = exchange
  const { config } = shared
  const role = shared.roles.get(identity.role)
  const before: Statement[] = [
    settingsStatement({
      searchPath: shared.registry.searchPath(schemaName),
      roleSettings: role?.settings ?? NONE,
      role: identity.role,
      claims: identity.claimsJson,
      method: exchange.method,
      path: exchange.path,
      headers: headersJson(exchange.headers),
      cookies: cookiesJson(exchange.headers.cookie),
      timezone: preferences.timezone,
      hoisted: run.hoisted ?? NONE,
      app: config.appSettings,
      readOnly: run.readOnly,
    }),
  ]
  if (config.dbPreRequest !== null) before.push({ text: preRequestText(config.dbPreRequest), values: [] })
  if (exchange.statements) for (const { text } of [...before, run.main, ...(run.after ?? [])]) exchange.statements.push(text)
  const isolation = run.isolation ?? role?.isolation ?? shared.roles.get(EVERY_ROLE)?.isolation
  const ending = !run.readOnly && rollsBack(exchange) ? 'rollback' : 'commit'
  return execute(shared.pool, {
    before,
    main: run.main,
    planKey: `${identity.role}\0${schemaName}`,
    label: run.label,
    end: run.check ? checked(run.check, ending) : ending,
    after: run.after,
    isolation,
    cancellation: exchange.cancellation,
  })
}

const NONE: readonly (readonly [string, string])[] = []

/** The result is looked at before the transaction ends; what the check throws undoes it. */
function checked(check: (result: Result) => void, ending: Ending): (result: Result) => Ending {
  return (result) => {
    check(result)
    return ending
  }
}

function rollsBack({ shared, preferences }: Exchange): boolean {
  const { rollback, allowOverride } = shared.config.dbTxEnd
  return allowOverride && preferences.tx !== undefined ? preferences.tx === 'rollback' : rollback
}
