// What an API client will notice between two versions: the kinds of changes, and the small things that all comparisons need.

import { byCodePoint } from './names.ts'

/** Who has to do something: everyone whose request is named, perhaps someone, nobody. */
export type Severity = 'breaking' | 'risky' | 'compatible'

export const severities: readonly Severity[] = ['breaking', 'risky', 'compatible']

/** One thing that is different. */
export interface Change {
  readonly severity: Severity
  /** What sort of change, for machines: `column-removed`. */
  readonly kind: string
  /** What it is about: `api.films.title`, `api.add()`. */
  readonly subject: string
  /** A sentence. */
  readonly what: string
  /** The requests that notice, as a client writes them. */
  readonly requests: readonly string[]
  /** What to do; empty where there is nothing to do. */
  readonly advice: string
}

/** Makes the changes of one schema: requests to another schema than the default name it. */
export interface Reporter {
  readonly changes: Change[]
  add(severity: Severity, kind: string, subject: string, what: string, requests: readonly string[], advice?: string): void
}

export function reporterOf(schema: string, isDefault: boolean): Reporter {
  const changes: Change[] = []
  return {
    changes,
    add(severity, kind, subject, what, requests, advice = '') {
      const worded = requests.map((request) => (isDefault ? request : `${request} (${profileOf(request)}: ${schema})`))
      changes.push({ severity, kind, subject: subject === '' ? schema : `${schema}.${subject}`, what, requests: worded, advice })
    },
  }
}

const profileOf = (request: string) => (/^(GET|HEAD) /.test(request) ? 'Accept-Profile' : 'Content-Profile')

/** Keys of either, once, in code point order. */
export function both<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort(byCodePoint)
}

/** A name in a URL: what clients must encode, encoded. */
export const word = (name: string): string => encodeURIComponent(name).replaceAll('%20', '+')

/** A name in `select`: quoted where its characters mean something there. */
export const selected = (name: string): string =>
  word(/^[\p{L}\p{N}_ $]+$/u.test(name) ? name : `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)

export const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')
