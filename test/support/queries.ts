// Random query strings about the relations of films.ts that parse and resolve, full of what could break a statement. Each tells
// which of its words are literals, names and casts, so that a test can look for them in what is made of it.

import fc from 'fast-check'
import { hostile, type Name, tables } from './films.ts'

/** A query as pairs that are not encoded yet, and the words that were made up for it. */
export interface Made {
  readonly pairs: readonly (readonly [key: string, value: string])[]
  /** Marks within literals and JSON keys: none of them may be in a statement. */
  readonly marks: readonly string[]
  /** Aliases and columns: they may be there as identifiers. */
  readonly names: readonly string[]
  readonly casts: readonly string[]
}

/** What is said about one place of a query, before it is told where that is. */
interface Part {
  readonly text: string
  readonly marks?: readonly string[]
  readonly names?: readonly string[]
  readonly casts?: readonly string[]
}

const NASTY = [
  "'",
  '"',
  '\\',
  ';',
  '--',
  '/*',
  '*/',
  '$$',
  '$1',
  '{self}',
  '{where}',
  'U&"',
  "E'",
  '\0',
  '\n',
  '%',
  '*',
  '::',
  'é',
  '日',
  '🎬',
  '""',
  "''",
]

/** Nobody else would write this: eight letters behind a prefix that no statement has. */
const mark = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 8, maxLength: 8 }).map((text) => `zq${text}`)

/** Marks with something nasty between them. */
const nasty = fc.tuple(mark, fc.array(fc.constantFrom(...NASTY), { maxLength: 4 }), mark).map(([first, between, last]) => ({
  text: `${first}${between.join('')}${last}`,
  marks: [first, last],
}))

/** `"a\"b"`: as it is written where a name or a literal may hold anything. */
export const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

const inventedName = nasty.map(({ text }): Part => ({ text: quoted(text), names: [text] }))
const columnNames = (table: Name) => Object.keys(tables[table].columns)

/** A column of the relation, or now and then one that it does not have. */
function columnName(table: Name, invented: number): fc.Arbitrary<Part> {
  const known = fc.constantFrom(...columnNames(table)).map((name): Part => ({ text: name === hostile ? quoted(name) : name }))
  return fc.oneof({ arbitrary: known, weight: 20 }, { arbitrary: inventedName, weight: invented })
}

const whole = (...parts: readonly Part[]): Part => ({
  text: parts.map(({ text }) => text).join(''),
  marks: parts.flatMap(({ marks = [] }) => marks),
  names: parts.flatMap(({ names = [] }) => names),
  casts: parts.flatMap(({ casts = [] }) => casts),
})
const said = (text: string): Part => ({ text })
const maybe = (part: fc.Arbitrary<Part>, freq = 2) => fc.option(part, { nil: said(''), freq })
const joined = (...parts: readonly fc.Arbitrary<Part>[]) => fc.tuple(...parts).map((found) => whole(...found))

const key: fc.Arbitrary<Part> = nasty.map(({ text, marks }) => ({ text: quoted(text), marks, names: [text] }))
/** At the end of an embed's list it is a key, and the name of what it gives. */
const index = fc.nat({ max: 99 }).map((number): Part => ({ text: String(number), names: [String(number)] }))
const step = joined(fc.constantFrom('->', '->>').map(said), fc.oneof(key, index))
const path = maybe(
  fc.array(step, { minLength: 1, maxLength: 2 }).map((steps) => whole(...steps)),
  3,
)

const castName = fc.oneof(
  { arbitrary: fc.constantFrom('text', 'int', 'numeric', 'double precision', 'jsonb'), weight: 4 },
  { arbitrary: fc.string({ unit: fc.constantFrom(...'abz09_$ éß日'), minLength: 1, maxLength: 12 }), weight: 1 },
)
/** A cast is the one word that is written as it comes, from letters, digits, `_`, `$` and blanks. */
const cast = castName.map((name): Part => ({ text: `::${name}`, casts: [name.trim()] }))

const aggregate = fc.constantFrom('.sum()', '.avg()', '.min()', '.max()', '.count()').map(said)

const alias = inventedName.map((name) => whole(name, said(':')))

function columnItem(table: Name, aggregates: boolean): fc.Arbitrary<Part> {
  const field = joined(maybe(alias), columnName(table, 1), path, maybe(cast, 3))
  const count = joined(maybe(alias), fc.constant(said('count()')))
  const star = fc.constant(said('*'))
  return aggregates
    ? fc.oneof(joined(field, maybe(aggregate)), count)
    : fc.oneof({ arbitrary: field, weight: 4 }, { arbitrary: star, weight: 1 })
}

/** An embed with the path by which the other parameters name it. */
interface Embedded extends Part {
  readonly table: Name
  readonly path: string
}

function embed(table: Name, depth: number): fc.Arbitrary<{ part: Part; all: readonly Embedded[] }> {
  const relations = Object.entries(tables[table].relations)
  return fc.constantFrom(...relations).chain(([, relation]) => {
    const target = relation.kind === 'computed' ? relation.function : relation.table
    const other = relation.table as Name
    const join = fc.constantFrom('', '!inner', '!left').map(said)
    return fc.tuple(maybe(alias, 1), join, selectOf(other, depth - 1, false), fc.boolean()).map(([renamed, how, inner, spread]) => {
      const lifted = spread && relation.kind === 'many-to-one'
      const name = renamed.text === '' || lifted ? target : renamed.text.slice(0, -1)
      const part = whole(lifted ? said('...') : renamed, said(target), how, said('('), inner.part, said(')'))
      const below = inner.all.map((one) => ({ ...one, path: `${name}.${one.path}` }))
      return { part, all: [{ text: '', table: other, path: name }, ...below] }
    })
  })
}

function selectOf(table: Name, depth: number, aggregates: boolean): fc.Arbitrary<{ part: Part; all: readonly Embedded[] }> {
  const columns = fc.array(columnItem(table, aggregates), { minLength: 1, maxLength: 3 })
  const embeds = depth > 0 ? fc.array(embed(table, depth), { maxLength: 2 }) : fc.constant([])
  return fc.tuple(columns, embeds).map(([items, embedded]) => {
    const parts = [...items, ...embedded.map(({ part }) => part)]
    return {
      part: whole(...parts.flatMap((part, at) => (at === 0 ? [part] : [said(','), part]))),
      all: embedded.flatMap(({ all }) => all),
    }
  })
}

const not = fc.constantFrom('', '', 'not.').map(said)
const SIMPLE = [
  'eq',
  'neq',
  'gt',
  'gte',
  'lt',
  'lte',
  'like',
  'ilike',
  'match',
  'imatch',
  'cs',
  'cd',
  'ov',
  'sl',
  'sr',
  'nxr',
  'nxl',
  'adj',
]
const QUANTIFIED = ['eq(any)', 'like(all)', 'gte(any)', 'imatch(all)']
const FULL_TEXT = ['fts', 'plfts', 'phfts', 'wfts']

const language = mark.map((text): Part => ({ text: `(${text})`, marks: [text] }))
const element = nasty.map(({ text, marks }): Part => ({ text: quoted(text), marks }))
const list = fc
  .array(element, { minLength: 1, maxLength: 3 })
  .map((parts) => whole(said('('), ...parts.flatMap((p, at) => (at === 0 ? [p] : [said(','), p])), said(')')))

/** `not.eq.…`, with the literal as `literal` writes it. */
function operation(literal: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return fc.oneof(
    joined(
      not,
      fc.constantFrom(...SIMPLE, 'isdistinct', ...QUANTIFIED).map((op) => said(`${op}.`)),
      literal,
    ),
    joined(not, fc.constantFrom(...FULL_TEXT).map(said), maybe(language), fc.constant(said('.')), literal),
    joined(not, fc.constant(said('in.')), list),
    joined(
      not,
      fc.constantFrom('null', 'NOT_NULL', 'true', 'unknown').map((word) => said(`is.${word}`)),
    ),
  )
}

const bare: fc.Arbitrary<Part> = nasty
const field = (table: Name) => joined(columnName(table, 1), path)
const filter = (table: Name) => fc.tuple(field(table), operation(bare))
const treeFilter = (table: Name) => joined(field(table), fc.constant(said('.')), operation(element))

function tree(table: Name, depth: number): fc.Arbitrary<Part> {
  const child = depth > 0 ? fc.oneof(treeFilter(table), tree(table, depth - 1)) : treeFilter(table)
  const children = fc.array(child, { minLength: 1, maxLength: 2 })
  return fc.tuple(fc.constantFrom('and', 'or', 'not.and', 'not.or'), children).map(([name, parts]) => {
    return whole(said(`${name}(`), ...parts.flatMap((part, at) => (at === 0 ? [part] : [said(','), part])), said(')'))
  })
}

const order = (table: Name) =>
  fc
    .array(joined(field(table), fc.constantFrom('', '.asc', '.desc', '.desc.nullslast', '.nullsfirst').map(said)), {
      minLength: 1,
      maxLength: 2,
    })
    .map((parts) => whole(...parts.flatMap((part, at) => (at === 0 ? [part] : [said(','), part]))))

/** Numbers in all the ways in which they are understood, and much that is none. */
export const numbers = fc.oneof(
  fc.nat().map(String),
  fc.bigInt({ min: 0n, max: 2n ** 80n }).map(String),
  fc.constantFrom('0x1f', '(3)', ' 5 ', '0o17', '5;drop table films', "1'", '$1', '--1', '1e3', '∞'),
)

interface Pair {
  readonly key: Part
  readonly value: Part
}

/** Filters, trees, order and limits of the embed at `prefix`. */
function aboutRows(table: Name, prefix: string): fc.Arbitrary<readonly Pair[]> {
  const at = (name: string) => said(`${prefix}${name}`)
  const filters = fc.array(
    filter(table).map(([key, value]) => ({ key: whole(said(prefix), key), value })),
    { maxLength: 2 },
  )
  const trees = fc.array(
    tree(table, 1).map((part): Pair => {
      const bracket = part.text.indexOf('(')
      return { key: at(part.text.slice(0, bracket)), value: { ...part, text: part.text.slice(bracket) } }
    }),
    { maxLength: 1 },
  )
  const orders = fc.option(
    order(table).map((value) => ({ key: at('order'), value })),
    { nil: null },
  )
  const ranges = fc
    .tuple(fc.option(numbers, { nil: null }), fc.option(numbers, { nil: null }))
    .map(([limit, offset]) => [
      ...(limit === null ? [] : [{ key: at('limit'), value: said(limit) }]),
      ...(offset === null ? [] : [{ key: at('offset'), value: said(offset) }]),
    ])
  return fc.tuple(filters, trees, orders, ranges).map(([a, b, c, d]) => [...a, ...b, ...(c === null ? [] : [c]), ...d])
}

/** A query that reads `table`, with embeds up to two levels deep; or one with aggregates. */
export function queries(table: Name): fc.Arbitrary<Made> {
  return fc
    .boolean()
    .chain((aggregates) => selectOf(table, aggregates ? 1 : 2, aggregates))
    .chain(({ part, all }) => {
      const places = [{ table, path: '' }, ...all.slice(0, 2)]
      const pairs = fc.tuple(...places.map((place) => aboutRows(place.table, place.path === '' ? '' : `${place.path}.`)))
      return pairs.map((found) => made([{ key: said('select'), value: part }, ...found.flat()]))
    })
}

/** Root filters only, as writes have them. */
export function conditions(table: Name): fc.Arbitrary<Made> {
  return fc.array(filter(table).map(([key, value]) => ({ key, value }))).map(made)
}

function made(pairs: readonly Pair[]): Made {
  const all = whole(...pairs.flatMap(({ key, value }) => [key, value]))
  return {
    pairs: pairs.map(({ key, value }) => [key.text, value.text] as const),
    marks: all.marks ?? [],
    names: all.names ?? [],
    casts: all.casts ?? [],
  }
}
