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
  const entries = members(value)
  if (entries.length === 0) return '{}'
  const broken = isMap || !entries.every((entry) => isShort(entry, maps))
  const items = entries.map(([key, one]) => `${JSON.stringify(key)}: ${textOf(one, inner, maps.has(key), maps)}`)
  return broken ? `{${inner}${items.join(`,${inner}`)}${line}}` : `{ ${items.join(', ')} }`
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
