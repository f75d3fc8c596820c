// The grammar of the query string: rows of [name, given, want].

import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type JsonStep, operatorPrefixLength, parseList, parseOperation, parseQuery, type Query, splitQuery } from '../runtime/parse.ts'
import { check } from './support/rows.ts'

const parse = (raw: string, kind: 'relation' | 'function' = 'relation') => parseQuery(splitQuery(raw), kind)
const all = [{ kind: 'column', field: { name: '*', path: [] } }]
const field = (name: string, ...path: JsonStep[]) => ({ name, path })
const column = (name: string, more: object = {}) => ({ kind: 'column', field: field(name), ...more })
const embed = (target: string, select: object[], more: object = {}) => ({ kind: 'embed', spread: false, target, select, ...more })
const key = (name: string): JsonStep => ({ arrow: '->', key: name, index: false })
const textKey = (name: string): JsonStep => ({ arrow: '->>', key: name, index: false })
const element = (number: string): JsonStep => ({ arrow: '->', key: number, index: true })
const leaf = (name: string, operation: object, negated = false) => ({ kind: 'filter', field: field(name), negated, operation })
const eq = (value: string) => ({ op: 'eq', value })

check(
  'select',
  [
    ['nothing is everything', '', all],
    ['an empty one is everything', 'select=', all],
    ['what fits nothing is everything', 'select={id}', all],
    ['names', 'select=id,original_title', [column('id'), column('original_title')]],
    ['blanks and tabs around names', 'select=%20id%20,%09name%20x%09,*', [column('id'), column('name x'), column('*')]],
    ['dashes, dollars, digits, letters of any script', 'select=a-b%20-%20c,$1,題名', [column('a-b-c'), column('$1'), column('題名')]],
    ['quotes with anything in them', 'select="a,b(c)\\"\\\\d"', [column('a,b(c)"\\d')]],
    ['an alias', 'select=n:id,"my%20n":id', [column('id', { alias: 'n' }), column('id', { alias: 'my n' })]],
    ['a cast', 'select=id::text,n:id::int', [column('id', { cast: 'text' }), column('id', { alias: 'n', cast: 'int' })]],
    ['a path', 'select=a->b->>c', [{ kind: 'column', field: field('a', key('b'), textKey('c')) }]],
    ['indexes in a path', 'select=a->0->-1', [{ kind: 'column', field: field('a', element('0'), element('-1')) }]],
    ['a key that only begins like an index', 'select=a->1x', [{ kind: 'column', field: field('a', key('1x')) }]],
    ['signs in a key', 'select=a->!x y-z', [{ kind: 'column', field: field('a', key('!x y-z')) }]],
    ['a quoted key', 'select=a->"b.c"', [{ kind: 'column', field: field('a', key('b.c')) }]],
    [
      'count of rows',
      'select=count(),n:count()::text',
      [column('*', { aggregate: 'count' }), column('*', { alias: 'n', aggregate: 'count', aggregateCast: 'text' })],
    ],
    [
      'aggregates',
      'select=a.sum(),b::int.avg()::text',
      [column('a', { aggregate: 'sum' }), column('b', { cast: 'int', aggregate: 'avg', aggregateCast: 'text' })],
    ],
    ['a second cast without an aggregate means nothing', 'select=a::int::text', [column('a', { cast: 'int' })]],
    ['a column named like an aggregate', 'select=max:count', [column('count', { alias: 'max' })]],
    ['an embed', 'select=id,people(name)', [column('id'), embed('people', [column('name')])]],
    ['an empty embed', 'select=people()', [embed('people', [])]],
    ['embeds in embeds', 'select=a(b(*),c)', [embed('a', [embed('b', all), column('c')])]],
    ['an alias of an embed', 'select=director:people(*)', [embed('people', all, { alias: 'director' })]],
    ['a hint', 'select=people!fk(*)', [embed('people', all, { hint: 'fk' })]],
    ['a hint, then a join', 'select=people!fk!inner(*)', [embed('people', all, { hint: 'fk', join: 'inner' })]],
    ['a join, then a hint', 'select=people!left!fk(*)', [embed('people', all, { hint: 'fk', join: 'left' })]],
    ['of two hints the first counts', 'select=people!a!b(*)', [embed('people', all, { hint: 'a' })]],
    ['a spread', 'select=...people!inner(name)', [embed('people', [column('name')], { spread: true, join: 'inner' })]],
    ['text behind a stray bracket is dropped', 'select=id)zzz', [column('id')]],
    ['text behind an embed is dropped', 'select=a(id)zzz', [embed('a', [column('id')])]],
    ['the first of two counts', 'select=id&select=name', [column('id')]],
    ['a path makes it a filter', 'a.select=eq.1', all],
  ],
  (raw) => parse(raw).select,
)

const word = (value: string) => ({ negated: false, operation: { op: 'is', value } })
const plain = (op: string, value: string, more: object = {}) => ({ negated: false, operation: { op, value, ...more } })
check(
  'operations',
  [
    ...'eq neq gt gte lt lte like ilike match imatch cs cd ov sl sr nxr nxl adj isdistinct fts plfts phfts wfts'
      .split(' ')
      .map((op) => [`${op} takes the rest as it is`, `${op}.a.(b),"c"`, plain(op, 'a.(b),"c"')] as const),
    ['an empty value', 'eq.', plain('eq', '')],
    ['a negation', 'not.eq.1', { negated: true, operation: eq('1') }],
    ['a value that looks like an operator', 'eq.not.eq.1', plain('eq', 'not.eq.1')],
    ['any', 'eq(any).{1,2}', plain('eq', '{1,2}', { quantifier: 'any' })],
    ['all', 'not.like(all).{a*}', { negated: true, operation: { op: 'like', value: '{a*}', quantifier: 'all' } }],
    ['a language', 'fts(english).moth', plain('fts', 'moth', { language: 'english' })],
    ['a language between blanks', 'wfts( simple ).moth', plain('wfts', 'moth', { language: 'simple' })],
    ['is null', 'is.null', word('null')],
    ['is, in any letter case', 'is.NoT_nULL', word('not_null')],
    ['is, with text behind', 'is.trueish', word('true')],
    ['a list', 'in.(1,2)', { negated: false, operation: { op: 'in', values: ['1', '2'] } }],
    ['text behind a list is dropped', 'not.in.(1)zzz', { negated: true, operation: { op: 'in', values: ['1'] } }],
  ],
  parseOperation,
)

check(
  'parseList',
  [
    ['blanks around the bracket', 'in. ( 1 ,2 ) ', ['1 ', '2 ']],
    ['quotes around elements', 'in.("a,b","c)","d\\"\\\\")', ['a,b', 'c)', 'd"\\']],
    ['quotes within elements', 'in.(a"b,"c"d)', ['a"b', '"c"d']],
    ['nothing', 'in.()', []],
    ['an empty text alone is nothing, too', 'in.("")', []],
    ['empty texts', 'in.("",)', ['', '']],
    ['a quote that is not closed', 'in.("a)', ['"a']],
    ['elements end at a NUL', 'not.in.(a\0b,"\0")', ['a', '']],
    ['an empty last element', 'in.(a,)', ['a', '']],
  ],
  parseList,
)

check(
  'operatorPrefixLength',
  (
    [
      ['eq.', '5'],
      ['not.gte.', '5'],
      ['in.', '(1,2)'],
      ['isdistinct.', 'x'],
      ['like(any).', '{a}'],
      ['not.match(all).', '{a}'],
      ['fts.', 'x'],
      ['fts( größe ).', 'x'],
      ['', 'is.null'],
      ['', 'not.is.null'],
      ['', 'neq(any).x'],
      ['', 'eq(some).x'],
      ['', 'fts().x'],
      ['', 'not.not.eq.1'],
      ['', 'eq'],
      ['', 'equals.1'],
      ['', ' eq.1'],
      ['', ''],
    ] as const
  ).map(([prefix, rest]) => [`${JSON.stringify(prefix)} of ${prefix}${rest}`, prefix + rest, prefix.length] as const),
  operatorPrefixLength,
)

const where = (...wanted: (readonly [path: string[], value: object])[]) => wanted.map(([path, value]) => ({ path, value }))
check(
  'filters and logic trees',
  [
    ['a filter knows its pair', 'select=id&id=eq.1', where([[], { ...leaf('id', eq('1')), pair: 1 }])],
    ['a filter of an embed', 'a.b.c=eq.1', where([['a', 'b'], { ...leaf('c', eq('1')), pair: 0 }])],
    ['a filter of a path', 'a.b->c=eq.1', where([['a'], { ...leaf('', eq('1')), field: field('b', key('c')), pair: 0 }])],
    ['quotes keep dots', '"a.b".c=eq.1', where([['a.b'], { ...leaf('c', eq('1')), pair: 0 }])],
    ['text behind a key is dropped', 'a,b=eq.1', where([[], { ...leaf('a', eq('1')), pair: 0 }])],
    [
      'or',
      'or=(a.eq.1,b.is.null)',
      where([[], { kind: 'or', negated: false, children: [leaf('a', eq('1')), leaf('b', { op: 'is', value: 'null' })] }]),
    ],
    [
      'and of an embed, negated',
      'x.not.and=(a.not.eq.1)',
      where([['x'], { kind: 'and', negated: true, children: [leaf('a', eq('1'), true)] }]),
    ],
    ['not anywhere in a path negates', 'not.x.or=(a.eq.1)', where([['x'], { kind: 'or', negated: true, children: [leaf('a', eq('1'))] }])],
    [
      'trees in trees, blanks between',
      'and=( not.or( a.eq.1 , b.eq.2 ) , and(c.eq.3))',
      where([
        [],
        {
          kind: 'and',
          negated: false,
          children: [
            { kind: 'or', negated: true, children: [leaf('a', eq('1 ')), leaf('b', eq('2 '))] },
            { kind: 'and', negated: false, children: [leaf('c', eq('3'))] },
          ],
        },
      ]),
    ],
    [
      'values in trees: quoted, arrays, lists',
      'or=(a.eq."x,)",b.cs.{1,2},c.in.("d,e",f),g.eq.)',
      where([
        [],
        {
          kind: 'or',
          negated: false,
          children: [
            leaf('a', eq('x,)')),
            leaf('b', { op: 'cs', value: '{1,2}' }),
            leaf('c', { op: 'in', values: ['d,e', 'f'] }),
            leaf('g', eq('')),
          ],
        },
      ]),
    ],
    ['text behind a tree is dropped', 'or=(a.eq.1)zzz', where([[], { kind: 'or', negated: false, children: [leaf('a', eq('1'))] }])],
    ['a column named or', 'and=(or.eq.1)', where([[], { kind: 'and', negated: false, children: [leaf('or', eq('1'))] }])],
  ],
  (raw) => parse(raw).where,
)

check(
  'order',
  [
    ['a column', 'order=a', [{ path: [], value: [{ field: field('a') }] }]],
    [
      'direction and nulls',
      'order=a.desc.nullslast,b.asc,c.nullsfirst',
      [
        {
          path: [],
          value: [
            { field: field('a'), direction: 'desc', nulls: 'nullslast' },
            { field: field('b'), direction: 'asc' },
            { field: field('c'), nulls: 'nullsfirst' },
          ],
        },
      ],
    ],
    ['a path', 'order=a->b.desc', [{ path: [], value: [{ field: field('a', key('b')), direction: 'desc' }] }]],
    ['a related column', 'order=r(a).desc', [{ path: [], value: [{ relation: 'r', field: field('a'), direction: 'desc' }] }]],
    [
      'of embeds, all of them',
      'x.y.order=a&x.y.order=b',
      [
        { path: ['x', 'y'], value: [{ field: field('a') }] },
        { path: ['x', 'y'], value: [{ field: field('b') }] },
      ],
    ],
  ],
  (raw) => parse(raw).order,
)

const ranges = ({ limit, offset }: Query) => ({ limit, offset })
check(
  'limit and offset',
  [
    ['numbers', 'limit=10&offset=20', { limit: [{ path: [], value: 10n }], offset: [{ path: [], value: 20n }] }],
    ['of an embed', 'a.limit=1', { limit: [{ path: ['a'], value: 1n }], offset: [] }],
    ['the last of two counts', 'limit=1&limit=2', { limit: [{ path: [], value: 2n }], offset: [] }],
    ['a last one that is no number counts, too', 'limit=1&limit=many', { limit: [], offset: [] }],
    [
      'negative, in brackets, between blanks',
      'limit=-1&offset=+(%202)',
      { limit: [{ path: [], value: -1n }], offset: [{ path: [], value: 2n }] },
    ],
    ['hexadecimal', 'limit=0x1F', { limit: [{ path: [], value: 31n }], offset: [] }],
    ['beyond 2^53', 'limit=99999999999999999999', { limit: [{ path: [], value: 99999999999999999999n }], offset: [] }],
    ['no numbers', 'limit=1.5&offset=1e3', { limit: [], offset: [] }],
    ['no number for an embed still names it', 'a.limit=x', { limit: [], offset: [{ path: ['a'], value: 0n }] }],
  ],
  (raw) => ranges(parse(raw)),
)

check(
  'columns and on_conflict',
  [
    ['neither', '', [null, null]],
    [
      'both',
      'columns=a, "b,c"&on_conflict=d,e',
      [
        ['a', 'b,c'],
        ['d', 'e'],
      ],
    ],
    ['a column twice is there once', 'columns=a,b,a', [['a', 'b'], null]],
    ['the first of two counts', 'columns=a&columns=b', [['a'], null]],
  ],
  (raw) => [parse(raw).columns, parse(raw).onConflict],
)

check(
  'arguments of functions: pair, name, value',
  [
    ['a value without an operator', 'select=x&a=1&b=', ['1 a=1', '2 b=']],
    ['all of a repeated one', 'a=1&a=2', ['0 a=1', '1 a=2']],
    ['an operator makes a filter', 'a=eq.1&b=2', ['1 b=2']],
    ['an operator that does not fit the rest is a value', 'a=eq&b=neq(any).1', ['0 a=eq', '1 b=neq(any).1']],
    ['the name is the last part of the key', 'x.y->z=1&What, exactly=2', ['0 y=1', '1 What=2']],
    ['reserved keys are no arguments', 'select=id&limit=1&order=a', []],
  ],
  (raw) => parse(raw, 'function').args.map(({ name, value, pair }) => `${pair} ${name}=${value}`),
)

it('takes little time', (context) => {
  const raw =
    'select=id,title,director:people!films_director_id_fkey(name,born),facts->colours->>lead&year=gte.1970&title=like.*moth*' +
    '&id=in.(1,2,3)&or=(rating.gt.7,rating.is.null)&order=year.desc.nullslast,title&limit=10'
  const pairs = splitQuery(raw)
  const rounds = 5000
  for (let i = 0; i < rounds; i++) parseQuery(pairs, 'relation')
  const started = performance.now()
  for (let i = 0; i < rounds; i++) parseQuery(pairs, 'relation')
  const each = ((performance.now() - started) * 1000) / rounds
  context.diagnostic(`${each.toFixed(1)} µs for a query of ten terms`)
  assert.equal(parseQuery(pairs, 'relation').where.length, 4)
})
