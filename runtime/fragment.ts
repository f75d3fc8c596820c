// The smallest pieces of SQL text: identifiers and parameters. The only place where a name becomes SQL.

/** Where the value of a parameter comes from when a statement is used again for another request of its shape. */
export type Slot =
  /** The literal of the query string's pair `pair`, made fit by `as`. */
  | { readonly pair: number; readonly as: Fit }
  /** The values of several pairs, as one array. */
  | { readonly pairs: readonly number[] }
  /** The same for every request of the shape. */
  | { readonly value: string | null }
  /** The request's body. */
  | { readonly body: true }

/** How a client's literal becomes a parameter: as it is, with `*` as `%`, a list as an array literal, or the pair's whole value. */
export type Fit = 'text' | 'pattern' | 'list' | 'whole'

/** The parameters of a statement while it is being written. */
export interface Parameters {
  readonly slots: Slot[]
  /** Embeds are written as jsonb: their text form will be seen. */
  jsonbEmbeds: boolean
}

export const noParameters = (): Parameters => ({ slots: [], jsonbEmbeds: false })

/** Adds a parameter and gives its `$n`. */
export function parameter(parameters: Parameters, slot: Slot): string {
  return `$${parameters.slots.push(slot)}`
}

/**
 * A quoted identifier. PostgreSQL knows no NUL in names: what follows one is cut off, as PostgREST does. An opening brace is
 * written by its code, so that no name can look like a word that `fill` replaces.
 */
export function ident(name: string): string {
  const nul = name.indexOf('\0')
  const clean = nul < 0 ? name : name.slice(0, nul)
  const quoted = clean.includes('"') ? clean.replaceAll('"', '""') : clean
  if (!quoted.includes('{')) return `"${quoted}"`
  return `U&"${quoted.replaceAll('\\', '\\\\').replaceAll('{', '\\007B')}"`
}

/** `"api"."films"` */
export const qualified = (schema: string, name: string): string => `${ident(schema)}.${ident(name)}`

/** `['a', 'b"']` → `{"a","b\""}`: the text form of an array, whatever the element type. */
export function arrayLiteral(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`
}

/**
 * Fills the words in braces of a generated statement: `from "api"."films" as {self} {where}` → `from "api"."films" as "films"`.
 * Words that are not given, or empty, leave no trace.
 */
export function fill(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(/(\s*)\{([a-z]+)\}/g, (_, space: string, word: string) => {
    const text = words[word]
    return text === undefined || text === '' ? '' : `${space === '' ? '' : ' '}${text}`
  })
}
