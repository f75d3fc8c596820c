// Where the role stands in a token's claims: a JSONPath (RFC 9535), or PostgREST's older JSPath, which is translated.

import { JSONPathEnvironment, type JSONValue } from 'json-p3'

/** A compiled jwt-role-claim-key. */
export interface RolePath {
  /** The first value the path leads to; undefined when there is none. */
  readonly find: (claims: JSONValue) => unknown
  /** What to do about a text that was JSPath. */
  readonly advice: string | null
}

/** PostgREST has none of the other functions of RFC 9535, 2.4. */
const environment = new JSONPathEnvironment({ maxRecursionDepth: 1000 })
for (const name of environment.functionRegister.keys()) {
  if (name !== 'search') environment.functionRegister.delete(name)
}

/**
 * @param text `$.app.roles[?@ == "editor"]`, or the older `.app.roles[?(@ == "editor")]`
 * @throws Error that says where the text is neither
 */
export function compileRolePath(text: string): RolePath {
  if (text.startsWith('$')) {
    const query = environment.compile(text)
    return { find: (claims) => query.match(claims)?.value, advice: null }
  }
  const [slice, from = '', to = ''] = SLICE.exec(text) ?? []
  const query = environment.compile(translate(text.slice(0, text.length - (slice?.length ?? 0))))
  if (slice === undefined) return { find: (claims) => query.match(claims)?.value, advice: `write ${query.toString()}` }
  const cut = (found: unknown) => (typeof found === 'string' ? found.slice(Number(from), to === '' ? undefined : Number(to)) : undefined)
  return {
    find: (claims) => cut(query.match(claims)?.value),
    advice: `JSONPath cuts no texts: let tokens hold the role by itself, and write ${query.toString()}`,
  }
}

/** The end of a JSPath that cuts a text: `[7:]`, `[:-7]`; negative numbers count from the end. */
const SLICE = /\[(-?\d+)?:(-?\d+)?\]$/

const KEY = /\.(?:([\p{L}\p{N}_$@]+)|"([^"]*)")/uy
const INDEX = /\[(\d+)\]/y
const FILTER = /\[\?\(@\s*(==\^|==|!=|\^==|\*==)\s*"([^"]*)"\)\]$/y

/**
 * JSPath → JSONPath: `.app."the role"[0]` → `$["app"]["the role"][0]`. Its filters look at texts only, and stand last.
 * https://docs.postgrest.org/en/v14/references/auth.html#jwt-role-extraction
 */
function translate(text: string): string {
  let path = '$'
  let at = 0
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at = pattern.lastIndex
    return match
  }
  while (at < text.length) {
    const key = next(KEY)
    const index = key ? null : next(INDEX)
    const filter = key || index ? null : next(FILTER)
    if (key) path += `[${JSON.stringify(key[1] ?? key[2])}]`
    else if (index) path += `[${Number(index[1])}]`
    else if (filter) path += `[?${condition(filter[1]!, filter[2]!)}]`
    else throw new Error(`"${text.slice(at)}" is neither a part of a JSONPath nor of a JSPath`)
  }
  if (at === 0) throw new Error('a path has at least one part')
  return path
}

function condition(operator: string, operand: string): string {
  const pattern = operand.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const search = (regexp: string) => `search(@, ${JSON.stringify(regexp)})`
  switch (operator) {
    case '^==':
      return search(`^${pattern}`)
    case '==^':
      return search(`${pattern}$`)
    case '*==':
      return search(pattern)
    case '!=':
      return `${search('')} && @ != ${JSON.stringify(operand)}`
    default:
      return `@ == ${JSON.stringify(operand)}`
  }
}
