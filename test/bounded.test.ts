// What a stream of requests that were never seen before leaves behind: a bounded number of shapes and of statements, of bounded size,
// in the server and in its connections.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createPrepare, createShelf, putPrepared, settle } from '../runtime/prepared.ts'
import { createWriter } from '../runtime/protocol.ts'
import { createRegistry } from '../runtime/registry.ts'

const api = { exposed: ['api'], schemas: {}, extraSearchPath: [], geojson: false }
test('100,000 shapes leave 2,000 behind, of the length of a megabyte', () => {
  const { shapes } = createRegistry(api)
  const one = {}
  for (let number = 0; number < 100_000; number++) shapes.set(`films\0select\0alias${number}:id`, one)
  assert.equal(shapes.size, 2000)
  assert.ok(shapes.get('films\0select\0alias99999:id'))
  for (let number = 0; number < 100; number++) shapes.set(`${number}${'x'.repeat(50_000)}`, one)
  assert.ok(shapes.calculatedSize <= 1_000_000, `${shapes.calculatedSize}`)
  assert.ok(shapes.size < 20, `${shapes.size} of 50,000 characters`)
})

test('the statements of 100,000 shapes leave a few behind', () => {
  const prepare = createPrepare(true)
  const shelf = createShelf(500)
  const writer = createWriter()
  const before = used()
  for (let number = 0; number < 100_000; number++) {
    const text = `select id as alias${number} from films where ${'id = $1 and '.repeat(80)} true`
    putPrepared(shelf, writer, prepare(text, 'role', 'films.read'))
    writer.drop()
    settle(shelf, false)
  }
  assert.equal(shelf.ready.size, 500)
  assert.equal(shelf.doubtful.size, 0)
  const grown = used() - before
  assert.ok(grown < 40e6, `${grown} bytes`)
})

test('a statement is not kept that is longer than many others together', () => {
  const prepare = createPrepare(true)
  const long = `select ${'1, '.repeat(10_000)} 1`
  assert.equal(prepare(long, 'role', 'films.read').name, '')
  assert.notEqual(prepare('select 1', 'role', 'films.read').name, '')
})

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function used(): number {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
