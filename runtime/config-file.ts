// The text of a configuration file → values by name, each as the text an environment variable would have. The syntax is that of
// PostgREST's files (the library configurator-pg); it knows nothing of the options.

import { ConfigError } from './options.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * ```
 * # comment
 * db-schemas = "api, Midnight \"Cult\" Shows"     → db-schemas: api, Midnight "Cult" Shows
 * db-pool = 4                                     → db-pool: 4
 * app.settings { mood = "$(MOOD), $$ 5" }         → app.settings.mood: quiet, $ 5
 * ```
 * @throws ConfigError with the line
 */
export function parseConfigFile(text: string, env: Environment): Map<string, string> {
  const values = new Map<string, string>()
  directives({ text, at: 0, values, env }, '')
  return values
}

interface Scan {
  readonly text: string
  at: number
  readonly values: Map<string, string>
  readonly env: Environment
}

const BLANKS = /(?:\s|#[^\r\n]*)*/y
const SPACES = /[ \t]*(?:#[^\r\n]*)?/y
const NAME = /\p{L}[\p{L}\p{N}_-]*(?:\.\p{L}[\p{L}\p{N}_-]*)*/uy
const TEXT = /"([^"\\]*(?:\\[\s\S][^"\\]*)*)"/y
const WORD = /(?:on|off|true|false)(?![\p{L}\p{N}_-])/uy
const NUMBER = /[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_-])/uy

function directives(scan: Scan, prefix: string): void {
  for (;;) {
    take(scan, BLANKS)
    if (scan.at === scan.text.length || scan.text[scan.at] === '}') {
      if ((prefix === '') !== (scan.at === scan.text.length)) throw wrong(scan, prefix === '' ? 'a } without its {' : 'a { without its }')
      return
    }
    const name = take(scan, NAME)?.[0]
    if (name === undefined) throw wrong(scan, 'expected the name of an option')
    if (name === 'import') throw wrong(scan, 'import is not supported: write the options into one file')
    take(scan, BLANKS)
    const sign = scan.text[scan.at++]
    take(scan, BLANKS)
    if (sign === '{') {
      directives(scan, `${prefix}${name}.`)
      scan.at++
    } else if (sign === '=') scan.values.set(prefix + name, value(scan, prefix))
    else throw wrong(scan, `expected = after ${name}`)
    take(scan, SPACES)
    const next = scan.text[scan.at]
    if (next !== undefined && !'\r\n}'.includes(next)) throw wrong(scan, `expected the end of the line after ${name}`)
  }
}

function value(scan: Scan, prefix: string): string {
  const word = take(scan, WORD)?.[0]
  if (word !== undefined) return word === 'on' ? 'true' : word === 'off' ? 'false' : word
  const number = take(scan, NUMBER)?.[0]
  if (number !== undefined) return number
  const text = take(scan, TEXT)?.[1]
  if (text === undefined) throw wrong(scan, 'expected a value: a text in double quotes, a number, true or false')
  return interpolate(scan, plainText(scan, text), prefix)
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' }

function plainText(scan: Scan, text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, code: string | undefined, sign: string) => {
    const plain = code === undefined ? escapes[sign] : String.fromCharCode(Number.parseInt(code, 16))
    if (plain === undefined) throw wrong(scan, `a text has no \\${sign}; a backslash is \\\\`)
    return plain
  })
}

/** `$(name)` is a value above, or a variable of the environment; `$$` is a dollar sign, as is one before anything else. */
function interpolate(scan: Scan, text: string, prefix: string): string {
  return text.replace(/\$(?:\$|\(([^)]*)\))/g, (_, name: string | undefined) => {
    if (name === undefined) return '$'
    const found = nearest(scan, name, prefix) ?? scan.env[name]
    if (found === undefined) throw wrong(scan, `there is no variable ${name}`)
    return found
  })
}

/** Of the group `a.b.`: a.b.name, else a.name, else name. */
function nearest({ values }: Pick<Scan, 'values'>, name: string, prefix: string): string | undefined {
  const found = values.get(prefix + name)
  return found !== undefined || prefix === '' ? found : nearest({ values }, name, prefix.replace(/[^.]*\.$/, ''))
}

function take(scan: Scan, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = scan.at
  const match = pattern.exec(scan.text)
  if (match) scan.at = pattern.lastIndex
  return match
}

function wrong({ text, at }: Scan, what: string): ConfigError {
  return new ConfigError(`line ${text.slice(0, at).split('\n').length} of the configuration file: ${what}`)
}
