// Values → JSON text for reviewers: the same value gives the same text, an item a line, nothing broken by width.

/** What JSON can say. A member that is undefined is left out. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }

/**
 * JSON with two blanks of indentation. What holds nothing but plain values stands on one line, so that a column is a line and a
 * new one changes no other: `{ "type": "integer", "format": "int32" }`.
 */
export const jsonText = (value: Json): string => `${text(value, '')}\n`

function text(value: Json, indent: string): string {
  if (!isContainer(value)) return JSON.stringify(value)
  if (isList(value)) {
    if (value.every(isPlain)) return `[${value.map((item) => text(item, '')).join(', ')}]`
    return `[\n${value.map((item) => `${indent}  ${text(item, `${indent}  `)}`).join(',\n')}\n${indent}]`
  }
  const entries = members(value)
  if (entries.length === 0) return '{}'
  if (entries.every(([, item]) => isPlain(item) || (isList(item) && item.every(isPlain)) || isReference(item))) {
    return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${text(item, '')}`).join(', ')} }`
  }
  return `{\n${entries.map(([key, item]) => `${indent}  ${JSON.stringify(key)}: ${text(item, `${indent}  `)}`).join(',\n')}\n${indent}}`
}

type Container = readonly Json[] | { readonly [key: string]: Json }

const isContainer = (value: Json): value is Container => typeof value === 'object' && value !== null
const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const isPlain = (value: Json): boolean => !isContainer(value)

/** `{ "$ref": … }` */
const isReference = (value: Json): boolean =>
  isContainer(value) &&
  !isList(value) &&
  members(value).length === 1 &&
  members(value).every(([key, item]) => key === '$ref' && isPlain(item))

const members = (value: { readonly [key: string]: Json }) => Object.entries(value).filter(([, item]) => item !== undefined)
