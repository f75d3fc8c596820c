// The generated folder on the systems that people have: line ends of Git for Windows are no difference.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { check, write } from '../generator/write.ts'

const folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-files-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('a folder that Git checked out with CRLF differs in nothing, and stays as it is', async () => {
  const files = new Map([
    ['api/films.ts', 'export const films = 1\n\nexport const more = 2\n'],
    ['relationships.md', '# films\n'],
  ])
  await write(files, folder)
  const paths = [...files.keys(), '.pgrest-gen'].map((path) => join(folder, path))
  for (const path of paths) writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'))
  assert.deepEqual(check(files, folder), [])
  assert.deepEqual((await write(files, folder)).written, [])
  for (const path of paths) assert.match(readFileSync(path, 'utf8'), /\r\n/)

  const changed = new Map([...files, ['relationships.md', '# films and people\n']])
  assert.deepEqual(
    check(changed, folder).map(({ path }) => path),
    ['relationships.md'],
  )
  assert.deepEqual((await write(changed, folder)).written, ['relationships.md'])
  assert.equal(readFileSync(join(folder, 'relationships.md'), 'utf8'), '# films and people\n')
})
