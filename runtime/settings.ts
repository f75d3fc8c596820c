// The settings of a request's transaction: who asks, for what, with which headers. Gives the statements that run before the
// main one, in PostgREST's order. https://www.postgresql.org/docs/current/functions-admin.html

import { ident } from './fragment.ts'

/** A text and its parameters, the same text for every role and search path. */
export interface SettingsStatement {
  readonly text: string
  readonly values: readonly string[]
  readonly shared: true
}

export interface Settings {
  /** The schema of the request and the extra ones, in order: `"api", "public"`. */
  readonly searchPath: string
  /** Settings of the role that PostgreSQL does not apply by itself on SET ROLE, set before it. */
  readonly roleSettings: readonly (readonly [string, string])[]
  readonly role: string
  /** JSON */
  readonly claims: string
  readonly method: string
  /** As it was sent, without the query. */
  readonly path: string
  /** JSON objects */
  readonly headers: string
  readonly cookies: string
  readonly timezone?: string | undefined
  /** Of the function that is called. */
  readonly hoisted: readonly (readonly [string, string])[]
  /** `app.settings.*` of the configuration. */
  readonly app: readonly (readonly [string, string])[]
  readonly readOnly: boolean
}

const texts = new Map<number, string>()

/** One `select set_config(…), …`. Its text depends on how many settings there are, never on what they say. */
export function settingsStatement(settings: Settings): SettingsStatement {
  const { roleSettings, hoisted, app, timezone, readOnly } = settings
  const values: string[] = [settings.searchPath]
  for (const [name, value] of roleSettings) values.push(name, value)
  values.push(settings.role, settings.claims, settings.method, settings.path, settings.headers, settings.cookies)
  if (timezone !== undefined) values.push(timezone)
  for (const [name, value] of hoisted) values.push(name, value)
  for (const [name, value] of app) values.push(name, value)

  const named = hoisted.length + app.length
  const key = ((roleSettings.length * MANY + named) * 2 + (timezone === undefined ? 0 : 1)) * 2 + (readOnly ? 1 : 0)
  let text = texts.get(key)
  if (text === undefined) {
    text = settingsText(roleSettings.length, timezone !== undefined, named, readOnly)
    texts.set(key, text)
  }
  return { text, values, shared: true }
}

/** More settings than a configuration and a function have together. */
const MANY = 65_536

function settingsText(roleSettings: number, timezone: boolean, named: number, readOnly: boolean): string {
  let n = 0
  const fixed = (name: string) => `set_config('${name}', $${++n}, true)`
  const pair = () => `set_config($${++n}, $${++n}, true)`
  const calls = [fixed('search_path')]
  for (let i = 0; i < roleSettings; i++) calls.push(pair())
  for (const name of ['role', 'request.jwt.claims', 'request.method', 'request.path', 'request.headers', 'request.cookies']) {
    calls.push(fixed(name))
  }
  if (timezone) calls.push(fixed('timezone'))
  for (let i = 0; i < named; i++) calls.push(pair())
  if (readOnly) calls.push(`set_config('transaction_read_only', 'on', true)`)
  return `select ${calls.join(', ')}`
}

/** `select "vault"."doorman"()` */
export function preRequestText(name: string): string {
  return `select ${name.split('.').map(ident).join('.')}()`
}

/** Headers as request.headers shows them: names in lower case, no cookies. */
export function headersJson(headers: NodeJS.Dict<string | string[]>): string {
  if (headers.cookie === undefined && headers['set-cookie'] === undefined) {
    const json = JSON.stringify(headers)
    if (!NOT_ASCII.test(json)) return json
  }
  const shown: Record<string, string> = {}
  for (const name in headers) {
    const value = headers[name]
    if (name === 'cookie' || value === undefined) continue
    shown[name] = decode(Array.isArray(value) ? value.join(', ') : value)
  }
  return JSON.stringify(shown)
}

/** `a=1; b=2` → `{"a":"1","b":"2"}`; RFC 6265, 5.4. */
export function cookiesJson(header: string | undefined): string {
  if (header === undefined) return '{}'
  const cookies: Record<string, string> = {}
  for (const part of decode(header).split(';')) {
    const equals = part.indexOf('=')
    const name = (equals < 0 ? part : part.slice(0, equals)).trim()
    if (name !== '') cookies[name] = equals < 0 ? '' : part.slice(equals + 1).trim()
  }
  return JSON.stringify(cookies)
}

const NOT_ASCII = /[\x80-\xff]/
const decode = (value: string) => (NOT_ASCII.test(value) ? Buffer.from(value, 'latin1').toString('utf8') : value)
