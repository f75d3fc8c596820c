// Every option of the server, a row each: how its text is read and printed, its default, where and when it may be set.
// config.ts walks this table; nothing else knows an option's name. PostgREST's names, defaults and meanings.

import { compileRolePath } from './jsonpath.ts'

/** The configuration cannot be used. Its message is one line for a person: the option, its value, what it takes. */
export class ConfigError extends Error {}

/** How the text of an option becomes a value and back. */
export interface Kind<T> {
  /** What it takes, in words: "a whole number from 1". */
  readonly takes: string
  /** Gives undefined for a text it does not take. May throw an Error that says more than `takes`. */
  readonly parse: (text: string) => T | undefined
  /** The text that parses to this value. */
  readonly print: (value: T) => string
  /** Printed without quotes. */
  readonly bare?: true
}

export interface Option<T> {
  readonly kind: Kind<T>
  readonly default: T
  /** For people, above the option in the example file. */
  readonly about: string
  /** A value to show where the default is none. */
  readonly example?: string
  /** Former names. */
  readonly aliases?: readonly string[]
  /** Takes effect when the configuration is read again; others need a restart. */
  readonly reloadable?: true
  /** May be set as `pgrst.…` of the role that connects. */
  readonly inDatabase?: true
  /** An empty text is a value of its own, instead of "not set". */
  readonly emptyable?: true
  /** Its value is never repeated in an error. */
  readonly secret?: true
  /** PostgREST has no such option: it is dumped only where it is not at its default. */
  readonly own?: true
}

const option = <T>(kind: Kind<T>, fallback: T, rest: Omit<Option<T>, 'kind' | 'default'>): Option<T> => ({
  kind,
  default: fallback,
  ...rest,
})

const text: Kind<string> = { takes: 'a text', parse: (value) => value, print: (value) => value }

const list: Kind<readonly string[]> = {
  takes: 'names with commas between them',
  parse: (value) => items(value),
  print: (value) => value.join(','),
}

const items = (value: string) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

const schemas: Kind<readonly string[]> = {
  ...list,
  takes: 'names of schemas with commas between them, neither pg_catalog nor information_schema',
  parse: (value) => {
    const names = items(value)
    return names.length > 0 && !names.includes('pg_catalog') && !names.includes('information_schema') ? names : undefined
  },
}

/** Letters decide (`True`, `"false"`), else a number: above 0 is true. */
const bool: Kind<boolean> = {
  takes: 'true or false',
  parse: (value) => {
    const word = value.replace(/\P{L}/gu, '').toLowerCase()
    if (word === 'true' || word === 'false') return word === 'true'
    const number = whole(value)
    return number === undefined ? undefined : number > 0
  },
  print: String,
  bare: true,
}

function whole(value: string): number | undefined {
  if (!/^\s*[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?\s*$/i.test(value)) return undefined
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : undefined
}

function integer(min: number, max = Number.MAX_SAFE_INTEGER): Kind<number> {
  return {
    takes: max === Number.MAX_SAFE_INTEGER ? `a whole number from ${min}` : `a whole number from ${min} to ${max}`,
    parse: (value) => {
      const number = whole(value)
      return number !== undefined && number >= min && number <= max ? number : undefined
    },
    print: String,
    bare: true,
  }
}

/** Written in seconds, kept in ms. */
const seconds = (min: number): Kind<number> => ({
  ...integer(min, 2_000_000),
  takes: `seconds, a whole number from ${min} to 2000000`,
  parse: (value) => {
    const number = integer(min, 2_000_000).parse(value)
    return number === undefined ? undefined : number * 1000
  },
  print: (value) => String(value / 1000),
})

const port = integer(0, 65535)

/** The permissions of a socket's file. */
const mode: Kind<number> = {
  takes: 'an octal number from 600 to 777',
  parse: (value) => (/^[67][0-7]{2}$/.test(value) ? Number.parseInt(value, 8) : undefined),
  print: (value) => value.toString(8),
}

const words = <const W extends string>(...allowed: readonly W[]): Kind<W> => ({
  takes: allowed.join(', '),
  parse: (value) => allowed.find((word) => word === value),
  print: (value) => value,
})

/** What happens at the end of a write, and whether `Prefer: tx` may say otherwise. */
export interface TxEnd {
  readonly rollback: boolean
  readonly allowOverride: boolean
}

const txEnd: Kind<TxEnd> = {
  takes: 'commit, commit-allow-override, rollback, rollback-allow-override',
  parse: (value) => {
    const [, verb, override] = /^(commit|rollback)(-allow-override)?$/.exec(value) ?? []
    return verb === undefined ? undefined : { rollback: verb === 'rollback', allowOverride: override !== undefined }
  },
  print: ({ rollback, allowOverride }) => `${rollback ? 'rollback' : 'commit'}${allowOverride ? '-allow-override' : ''}`,
}

/** RFC 7519, 2: any text, but with a colon it is a URI. */
const stringOrUri: Kind<string> = {
  takes: 'a text, or where it has a colon a URI',
  parse: (value) => (!value.includes(':') || URI.test(value) ? value : undefined),
  print: (value) => value,
}
const URI = /^[a-z][a-z0-9+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/i

const proxyUri: Kind<string> = {
  takes: 'a URL with http or https, without user and query, such as https://example.com:8443/basePath',
  parse: (value) => {
    const url = /^https?:\/\/[^/]/i.test(value) && URL.canParse(value) ? new URL(value) : undefined
    const plain = url && url.username === '' && url.password === '' && url.search === '' && url.port !== '0' && !/[?@]/.test(value)
    return plain ? value : undefined
  },
  print: (value) => value,
}

const keySetUrl: Kind<string> = {
  takes: 'a URL with https (or http), without user and fragment',
  parse: (value) => {
    const url = /^https?:\/\/[^/]/i.test(value) && URL.canParse(value) ? new URL(value) : undefined
    return url && url.username === '' && url.password === '' && url.hash === '' ? value : undefined
  },
  print: (value) => value,
}

const headerName: Kind<string> = {
  takes: 'the name of a header',
  parse: (value) => (/^[!#$%&'*+\-.^_`|~0-9a-z]+$/i.test(value) ? value : undefined),
  print: (value) => value,
}

const rolePath: Kind<string> = {
  takes: 'a JSONPath, such as $.role',
  parse: (value) => {
    compileRolePath(value)
    return value
  },
  print: (value) => value,
}

/** The same, or none: not set. */
const orNone = <T>({ takes, parse, print, bare }: Kind<T>): Kind<T | null> => ({
  takes,
  parse,
  print: (value) => (value === null ? '""' : bare ? print(value) : quoted(print(value))),
  bare: true,
})

/** A text of the configuration file: backslashes, quotes and what would be a variable are escaped. */
export const quoted = (value: string) => `"${value.replace(/[\\"]/g, '\\$&').replace(/\$(?=[$(])/g, '$$$$')}"`

const R = { reloadable: true } as const
const RD = { reloadable: true, inDatabase: true } as const

/** By the name in the configuration file. `app.settings.*` stands beside: their names are the user's. */
export const options = {
  'admin-server-host': option(orNone(text), null, {
    about: 'Where the admin server listens; server-host when not set.',
    example: '127.0.0.1',
  }),
  'admin-server-port': option(orNone(port), null, {
    about: 'Port of the admin server (live, ready, metrics); none: no admin server.',
    example: '3001',
  }),
  'admin-server-unix-socket': option(orNone(text), null, {
    about: 'Socket of the admin server, instead of its port.',
    example: '/run/admin.sock',
  }),
  'admin-server-unix-socket-mode': option(mode, 0o660, { about: "Permissions of that socket's file." }),
  'client-error-verbosity': option(words('verbose', 'minimal'), 'verbose', { ...RD, about: 'minimal: errors without details and hint.' }),
  'db-aggregates-enabled': option(bool, false, { ...RD, about: 'Allow sum(), count() and the like in select.' }),
  'db-anon-role': option(orNone(text), null, {
    ...RD,
    about: 'The role of requests without a token; none: they are refused.',
    example: 'anon',
  }),
  'db-channel': option(text, 'pgrst', { ...R, about: 'Channel to NOTIFY when something has to be read again.' }),
  'db-channel-enabled': option(bool, true, { ...R, about: 'Listen on that channel.' }),
  'db-config': option(bool, true, { ...R, about: 'Read settings from the database too.' }),
  'db-extra-search-path': option(list, ['public'], {
    ...RD,
    emptyable: true,
    about: 'Schemas on the search_path behind the one of the request.',
  }),
  'db-hoisted-tx-settings': option(list, ['statement_timeout', 'plan_filter.statement_cost_limit', 'default_transaction_isolation'], {
    ...RD,
    about: "A function's own settings that are set for its whole transaction.",
  }),
  'db-max-rows': option(orNone(integer(0)), null, { ...RD, aliases: ['max-rows'], about: 'The most rows of an answer.', example: '1000' }),
  'db-plan-enabled': option(bool, false, { ...RD, about: 'Answer Accept: application/vnd.pgrst.plan with EXPLAIN.' }),
  'db-pool': option(integer(1), 10, { about: 'Connections to the database at most.' }),
  'db-pool-acquisition-timeout': option(seconds(1), 10_000, { about: 'Seconds a request waits for a connection.' }),
  'db-pool-automatic-recovery': option(bool, true, { ...R, about: 'Connect again when connections are lost; false: exit.' }),
  'db-pool-max-idletime': option(seconds(0), 30_000, {
    aliases: ['db-pool-timeout'],
    about: 'Seconds until an idle connection is closed.',
  }),
  'db-pool-max-lifetime': option(seconds(0), 1_800_000, { about: 'Seconds until a connection is replaced.' }),
  'db-pre-config': option(orNone(text), null, {
    ...RD,
    about: 'Function that sets the settings in the database.',
    example: 'vault.pre_config',
  }),
  'db-pre-request': option(orNone(text), null, {
    ...RD,
    aliases: ['pre-request'],
    about: 'Function that is called before each request.',
    example: 'vault.check_request',
  }),
  'db-prepared-statements': option(bool, true, { ...RD, about: 'false behind a pooler that gives each transaction another connection.' }),
  'db-root-spec': option(orNone(text), null, { ...RD, aliases: ['root-spec'], about: 'Function that answers /.', example: 'root' }),
  'db-schemas': option(schemas, ['public'], { ...RD, aliases: ['db-schema'], about: 'Schemas of the API; the first one is the default.' }),
  'db-tx-end': option(txEnd, { rollback: false, allowOverride: false }, { inDatabase: true, about: txEnd.takes }),
  'db-uri': option(text, 'postgresql://', {
    secret: true,
    about: 'The database, as a URI or as key=value; @name: in that file. PG* variables fill gaps.',
  }),
  'jwt-aud': option(orNone(stringOrUri), null, {
    ...RD,
    about: 'Who tokens have to be for; none: anybody.',
    example: 'https://example.com',
  }),
  'jwt-cache-max-entries': option(integer(0), 1000, { ...R, about: 'Tokens that are remembered as verified; 0: none.' }),
  'jwt-jwks-url': option(orNone(keySetUrl), null, {
    ...RD,
    own: true,
    about: 'Where the key set of an issuer of tokens is; it is read again and again.',
    example: 'https://issuer.example.com/.well-known/jwks.json',
  }),
  'jwt-role-claim-key': option(rolePath, '$.role', {
    ...RD,
    aliases: ['role-claim-key'],
    about: 'JSONPath (RFC 9535) of the role in a token; $ is written $$.',
  }),
  'jwt-secret': option(orNone(text), null, {
    ...RD,
    secret: true,
    about: 'Secret of 32 characters or more, JSON Web Key or key set; @name: in that file.',
    example: 'a secret of thirty-two characters or more',
  }),
  'jwt-secret-is-base64': option(bool, false, { ...RD, aliases: ['secret-is-base64'], about: 'The secret is base64 of its bytes.' }),
  'log-format': option(words('text', 'json'), 'text', {
    ...R,
    own: true,
    about: 'json: a JSON object a line, for programs that read logs.',
  }),
  'log-level': option(words('crit', 'error', 'warn', 'info', 'debug'), 'error', { ...R, about: 'crit, error, warn, info, debug' }),
  'log-query': option(bool, false, { ...R, about: 'Log the SQL of requests that are logged.' }),
  'openapi-mode': option(words('follow-privileges', 'ignore-privileges', 'disabled'), 'follow-privileges', {
    ...RD,
    about: 'The OpenAPI document shows what the role may do, or everything; or there is none.',
  }),
  'openapi-page': option(orNone(bool), null, {
    own: true,
    about: 'A page at /_/ that shows the OpenAPI 3.1 document and sends requests; not set: in `serve`, unless NODE_ENV is production.',
    example: 'true',
  }),
  'openapi-security-active': option(bool, false, { ...RD, about: 'The OpenAPI document names the token as security.' }),
  'openapi-server-proxy-uri': option(orNone(proxyUri), null, {
    inDatabase: true,
    about: 'The address clients use, for the OpenAPI document.',
    example: 'https://example.com:8443/basePath',
  }),
  'schema-drift': option(words('warn', 'fail', 'off'), 'warn', {
    ...R,
    own: true,
    about: 'A database that is no longer as it was generated: it is logged; fail: no start, and not ready; off: it is not looked for.',
  }),
  'server-cors-allowed-origins': option(orNone(list), null, {
    inDatabase: true,
    about: 'Origins of browsers; none: any.',
    example: 'https://example.com',
  }),
  'server-host': option(text, '!4', { about: 'Host to listen on; *, *4, !4, *6, !6: all addresses of IPv4 or IPv6.' }),
  'server-keep-alive-timeout': option(seconds(0), 75_000, {
    own: true,
    about: 'Seconds until a connection without requests is closed; longer than that of a proxy in front.',
  }),
  'server-max-body-size': option(integer(1, 1024 ** 3), 128 * 1024 ** 2, {
    own: true,
    about: 'Bytes of the body of a request.',
  }),
  'server-port': option(port, 3000, { about: 'Port to listen on; 0: any free one.' }),
  'server-request-id-header': option(orNone(headerName), null, {
    ...R,
    own: true,
    about: 'Header with the id of a request, made up where it is missing: it is sent back and stands in the log.',
    example: 'X-Request-Id',
  }),
  'server-request-timeout': option(seconds(0), 300_000, {
    own: true,
    about: 'Seconds that a client may take to send a request; 0: any.',
  }),
  'server-reuseport': option(bool, false, { about: 'Share the port with a process that is about to be replaced.' }),
  'server-shutdown-timeout': option(seconds(0), 30_000, {
    own: true,
    about: 'Seconds that requests get to finish when the server is told to stop.',
  }),
  'server-timing-enabled': option(bool, false, { ...RD, about: 'Send Server-Timing.' }),
  'server-trace-header': option(orNone(headerName), null, {
    ...RD,
    about: 'Header that is sent back as it came.',
    example: 'X-Request-Id',
  }),
  'server-unix-socket': option(orNone(text), null, { about: 'Socket to listen on, instead of the port.', example: '/run/api.sock' }),
  'server-unix-socket-mode': option(mode, 0o660, { about: "Permissions of that socket's file." }),
  'url-use-legacy-target-names': option(bool, true, { ...RD, about: 'Filters may name an embed by its target although it has an alias.' }),
} as const
