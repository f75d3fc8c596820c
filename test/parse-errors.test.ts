// What a client reads when its query does not parse, and every recorded query: refused as recorded, or read.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { canonicalQuery, type Pair, parseList, parseQuery, splitQuery } from '../runtime/parse.ts'
import { thrownBy } from './support/rows.ts'

const parse = (raw: string, kind: 'relation' | 'function' = 'relation') => parseQuery(splitQuery(raw), kind)

describe('errors', () => {
  const rows: readonly (readonly [raw: string, message: string, details: string, kind?: 'function'])[] = [
    [
      'select=a\tb',
      '"failed to parse select parameter (a\tb)" (line 1, column 9)',
      'unexpected \'b\' expecting "::", ".", ")", "," or end of input',
    ],
    [
      'select=a->b%0A(',
      '"failed to parse select parameter (a->b\n()" (line 2, column 1)',
      'unexpected \'(\' expecting "-", "->>", "->", "::", ".", ")", "," or end of input',
    ],
    [
      'select=é\u0001',
      '"failed to parse select parameter (é\u0001)" (line 1, column 2)',
      'unexpected \'\\SOH\' expecting letter, digit, "-", "->>", "->", "::", ".", ")", "," or end of input',
    ],
    ['select="a', '"failed to parse select parameter ("a)" (line 1, column 3)', 'unexpected end of input expecting "\\\\" or "\\""'],
    [
      'order=a(b,c)',
      '"failed to parse order (a(b,c))" (line 1, column 2)',
      'unexpected \'(\' expecting letter, digit, "-", "->>", "->", delimiter (.), "," or end of input',
    ],
    ['id=nott.eq.1', '"failed to parse filter (nott.eq.1)" (line 1, column 4)', 'unexpected "t" expecting delimiter (.)'],
    [
      'id=is.nul',
      '"failed to parse filter (is.nul)" (line 1, column 7)',
      'unexpected end of input expecting isVal: (null, not_null, true, false, unknown)',
    ],
    ['id=in.(', '"failed to parse filter (in.()" (line 1, column 5)', 'unexpected end of input expecting "\\"", "," or ")"'],
    ['or=(a.eq.1', '"failed to parse logic tree ((a.eq.1)" (line 1, column 10)', 'unexpected end of input expecting "," or ")"'],
    [
      'or=(a.xeq.1)',
      '"failed to parse logic tree ((a.xeq.1))" (line 1, column 6)',
      'unexpected "x" expecting "not" or operator (eq, gt, ...)',
    ],
    [
      'not.or=(not.xor(a.eq.1))',
      '"failed to parse logic tree ((not.xor(a.eq.1)))" (line 1, column 12)',
      'unexpected "x" expecting logic operator (and, or)',
    ],
    ['.or=(a.eq.1)', '"failed to parse logic path (.or)" (line 1, column 1)', 'unexpected "." expecting field name (* or [a..z0..9_$])'],
    ['a..limit=1', '"failed to parse tree path (a..limit)" (line 1, column 3)', 'unexpected "." expecting field name (* or [a..z0..9_$])'],
    [
      'columns=a,',
      '"failed to parse columns parameter (a,)" (line 1, column 3)',
      'unexpected end of input expecting field name (* or [a..z0..9_$])',
    ],
    [
      'on_conflict=',
      '"failed to parse on_conflict parameter ()" (line 1, column 1)',
      'unexpected end of input expecting field name (* or [a..z0..9_$])',
    ],
    ['a=in.1', '"failed to parse filter (in.1)" (line 1, column 4)', 'unexpected "1" expecting "("', 'function'],
    ['a=not.x', '"failed to parse filter (not.x)" (line 1, column 5)', 'unexpected "x" expecting operator (eq, gt, ...)', 'function'],
    ['id=x&select=a!&order=,', '"failed to parse order (,)" (line 1, column 1)', 'unexpected "," expecting field name (* or [a..z0..9_$])'],
  ]
  for (const [raw, message, details, kind] of rows)
    it(`of ${JSON.stringify(raw)}`, () => {
      const error = thrownBy(() => parse(encodeURI(raw).replaceAll('%25', '%'), kind))
      assert.deepEqual([error.code, error.status, error.message, error.details], ['PGRST100', 400, message, details])
    })

  it('of a list are the same without the rest of the parse', () => {
    const whole = thrownBy(() => parseQuery([['id', 'not.in.(1,2']], 'relation'))
    const alone = thrownBy(() => parseList('not.in.(1,2'))
    assert.deepEqual([alone.message, alone.details], [whole.message, whole.details])
    assert.equal(alone.details, 'unexpected end of input expecting "," or ")"')
  })

  for (const pair of [
    ['select', 'a('.repeat(10_000)],
    ['or', `(${'and('.repeat(5000)}`],
  ] as Pair[])
    it(`of a ${pair[0]} that is nested absurdly deep`, () => {
      const error = thrownBy(() => parseQuery([pair], 'relation'))
      assert.equal(error.code, 'PGRST100')
      assert.equal(error.details, 'nested more than 500 levels deep')
    })
})

interface Recorded {
  readonly name: string
  readonly request: { readonly method: string; readonly path: string }
  readonly response: {
    readonly status: number
    readonly headers?: Readonly<Record<string, unknown>>
    readonly body: { readonly json?: { readonly code?: string; readonly message: string; readonly details?: string } } | null
  }
}

describe('the contract', () => {
  const folder = new URL('./contract/cases/', import.meta.url).pathname
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'))
  let parsed = 0
  for (const file of files.sort()) {
    const { cases } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { cases: Recorded[] }
    for (const { name, request, response } of cases) {
      const at = request.path.indexOf('?')
      if (at < 0) continue
      const raw = request.path.slice(at + 1)
      const read = () => parse(raw, request.path.startsWith('/rpc/') && request.method !== 'POST' ? 'function' : 'relation')
      const body = response.body?.json
      if (body?.code === 'PGRST100') {
        it(`${file}: ${name}`, () => {
          const error = thrownBy(read)
          assert.equal(error.message, body.message)
          if ('details' in body) assert.equal(error.details, body.details)
        })
      } else if (response.status < 400) {
        read()
        parsed++
      }
      const location = response.headers?.['content-location']
      if (typeof location !== 'string' || !location.includes('?')) continue
      if (canonicalQuery(raw) !== location.slice(location.indexOf('?') + 1))
        it(`${file}: ${name}: content-location`, () => assert.equal(canonicalQuery(raw), location.slice(location.indexOf('?') + 1)))
    }
  }
  it('is read without an error where it was answered without one', () => assert.ok(parsed > 1000, `${parsed} queries`))
})
