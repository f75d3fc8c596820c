// Values → JSON text for reviewers: the same value gives the same text, an item a line, nothing broken by width.

/** What JSON can say. A member that is undefined is left out. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | Members

/**
 * JSON with two blanks of indentation. What holds nothing but short values stands on one line: `{ "type": "integer", "format": "int32" }`.
 *
 * @param maps keys whose objects take a line per member however short they are: a new member changes no other line
 */
export const jsonText = (value: Json, maps: readonly string[] = []): string => `${textOf(value, '\n', false, new Set(maps))}\n`

/** @param line what a line begins with here: its end before, and the indentation */
function textOf(value: Json, line: string, isMap: boolean, maps: ReadonlySet<string>): string {
  if (!isContainer(value)) return JSON.stringify(value)
  const inner = `${line}  `
  if (isList(value)) {
    const items = value.map((one) => textOf(one, inner, false, maps))
    return value.every(isPlain) ? `[${items.join(', ')}]` : `[${inner}${items.join(`,${inner}`)}${line}]`
  }
  const items: string[] = []
  let broken = isMap
  for (const key of Object.keys(value)) {
    const one = value[key]
    if (one === undefined) continue
    broken ||= !isShort(key, one, maps)
    items.push(`${keyText(key)}: ${textOf(one, inner, maps.has(key), maps)}`)
  }
  if (items.length === 0) return '{}'
  return broken ? `{${inner}${items.join(`,${inner}`)}${line}}` : `{ ${items.join(', ')} }`
}

/** Most keys are words: to look costs less than to escape. */
const keyText = (key: string) => (/^[\w$/-]+$/.test(key) ? `"${key}"` : JSON.stringify(key))

type Members = { readonly [key: string]: Json }
const isContainer = (value: Json): value is readonly Json[] | Members => typeof value === 'object' && value !== null
const isList = (value: readonly Json[] | Members): value is readonly Json[] => Array.isArray(value)
const isPlain = (value: Json): boolean => !isContainer(value)

/** A plain value, a list of such, or an object around one short value: `"schema": { "$ref": … }`. */
function isShort(key: string, value: Json, maps: ReadonlySet<string>): boolean {
  if (!isContainer(value)) return true
  if (isList(value)) return value.every(isPlain)
  const [first, ...others] = Object.keys(value).filter((name) => value[name] !== undefined)
  if (first === undefined) return true
  return !maps.has(key) && others.length === 0 && isShort(first, value[first], maps)
}
