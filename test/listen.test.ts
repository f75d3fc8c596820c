// The listener against a real server: what it is told, and that it comes back.

import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Listener, listen } from '../runtime/listen.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { freePort, query } from './support/postgres.ts'
import { type PostgresProxy, startProxy } from './support/proxy.ts'

let database: TestDatabase
const proxies: PostgresProxy[] = []
const listeners: Listener[] = []

before(async () => {
  database = await testDatabase('empty')
})

afterEach(async () => {
  for (const listener of listeners.splice(0)) await listener.close()
  for (const proxy of proxies.splice(0)) await proxy.close()
})

after(() => database.drop())

interface Heard {
  readonly listener: Listener
  readonly payloads: string[]
  readonly lines: string[]
}

function hear(channel: string, uri = database.uri): Heard {
  const payloads: string[] = []
  const lines: string[] = []
  const listener = listen(
    { database: uri, applicationName: 'listener', timeoutMs: 2000 },
    channel,
    (payload) => payloads.push(payload),
    (line) => lines.push(line),
  )
  listeners.push(listener)
  return { listener, payloads, lines }
}

async function proxyTo(listen = 0): Promise<PostgresProxy> {
  const { hostname, port } = new URL(database.uri)
  const proxy = await startProxy({ host: hostname, port: Number(port), listen })
  proxies.push(proxy)
  return proxy
}

function via({ port }: { port: number }): string {
  const uri = new URL(database.uri)
  uri.host = `127.0.0.1:${port}`
  return uri.href
}

const notify = (channel: string, payload: string) => query(database.uri, 'select pg_notify($1, $2)', [channel, payload])

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!condition()) {
    assert.ok(Date.now() < deadline, `not within 10 s: ${condition}`)
    await sleep(20)
  }
}

test('payloads of the channel are told, in order; those of others are not', async () => {
  const { listener, payloads, lines } = hear('pgrst')
  assert.equal(listener.connected, false)
  await until(() => listener.connected)
  await notify('pgrst', 'reload schema')
  await notify('other', 'x')
  await notify('pgrst', '')
  await notify('pgrst', 'ž'.repeat(3000))
  await until(() => payloads.length === 3)
  assert.deepEqual(payloads, ['reload schema', '', 'ž'.repeat(3000)])
  assert.equal(lines.length, 1)
  assert.match(lines[0]!, /^Listener connected to PostgreSQL \d.* on 127\.0\.0\.1:\d+ and listening .* on the "pgrst" channel$/)
})

test('a channel may have any name', async () => {
  for (const channel of ['Ch"an; nel', 'ž'.repeat(40)]) {
    const { listener, payloads } = hear(channel)
    await until(() => listener.connected)
    await query(database.uri, `notify "${channel.replaceAll('"', '""')}", 'hello'`)
    await until(() => payloads.length === 1)
    await listener.close()
    assert.equal(listener.connected, false)
  }
})

test('a listener that lost its connection comes back and says so by an empty payload', async () => {
  const proxy = await proxyTo()
  const { listener, payloads, lines } = hear('pgrst', via(proxy))
  await until(() => listener.connected)
  proxy.cut()
  await until(() => !listener.connected)
  await notify('pgrst', 'missed')
  await until(() => listener.connected)
  await notify('pgrst', 'heard')
  await until(() => payloads.length === 2)
  assert.deepEqual(payloads, ['', 'heard'])
  assert.deepEqual(lines.slice(1, 3), [
    'Failed listening for database notifications on the "pgrst" channel. the connection was lost',
    'Retrying listening for database notifications in 1 seconds...',
  ])
})

test('the pauses grow while there is no database; closing waits for none of them', async () => {
  const port = await freePort()
  const { listener, payloads, lines } = hear('pgrst', via({ port }))
  await until(() => lines.length === 4)
  const refused = `Failed listening for database notifications on the "pgrst" channel. connection to server at "127.0.0.1", port ${port} failed`
  assert.ok(lines[0]!.startsWith(refused) && lines[2]!.startsWith(refused), lines[0])
  assert.deepEqual(
    [lines[1], lines[3]],
    [1, 2].map((seconds) => `Retrying listening for database notifications in ${seconds} seconds...`),
  )
  await proxyTo(port)
  await until(() => listener.connected)
  assert.deepEqual(payloads, [])
  await listener.close()
  const started = Date.now()
  const { listener: other, lines: said } = hear('pgrst', via({ port: await freePort() }))
  await until(() => said.length === 2)
  await other.close()
  assert.ok(Date.now() - started < 900)
})
