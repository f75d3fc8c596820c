// npm run demo for those for whom it cannot work: one line that says what to do.

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { reason } from './support/install.mjs'
import { testDatabase } from './support/lantern.ts'
import { endProcesses, processesWith } from './support/processes.ts'

const demo = fileURLToPath(new URL('demo.mjs', import.meta.url))
const taken = createServer((_, response) => void response.end('somebody else'))
after(() => taken.close())

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [demo, ...words], { encoding: 'utf8', timeout: 120_000 })
  return { status, stdout, stderr }
}

describe('the demo ends with one line', () => {
  test('when the port is taken, even by a server that answers', async () => {
    await once(taken.listen(0, '127.0.0.1'), 'listening')
    const { port } = taken.address() as AddressInfo
    const { status, stderr } = run('--port', String(port))
    assert.equal(stderr, `demo: port ${port} is in use or not allowed: name another with --port, or none\n`)
    assert.equal(status, 1)
  })

  test('when the port is none', () => {
    assert.equal(run('--port', '70000').stderr, 'demo: --port 70000 is no port: take 1 to 65535\n')
  })

  test('when an option is unknown, with those that there are', () => {
    assert.match(run('--db', 'x').stderr, /^demo: Unknown option '--db'.* Usage: npm run demo -- \[--db-uri .*\n$/)
    assert.match(run('--help').stdout, /^npm run demo -- .*\n$/)
  })

  test('when nobody listens at the address of the database', () => {
    const { status, stderr } = run('--db-uri', 'postgresql://web@127.0.0.1:1/shop')
    assert.match(stderr, /^demo: .*no server listens for database shop at 127\.0\.0\.1:1.*\n$/)
    assert.equal(status, 1)
  })
})

test('the demo of a database of one’s own ends with one line when there is no such role', async () => {
  const { uri, drop } = await testDatabase('lantern')
  const { status, stderr } = run('--db-uri', uri, '--schemas', 'api', '--anon-role', 'nobody_at_all')
  assert.equal(stderr, `demo: role "nobody_at_all" does not exist: name a role that the address's user may take with --anon-role\n`)
  assert.equal(status, 1)
  await drop()
})

describe('of what npm wrote', () => {
  test('remains that there is no network', () => {
    const written =
      'npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error network This is a problem related to network connectivity.\n'
    assert.match(reason(written), /^npm's registry cannot be reached \(ENOTFOUND\).*run this again$/)
  })

  test('else remain its errors, on one line', () => {
    const written =
      'npm warn old\nnpm error code EUSAGE\nnpm error\nnpm error The lock file\nnpm error is older\nnpm error A complete log of this run is in: /x\n'
    assert.equal(reason(written), 'The lock file is older')
  })
})

test('a process is found by its words, and ended', async () => {
  const mark = `mark-${process.pid}-${Date.now()}`
  assert.deepEqual(processesWith([mark]), [])
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)', mark], { stdio: 'ignore' })
  await once(child, 'spawn')
  assert.deepEqual(processesWith([mark]), [child.pid])
  await endProcesses([child.pid!])
  assert.deepEqual(processesWith([mark]), [])
})
