// Outline → the text of its file in out/, as the formatter prints it: a line for each column and each parameter.

import type { Outline } from '../runtime/spec.ts'
import { LINE_WIDTH, lineText, stringText, width } from './typescript.ts'

type Scalar = string | number | boolean | null
type Item = Readonly<Record<string, Scalar | readonly string[] | undefined>>

/** @param origin what it was made from, for the first line */
export function outlineText({ comment, relations, functions }: Outline, origin: string): string {
  const members = [
    ...(comment === undefined ? [] : [property('comment', comment, 2)]),
    list(
      'relations',
      relations.map(({ columns, ...head }) =>
        object(
          head,
          columns.length > 0
            ? items(
                'columns',
                columns.map((column) => ({ ...column })),
                6,
              )
            : '      columns: [],\n',
        ),
      ),
    ),
    list(
      'functions',
      functions.map(({ parameters, ...head }) =>
        object(
          head,
          parameters
            ? items(
                'parameters',
                parameters.map((one) => ({ ...one })),
                6,
              )
            : '',
        ),
      ),
    ),
  ]
  return [
    `// Generated from ${lineText(origin)}. Do not edit: change the schema, then run \`npx pgrest-gen generate\`.\n`,
    `import { outline } from 'pgrest-gen/runtime'\n`,
    '/** What OpenAPI documents say: of it GET / makes the one that a role may see. */',
    `export default outline({\n${members.join('')}})\n`,
  ].join('\n')
}

const list = (key: string, texts: readonly string[]) => (texts.length === 0 ? `  ${key}: [],\n` : `  ${key}: [\n${texts.join('')}  ],\n`)

/** A member of a list whose lines are never joined. */
function object(head: Item, rest: string): string {
  return `    {\n${properties(head)
    .map(([key, value]) => property(key, value, 6))
    .join('')}${rest}    },\n`
}

/** Objects on a line each. One alone stays on the line of its key; one that is too wide takes a line per property. */
function items(key: string, values: readonly Item[], indent: number): string {
  const blank = ' '.repeat(indent)
  const [first] = values
  const alone = `${blank}${key}: [${first ? inline(first) : ''}],`
  if (values.length === 1 && width(alone) <= LINE_WIDTH) return `${alone}\n`
  const lines = values.map((value) => {
    const line = `${blank}  ${inline(value)},`
    if (width(line) <= LINE_WIDTH) return `${line}\n`
    const members = properties(value).map(([name, one]) => property(name, one, indent + 4))
    return `${blank}  {\n${members.join('')}${blank}  },\n`
  })
  return `${blank}${key}: [\n${lines.join('')}${blank}],\n`
}

type Property = readonly [key: string, value: Scalar | readonly string[]]

const properties = (item: Item): Property[] =>
  Object.entries(item).flatMap(([key, value]): Property[] => (value === undefined ? [] : [[key, value]]))

const inline = (item: Item) =>
  `{ ${properties(item)
    .map(([key, value]) => `${key}: ${literal(value)}`)
    .join(', ')} }`

/** A list that is too wide takes a line per item, a text that is too wide the next line. */
function property(key: string, value: Scalar | readonly string[], indent: number): string {
  const blank = ' '.repeat(indent)
  const line = `${blank}${key}: ${literal(value)},`
  if (width(line) <= LINE_WIDTH) return `${line}\n`
  if (!isList(value)) return `${blank}${key}:\n${blank}  ${literal(value)},\n`
  return `${blank}${key}: [\n${value.map((text) => `${blank}  ${stringText(text)},\n`).join('')}${blank}],\n`
}

const isList = (value: Scalar | readonly string[]): value is readonly string[] => Array.isArray(value)

function literal(value: Scalar | readonly string[]): string {
  if (typeof value === 'string') return stringText(value)
  if (typeof value === 'number') return String(value).replace('e+', 'e')
  if (value === null || typeof value === 'boolean') return String(value)
  return `[${value.map(stringText).join(', ')}]`
}
