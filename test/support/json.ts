// JSON as it is written: numbers keep their digits, objects keep repeated keys and their order. For comparing answers only.

/** A value of a JSON text; nothing of what was written is lost but blanks and the spelling of strings. */
export type Written = null | boolean | string | { number: string } | { items: Written[] } | { members: [key: string, value: Written][] }

/**
 * Reads a JSON text: `{"a":1.0,"a":2}` gives `{ members: [['a', { number: '1.0' }], ['a', { number: '2' }]] }`.
 * @throws SyntaxError when it is not JSON (RFC 8259)
 */
export function readJson(text: string): Written {
  JSON.parse(text) // refuses what is no JSON: below, the grammar can be taken for granted
  const token = /[{}[\]:,]|"(?:[^"\\]|\\.)*"|-?[0-9][-+.0-9eE]*|true|false|null/gy
  const blanks = /[ \t\r\n]*/y
  let at = 0

  const next = (): string => {
    blanks.lastIndex = at
    blanks.exec(text)
    token.lastIndex = blanks.lastIndex
    const [found = ''] = token.exec(text) ?? []
    at = token.lastIndex
    return found
  }
  const value = (first: string): Written => {
    if (first === '[') return { items: list(']', value) }
    if (first === '{') return { members: list('}', member) }
    if (first.startsWith('"')) return JSON.parse(first) as string
    if (first === 'null') return null
    return first === 'true' || first === 'false' ? first === 'true' : { number: first }
  }
  const member = (first: string): [string, Written] => {
    next() // the colon
    return [JSON.parse(first) as string, value(next())]
  }
  const list = <T>(end: string, one: (first: string) => T): T[] => {
    const found: T[] = []
    let first = next()
    while (first !== end) {
      found.push(one(first))
      first = next()
      if (first === ',') first = next()
    }
    return found
  }
  return value(next())
}

/** How two numbers are compared: as they are written (`1.0` is not `1`), or by what they are worth, to the last digit. */
export type NumberRule = 'spelling' | 'value'

/**
 * The path to the first place where two values differ, such as `[0].films`; undefined when they are the same. The order of
 * keys does not matter; what stands under a repeated key must come in the same order.
 */
export function firstDifference(want: Written, got: Written, rule: NumberRule, path = ''): string | undefined {
  const here = path || 'the whole'
  if (want === null || got === null || typeof want !== 'object' || typeof got !== 'object') return want === got ? undefined : here
  if ('number' in want) return 'number' in got && sameNumber(want.number, got.number, rule) ? undefined : here
  if ('items' in want) {
    if (!('items' in got)) return here
    return (
      firstOf(want.items, (item, i) => firstDifference(item, got.items[i] ?? null, rule, `${path}[${i}]`)) ??
      (want.items.length === got.items.length ? undefined : `${here} (${got.items.length} items, not ${want.items.length})`)
    )
  }
  if (!('members' in got)) return here
  const [wanted, given] = [byKey(want.members), byKey(got.members)]
  const keys = [...new Set([...wanted.keys(), ...given.keys()])]
  return firstOf(keys, (key) => {
    const [w = [], g = []] = [wanted.get(key), given.get(key)]
    const place = `${path}.${key}`
    if (w.length !== g.length) return `${place} (${g.length} times, not ${w.length})`
    return firstOf(w, (one, i) => firstDifference(one, g[i] ?? null, rule, place))
  })
}

/** `120`, `1.2e2` and `120.0` are worth the same. Exact: digits and exponent, no floating point. */
function sameNumber(a: string, b: string, rule: NumberRule): boolean {
  return a === b || (rule === 'value' && worth(a) === worth(b))
}

function worth(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([-+]?[0-9]+))?$/.exec(text) ?? []
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const short = digits.replace(/0+$/, '')
  if (short === '') return '0'
  return `${sign}${short}e${Number(exponent) - fraction.length + digits.length - short.length}`
}

function byKey(members: [string, Written][]): Map<string, Written[]> {
  const map = new Map<string, Written[]>()
  for (const [key, value] of members) map.set(key, [...(map.get(key) ?? []), value])
  return map
}

function firstOf<T>(list: T[], look: (one: T, i: number) => string | undefined): string | undefined {
  for (const [i, one] of list.entries()) {
    const found = look(one, i)
    if (found !== undefined) return found
  }
  return undefined
}
