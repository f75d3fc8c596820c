// Suggestions for names that are not there: "Perhaps you meant …". PostgREST asks a fuzzy set of names; the same ranking is made
// here: names that share groups of letters with the word, then their edit distance. Pure; the names come from the caller.

/** Least likeness of a suggestion: 0 to 1, the share of letters that need no edit. */
const LIKELY = 0.75
const POSSIBLE = 0.33

/** Only so many of the names that share most groups of letters are compared by their edit distance. */
const COMPARED = 50

/** A schema with so many relations gets no suggestions. */
const MAX_RELATIONS = 500

/**
 * The hint of PGRST205.
 * @param schema the schema of the request
 * @param word the relation that was asked for
 * @param names all relations of that schema
 */
export function tableHint(schema: string, word: string, names: readonly string[]): string | null {
  const found = names.length < MAX_RELATIONS ? closest(names, word, LIKELY) : null
  return found === null ? null : `Perhaps you meant the table '${schema}.${found}'`
}

/**
 * The hint of PGRST200: for the parent, if nothing is known to be related to it; else for the child, if nothing of that name is.
 * @param parent where the embed stands: a relation, or what a function without a relation of its own returns
 * @param child the target of the embed
 * @param parents relations, of any schema of the API, that are related to a relation of the request's schema
 * @param children what the parent is related to in the request's schema, once per relationship: first by keys, sorted, then
 *   computed, sorted by function; null when the parent is not in `parents`
 */
export function relationshipHint(
  parent: string,
  child: string,
  parents: readonly string[],
  children: readonly string[] | null,
): string | null {
  if (children === null || children.length === 0) {
    const found = closest(parents, parent, POSSIBLE)
    return found === null ? null : `Perhaps you meant '${found}' instead of '${parent}'.`
  }
  const wanted = child.toLowerCase()
  if (children.some((name) => name.toLowerCase() === wanted)) return null
  const found = closest(children, child, POSSIBLE)
  return found === null ? null : `Perhaps you meant '${found}' instead of '${child}'.`
}

/**
 * The hint of PGRST202; there is none for a call whose body is one unnamed text, xml or bytes.
 * @param name the function that was called
 * @param given names of the arguments of the call
 * @param names all functions of the schema
 * @param overloads the parameters of each function of that name, '' for one without a name; empty when there is none
 */
export function functionHint(
  schema: string,
  name: string,
  given: readonly string[],
  names: readonly string[],
  overloads: readonly (readonly string[])[],
): string | null {
  const found = overloads.length === 0 ? closest(names, name, LIKELY) : closest(overloads.map(signature), signature(given), POSSIBLE)
  if (found === null) return null
  return `Perhaps you meant to call the function ${schema}.${overloads.length === 0 ? '' : name}${found}`
}

/** `['b', 'a']` → `(a, b)` */
const signature = (parameters: readonly string[]) => `(${[...parameters].sort().join(', ')})`

/**
 * The name that is most like a word; null when none is as like as `minScore`. A name that only differs in case is most like it.
 * Of names that are equally like it the one that shares more groups of letters wins, then the later one.
 * @param minScore 0 to 1
 */
export function closest(candidates: readonly string[], word: string, minScore: number): string | null {
  const key = word.toLowerCase()
  const names = new Map<string, string>()
  for (const name of [...candidates].reverse()) {
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name)
  }
  const same = names.get(key)
  if (same !== undefined) return same
  // A very long word is like nothing, and must not cost anything. By half, since a letter may be two units of a string.
  const shortest = (minScore * key.length) / 2
  if (![...names.keys()].some((name) => name.length >= shortest)) return null
  const spelt = [...names.keys()].map(spell)
  for (const size of [3, 2]) {
    const found = best(spelt, key, size, minScore)
    if (found !== null) return names.get(found)!
  }
  return null
}

interface Spelt {
  readonly name: string
  readonly letters: string
  /** Of the counts of its groups, as a vector: by size of the group. */
  readonly magnitudes: Readonly<Record<number, number>>
}

/** Names of the schema only, so it does not grow; what was asked for does not enter it. */
const spellings = new Map<string, Spelt>()

function spell(name: string): Spelt {
  let spelt = spellings.get(name)
  if (spelt === undefined) {
    const letters = lettersOf(name)
    spelt = { name, letters, magnitudes: { 2: magnitude(gramsOf(letters, 2)), 3: magnitude(gramsOf(letters, 3)) } }
    spellings.set(name, spelt)
  }
  return spelt
}

function best(names: readonly Spelt[], word: string, size: number, minScore: number): string | null {
  const grams = gramsOf(lettersOf(word), size)
  const sharing = names
    .map((spelt) => ({ name: spelt.name, shared: cosine(grams, spelt, size) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, COMPARED)
  let found: string | null = null
  let score = 0
  for (const { name } of sharing) {
    const likeness = likenessOf(word, name, minScore)
    if (likeness >= minScore && likeness > score) {
      found = name
      score = likeness
    }
  }
  return found
}

/** `a_film` → `-afilm-` */
const lettersOf = (name: string) => `-${/^[a-z0-9]*$/.test(name) ? name : name.replace(/[^\p{L}\p{N}\s,]/gu, '')}-`

/** `-afilm-`, 3 → -af, afi, fil, ilm, lm-, each with how often it is there */
function gramsOf(letters: string, size: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const units = /[\ud800-\udfff]/.test(letters) ? [...letters] : letters
  for (let i = 0; i + size <= units.length; i++) {
    const part = units.slice(i, i + size)
    const gram = typeof part === 'string' ? part : part.join('')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

function magnitude(grams: ReadonlyMap<string, number>): number {
  let squares = 0
  for (const count of grams.values()) squares += count * count
  return Math.sqrt(squares)
}

/** Cosine of the two vectors, times the length of the first, which is the same for all. */
function cosine(grams: ReadonlyMap<string, number>, { letters, magnitudes }: Spelt, size: number): number {
  let product = 0
  for (const [gram, count] of grams) product += count * occurrences(letters, gram)
  return product === 0 ? 0 : product / magnitudes[size]!
}

function occurrences(letters: string, gram: string): number {
  let count = 0
  for (let at = letters.indexOf(gram); at >= 0; at = letters.indexOf(gram, at + 1)) count++
  return count
}

/** 1 less the share of letters that have to be put in, taken out or exchanged (Levenshtein); 0 when it is below `minScore` anyway. */
function likenessOf(a: string, b: string, minScore: number): number {
  const [short, long] = [[...a], [...b]].sort((x, y) => x.length - y.length) as [string[], string[]]
  if (short.length < minScore * long.length) return 0
  let above = Array.from({ length: short.length + 1 }, (_, i) => i)
  for (let i = 1; i <= long.length; i++) {
    const row = [i]
    for (let j = 1; j <= short.length; j++) {
      const exchange = above[j - 1]! + (long[i - 1] === short[j - 1] ? 0 : 1)
      row.push(Math.min(exchange, above[j]! + 1, row[j - 1]! + 1))
    }
    above = row
  }
  return 1 - above[short.length]! / long.length
}
