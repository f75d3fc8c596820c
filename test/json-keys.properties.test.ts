// What is read of a JSON body beside JSON.parse, which is slow and needs memory, but knows what is right: rows of all kinds, many
// enough to be skipped, and the same with a byte changed.

import assert from 'node:assert/strict'
import { isUtf8 } from 'node:buffer'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type JsonKeys, jsonKeys } from '../runtime/json-keys.ts'

/** @returns null for what is no JSON */
function expected(bytes: Buffer): { kind: JsonKeys['kind']; keys: string[]; uniform: boolean } | null {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
  const isObject = (item: unknown): item is object => typeof item === 'object' && item !== null && !Array.isArray(item)
  if (!Array.isArray(value)) {
    if (isObject(value)) return { kind: 'object', keys: Object.keys(value).sort(), uniform: true }
    return { kind: value === null ? 'null' : 'scalar', keys: [], uniform: true }
  }
  const sets = value.filter(isObject).map((row) => Object.keys(row).sort())
  const keys = sets[0] ?? []
  return { kind: 'array', keys, uniform: sets.length === value.length && sets.every((set) => JSON.stringify(set) === JSON.stringify(keys)) }
}

function check(bytes: Buffer): void {
  if (!isUtf8(bytes)) return
  const found = jsonKeys(bytes)
  const given = found && { kind: found.kind, keys: [...found.keys].sort(), uniform: found.uniform }
  assert.deepEqual(given, expected(bytes), bytes.toString('utf8').slice(0, 500))
  if (found?.kind === 'array') assert.equal(found.empty, JSON.parse(bytes.toString('utf8')).length === 0)
}

const keys = fc.constantFrom('id', 'a b', 'ä', '日本', '$1', '.*', '(?:', '[x]', '\\', '"', '/-', '', '__proto__', 'e\u0301', '{}|^+')
const scalar = fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.string(), fc.string({ unit: 'binary' }))
const value = fc.oneof({ weight: 6, arbitrary: scalar }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) })

/** Rows with the keys of one of them, mostly; sometimes in another order, sometimes something else. */
const rows = fc.uniqueArray(keys, { maxLength: 5 }).chain((names) => {
  const row = (order: readonly string[]) =>
    fc.tuple(...order.map(() => value)).map((values) => new Map(order.map((name, i) => [name, values[i]])))
  const like = fc.oneof(
    { weight: 20, arbitrary: row(names) },
    { weight: 3, arbitrary: row([...names].reverse()) },
    { weight: 1, arbitrary: row(names.slice(1)) },
  )
  return fc.array(like, { minLength: 1, maxLength: 6 })
})

const spaces = [
  [',', ':', '', ''],
  [', ', ': ', '', ''],
  [',\n  ', ' : ', '\n', '\r\n'],
  [' ,\t', ':', ' ', ' '],
] as const

function written(list: readonly ReadonlyMap<string, unknown>[], spacing: (typeof spaces)[number], size: number): string {
  const [comma, colon, open, close] = spacing
  const texts = list.map(
    (row) =>
      `{${open}${[...row].map(([name, item]) => `${JSON.stringify(name)}${colon}${JSON.stringify(item) ?? 'null'}`).join(comma)}${close}}`,
  )
  const all: string[] = []
  for (let length = 0, i = 0; length < size || i < texts.length; i++) {
    all.push(texts[i % texts.length]!)
    length += texts[i % texts.length]!.length
  }
  return `[${open}${all.join(comma)}${close}]`
}

const bodies = fc.record({ list: rows, spacing: fc.constantFrom(...spaces), size: fc.constantFrom(0, 3000, 6000, 150_000) })

describe('the keys of a JSON body', () => {
  test('are those that JSON.parse finds, however rows are written', () => {
    fc.assert(
      fc.property(bodies, ({ list, spacing, size }) => check(Buffer.from(written(list, spacing, size)))),
      { numRuns: 150 },
    )
  })

  test('are found in rows that are all alike, without a look at each', () => {
    const row = { id: 1, 'wörter "x"': 'ä\n\\"', at: null, yes: true, ratio: -1.5e-7 }
    for (const indent of [0, 2]) check(Buffer.from(JSON.stringify(Array(5000).fill(row), null, indent)))
  })

  test('are those of no JSON when a byte is changed, as JSON.parse has it', () => {
    const change = fc.record({ at: fc.nat(), byte: fc.constantFrom(...Buffer.from('"\\,:{}[]01-.eEn \n\0\x1fu')) })
    fc.assert(
      fc.property(bodies, change, ({ list, spacing, size }, { at, byte }) => {
        const bytes = Buffer.from(written(list, spacing, Math.min(size, 6000)))
        bytes[at % bytes.length] = byte
        check(bytes)
      }),
      { numRuns: 1000 },
    )
  })

  test('are none in values of any kind', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1), (json, indent) => check(Buffer.from(JSON.stringify(json, null, indent)))),
      { numRuns: 500 },
    )
    for (const text of [
      '',
      ' ',
      '[]',
      ' [ ] ',
      '[[]]',
      '[{}]',
      '[{},{}]',
      '[{},[]]',
      '[{},]',
      '[,{}]',
      '01',
      '1.',
      '.5',
      '-',
      'nul',
      '\ufeff[]',
    ]) {
      check(Buffer.from(text))
    }
  })

  test('are found however deep the values are, up to a depth that is no JSON any more', () => {
    const deep = (depth: number) => Buffer.from(`[{"a":${'[{"b":'.repeat(depth)}1${'}]'.repeat(depth)}}]`)
    check(deep(2900))
    assert.equal(jsonKeys(deep(3100)), null)
    assert.equal(jsonKeys(Buffer.from('['.repeat(1_000_000))), null)
  })

  test('are found beside a text of megabytes, and in rows longer than what is looked at in one go', () => {
    check(Buffer.from(JSON.stringify([{ a: 'x\\"\n'.repeat(2_000_000) }, { a: 1 }])))
    check(Buffer.from(JSON.stringify(Array(20).fill({ a: 'ä"'.repeat(40_000), b: 1 }))))
    check(Buffer.from(JSON.stringify([...Array(2000).fill({ a: 1, b: 'x' }), { a: 1 }])))
  })
})
