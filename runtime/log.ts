// What operators read: who asked for what goes to stdout, all else to stderr, each as a line of text in PostgREST's form or as a
// JSON object. Knows nothing of secrets: it is told only what may be read.

import { pino } from 'pino'
import type { Config } from './config.ts'

export type Level = Config['logLevel']

/** An answer, for the access log. */
export interface Access {
  readonly method: string
  /** With the query, as it was sent. */
  readonly url: string
  /** `1.1` */
  readonly version: string
  readonly status: number
  /** Of the body; null where there is none. */
  readonly bytes: number | null
  /** Null before it was known who asks. */
  readonly role: string | null
  /** Null on a Unix socket. */
  readonly address: string | null
  readonly referer: string | undefined
  readonly agent: string | undefined
  readonly id: string | null
  /** In ms; null where nobody measured. */
  readonly took: number | null
}

export interface Log {
  /** What every operator wants to know, whatever the level. */
  note(text: string): void
  /** What is told at this level and those that tell more. */
  at(level: Exclude<Level, 'crit'>, text: string): void
  /** The same at `error` for what comes in crowds: once in five seconds. */
  rarely(text: string): void
  access(answer: Access): void
  /** The SQL of a request. */
  query(text: string, id: string | null): void
  /** Answers are logged from this status on. */
  accessFrom(): number
  tells(level: Level): boolean
  configure(config: Pick<Config, 'logLevel' | 'logFormat'>): void
  /** Writes what is still held back: before the process ends. */
  flush(): void
}

const levels: readonly Level[] = ['crit', 'error', 'warn', 'info', 'debug']
const accessFrom: Readonly<Record<Level, number>> = { crit: Infinity, error: 500, warn: 400, info: 0, debug: 0 }

const CROWD_MS = 5000

/** How lines are written. */
interface Writer {
  tell(level: Level | 'note', text: string): void
  access(answer: Access): void
  query(text: string, id: string | null): void
  flush(): void
}

const writers = { text: textWriter, json: jsonWriter } satisfies Record<Config['logFormat'], () => Writer>

/** A log that writes to this process's stdout and stderr. */
export function createLog(config: Pick<Config, 'logLevel' | 'logFormat'>): Log {
  let { logLevel, logFormat } = config
  let writer: Writer = writers[logFormat]()
  let quietUntil = 0
  const tells = (level: Level) => levels.indexOf(level) <= levels.indexOf(logLevel)
  return {
    note: (text) => writer.tell('note', text),
    at: (level, text) => {
      if (tells(level)) writer.tell(level, text)
    },
    rarely: (text) => {
      if (!tells('error') || Date.now() < quietUntil) return
      quietUntil = Date.now() + CROWD_MS
      writer.tell('error', text)
    },
    access: (answer) => writer.access(answer),
    query: (text, id) => writer.query(text, id),
    accessFrom: () => accessFrom[logLevel],
    tells,
    configure: (changed) => {
      if (changed.logFormat !== logFormat) {
        writer.flush()
        writer = writers[changed.logFormat]()
      }
      ;({ logLevel, logFormat } = changed)
    },
    flush: () => writer.flush(),
  }
}

/** For servers within another program: they say nothing. */
export const silent: Log = {
  note: () => {},
  at: () => {},
  rarely: () => {},
  access: () => {},
  query: () => {},
  accessFrom: () => Infinity,
  tells: () => false,
  configure: () => {},
  flush: () => {},
}

/** `01/Feb/2026:03:04:05 +0100: text`, and Apache's combined format (https://httpd.apache.org/docs/2.4/logs.html#combined). */
function textWriter(): Writer {
  let lines = ''
  const flush = () => {
    if (lines !== '') process.stdout.write(lines)
    lines = ''
  }
  const tell = (text: string) => {
    process.stderr.write(`${timestamp()}: ${text.replace(/\s*[\x00-\x1f\x7f]\s*/g, ' ')}\n`)
  }
  return {
    tell: (_level, text) => tell(text),
    access: (answer) => {
      // One write for all that is answered in the same turn.
      if (lines === '') setImmediate(flush)
      lines += combined(answer)
    },
    query: (text, id) => tell(id === null ? text : `${text} -- ${printable(id)}`),
    flush,
  }
}

function combined({ method, url, version, status, bytes, role, address, referer = '', agent = '', id }: Access): string {
  const who = `${address ?? '-'} - ${role === null ? '-' : printable(role)} [${timestamp()}]`
  const what = `"${method} ${printable(url)} HTTP/${version}" ${status} ${bytes ?? '-'}`
  return `${who} ${what} "${printable(referer)}" "${printable(agent)}"${id === null ? '' : ` "${printable(id)}"`}\n`
}

/** No text of a client ends a line or a field. */
const printable = (text: string) =>
  /[^ !#-[\]-~]/.test(text)
    ? text.replace(/[^ !#-[\]-~]/gu, (sign) =>
        sign === '"' || sign === '\\' ? `\\${sign}` : [...Buffer.from(sign, sign < '\u0100' ? 'latin1' : 'utf8')].map(hex).join(''),
      )
    : text
const hex = (byte: number) => `\\x${byte.toString(16).padStart(2, '0')}`

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (number: number) => String(number).padStart(2, '0')
let second = 0
let stamp = ''

/** `01/Feb/2026:03:04:05 +0100`, made once a second. */
function timestamp(): string {
  const now = Math.floor(Date.now() / 1000)
  if (now === second) return stamp
  const at = new Date(now * 1000)
  const offset = -at.getTimezoneOffset()
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`
  const day = `${two(at.getDate())}/${MONTHS[at.getMonth()]}/${at.getFullYear()}`
  stamp = `${day}:${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())} ${zone}`
  second = now
  return stamp
}

const pinoLevels = { note: 'info', crit: 'fatal', error: 'error', warn: 'warn', info: 'info', debug: 'debug' } as const

/** The objects that Fastify's own log writes, https://fastify.dev/docs/latest/Reference/Logging/ */
function jsonWriter(): Writer {
  const options = {
    level: 'debug',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
  }
  const destinations = [pino.destination({ dest: 1, sync: true }), pino.destination({ dest: 2, sync: true })] as const
  const [accesses, events] = destinations.map((destination) => pino(options, destination)) as [pino.Logger, pino.Logger]
  return {
    tell: (level, text) => events[pinoLevels[level]](text),
    access: ({ method, url, version, status, bytes, role, address, referer, agent, id, took }) => {
      const level = status >= 500 ? 'error' : status >= 400 ? 'warn' : 'info'
      accesses[level](
        {
          ...(id === null ? {} : { reqId: id }),
          req: { method, url, httpVersion: version, remoteAddress: address, referer, userAgent: agent },
          res: { statusCode: status, contentLength: bytes },
          role,
          ...(took === null ? {} : { responseTime: took }),
        },
        'request completed',
      )
    },
    query: (text, id) => events.info({ ...(id === null ? {} : { reqId: id }), sql: text.replace(/\s+/g, ' ') }, 'query'),
    flush: () => {
      for (const destination of destinations) destination.flushSync()
    },
  }
}
