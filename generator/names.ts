// Names of files and of TypeScript identifiers for names of the database. Each depends on its own name only, so that no file
// moves when another table comes or goes. Knows no schema.

import { createHash } from 'node:crypto'
import { byCodePoint } from '../runtime/code-points.ts'

export { byCodePoint }

/** Characters that read the same on every file system: no case, no second spelling, nothing that is ignored. */
const plainName = /^(?:[a-z0-9_]|(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{M}])+$/u

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file, and the folder that every tool passes over. */
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|node_modules)$/

/**
 * The name of a file or folder for a name of the database, without its ending.
 *
 * `films` → `films`, `映画` → `映画`, `Odd Names` → `odd-names.b9bf27`: what is not plain gets six digits of its hash, so that no two
 * names meet on a file system that folds letters.
 */
export function fileName(name: string): string {
  if (plainName.test(name) && folded(name) === name && !reserved.test(name)) return name
  const readable = folded(name)
    .replace(/(?:[^a-z0-9_\p{L}\p{M}]|\p{Default_Ignorable_Code_Point})+/gu, '-')
    .replace(/^-|-$/g, '')
  const free = reserved.test(readable) ? `${readable}-` : readable
  return `${free || '-'}.${digest(name)}`
}

/** Six digits of the name's hash. */
export const digest = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 6)

/** Every letter in the one form that stands for all its forms. */
const folded = (name: string) => name.toUpperCase().toLowerCase().normalize('NFC')

/** Reserved words of ECMAScript and TypeScript, what generated files import, and the globals that they must not hide. */
const taken = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static super switch this ' +
    'throw true try typeof var void while with yield async insert undefined NaN Infinity globalThis ' +
    'any bigint boolean never number object string symbol unknown as is keyof readonly satisfies type ' +
    'call column computed endpoint fn isMain manyToMany manyToOne oneToMany oneToOne parameter read remove returns start table update upsert ' +
    'decodeURI encodeURI decodeURIComponent encodeURIComponent escape unescape isFinite isNaN parseFloat parseInt ' +
    'Array ArrayBuffer BigInt Boolean DataView Date Error Function Intl JSON Map Math Number Object Promise Proxy Reflect RegExp Set String ' +
    'Symbol WeakMap WeakSet Record Row ' +
    'constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf'
  ).split(' '),
)

/** `films` → `films`, `Odd Names` → `Odd_Names`, `1st` → `_1st`, `default` → `default_` */
export const identifier = (name: string): string => untaken(legalised(name))

/** `film_gauge` → `FilmGauge`, `Odd Names` → `OddNames` */
export function typeName(name: string): string {
  const words = name.split(/[^\p{ID_Continue}]+|_+/u).filter((word) => word !== '')
  return untaken(legalised(words.map((word) => word.replace(/^./u, (first) => first.toUpperCase())).join('')))
}

/** As typeName, but no two names give the same: what cannot be read back gets six digits of its hash. */
export function uniqueTypeName(name: string): string {
  return /^[a-z][a-z0-9]*(?:_[a-z][a-z0-9]*)*$/.test(name) ? typeName(name) : `${typeName(name)}_${digest(name)}`
}

const untaken = (name: string) => (taken.has(name) ? `${name}_` : name)

function legalised(name: string): string {
  const legal = name.normalize('NFC').replace(/[^\p{ID_Continue}]|\p{Default_Ignorable_Code_Point}/gu, '_')
  return /^\p{ID_Start}|^_/u.test(legal) ? legal : `_${legal}`
}

/** The linter's order of imported names: `A a B b`, numbers by their value. https://biomejs.dev/assist/actions/organize-imports */
export function byImportOrder(a: string, b: string): number {
  const [left, right] = [pieces(a), pieces(b)]
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [x, y] = [left[at]!, right[at]!]
    if (x === y) continue
    if (/^\d/.test(x) && /^\d/.test(y)) return Number(x) - Number(y) || byCodePoint(x, y)
    return byCodePoint(x.toLowerCase(), y.toLowerCase()) || byCodePoint(x, y)
  }
  return left.length - right.length
}

const known = new Map<string, readonly string[]>()

/** The specifier without its `type`: single characters, and digits that make a number. Every file imports the same few. */
function pieces(specifier: string): readonly string[] {
  const cut = known.get(specifier) ?? specifier.replace(/^type /, '').match(/\d+|[^\d]/gu) ?? []
  known.set(specifier, cut)
  return cut
}
