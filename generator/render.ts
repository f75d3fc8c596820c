// Plan → the text of every file. The only file that knows handlebars; templates/ hold the layout, decisions were taken before.

import { readFileSync } from 'node:fs'
import Handlebars, { type HelperOptions, type TemplateDelegate } from 'handlebars'
import type { PageKind, Pages, Plan } from './plan.ts'
import { docComment, keyText, LINE_WIDTH, lineText, propertyText, type Value, valueLines, valueText, width } from './typescript.ts'

/** Path → text, in the plan's order. */
export function render({ files }: Plan): Map<string, string> {
  const templates = loadTemplates()
  return new Map(
    files.map((file) => [file.path, file.kind === 'document' ? file.page.text : `${templates[file.kind](file.page).trimEnd()}\n`]),
  )
}

/** What the command override writes. */
export interface OverridePage {
  /** What the generated file exports. */
  readonly id: string
  readonly from: string
  readonly isRelation: boolean
}

/** A file that is written once. */
export function renderOverride(page: OverridePage): string {
  const literal = (value: Value) => valueText(value)
  return Handlebars.compile<OverridePage>(source('override'), { noEscape: true, strict: true })(page, { helpers: { literal } })
}

/** Templates within templates. */
const partials = ['header', 'imports', 'column', 'fields', 'members', 'union', 'composite', 'signature', 'database-relation']

type Templated = Exclude<PageKind, 'document'>
type Templates = { readonly [K in Templated]: TemplateDelegate<Pages[Templated]> }

function loadTemplates(): Templates {
  const handlebars = Handlebars.create()
  handlebars.registerHelper({
    /** A property's name. */
    key: (name: string) => keyText(name),
    /** A value on one line. */
    literal: (value: Value) => valueText(value),
    /** A value with an item a line. */
    lines: (value: Value, { hash }: HelperOptions) => valueLines(value, indentOf(hash)),
    /** A property and its value; the items of an object stand on lines of their own. */
    property: (name: string, value: Value, { hash }: HelperOptions) =>
      value instanceof Map
        ? `${' '.repeat(indentOf(hash))}${keyText(name)}: ${valueLines(value, indentOf(hash))},`
        : propertyText(name, value, indentOf(hash)),
    /** A documentation comment and the end of its line, or nothing. */
    doc: (lines: readonly string[], { hash }: HelperOptions) => docComment(lines, indentOf(hash)),
    join: (names: readonly string[]) => names.join(', '),
    /** A text within a line of comment. */
    line: (text: string) => lineText(text),
    /** The block when its lines keep within the width, else the other. `indent`: by how much they will be moved to the right. */
    fits(this: unknown, { fn, inverse, hash }: HelperOptions) {
      const text = fn(this)
      return text.split('\n').every((line) => width(line) <= LINE_WIDTH - indentOf(hash)) ? text : inverse(this)
    },
  })
  for (const name of partials) handlebars.registerPartial(name, source(name))
  const compile = (kind: Templated) => handlebars.compile<Pages[Templated]>(source(kind), { noEscape: true, strict: true })
  return {
    server: compile('server'),
    relation: compile('relation'),
    function: compile('function'),
    types: compile('types'),
    database: compile('database'),
    relationships: compile('relationships'),
    access: compile('access'),
  }
}

const indentOf = (hash: HelperOptions['hash']) => Number(hash.indent ?? 0)

/** The package's templates/, beside this folder or, once built, one further up. */
function source(name: string): string {
  const root = import.meta.url.includes('/dist/') ? '../../templates/' : '../templates/'
  return readFileSync(new URL(`${root}${name}.hbs`, import.meta.url), 'utf8')
}
