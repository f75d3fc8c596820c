// How much a client may send and how slowly, how a server ends, and what it does with faults of its own.

import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { leaveStalled } from '../runtime/limits.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { endOperated, type Operated, operate } from './support/operated.ts'
import { query } from './support/postgres.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase('lantern')
})
after(async () => {
  await endOperated()
  await database.drop()
})

const JSON_BODY = { 'Content-Type': 'application/json' }
const nap = (server: Operated, seconds: number) =>
  server.ask({ path: '/rpc/nap', method: 'POST', body: JSON.stringify({ seconds }), headers: JSON_BODY })

/** A connection, and all that came over it until it was closed. */
function open(port: number): { socket: Socket; closed: Promise<{ text: string; took: number }> } {
  const started = performance.now()
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  socket.on('error', () => {})
  return { socket, closed: new Promise((resolve) => socket.once('close', () => resolve({ text, took: performance.now() - started }))) }
}

/** Waits until the database works for this server at so many statements. */
async function untilBusy(count: number): Promise<void> {
  const text = `select from pg_stat_activity where datname = $1 and wait_event = 'PgSleep'`
  for (let tries = 0; (await query(database.uri, text, [database.name])).length !== count; tries++) {
    assert.ok(tries < 500, `never ${count} statements`)
    await sleep(20)
  }
}

describe('a long answer', () => {
  const answer = Buffer.alloc(32 * 1024 * 1024, 'x')
  const server = createServer((request, response) => {
    leaveStalled(request.socket, response, answer.length, 500)
    response.writeHead(200, { 'Content-Length': answer.length }).end(answer)
  })
  let port: number
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  after(() => server.close())

  /** Naps so many times, after each 2 MB, and goes on until it is cut off or has all; gives the bytes. */
  async function readWithNaps(nap: number, most: number): Promise<number> {
    const socket = connect(port, '127.0.0.1').on('error', () => {})
    let read = 0
    let naps = 0
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    socket.on('data', (piece) => {
      read += piece.length
      if (read > answer.length) socket.destroy()
      else if (naps < most && read > (naps + 1) * 2_000_000) {
        naps++
        socket.pause()
        setTimeout(() => socket.resume(), nap)
      }
    })
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await closed
    return read
  }

  test('is cut off when its reader stops', async () => assert.ok((await readWithNaps(5000, 1)) < answer.length))
  test('is not when it only reads slowly', async () => assert.ok((await readWithNaps(100, 15)) > answer.length))
})

describe('what is too much is refused in the form of other errors:', () => {
  let server: Operated
  before(async () => {
    server = await operate(database.authenticator, {
      variables: { PGRST_SERVER_MAX_BODY_SIZE: '1000', PGRST_SERVER_REQUEST_TIMEOUT: '1', PGRST_SERVER_KEEP_ALIVE_TIMEOUT: '1' },
    })
  })
  after(() => server.end('SIGTERM'))
  const refused = async (request: Parameters<Operated['ask']>[0]) => {
    const { status, headers, body } = await server.ask(request)
    const { code, details } = JSON.parse(body.toString()) as { code: string; details: string }
    assert.deepEqual(headers['proxy-status'], [`PostgREST; error=${code}`])
    return [status, code, details]
  }
  const post = (body: string) => ({ path: '/genres?columns=id', method: 'POST', body, headers: { ...JSON_BODY, Prefer: 'tx=rollback' } })

  test('a body', async () => {
    assert.deepEqual(await refused(post(`"${'x'.repeat(999)}"`)), [413, 'PGRSTX13', 'It may have 1000 bytes'])
    assert.notEqual((await server.ask(post(`"${'x'.repeat(900)}"`))).status, 413)
  })

  test('a body in pieces, whose size nobody has told', async () => {
    const { socket, closed } = open(server.port)
    socket.write(
      'POST /genres HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    )
    socket.write(`800\r\n${' '.repeat(0x800)}\r\n0\r\n\r\n`)
    assert.match((await closed).text, /^HTTP\/1\.1 413 /)
  })

  test('a URL', async () => {
    assert.deepEqual(await refused({ path: `/films?id=in.(${'1,'.repeat(40_000)}1)` }), [414, 'PGRSTX14', 'It may have 65536 characters'])
    assert.equal((await server.ask({ path: `/films?limit=0&id=in.(${'1,'.repeat(30_000)}1)` })).status, 200)
  })

  test('headers', async () => {
    const headers = { 'X-Much': 'x'.repeat(140_000) }
    assert.deepEqual(await refused({ path: '/films', headers }), [431, 'PGRSTX31', 'They may have 131072 bytes'])
  })

  test('what is no HTTP', async () => {
    const { socket, closed } = open(server.port)
    socket.write('HELLO\r\n\r\n')
    const { text } = await closed
    assert.match(text, /^HTTP\/1\.1 400 /)
    assert.match(text, /\{"code":"PGRSTX01","message":"The request is not HTTP"/)
  })

  test('time for the headers', async () => {
    const { socket, closed } = open(server.port)
    socket.write('GET /films HTTP/1.1\r\nHost: x\r\n')
    const drip = setInterval(() => socket.write('X-Slow: 1\r\n'), 100)
    const { text, took } = await closed
    clearInterval(drip)
    assert.match(text, /^HTTP\/1\.1 408 [\s\S]*PGRSTX08/)
    assert.ok(took < 10_000, `${took} ms`)
  })

  test('time for the body', async () => {
    const { socket, closed } = open(server.port)
    socket.write('POST /genres HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{')
    const drip = setInterval(() => socket.write(' '), 100)
    const { text, took } = await closed
    clearInterval(drip)
    assert.match(text, /^HTTP\/1\.1 408 /)
    assert.ok(took < 10_000, `${took} ms`)
  })

  test('a connection without requests; not one that waits for its answer', async () => {
    const { socket, closed } = open(server.port)
    socket.write('POST /rpc/nap HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n{"seconds": 2.5}')
    const { text, took } = await closed
    assert.match(text, /^HTTP\/1\.1 200 [\s\S]*"rested"/)
    assert.ok(took > 2500 && took < 15_000, `${took} ms`)
  })
})

describe('a server that is told to end', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`by ${signal} answers what it has begun, takes nothing new, and ends with 0`, async () => {
      const server = await operate(database.authenticator)
      const kept = open(server.port)
      kept.socket.write('POST /rpc/nap HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n{"seconds": 1.5}')
      const slow = nap(server, 1)
      await untilBusy(2)
      const ended = server.end(signal)
      await server.says(new RegExp(`Received termination unix signal ${signal}`))
      await sleep(100)
      await assert.rejects(server.ask({ path: '/films' }))
      assert.equal((await slow).status, 200)
      assert.match((await kept.closed).text, /^HTTP\/1\.1 200 [\s\S]*connection: close\r\n[\s\S]*"rested"/i)
      const { code, stderr } = await ended
      assert.equal(code, 0, stderr)
      await untilBusy(0)
    })
  }

  test('waits no longer than it is told to, and stops what the database does', async () => {
    const server = await operate(database.authenticator, { variables: { PGRST_SERVER_SHUTDOWN_TIMEOUT: '1' } })
    const cut = assert.rejects(nap(server, 30))
    await untilBusy(1)
    const { code, stderr } = await server.end('SIGTERM')
    await cut
    assert.equal(code, 1)
    assert.match(stderr, /Requests are cut off: they did not end in 1 seconds/)
    await untilBusy(0)
  })

  test('twice ends at once', async () => {
    const server = await operate(database.authenticator)
    const cut = assert.rejects(nap(server, 30))
    await untilBusy(1)
    server.child.kill('SIGTERM')
    await server.says(/Received termination unix signal SIGTERM\n/)
    const { code } = await server.end('SIGTERM')
    await cut
    assert.equal(code, 143)
  })
})

describe('faults', () => {
  /** Does something when the window of its terminal changes, which it has none of. */
  const when = (statement: string) => ({
    variables: {
      NODE_OPTIONS: `--import "data:text/javascript,process.on('SIGWINCH',()=>{${encodeURIComponent(statement)}})"`,
      PGRST_LOG_LEVEL: 'info',
    },
  })
  for (const [name, statement] of [
    ['an error that nobody catches', `throw new Error('nobody knows')`],
    ['a promise that nobody waits for', `Promise.reject(new Error('nobody knows'))`],
  ] as const) {
    test(`${name} is told in one line and ends the server with 1`, async () => {
      const server = await operate(database.authenticator, when(statement))
      const before = server.stderr().length
      const { code, stderr } = await server.end('SIGWINCH')
      assert.equal(code, 1)
      assert.match(stderr.slice(before), /: Fatal: Error: nobody knows at [^\n]*\n$/)
    })
  }

  test('a closed stdout is none', async () => {
    const server = await operate(database.authenticator, when(''))
    server.child.stdout?.destroy()
    for (let times = 0; times < 3; times++) assert.equal((await server.ask({ path: '/films?limit=1' })).status, 200)
    await sleep(200)
    assert.equal((await server.ask({ path: '/films?limit=1' })).status, 200)
    assert.equal(server.child.exitCode, null)
    const { code, stderr } = await server.end('SIGTERM')
    assert.equal(code, 0, stderr)
  })
})
