// Values → JSON text for reviewers: the same value gives the same text, an item a line, nothing broken by width.

/** What JSON can say. A member that is undefined is left out. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | Members

/**
 * JSON with two blanks of indentation. What holds nothing but short values stands on one line: `{ "type": "integer", "format": "int32" }`.
 *
 * @param maps keys whose objects take a line per member however short they are: a new member changes no other line
 */
export const jsonText = (value: Json, maps: readonly string[] = []): string => `${text(value, '', new Set(maps), false)}\n`

function text(value: Json, indent: string, maps: ReadonlySet<string>, isMap: boolean): string {
  if (!isContainer(value)) return JSON.stringify(value)
  const inner = `${indent}  `
  if (isList(value)) {
    const item = (one: Json) => text(one, inner, maps, false)
    return value.every(isPlain) ? `[${value.map(item).join(', ')}]` : `[\n${value.map((one) => inner + item(one)).join(',\n')}\n${indent}]`
  }
  const entries = members(value)
  if (entries.length === 0) return '{}'
  const member = ([key, one]: Member) => `${JSON.stringify(key)}: ${text(one, inner, maps, maps.has(key))}`
  if (!isMap && entries.every((entry) => isShort(entry, maps))) return `{ ${entries.map(member).join(', ')} }`
  return `{\n${entries.map((entry) => inner + member(entry)).join(',\n')}\n${indent}}`
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
