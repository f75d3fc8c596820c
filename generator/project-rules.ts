// What pgrest.config.ts says under the keys of rules → whether it has the right shape. Knows no database: what the names in it mean
// is asked later.

import type { EndpointRule, FunctionRule, RelationRule } from './define-config.ts'

/** What is wrong with a value, as the end of a sentence that begins with where it stands; null: nothing. */
export type Check = (value: unknown, where: string) => string | null

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const a =
  (kind: string, isRight: (value: unknown) => boolean): Check =>
  (value, where) =>
    isRight(value) ? null : `${where} is ${kind}`

const text = a('a text', isText)
const flag = a('true or false', (value) => typeof value === 'boolean')
const names = a('a list of names', (value) => Array.isArray(value) && value.every(isText))
const count = (least: number) => a(`a whole number, ${least} or more`, (value) => Number.isSafeInteger(value) && (value as number) >= least)
const verbs = (known: readonly string[]) =>
  a(`a list of ${known.join(', ')}`, (value) => Array.isArray(value) && value.length > 0 && value.every((one) => known.includes(one)))
/** A header's value cannot hold line breaks or what is not ASCII: RFC 9110, section 5.5. */
const header = a('the value of a header', (value) => isText(value) && /^[\x20-\x7e]+$/.test(value))

/** An object with these keys and no others. */
const shape =
  (keys: Readonly<Record<string, Check>>): Check =>
  (value, where) => {
    if (!isObject(value)) return `${where} is an object with ${Object.keys(keys).join(', ')}`
    for (const [key, one] of Object.entries(value)) {
      const check = Object.hasOwn(keys, key) ? keys[key] : undefined
      if (!check) return `there is no '${key}' in ${where}; there are ${Object.keys(keys).join(', ')}`
      const wrong = one === undefined ? null : check(one, `${where}.${key}`)
      if (wrong !== null) return wrong
    }
    return null
  }

const record =
  (check: Check): Check =>
  (value, where) => {
    if (!isObject(value)) return `${where} is an object by names`
    for (const [name, one] of Object.entries(value)) {
      const wrong = check(one, `${where}['${name}']`)
      if (wrong !== null) return wrong
    }
    return null
  }

const endpoint = {
  maxEmbedDepth: count(0),
  filterable: names,
  maxRows: count(0),
  aggregates: flag,
  cacheControl: header,
} satisfies Record<keyof EndpointRule, Check>

const relationship: Check = (value, where) => {
  if (!isObject(value)) return `${where} is an object with use, to or hide`
  if ('use' in value) return shape({ use: text, only: flag })(value, where)
  if ('hide' in value) return shape({ hide: a('true', (one) => one === true) })(value, where)
  if (!('to' in value && 'columns' in value)) return `${where} has use, hide, or to and columns`
  const pairs = a('an object of columns here → columns there', (one) => isObject(one) && Object.values(one).every(isText))
  const some = a('not empty', (one) => isObject(one) && Object.keys(one).length > 0)
  return shape({ to: text, columns: (one, at) => pairs(one, at) ?? some(one, at), many: flag })(value, where)
}

const relation = {
  ...endpoint,
  verbs: verbs(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
  relationships: record(relationship),
} satisfies Record<keyof RelationRule, Check>

const routine = { ...endpoint, verbs: verbs(['GET', 'POST']) } satisfies Record<keyof FunctionRule, Check>

/** A row per key of rules. */
export const ruleChecks = {
  expose: names,
  hide: names,
  relations: record(shape(relation)),
  functions: record(shape(routine)),
} satisfies Record<string, Check>
