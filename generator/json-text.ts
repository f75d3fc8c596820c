// Values → JSON text for reviewers: the same value gives the same text, an item a line, nothing broken by width.

/** What JSON can say. A member that is undefined is left out. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | Members

/**
 * JSON with two blanks of indentation. What holds nothing but short values stands on one line: `{ "type": "integer", "format": "int32" }`.
 *
 * @param maps keys whose objects take a line per member however short they are: a new member changes no other line
 */
export function jsonText(value: Json, maps: readonly string[] = []): string {
  const parts: string[] = []
  put(parts, value, '\n', false, new Set(maps))
  return `${parts.join('')}\n`
}

/** @param line what a line begins with here: its end before, and the indentation */
function put(parts: string[], value: Json, line: string, isMap: boolean, maps: ReadonlySet<string>): void {
  if (!isContainer(value)) {
    parts.push(JSON.stringify(value))
    return
  }
  const inner = `${line}  `
  if (isList(value)) {
    const broken = !value.every(isPlain)
    putAll(parts, value, ['[', ']'], broken ? line : null, (one) => put(parts, one, inner, false, maps))
    return
  }
  const entries = members(value)
  const broken = isMap || !entries.every((entry) => isShort(entry, maps))
  const pad = broken || entries.length === 0 ? '' : ' '
  putAll(parts, entries, [`{${pad}`, `${pad}}`], broken && entries.length > 0 ? line : null, ([key, one]) => {
    parts.push(JSON.stringify(key), ': ')
    put(parts, one, inner, maps.has(key), maps)
  })
}

/** Items between their brackets, each on a line of its own or all on one. */
function putAll<T>(
  parts: string[],
  items: readonly T[],
  [open, close]: readonly [string, string],
  line: string | null,
  putOne: (item: T) => void,
): void {
  parts.push(open)
  for (const [at, item] of items.entries()) {
    if (at > 0) parts.push(line === null ? ', ' : ',')
    if (line !== null) parts.push(`${line}  `)
    putOne(item)
  }
  parts.push(line === null ? close : `${line}${close}`)
}

type Members = { readonly [key: string]: Json }
type Member = readonly [key: string, value: Json]

const isContainer = (value: Json): value is readonly Json[] | Members => typeof value === 'object' && value !== null
const isList = (value: readonly Json[] | Members): value is readonly Json[] => Array.isArray(value)
const isPlain = (value: Json): boolean => !isContainer(value)
const members = (value: Members): Member[] => Object.entries(value).filter(([, item]) => item !== undefined)

/** A plain value, a list of such, or an object around one short value: `"schema": { "$ref": … }`. */
function isShort([key, value]: Member, maps: ReadonlySet<string>): boolean {
  if (!isContainer(value)) return true
  if (isList(value)) return value.every(isPlain)
  const [first, ...others] = members(value)
  if (first === undefined) return true
  return !maps.has(key) && others.length === 0 && isShort(first, maps)
}
