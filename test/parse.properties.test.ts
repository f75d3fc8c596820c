// What holds for every query string, however odd.

import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { ApiError } from '../runtime/errors.ts'
import {
  canonicalQuery,
  operatorPrefixLength,
  type Pair,
  parseList,
  parseOperation,
  parseQuery,
  type Query,
  splitQuery,
} from '../runtime/parse.ts'
import { type Name, tables } from './support/films.ts'
import { printQuery } from './support/print-query.ts'
import { queries } from './support/queries.ts'

/** Words and signs of the grammar, so that random texts come close to it. */
const token = fc.constantFrom(
  ...'a id count not and or in is eq neq gt gte like fts isdistinct any all sum max null not_null 1 -1 asc desc nullslast é 語 🎬'.split(
    ' ',
  ),
  ...'() ( ) . ... , : :: - -> ->> > ! !inner !left " \\ * { } (any) .sum() eq.1 in.( or( \t \n'.split(' '),
  ' ',
  '\0',
  'id.eq.1',
)
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(token, { maxLength: 12 }).map((parts) => parts.join('')) },
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const key = fc.oneof(
  fc.constantFrom('select', 'order', 'a.order', 'or', 'a.not.and', 'columns', 'on_conflict', 'limit', 'a.offset', 'id', 'a.b->c'),
  text,
)
const kind = fc.constantFrom('relation' as const, 'function' as const)

function refusable<T>(action: () => T): T | ApiError {
  try {
    return action()
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
}

it('no pairs make the parser throw anything but its own error', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, text), { maxLength: 4 }), kind, (pairs, of) => {
      const result = refusable(() => parseQuery(pairs, of))
      if (result instanceof ApiError) {
        assert.equal(result.code, 'PGRST100')
        assert.match(result.message, /^"failed to parse .* \(line \d+, column \d+\)$/s)
        assert.match(String(result.details), /^unexpected /)
      } else assert.ok(result.select.length > 0)
    }),
    { numRuns: 5000 },
  )
})

it('no raw query string makes anything throw anything but its own error', () => {
  const raw = fc.array(fc.oneof(fc.constantFrom('&', ';', '=', '%', '+', '%C3', '%A9', '%ff', '%00', 'select', 'id'), text), {
    maxLength: 10,
  })
  fc.assert(
    fc.property(raw, kind, (parts, of) => {
      const query = parts.join('')
      const result = refusable(() => parseQuery(splitQuery(query), of))
      const canonical = refusable(() => canonicalQuery(query))
      if (typeof canonical === 'string') assert.match(canonical, /^[\w.~%=&,-]*$/)
      else assert.ok(result instanceof ApiError)
    }),
    { numRuns: 3000 },
  )
})

it('what was encoded is decoded again', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 10 })
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { maxLength: 5 }), (pairs) => {
      const raw = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
      assert.deepEqual(splitQuery(raw), pairs)
    }),
  )
})

it('a quoted name is that name, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const quoted = `"${name.replace(/["\\]/g, '\\$&')}"`
      const pairs: Pair[] = [
        ['select', `${quoted}:${quoted}->${quoted}`],
        ['order', `${quoted}.desc`],
        [quoted, 'eq.1'],
      ]
      const { select, order, where } = parseQuery(pairs, 'relation')
      const field = { name, path: [] }
      assert.deepEqual(select, [{ kind: 'column', alias: name, field: { name, path: [{ arrow: '->', key: name, index: false }] } }])
      assert.deepEqual(order[0]?.value, [{ field, direction: 'desc' }])
      assert.deepEqual(where[0]?.value, { kind: 'filter', field, negated: false, operation: { op: 'eq', value: '1' }, pair: 2 })
    }),
  )
})

it('quoted elements of a list are those elements', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (elements) => {
      const list = elements.map((element) => `"${element.replace(/["\\]/g, '\\$&')}"`).join(',')
      const want = elements.length === 1 && elements[0] === '' ? [] : elements.map((element) => element.split('\0')[0])
      assert.deepEqual(parseList(`in.(${list})`), want)
    }),
  )
})

it('the literal of a filter begins where its prefix ends, and with another literal it is the same operation', () => {
  const operator = fc.constantFrom(
    'eq',
    'not.gt',
    'like(any)',
    'fts(english)',
    'not.wfts',
    'isdistinct',
    'cs',
    'is',
    'not.is',
    'neq(any)',
    'not',
    'gte',
  )
  const value = fc.oneof(
    text,
    fc.tuple(operator, fc.constantFrom('.', '', ' .'), text).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(value, text, (given, other) => {
      const length = operatorPrefixLength(given)
      const parsed = refusable(() => parseOperation(given))
      if (parsed instanceof ApiError) return assert.ok(length === 0 || /(^|not\.)in\.$/.test(given.slice(0, length)))
      const { operation } = parsed
      if (operation.op === 'is') return assert.equal(length, 0)
      if (operation.op === 'in') return assert.match(given.slice(0, length), /^(not\.)?in\.$/)
      assert.equal(given.slice(length), operation.value)
      const changed = given.slice(0, length) + other
      assert.equal(operatorPrefixLength(changed), length)
      return assert.deepEqual(parseOperation(changed), { ...parsed, operation: { ...operation, value: other } })
    }),
    { numRuns: 3000 },
  )
})

it('a query that is printed and parsed again is the same query', () => {
  const right = fc.constantFrom(...(Object.keys(tables) as Name[])).chain((table) => queries(table).map(({ pairs }) => pairs))
  const odd = fc.array(fc.tuple(key, text), { maxLength: 4 })
  // Which pair a literal stands in, and which path's limit comes first, is no part of what is asked.
  const plain = (name: string, value: unknown) => (name === 'pair' ? undefined : typeof value === 'bigint' ? String(value) : value)
  const sorted = (parts: readonly unknown[]) => parts.map((part) => JSON.stringify(part, plain)).sort()
  const asked = ({ limit, offset, ...rest }: Query) => [JSON.parse(JSON.stringify(rest, plain)), sorted(limit), sorted(offset)]
  let parsed = 0
  fc.assert(
    fc.property(fc.oneof(right, odd), (pairs) => {
      const query = refusable(() => parseQuery(pairs, 'relation'))
      if (query instanceof ApiError) return
      parsed++
      assert.deepEqual(asked(parseQuery(printQuery(query), 'relation')), asked(query))
    }),
    { numRuns: 1500 },
  )
  assert.ok(parsed > 400, `${parsed} queries were parsed`)
})
