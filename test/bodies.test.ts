// What a write takes and what it stores: bodies that the recordings do not show, and random ones. Rows that were inserted are the
// rows that were sent; no body is answered with a fault of the server.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { type Answer, exchange } from './support/exchange.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { type Server, startServer } from './support/server.ts'

const schema = `
  create schema api;
  create table api.notes (id int primary key, words text, amount numeric, facts json, sorted jsonb);
  create table api.plain (a text, b text);
  create table api.rows (id int generated always as identity primary key, twice int generated always as (id * 2) stored, word text default 'none');
  create table api.parents (id int primary key);
  create table api.children (id int primary key, parent int references api.parents deferrable initially deferred)`

describe('a body', () => {
  let database: TestDatabase
  let server: Server

  before(async () => {
    database = await testDatabase()
    await query(database.uri, schema)
    server = await startServer({
      PGRST_DB_URI: database.uri,
      PGRST_DB_SCHEMAS: 'api',
      PGRST_DB_ANON_ROLE: 'postgres',
      PGRST_DB_TX_END: 'rollback-allow-override',
    })
  })
  after(async () => {
    await server?.stop()
    await database?.drop()
  })

  const FULL = 'return=representation'

  function send(method: string, path: string, body: string | Buffer, type = 'application/json', prefer = FULL): Promise<Answer> {
    const bytes = { base64: Buffer.from(body).toString('base64') }
    return exchange(server.host, server.port, { method, path, headers: { 'Content-Type': type, Prefer: prefer }, body: bytes })
  }
  const post = (path: string, body: string | Buffer, type?: string) => send('POST', path, body, type)
  const text = ({ body }: Answer) => body.toString('utf8')
  const code = (answer: Answer) => (JSON.parse(text(answer)) as { code: string }).code

  test('keeps numbers and json as they are written', async () => {
    const sent = '{"id":1,"amount":12345678901234567890.12345678901234567890,"facts":{"b":1,  "a":[1.0,{"x":null}],"b":2}}'
    const answer = await post('/notes?select=id,amount,facts', sent)
    assert.equal(text(answer), `[${sent}]`)
  })

  for (const [name, path, body, type, status, error] of [
    ['with a NUL in a text', '/notes', '{"id":1,"words":"a\\u0000b"}', 'application/json', 400, '22P05'],
    ['with half a surrogate pair', '/notes', '{"id":1,"words":"\\ud83d"}', 'application/json', 400, '22P02'],
    ['with a byte order mark', '/notes', '\ufeff{"id":1}', 'application/json', 400, 'PGRST102'],
    ['that is not UTF-8', '/notes', Buffer.from('{"words":"\xff"}', 'latin1'), 'application/json', 400, 'PGRST102'],
    ['that is not UTF-8, unparsed', '/notes?columns=words', Buffer.from('{"words":"\xff"}', 'latin1'), 'application/json', 400, '22021'],
    ['with a NUL byte, unparsed', '/notes?columns=words', '{"words":"\0"}', 'application/json', 400, '22021'],
    ['that ends too early, unparsed', '/notes?columns=words', '{"words":', 'application/json', 400, '22P02'],
    ['that is empty', '/notes', '', 'application/json', 400, 'PGRST102'],
    ['of rows whose keys differ', '/notes', '[{"id":1},{"words":"x"}]', 'application/json', 400, 'PGRST102'],
    ['with a key that no column has', '/notes', '{"__proto__":1}', 'application/json', 400, 'PGRST204'],
    ['whose type has no slash', '/notes', '{"id":1}', 'json', 400, 'PGRST102'],
    ['whose type is empty', '/notes', '{"id":1}', '', 400, 'PGRST102'],
    ['of a type that nobody reads', '/notes', '{"id":1}', 'text/plain', 400, 'PGRST102'],
    ['with a generated column', '/rows', '{"twice":1}', 'application/json', 400, '428C9'],
    ['with an identity that is always generated', '/rows', '{"id":1}', 'application/json', 400, '428C9'],
    ['that breaks a deferred constraint', '/children', '{"id":1,"parent":9}', 'application/json', 409, '23503'],
    ['as a form with a NUL', '/plain', 'a=%00', 'application/x-www-form-urlencoded', 400, '22P05'],
    ['as CSV with a line too short', '/plain', 'a,b\n1\n', 'text/csv', 400, 'PGRST102'],
    ['as CSV without a line', '/plain', '', 'text/csv', 400, 'PGRST102'],
  ] as const) {
    test(`${name} is refused with ${error}`, async () => {
      const answer = await post(path, body, type)
      assert.deepEqual([answer.status, code(answer)], [status, error], text(answer))
    })
  }

  for (const [name, path, body, type, rows] of [
    ['in capitals and with a charset', '/plain', '{"a":"ä"}', 'Application/JSON; charset=utf-8', [{ a: 'ä', b: null }]],
    ['with a key twice: the last counts', '/plain', '{"a":"1","\\u0061":"2"}', 'application/json', [{ a: '2', b: null }]],
    ['of no rows', '/plain', '[]', 'application/json', []],
    ['that is a scalar', '/plain', '1', 'application/json', []],
    [
      'of columns that are asked for',
      '/plain?columns=b',
      '[{"a":"x","b":"1"},{"a":"y"}]',
      'application/json',
      [
        { a: null, b: '1' },
        { a: null, b: null },
      ],
    ],
    [
      'as CSV',
      '/plain',
      'a,b\r\n"x ""y""\n,z",NULL\r\n,"NULL"\r\n',
      'text/csv',
      [
        { a: 'x "y"\n,z', b: null },
        { a: '', b: null },
      ],
    ],
    ['as CSV of no lines', '/plain', 'a,b\n', 'text/csv', []],
    ['as a form', '/plain', 'a=1+2&b=%20x%26%C3%A4', 'application/x-www-form-urlencoded', [{ a: '1 2', b: ' x&ä' }]],
    [
      'as a form with quotes and ends of lines',
      '/plain',
      'a=%22%5c%0A"\\\n&b=%e2',
      'application/x-www-form-urlencoded',
      [{ a: '"\\\n"\\\n', b: '\ufffd' }],
    ],
    ['as a form with what is no escape', '/plain', '?a=%zz%4%&b&&', 'application/x-www-form-urlencoded', [{ a: '%zz%4%', b: '' }]],
    ['as a form with a name twice', '/plain', 'a=1&a=2', 'application/x-www-form-urlencoded', [{ a: '2', b: null }]],
  ] as const) {
    test(`${name} is stored`, async () => {
      const answer = await post(path, body, type)
      assert.deepEqual([answer.status, JSON.parse(text(answer))], [201, rows], text(answer))
    })
  }

  test('of empty objects makes rows of defaults', async () => {
    const rows = JSON.parse(text(await post('/rows?select=word', '[{},{}]')))
    assert.deepEqual(rows, [{ word: 'none' }, { word: 'none' }])
  })

  test('deep enough to end any recursion is answered, not a fault', async () => {
    for (const depth of [1000, 5000, 7000, 200_000]) {
      const answer = await post('/notes?select=id', `{"id":1,"facts":${'['.repeat(depth)}${']'.repeat(depth)}}`)
      assert.ok(answer.status === 201 || answer.status === 400 || code(answer) === '54001', text(answer))
    }
  })

  test('of any JSON is stored or refused, never a fault', { timeout: 60_000 }, async () => {
    const key = fc.constantFrom('id', 'words', 'amount', 'facts', 'sorted', 'x', '', '__proto__', 'a"b')
    const object = fc.dictionary(key, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 })
    const json = fc.oneof(object, fc.array(object, { maxLength: 4 }), fc.jsonValue({ maxDepth: 3 }))
    const method = fc.constantFrom(
      ['POST', '/notes'],
      ['PATCH', '/notes?id=gt.0'],
      ['PUT', '/notes?id=eq.1'],
      ['POST', '/notes?columns=words,facts'],
    )
    await fc.assert(
      fc.asyncProperty(json, method, async (body, [verb, path]) => {
        const answer = await send(verb!, path!, JSON.stringify(body))
        assert.ok(answer.status < 500, `${verb} ${path} ${JSON.stringify(body)}: ${answer.status} ${text(answer)}`)
      }),
      { numRuns: 150 },
    )
  })

  test('gives back the rows that were sent', { timeout: 60_000 }, async () => {
    const word = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })).filter((value) => !value.includes('\0'))
    const row = fc.record({
      words: fc.option(word),
      amount: fc.option(fc.integer()),
      facts: fc.array(fc.oneof(word, fc.integer(), fc.boolean())),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), fc.constantFrom(0, 2), async (rows, indent) => {
        const sent = rows.map((each, id) => ({ id, ...each }))
        const answer = await post('/notes?select=id,words,amount,facts&order=id', JSON.stringify(sent, null, indent))
        assert.deepEqual(JSON.parse(text(answer)), sent)
      }),
      { numRuns: 60 },
    )
  })
})
