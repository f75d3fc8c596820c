// What the documentation's test takes for a block, an answer and an excerpt: one that nods at everything proves nothing.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksOf, commandsIn, isExcerpt, isShown, shownIn, textOf } from './support/pages.ts'

test('a block has its language, the words of its info string, its text and its line', () => {
  const [first, second] = blocksOf('Text\n\n```sh server port=1\nnode x\n```\n```\nplain\n```\n')
  assert.deepEqual(first, {
    language: 'sh',
    words: new Map([
      ['server', ''],
      ['port', '1'],
    ]),
    text: 'node x\n',
    line: 3,
  })
  assert.deepEqual([second?.language, second?.text], ['', 'plain\n'])
})

test('a block without an end is an error', () => {
  assert.throws(() => blocksOf('```sh\nnode x\n'), /the block of line 1 has no end/)
})

test('a console block is commands with their answers, and can be put together again', () => {
  const text = '$ curl \\\n  -s x\n[{"a":1},\n {"a":2}]\n$ true\n'
  const shown = shownIn(text)
  assert.deepEqual(shown, [
    { command: 'curl \\\n  -s x', answer: ['[{"a":1},', ' {"a":2}]'] },
    { command: 'true', answer: [] },
  ])
  assert.equal(textOf(shown), text)
  assert.throws(() => shownIn('answer\n$ true\n'), /below no command/)
})

test('commands are counted without comments', () => {
  assert.deepEqual(commandsIn('# why\nnpm test   # all\n\nnpm run demo\n'), ['npm test', 'npm run demo'])
})

for (const [answer, shown, is] of [
  ['a\nb', 'a\nb', true],
  ['a \nb', 'a\nb', true],
  ['a\nb', 'a', false],
  ['a', 'a\nb', false],
  ['', 'a', false],
  ['a', '', false],
  ['took 12 ms', 'took … ms', true],
  ['took 12 s', 'took … ms', false],
  ['a\nb\nc\nd', 'a\n…\nd', true],
  ['a\nd', 'a\n…\nd', true],
  ['a\nb\nc', 'a\n…\nd', false],
  ['axb', 'a.b', false],
] as const)
  test(`${JSON.stringify(answer)} is ${is ? '' : 'not '}what ${JSON.stringify(shown)} shows`, () => {
    const lines = (text: string) => (text === '' ? [] : text.split('\n'))
    assert.equal(isShown(lines(answer), lines(shown)), is)
  })

for (const [excerpt, is] of [
  ['a\nc\n', true],
  ['a\n\n…\nc\n', true],
  ['  b\n', true],
  ['b\n', false],
  ['c\na\n', false],
  ['a\na\n', false],
] as const)
  test(`${JSON.stringify(excerpt)} is ${is ? 'an' : 'no'} excerpt`, () => {
    assert.equal(isExcerpt(excerpt, 'a\n  b\nc\n'), is)
  })
