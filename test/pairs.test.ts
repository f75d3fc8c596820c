// The raw query string: what is decoded, what is left out, and how Content-Location words it.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canonicalQuery, splitQuery } from '../runtime/parse.ts'
import { check, thrownBy } from './support/rows.ts'

check(
  'splitQuery',
  [
    ['nothing has no pairs', '', []],
    [
      'pairs keep their order',
      'b=1&a=2',
      [
        ['b', '1'],
        ['a', '2'],
      ],
    ],
    [
      'a semicolon separates like an ampersand',
      'a=1;b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'a key without a value is left out',
      'a=1&b&c=3',
      [
        ['a', '1'],
        ['c', '3'],
      ],
    ],
    ['a value may be empty', 'a=', [['a', '']]],
    ['a key may be empty', '=a', [['', 'a']]],
    ['empty parts are left out', '&&a=1&&', [['a', '1']]],
    ['only the first equals sign separates', 'a=b=c', [['a', 'b=c']]],
    ['percents and pluses are decoded in keys and values', 'a%20b=c+d%2Be', [['a b', 'c d+e']]],
    [
      'a percent sign before anything but two digits stays',
      'a=100%&b=%zz%20%4',
      [
        ['a', '100%'],
        ['b', '%zz %4'],
      ],
    ],
    [
      'letters of UTF-8',
      'a=%C3%A9&b=%F0%9F%8E%AC',
      [
        ['a', 'é'],
        ['b', '🎬'],
      ],
    ],
    ['letters of UTF-8 beside a lone percent sign', 'a=%C3%A9%', [['a', 'é%']]],
    ['bytes that were not encoded', 'a=\u00c3\u00a9', [['a', 'é']]],
    ['a byte order mark is kept', 'a=%EF%BB%BFb%', [['a', '\ufeffb%']]],
    ['a first select without a value hides the next', 'select&select=id&a=1', [['a', '1']]],
    ['a later select without a value hides nothing', 'select=id&select', [['select', 'id']]],
  ],
  splitQuery,
)

describe('bytes that are not UTF-8', () => {
  for (const raw of ['name=eq.%ff', 'name=eq.%C3', '%e9t%e9=eq.1', 'name=%ED%A0%80', 'name=\u00ff'])
    it(`${JSON.stringify(raw)} is refused and the parameter named`, () => {
      const { code, message, details } = thrownBy(() => splitQuery(raw))
      assert.equal(code, 'PGRST100')
      assert.equal(message, `failed to decode the parameter (${raw.slice(0, raw.indexOf('='))})`)
      assert.equal(details, 'its bytes are not UTF-8')
    })
})

check(
  'canonicalQuery',
  [
    ['nothing', '', ''],
    ['sorted by key, in order of bytes', 'b=1&a=2&B=3', 'B=3&a=2&b=1'],
    ['the values of a key stand together', 'a=1&b=2&a=3', 'a=1,3&b=2'],
    ['a key without a value is shown with an empty one', 'b=1&a', 'a=&b=1'],
    ['empty parts are an empty key', '&&a=1&&', '=,,&a=1'],
    ['signs that stay', 'a=-_.~', 'a=-_.~'],
    ['signs that are escaped', 'a=!*\'(),:@/?$[]"', 'a=%21%2A%27%28%29%2C%3A%40%2F%3F%24%5B%5D%22'],
    ['a blank', 'a=b+c', 'a=b%20c'],
    ['every byte outside ASCII is encoded as a character of its own', 'a=%C3%A9', 'a=%C3%83%C2%A9'],
  ],
  canonicalQuery,
)
