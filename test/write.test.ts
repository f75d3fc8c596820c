// What happens on the disk: written, left alone, removed, refused.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { GeneratorError } from '../generator/errors.ts'
import { check, write } from '../generator/write.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pgrest-gen-write-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const files = (entries: Readonly<Record<string, string>>) => new Map(Object.entries(entries))
const read = (path: string) => readFileSync(join(dir, path), 'utf8')
const put = (path: string, text: string) => {
  mkdirSync(join(dir, path, '..'), { recursive: true })
  writeFileSync(join(dir, path), text)
}
const refused = (message: RegExp) => (error: unknown) => {
  assert.ok(error instanceof GeneratorError, String(error))
  assert.match(error.message, message)
  assert.doesNotMatch(error.message, /\n/)
  return true
}

describe('write', () => {
  test('makes the folder, its files and a list of them', async () => {
    const out = join(dir, 'deep/out')
    const result = await write(files({ 'api/films.ts': 'export const a = 1\n', 'server.ts': 'export {}\n' }), out)
    assert.deepEqual(result, { written: ['api/films.ts', 'server.ts'], removed: [], unchanged: [] })
    assert.equal(readFileSync(join(out, 'api/films.ts'), 'utf8'), 'export const a = 1\n')
    assert.deepEqual(readFileSync(join(out, '.pgrest-gen'), 'utf8').split('\n').slice(1), ['api/films.ts', 'server.ts', ''])
  })

  test('touches only what changed', async () => {
    await write(files({ 'a.ts': 'a()\n', 'b.ts': 'b()\n' }), dir)
    const before = statSync(join(dir, 'a.ts')).mtimeMs
    const result = await write(files({ 'a.ts': 'a()\n', 'b.ts': 'b(2)\n' }), dir)
    assert.deepEqual(result, { written: ['b.ts'], removed: [], unchanged: ['a.ts'] })
    assert.equal(statSync(join(dir, 'a.ts')).mtimeMs, before)
  })

  test('removes what it wrote once, and the folders that leaves empty', async () => {
    await write(files({ 'api/rpc/add.ts': 'a()\n', 'api/films.ts': 'b()\n', 'old/x.ts': 'c()\n' }), dir)
    put('old/kept.txt', 'mine')
    const result = await write(files({ 'api/films.ts': 'b()\n' }), dir)
    assert.deepEqual(result.removed, ['api/rpc/add.ts', 'old/x.ts'])
    assert.ok(!existsSync(join(dir, 'api/rpc')))
    assert.equal(read('old/kept.txt'), 'mine')
  })

  test('writes again what was edited or deleted by hand', async () => {
    const wanted = files({ 'a.ts': 'a()\n', 'b.ts': 'b()\n' })
    await write(wanted, dir)
    put('a.ts', 'edited()\n')
    rmSync(join(dir, 'b.ts'))
    assert.deepEqual((await write(wanted, dir)).written, ['a.ts', 'b.ts'])
    assert.equal(read('a.ts'), 'a()\n')
  })

  test('takes over a file of others that is the same already', async () => {
    put('a.ts', 'a()\n')
    assert.deepEqual((await write(files({ 'a.ts': 'a()\n' }), dir)).unchanged, ['a.ts'])
    assert.deepEqual((await write(files({}), dir)).removed, ['a.ts'])
  })

  test('refuses to overwrite a file of others, and then writes nothing', async () => {
    put('server.ts', 'mine()\n')
    await assert.rejects(write(files({ 'api/films.ts': 'a()\n', 'server.ts': 'b()\n' }), dir), refused(/server\.ts is in the way/))
    assert.equal(read('server.ts'), 'mine()\n')
    assert.ok(!existsSync(join(dir, 'api')) && !existsSync(join(dir, '.pgrest-gen')))
  })

  test('refuses a folder where a file has to be, and a file where a folder has to be', async () => {
    mkdirSync(join(dir, 'a.ts'))
    await assert.rejects(write(files({ 'a.ts': 'a()\n' }), dir), refused(/a\.ts is in the way/))
    put('api', 'no folder')
    await assert.rejects(write(files({ 'api/films.ts': 'a()\n' }), dir), refused(/cannot (read|write) .*api.*films\.ts/))
  })

  test('says so when the folder cannot be written', async () => {
    // Nothing is locked for root, but /proc takes no files from anybody.
    const root = process.getuid?.() === 0
    const out = join(root ? '/proc' : dir, 'locked')
    if (!root) mkdirSync(out, 0o500)
    await assert.rejects(write(files({ 'a.ts': 'a()\n' }), out), refused(/cannot write .*: .*--out/))
  })

  test('never writes what is no TypeScript', async () => {
    await write(files({ 'a.ts': 'a()\n' }), dir)
    await assert.rejects(write(files({ 'a.ts': "export const a = 'it's'\n" }), dir), /a\.ts:1 is no TypeScript/)
    assert.equal(read('a.ts'), 'a()\n')
  })

  test('does not follow a list that leads out of the folder', async () => {
    put('out/.pgrest-gen', '# list\n../precious.ts\n')
    put('precious.ts', 'mine()\n')
    await assert.rejects(write(files({}), join(dir, 'out')), refused(/names '\.\.\/precious\.ts'/))
    assert.equal(read('precious.ts'), 'mine()\n')
  })
})

describe('check', () => {
  test('has nothing to say of a fresh folder', async () => {
    const wanted = files({ 'api/films.ts': 'a()\n' })
    await write(wanted, dir)
    assert.deepEqual(check(wanted, dir), [])
  })

  test('tells what would change as a unified diff, and changes nothing', async () => {
    await write(files({ 'a.ts': 'one()\ntwo()\n', 'gone.ts': 'gone()\n' }), dir)
    const differences = check(files({ 'a.ts': 'one()\n2()\n', 'new.ts': 'new_()\n' }), dir)
    assert.deepEqual(
      differences.map(({ path }) => path),
      ['a.ts', 'gone.ts', 'new.ts', '.pgrest-gen'],
    )
    assert.deepEqual(
      differences.slice(0, 3).map(({ patch }) => patch),
      [
        '--- a/a.ts\n+++ b/a.ts\n@@ -1,2 +1,2 @@\n one()\n-two()\n+2()\n',
        '--- a/gone.ts\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-gone()\n',
        '--- /dev/null\n+++ b/new.ts\n@@ -0,0 +1,1 @@\n+new_()\n',
      ],
    )
    assert.equal(read('a.ts'), 'one()\ntwo()\n')
    assert.ok(!existsSync(join(dir, 'new.ts')))
  })
})
