// Values → JSON text for reviewers: the same value gives the same text, an item a line, nothing broken by width.

/** What JSON can say. A member that is undefined is left out. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | Members

/**
 * JSON with two blanks of indentation. What holds nothing but short values stands on one line, so that a column is a line and a new
 * one changes no other: `{ "type": "integer", "format": "int32" }`.
 */
export const jsonText = (value: Json): string => `${text(value, '')}\n`

function text(value: Json, indent: string): string {
  if (!isContainer(value)) return JSON.stringify(value)
  const inner = `${indent}  `
  if (isList(value)) {
    if (value.every(isPlain)) return `[${value.map((item) => text(item, '')).join(', ')}]`
    return `[\n${value.map((item) => inner + text(item, inner)).join(',\n')}\n${indent}]`
  }
  const entries = members(value)
  if (entries.length === 0) return '{}'
  const member = ([key, item]: Member) => `${JSON.stringify(key)}: ${text(item, inner)}`
  if (entries.every(([, item]) => isShort(item))) return `{ ${entries.map(member).join(', ')} }`
  return `{\n${entries.map((entry) => inner + member(entry)).join(',\n')}\n${indent}}`
}

type Members = { readonly [key: string]: Json }
type Member = readonly [key: string, value: Json]

const isContainer = (value: Json): value is readonly Json[] | Members => typeof value === 'object' && value !== null
const isList = (value: readonly Json[] | Members): value is readonly Json[] => Array.isArray(value)
const isPlain = (value: Json): boolean => !isContainer(value)
const members = (value: Members): Member[] => Object.entries(value).filter(([, item]) => item !== undefined)

/** A plain value, a list of such, or an object around one short value: `{ "schema": { "$ref": … } }`. */
function isShort(value: Json): boolean {
  if (!isContainer(value)) return true
  if (isList(value)) return value.every(isPlain)
  const [first, ...others] = members(value)
  return others.length === 0 && (first === undefined || isShort(first[1]))
}
