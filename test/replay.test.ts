// What the replayer calls a difference, checked against the rules of test/contract/README.md: an oracle that nods at everything
// would hide every other mistake.

import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { type Answer, exchange, readAnswer, requestBytes } from './support/exchange.ts'
import { firstDifference, readJson } from './support/json.ts'
import { judge, renewed } from './support/pending.ts'
import { compareAnswer, type Recorded, replayChapter } from './support/replay.ts'
import { configuration } from './support/server.ts'

const json = 'application/json; charset=utf-8'

function answer(body: string, headers: Record<string, string[]> = {}, status = 200): Answer {
  return { status, headers, body: Buffer.from(body) }
}

function recorded(body: Recorded['body'], headers: Recorded['headers'] = {}, status = 200): Recorded {
  return { status, headers, body }
}

describe('JSON as it is written', () => {
  const rows: [name: string, want: string, got: string, rule: 'spelling' | 'value', place: string | undefined][] = [
    ['key order and blanks do not matter', '{"a":1,"b":[1,2]}', ' { "b" : [1, 2],\n"a":1}', 'spelling', undefined],
    ['the order of arrays does', '[1,2]', '[2,1]', 'value', '[0]'],
    ['a missing item', '[1,2]', '[1]', 'value', '[1]'],
    ['an item too many', '[1]', '[1,null]', 'value', 'the whole (2 items, not 1)'],
    ['a key too many', '{"a":1}', '{"a":1,"b":null}', 'value', '.b (1 times, not 0)'],
    ['null is not a missing key', '{"a":null}', '{}', 'value', '.a (0 times, not 1)'],
    ['zeros behind the point, by spelling', '[{"price":12.00}]', '[{"price":12.0}]', 'spelling', '[0].price'],
    ['zeros behind the point, by value', '[12.00]', '[12]', 'value', undefined],
    ['an exponent, by value', '120', '1.2e2', 'value', undefined],
    ['an exponent, by spelling', '{"a":1e2}', '{"a":100}', 'spelling', '.a'],
    ['digits past what a double holds', '9007199254740993', '9007199254740992', 'value', 'the whole'],
    ['a small number is not its negative', '-0.5', '0.5', 'value', 'the whole'],
    ['zeros are all alike by value', '0.00', '0', 'value', undefined],
    ['a repeated key keeps its order', '{"a":1,"b":2,"a":3}', '{"a":3,"a":1,"b":2}', 'spelling', '.a'],
    ['a repeated key may have others in between', '{"a":1,"b":2,"a":3}', '{"a":1,"a":3,"b":2}', 'spelling', undefined],
    ['a repeated key has to be repeated', '{"a":1,"a":1}', '{"a":1}', 'spelling', '.a (1 times, not 2)'],
    ['escapes are read', '"\\u00e5\\n"', '"å\\u000a"', 'spelling', undefined],
    ['a text with brackets', '["]}\\",{", {"}": "["}]', '["]}\\",{",{"}":"["}]', 'spelling', undefined],
    ['a number is not its text', '1', '"1"', 'value', 'the whole'],
    ['an object is not an array', '{}', '[]', 'value', 'the whole'],
    ['__proto__ is a key like any other', '{"__proto__":1}', '{"__proto__":2}', 'value', '.__proto__'],
  ]
  for (const [name, want, got, rule, place] of rows) {
    test(name, () => assert.equal(firstDifference(readJson(want), readJson(got), rule), place))
  }
  test('what is no JSON is refused', () => {
    for (const text of ['', '[1,]', "{'a':1}", '01', '[1] 2']) assert.throws(() => readJson(text), SyntaxError)
  })
})

describe('an answer beside its recording', () => {
  test('an equal one has no difference', () => {
    const headers = { 'content-type': json, vary: 'Accept, Prefer, Range' }
    const got = answer('[{"b":2, "a":1}]', { 'content-type': [json], vary: ['Accept, Prefer, Range'], date: ['today'] })
    assert.deepEqual(compareAnswer(recorded({ json: [{ a: 1, b: 2 }] }, headers), got), [])
  })
  test('another status', () => {
    assert.deepEqual(compareAnswer(recorded(null, {}, 201), answer('')), ['status: 200, not 201'])
  })
  test('a header that is missing, another, repeated or too many', () => {
    const want = recorded(null, { 'content-range': '0-1/*', 'set-cookie': ['a=1', 'b=2'], server: 'x' })
    const got = answer('', { 'content-range': ['0-1/2'], 'set-cookie': ['a=1'], 'x-more': ['1'], 'x-powered-by': ['y'], etag: ['z'] })
    assert.deepEqual(compareAnswer(want, got), [
      'content-range: "0-1/2", not "0-1/*"',
      'server: none, not "x"',
      'set-cookie: "a=1", not "a=1" and "b=2"',
      'x-more: "1", not none',
      'x-powered-by: "y", not none',
    ])
  })
  test('a header sent twice is not the same as once', () => {
    assert.deepEqual(compareAnswer(recorded(null, { vary: 'a' }), answer('', { vary: ['a', 'a'] })), ['vary: "a" and "a", not "a"'])
  })
  test('durations are not compared, their names are', () => {
    const want = recorded(null, { 'server-timing': 'jwt;dur=#, parse;dur=#' })
    assert.deepEqual(compareAnswer(want, answer('', { 'server-timing': ['jwt;dur=0.1, parse;dur=12'] })), [])
    assert.equal(compareAnswer(want, answer('', { 'server-timing': ['jwt;dur=0.1'] })).length, 1)
  })
  test('an empty body is empty', () => {
    assert.deepEqual(compareAnswer(recorded(null), answer('[]')), ['body: [], not empty'])
  })
  test('a text is compared byte by byte', () => {
    assert.deepEqual(
      compareAnswer(recorded({ text: 'id\n1' }, { 'content-type': 'text/csv' }), answer('id\n1', { 'content-type': ['text/csv'] })),
      [],
    )
    const [difference = ''] = compareAnswer(
      recorded({ text: '1.0' }, { 'content-type': 'text/csv' }),
      answer('1.00', { 'content-type': ['text/csv'] }),
    )
    assert.match(difference, /^body, at character 3:/)
  })
  test('a text that is JSON is compared by structure and spelling', () => {
    const headers = { 'content-type': json }
    const want = recorded({ text: '[{"a":1.50, \n "b":1}]' }, headers)
    assert.deepEqual(compareAnswer(want, answer('[{"b":1,"a":1.50}]', { 'content-type': [json] })), [])
    assert.match(compareAnswer(want, answer('[{"b":1,"a":1.5}]', { 'content-type': [json] })).join(), /^body, at \[0\]\.a:/)
  })
  test('JSON without a type is compared by structure', () => {
    assert.deepEqual(compareAnswer(recorded({ json: { a: 1, b: 2 } }), answer('{"b":2,"a":1}')), [])
  })
  test('bytes that are no UTF-8', () => {
    const got = { status: 200, headers: {}, body: Buffer.from([0xff, 0]) }
    assert.deepEqual(compareAnswer(recorded({ base64: '/wA=' }), got), [])
    assert.equal(compareAnswer(recorded({ base64: '/wE=' }), got).length, 1)
  })
  test('what is ignored is not compared, the rest is', () => {
    const want = recorded({ text: 'plan' }, { 'content-length': '4', vary: 'a' }, 200)
    assert.deepEqual(compareAnswer(want, answer('other', { 'content-length': ['5'] }), ['body', 'header:content-length']), [
      'vary: none, not "a"',
    ])
  })
})

describe('on the wire', () => {
  const received: Buffer[] = []
  let server: Server
  let port = 0
  before(async () => {
    server = createServer((socket) => {
      socket.once('data', (bytes) => {
        received.push(bytes)
        socket.write(
          Buffer.from('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nX-A: å\r\nx-a: 2\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{"a'),
        )
        setTimeout(() => socket.write('\r\n3\r\n":1\r\n1\r\n}\r\n0\r\n\r\n'), 20)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    port = typeof address === 'object' && address ? address.port : 0
  })
  after(() => void server.close())

  test('a request goes out as it stands and its answer is read whole', async () => {
    const request = { method: 'PROPFIND', path: '/a"b|%zz?x={1}', headers: { Accept: ['a', 'å'] }, body: { a: [1, 'ä'] } }
    const got = await exchange('127.0.0.1', port, request)
    assert.deepEqual({ ...got.headers }, { 'x-a': ['å', '2'], 'transfer-encoding': ['chunked'] })
    assert.equal(got.body.toString(), '{"a":1}')
    const want = `PROPFIND /a"b|%zz?x={1} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: a\r\nAccept: å\r\nContent-Length: 14\r\n\r\n{"a":[1,"ä"]}`
    assert.equal(received[0]?.toString('utf8'), want)
  })
  test('what stands around a case is sent, and the variant of the version is what is compared', async () => {
    received.length = 0
    const around = { method: 'POST', path: '/around', body: 'x' }
    const one = {
      name: 'n',
      before: [around],
      request: { method: 'GET', path: '/' },
      after: [around],
      response: recorded({ json: 0 }),
      variants: { postgres18: recorded({ json: { a: 1 } }, { 'x-a': ['å', '2'] }) },
    }
    const [on18, on15] = await Promise.all(
      [18, 15].map((version) => replayChapter({ config: {}, cases: [one] }, '127.0.0.1', port, version)),
    )
    assert.deepEqual(on18?.[0]?.differences, [])
    assert.equal(on15?.[0]?.differences.length, 2)
    assert.equal(received.filter((bytes) => bytes.toString().startsWith('POST /around')).length, 4)
  })
  test('a body given as bytes, as text, or not at all', () => {
    const bytes = (body: unknown) => requestBytes('h', 1, { method: 'POST', path: '/', ...(body === undefined ? {} : { body }) })
    assert.deepEqual(bytes({ base64: '/wA=' }).subarray(-2), Buffer.from([0xff, 0]))
    assert.match(bytes('{ "a" }').toString(), /Content-Length: 7\r\n\r\n\{ "a" \}$/)
    assert.doesNotMatch(bytes(undefined).toString(), /Content-Length/)
    assert.deepEqual(bytes(null), bytes(undefined))
    assert.match(bytes(false).toString(), /Content-Length: 5\r\n\r\nfalse$/)
  })
  test('an answer to HEAD has no body whatever its length says', () => {
    const bytes = Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n')
    assert.equal(readAnswer(bytes, 'HEAD', false)?.body.length, 0)
    assert.equal(readAnswer(bytes, 'GET', false), undefined)
  })
  test('a connection that ends early is no answer', async () => {
    const cut = createServer((socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\nshort')))
    await new Promise<void>((resolve) => cut.listen(0, '127.0.0.1', resolve))
    const address = cut.address()
    const [outcome] = await replayChapter(
      { config: {}, cases: [{ name: 'n', request: { method: 'GET', path: '/' }, response: recorded(null) }] },
      '127.0.0.1',
      typeof address === 'object' && address ? address.port : 0,
      15,
    )
    cut.close()
    assert.match(outcome?.differences.join() ?? '', /^no answer: the connection ended/)
  })
})

describe('around a replay', () => {
  test('a chapter lays its variables over the base and takes away with null', () => {
    const base = { PGRST_DB_URI: 'template', PGRST_DB_POOL: '4', PGRST_JWT_SECRET: 's' }
    const want = { PGRST_DB_URI: 'postgresql://here', PGRST_DB_POOL: '4', PGRST_DB_MAX_ROWS: '5' }
    assert.deepEqual(configuration(base, { PGRST_JWT_SECRET: null, PGRST_DB_MAX_ROWS: '5' }, 'postgresql://here'), want)
  })
  test('pending chapters may not fall, the others must be whole', () => {
    const scores = [
      { chapter: 'whole', passed: 3, total: 3 },
      { chapter: 'fell', passed: 1, total: 3 },
      { chapter: 'broke', passed: 2, total: 3 },
      { chapter: 'rose', passed: 2, total: 3 },
      { chapter: 'done', passed: 3, total: 3 },
      { chapter: 'same', passed: 1, total: 3 },
    ]
    assert.deepEqual(judge(scores, { fell: 2, rose: 1, done: 1, same: 1, 'not run': 4 }), {
      broken: ['fell: 1 of 3 pass, and 2 did', 'broke: 2 of 3 pass, and it was whole'],
      better: ['rose: 2 pass now, not 1', 'done: is whole'],
    })
    assert.deepEqual(renewed(scores, { done: 1, 'not run': 4 }), { broke: 2, fell: 1, 'not run': 4, rose: 2, same: 1 })
  })
})
