// The text of a database's address → its parameters by name. Both forms of libpq: a URI, or keywords and values. Pure; knows
// neither defaults nor the environment.
// https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING

import { ConfigError } from './options.ts'

/** As they were given: lists of hosts are one text. */
export type Parameters = Partial<Record<Parameter, string>>

/** What is made of a parameter. */
type Use =
  /** Read in address.ts. */
  | 'used'
  /** Makes no difference here. */
  | 'ignored'
  /** Asks for protection that is not there: refused rather than ignored, unless it has one of the values that ask for nothing. */
  | readonly string[]

/** Parameter → its environment variable, and what is made of it. */
const parameters = {
  application_name: ['PGAPPNAME', 'used'],
  channel_binding: ['PGCHANNELBINDING', ['disable', 'prefer']],
  client_encoding: [null, 'ignored'],
  connect_timeout: ['PGCONNECT_TIMEOUT', 'used'],
  dbname: ['PGDATABASE', 'used'],
  fallback_application_name: [null, 'ignored'],
  gssdelegation: [null, 'ignored'],
  gssencmode: ['PGGSSENCMODE', ['disable', 'prefer']],
  gsslib: [null, 'ignored'],
  host: ['PGHOST', 'used'],
  hostaddr: ['PGHOSTADDR', 'used'],
  keepalives: [null, 'ignored'],
  keepalives_count: [null, 'ignored'],
  keepalives_idle: [null, 'ignored'],
  keepalives_interval: [null, 'ignored'],
  krbsrvname: [null, 'ignored'],
  load_balance_hosts: ['PGLOADBALANCEHOSTS', 'used'],
  max_protocol_version: [null, 'ignored'],
  min_protocol_version: ['PGMINPROTOCOLVERSION', ['3.0']],
  options: ['PGOPTIONS', 'used'],
  passfile: ['PGPASSFILE', 'used'],
  password: ['PGPASSWORD', 'used'],
  port: ['PGPORT', 'used'],
  replication: [null, ['false', 'off', 'no', '0']],
  require_auth: ['PGREQUIREAUTH', []],
  requirepeer: ['PGREQUIREPEER', []],
  service: ['PGSERVICE', 'used'],
  servicefile: ['PGSERVICEFILE', 'used'],
  ssl_max_protocol_version: ['PGSSLMAXPROTOCOLVERSION', 'used'],
  ssl_min_protocol_version: ['PGSSLMINPROTOCOLVERSION', 'used'],
  sslcert: ['PGSSLCERT', 'used'],
  sslcertmode: ['PGSSLCERTMODE', ['allow']],
  sslcompression: [null, 'ignored'],
  sslcrl: ['PGSSLCRL', 'used'],
  sslcrldir: ['PGSSLCRLDIR', []],
  sslkey: ['PGSSLKEY', 'used'],
  sslmode: ['PGSSLMODE', 'used'],
  sslnegotiation: ['PGSSLNEGOTIATION', 'used'],
  sslpassword: [null, 'used'],
  sslrootcert: ['PGSSLROOTCERT', 'used'],
  sslsni: ['PGSSLSNI', 'ignored'],
  target_session_attrs: ['PGTARGETSESSIONATTRS', 'used'],
  tcp_user_timeout: [null, 'ignored'],
  // Of pg's own, for what is done here anyway.
  uselibpqcompat: [null, 'ignored'],
  user: ['PGUSER', 'used'],
} as const satisfies Record<string, readonly [string | null, Use]>

export type Parameter = keyof typeof parameters

/** Names what is wrong; the address itself may hold a password. */
export const wrongAddress = (what: string) => new ConfigError(`db-uri = (not shown): ${what}`)

const unreadable = () => wrongAddress('takes postgresql://… or key=value pairs')

/**
 * Reads `postgresql://ann:secret@a:1,b:2/shop?target_session_attrs=primary` or `host=a,b port=1,2 user=ann dbname=shop`.
 *
 * @throws ConfigError for what is no address, or has a parameter that is unknown or cannot be kept to
 */
export function parseConninfo(text: string): Parameters {
  return checked(/^postgres(?:ql)?:\/\//.test(text) ? parseUri(text) : parsePairs(text))
}

/** What variables of the environment say. */
export function environmentParameters(env: Readonly<Record<string, string | undefined>>): Parameters {
  const found: [string, string][] = []
  for (const [name, [variable]] of Object.entries(parameters)) {
    const value = variable === null ? undefined : env[variable]
    if (value) found.push([name, value])
  }
  return checked(found)
}

/** The last one of a name counts, an empty one is none. */
export function checked(pairs: readonly (readonly [string, string])[]): Parameters {
  const read: Parameters = {}
  for (const [name, value] of pairs) {
    // JDBC's word for it, which libpq takes too.
    const jdbc = name === 'ssl' && value === 'true'
    const known = jdbc ? 'sslmode' : name
    if (!isParameter(known)) throw wrongAddress(`there is no parameter ${JSON.stringify(name)}`)
    const use: Use = parameters[known][1]
    if (typeof use !== 'string' && value !== '' && !use.includes(value)) {
      throw wrongAddress(`${known}=${value} cannot be kept to here: leave it out`)
    }
    if (value === '') delete read[known]
    else read[known] = jdbc ? 'require' : value
  }
  return read
}

const isParameter = (name: string): name is Parameter => Object.hasOwn(parameters, name)

/** User and password end at the first `@`, hosts at `/` or `?`. */
const URI = /^postgres(?:ql)?:\/\/(?:([^@/:]*)(?::([^@/]*))?@)?([^/?]*)(?:\/([^?]*))?(?:\?([\s\S]*))?$/
/** `[::1]:5432`, `host:5432` */
const HOST = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d*))?$/

function parseUri(text: string): [string, string][] {
  const [, user = '', password = '', authority = '', dbname = '', query = ''] = URI.exec(text) ?? refuse()
  const pairs: [string, string][] = [
    ['user', decode(user)],
    ['password', decode(password)],
    ['dbname', decode(dbname)],
  ]
  if (authority !== '') {
    const hosts = authority.split(',').map((host) => HOST.exec(host) ?? refuse())
    pairs.push(['host', hosts.map(([, ipv6, name = '']) => decode(ipv6 ?? name)).join(',')])
    if (hosts.some(([, , , port]) => port)) pairs.push(['port', hosts.map(([, , , port = '']) => port).join(',')])
  }
  for (const parameter of query === '' ? [] : query.replace(/&$/, '').split('&')) {
    const [, name = '', value = ''] = /^([^=]+)=([^=]*)$/.exec(parameter) ?? refuse()
    pairs.push([decode(name), decode(value)])
  }
  return pairs
}

function refuse(): never {
  throw unreadable()
}

/** A `+` stays what it is. */
function decode(text: string): string {
  try {
    const decoded = decodeURIComponent(text)
    if (!decoded.includes('\0')) return decoded
  } catch {
    // Said below.
  }
  throw wrongAddress('a % stands before two hexadecimal digits, of UTF-8; % itself is written %25')
}

const PAIR = /\s*(\w+)\s*=\s*(?:'((?:[^'\\]|\\[\s\S])*)'|((?:[^\s'\\]|\\[\s\S])*))(?=\s|$)\s*/y

/** `dbname='my db' user=u\ 1` */
function parsePairs(text: string): [string, string][] {
  const pairs: [string, string][] = []
  PAIR.lastIndex = 0
  while (PAIR.lastIndex < text.length) {
    const [, name = '', quoted, plain = ''] = PAIR.exec(text) ?? refuse()
    pairs.push([name, (quoted ?? plain).replace(/\\([\s\S])/g, '$1')])
  }
  return pairs
}
