// Finds rows that are written as the first one was: the same keys in the same order, scalars for values. A regular expression
// made of the keys reads them at the speed of machine code; what it does not know is left to json-keys.ts. RFC 8259.

/**
 * Takes the place behind a row and gives the place behind the last of the rows that follow it, each after its comma; the same
 * place when the next one is written otherwise, or is no JSON.
 */
export type SkipRows = (at: number) => number

const SPACE = '[ \\t\\n\\r]*'
const STRING = '"[^"\\\\\\x00-\\x1f]*(?:\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\\\\x00-\\x1f]*)*"'
const NUMBER = '-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?'
const VALUE = `(?:${STRING}|${NUMBER}|null|true|false)`

/** Bytes that are looked at in one go: what is in memory twice, and how far an attempt may have to go back. */
const WINDOW = 65_536
/** What follows has to be worth an expression; and no expression for what is hardly a row. */
const LEAST = 2048
const MOST_KEYS = 200

/**
 * @param keys of the first row, as they are written, with their quotes
 * @param from where the first row begins
 * @param to the place behind it
 * @returns null when there is too little to gain, or the first row has values that are no scalars
 */
export function rowSkipper(bytes: Buffer, keys: readonly string[], from: number, to: number): SkipRows | null {
  if (bytes.length - to < LEAST || keys.length > MOST_KEYS || to - from > WINDOW) return null
  const first = `,${bytes.toString('latin1', from, to)}`
  // Blanks that are looked for cost as much as all the rest.
  const rows = [expression(keys, ''), expression(keys, SPACE)].find((rows) => rows.test(first) && rows.lastIndex === first.length)
  if (rows === undefined) return null
  let looked = 0
  let skipped = 0
  return (start) => {
    let at = start
    // Where hardly a row is like the first, looking for more of them is given up.
    while (looked <= 4 * (skipped + WINDOW)) {
      const text = bytes.toString('latin1', at, at + WINDOW)
      looked += text.length
      rows.lastIndex = 0
      if (!rows.test(text)) break
      at += rows.lastIndex
      skipped += rows.lastIndex
    }
    return at
  }
}

/** One row or more, each with its comma before it. */
function expression(keys: readonly string[], space: string): RegExp {
  const members = keys.map((key) => `${space}${key.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}${space}:${space}${VALUE}${space}`)
  return new RegExp(`(?:${SPACE},${SPACE}\\{${members.length === 0 ? space : members.join(',')}\\})+`, 'y')
}
