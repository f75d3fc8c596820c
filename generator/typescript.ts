// Pieces of TypeScript as the formatter prints them: keys, literals, comments. Values in, text out; a hostile name ends as a
// harmless text. Knows no page.

/** Columns of a line, beyond which it is broken: the formatter's setting for out/. */
export const LINE_WIDTH = 320

/** What nobody sees in a review, or sees in another order: controls, formats, line ends, odd blanks. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Nearly every text; a tenth of the other pattern's time. */
const PLAIN = /^[ -~]*$/

/** Nothing in it is escaped in single quotes. */
const UNTOUCHED = /^[ !"#%&(-[\]-~]*$/

const escapeInvisible = (text: string) =>
  PLAIN.test(text) ? text : text.replace(invisible, (char) => escapes[char] ?? `\\u{${char.codePointAt(0)?.toString(16)}}`)

/**
 * `it's` → `"it's"`: single quotes, unless double ones need fewer escapes. A brace behind a dollar sign is escaped: in quotes it
 * does nothing, but readers and linters take it for a placeholder.
 */
export function stringText(text: string): string {
  if (UNTOUCHED.test(text)) return `'${text}'`
  const singles = text.split("'").length
  const doubles = text.split('"').length
  const quote = singles > doubles ? '"' : "'"
  return `${quote}${escapeInvisible(text.replaceAll('\\', '\\\\')).replaceAll('${', '$\\u{7b}').replaceAll(quote, `\\${quote}`)}${quote}`
}

/** `films`, `'with space'`; `__proto__` in brackets, since it would set the prototype. */
export function keyText(name: string): string {
  if (name === '__proto__') return `['__proto__']`
  if (/^[A-Za-z_$][\w$]*$/.test(name)) return name
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && escapeInvisible(name) === name ? name : stringText(name)
}

/** What a page holds: printed as a literal. A map is an object in its order. */
export type Value = string | number | boolean | readonly string[] | Block | Fields
export type Fields = ReadonlyMap<string, Value>

/** A text whose lines may be indented: SQL, for its readers. */
export interface Block {
  readonly block: string
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value)

/** `{ table: 'people', from: ['id'] }`: a value on one line. */
export function valueText(value: Value): string {
  if (typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (typeof value === 'string') return stringText(value)
  if (isList(value)) return `[${value.map(stringText).join(', ')}]`
  if ('block' in value) return stringText(value.block)
  if (value.size === 0) return '{}'
  return `{ ${[...value].map(([key, item]) => `${keyText(key)}: ${valueText(item)}`).join(', ')} }`
}

/** A value with an item a line; it ends at `indent`. */
export function valueLines(value: Value, indent: number): string {
  const blank = ' '.repeat(indent)
  if (typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (typeof value === 'string') return `\`${templateText(value)}\``
  if (isList(value)) return `[\n${value.map((item) => `${blank}  ${stringText(item)},\n`).join('')}${blank}]`
  if ('block' in value)
    return `\`\n${value.block
      .split('\n')
      .map((line) => `${blank}  ${templateText(line)}`.trimEnd())
      .join('\n')}\``
  if (value.size === 0) return '{}'
  return `{\n${[...value].map(([key, item]) => `${propertyText(key, item, indent + 2)}\n`).join('')}${blank}}`
}

/** A line `key: value,`, or several where the value has lines or is too wide. */
export function propertyText(key: string, value: Value, indent: number): string {
  const start = `${' '.repeat(indent)}${keyText(key)}: `
  const line = `${start}${valueText(value)},`
  const hasLines = typeof value === 'object' && 'block' in value && value.block.includes('\n')
  return hasLines || width(line) > LINE_WIDTH ? `${start}${valueLines(value, indent)},` : line
}

/** What stands between backticks, on one line. */
const templateText = (text: string) => escapeInvisible(text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${'))

/** A documentation comment with the end of its line, or nothing. */
export function docComment(lines: readonly string[], indent: number): string {
  const blank = ' '.repeat(indent)
  const safe = lines.map((line) => lineText(line).replaceAll('*/', '*\\/').trimEnd())
  if (safe.length === 0) return ''
  if (safe.length === 1) return `${blank}/** ${safe[0]} */\n`
  return `${blank}/**\n${safe.map((line) => `${blank} * ${line}`.trimEnd()).join('\n')}\n${blank} */\n`
}

/** A text within one line. */
export const lineText = (text: string): string => escapeInvisible(text.replaceAll('\t', '  '))

/** Columns of a line; letters of wide scripts take two. */
export function width(line: string): number {
  if (PLAIN.test(line)) return line.length
  const wide = line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/gu)
  return [...line].length + (wide?.length ?? 0)
}
