// Pieces of Markdown as code hosts render it: names of the database that are code whatever stands in them. https://github.github.com/gfm/
// Knows no page.

import { lineText } from './typescript.ts'

/** A code span, within a table too: `` `films` ``, ``` `` a`b `` ```. */
export function codeText(text: string): string {
  const line = lineText(text).replaceAll('|', '\\|')
  const runs = (line.match(/`+/g) ?? []).map((run) => run.length)
  if (runs.length === 0 && line.trim() === line && line !== '') return `\`${line}\``
  let fence = '`'
  while (runs.includes(fence.length)) fence += '`'
  return `${fence} ${line} ${fence}`
}

/** Code spans with commas between them. */
export const codeList = (texts: readonly string[]): string => texts.map(codeText).join(', ')

/** Text of a heading or a sentence in which nothing is Markdown, within a table too. An underscore within a word is none. */
export const plainText = (text: string): string => lineText(text).replace(/[\\`*[\]<>#|~&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\$&')
