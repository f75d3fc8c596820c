// What rules leave of an endpoint, for all that tells of it: files, documents, types of clients, rights. The model in, facts out.

import type { Limits, Ruled } from '../runtime/spec.ts'
import type { RelationModel } from './model.ts'
import type { Fields, Value } from './typescript.ts'

/** A relation or a function that rules may be about. */
interface Endpoint {
  readonly ruled?: Ruled
}

export const isServed = ({ methods }: Ruled, method: string): boolean => methods?.includes(method) ?? true

export const serves = ({ ruled = {} }: Endpoint, method: string): boolean => isServed(ruled, method)

/** HTTP method → whether PostgreSQL can do it here. */
const possible = {
  GET: () => true,
  POST: ({ writable }) => writable.includes('insert'),
  PUT: ({ writable, key }) => key.length > 0 && writable.includes('insert') && writable.includes('update'),
  PATCH: ({ writable }) => writable.includes('update'),
  DELETE: ({ writable }) => writable.includes('delete'),
} satisfies Record<string, (relation: RelationModel) => boolean>

export type Method = keyof typeof possible

/** The verbs of relations, in the order in which files say them. */
export const methods = Object.keys(possible) as readonly Method[]

export const isPossible = (relation: RelationModel, method: Method): boolean => possible[method](relation)

type Write = RelationModel['writable'][number]

/** `Prefer: resolution=merge-duplicates` lets POST change rows too. */
const verbs: Readonly<Record<Write, readonly string[]>> = {
  insert: ['POST', 'PUT'],
  update: ['PATCH', 'PUT', 'POST'],
  delete: ['DELETE'],
}

/** Clients can do it in some way or other: PostgreSQL can, and a verb for it is exposed. */
export const accepts = (relation: RelationModel, write: Write): boolean =>
  relation.writable.includes(write) && verbs[write].some((method) => serves(relation, method))

export const isFilterable = ({ ruled }: Endpoint, name: string): boolean => ruled?.limits?.filterable?.includes(name) ?? true

/** How a file says it: `methods`, `limits`, `cacheControl`. */
export function ruleEntries({ ruled = {} }: Endpoint): (readonly [name: string, value: Value])[] {
  const { methods: served, limits, cacheControl } = ruled
  return [
    ...(served === undefined ? [] : [['methods', served] as const]),
    ...(limits === undefined ? [] : [['limits', limitFields(limits)] as const]),
    ...(cacheControl === undefined ? [] : [['cacheControl', cacheControl] as const]),
  ]
}

const limitFields = ({ embedDepth, filterable, rows, aggregates }: Limits): Fields =>
  new Map<string, Value>([
    ...(embedDepth === undefined ? [] : [['embedDepth', embedDepth] as const]),
    ...(filterable === undefined ? [] : [['filterable', filterable] as const]),
    ...(rows === undefined ? [] : [['rows', rows] as const]),
    ...(aggregates === undefined ? [] : [['aggregates', aggregates] as const]),
  ])

/** Sentences for those who read documents; nothing of filters, which are listed there. */
export function limitSentences({ ruled }: Endpoint): string[] {
  const { embedDepth, rows, aggregates } = ruled?.limits ?? {}
  return [
    ...(embedDepth === undefined ? [] : [embedDepth === 0 ? 'No embeds.' : `Embeds are up to ${embedDepth} deep.`]),
    ...(rows === undefined ? [] : [`At most ${rows} ${rows === 1 ? 'row' : 'rows'}.`]),
    ...(aggregates === undefined ? [] : ['No aggregates.']),
  ]
}
