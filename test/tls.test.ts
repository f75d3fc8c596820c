// sslmode and several hosts against a real server that speaks TLS: what libpq would do.

import assert from 'node:assert/strict'
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { createCancellation } from '../runtime/cancellation.ts'
import { execute, query } from '../runtime/execute.ts'
import { createPool, type Pool } from '../runtime/pool.ts'
import { freePort, type Postgres, startPostgres, query as superuser } from './support/postgres.ts'
import { selfSigned } from './support/proxy.ts'

let postgres: Postgres
let folder: string
let data: string
const file = (name: string) => join(folder, name)
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-tls-'))
  for (const name of ['server', 'other']) {
    const { key, cert } = selfSigned()
    writeFileSync(file(`${name}.key`), key, { mode: 0o600 })
    writeFileSync(file(`${name}.crt`), cert)
  }
  // The server's account owns the key; its data folder is read for who that is.
  data = mkdtempSync(join(tmpdir(), 'pgrest-gen-tls-data-'))
  chmodSync(folder, 0o755)
  postgres = await startPostgres({ folder: data })
  const { uid, gid } = statSync(join(data, 'data'))
  chownSync(file('server.key'), uid, gid)
  for (const [name, value] of [
    ['ssl_cert_file', file('server.crt')],
    ['ssl_key_file', file('server.key')],
    ['ssl', 'on'],
  ]) {
    await superuser(postgres.uri(), `alter system set ${name} = '${value}'`)
  }
  await superuser(postgres.uri(), 'select pg_reload_conf()')
})

after(async () => {
  await postgres?.stop()
  for (const each of [folder, data]) rmSync(each, { recursive: true, force: true })
})

/** The server under another name, or several. */
function uri(parameters: string, hosts = `localhost:${postgres.port}`): string {
  const { username, password } = new URL(postgres.uri())
  return `postgresql://${username}:${password}@${hosts}/postgres?hostaddr=${hosts.split(',').map(() => '127.0.0.1')}&${parameters}`
}

async function withPool<T>(address: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = createPool({ database: address, max: 1, acquisitionTimeoutMs: 5000, maxLifetimeMs: 0, idleTimeoutMs: 0, prepare: true })
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

const encrypted = (address: string) =>
  withPool(address, async (pool) => (await query(pool, 'select ssl from pg_stat_ssl where pid = pg_backend_pid()'))[0]?.[0] === 't')

const refused = (address: string, details: RegExp) =>
  assert.rejects(encrypted(address), (error: Error & { details?: unknown }) => {
    assert.match(String(error.details), details)
    return true
  })

describe('sslmode', () => {
  test('decides whether the connection is encrypted', async () => {
    for (const [mode, want] of [
      ['disable', false],
      ['allow', false],
      ['prefer', true],
      ['require', true],
    ] as const) {
      assert.equal(await encrypted(uri(`sslmode=${mode}`)), want, mode)
    }
    assert.equal(await encrypted(uri('')), true, 'prefer is the default')
    const direct = uri('sslmode=require&sslnegotiation=direct')
    if (postgres.version >= 17) assert.equal(await encrypted(direct), true)
    else await refused(direct, /disconnected before secure TLS connection was established/)
  })

  test('verify-ca looks at who signed it, verify-full at the name too', async () => {
    const trusted = `sslrootcert=${file('server.crt')}`
    for (const mode of ['require', 'verify-ca', 'verify-full']) assert.equal(await encrypted(uri(`sslmode=${mode}&${trusted}`)), true, mode)
    const other = `sslrootcert=${file('other.crt')}`
    for (const mode of ['require', 'verify-ca', 'verify-full'])
      await refused(uri(`sslmode=${mode}&${other}`), /self-signed certificate|unable to verify/)
    await refused(uri('sslmode=verify-full&sslrootcert=system'), /self-signed certificate/)
    await refused(uri('sslmode=verify-ca&sslrootcert=/nowhere/root.crt'), /could not read root certificate file "\/nowhere\/root\.crt"/)
    // The certificate is not for this address, which is what is asked for here.
    const byAddress = `127.0.0.1:${postgres.port}`
    assert.equal(await encrypted(uri(`sslmode=verify-ca&${trusted}`, byAddress)), true)
    await refused(uri(`sslmode=verify-full&${trusted}`, byAddress), /IP: 127\.0\.0\.1 is not in the cert's list/)
  })

  test('a cancellation is encrypted where the connection is', async () => {
    await withPool(uri(`sslmode=verify-full&sslrootcert=${file('server.crt')}`), async (pool) => {
      await query(pool, 'select 1')
      const cancellation = createCancellation()
      const main = { text: 'select pg_sleep(20)', values: [] }
      const running = execute(pool, { before: [], main, planKey: '', end: 'commit', cancellation })
      setTimeout(() => cancellation.request(), 100)
      await assert.rejects(running, ({ code }: Error & { code?: string }) => code === '57014')
      assert.deepEqual(await query(pool, 'select 1'), [['1']])
    })
  })
})

describe('several hosts', () => {
  test('are tried in turn, until one is reached', async () => {
    const gone = await freePort()
    const hosts = `localhost:${gone},localhost:${postgres.port}`
    assert.equal(await encrypted(uri('sslmode=require', hosts)), true)
    assert.equal(await encrypted(uri('load_balance_hosts=random', hosts)), true)
    const both = new RegExp(`port ${gone} failed: Connection refused[\\s\\S]*port 1 failed: Connection refused`)
    await refused(uri('', `a:${gone},b:1`), both)
  })

  test('the session has to be as it was asked for', async () => {
    const options = encodeURIComponent('-c default_transaction_read_only=on')
    for (const wanted of ['any', 'read-write', 'primary', 'prefer-standby']) {
      assert.equal(await encrypted(uri(`target_session_attrs=${wanted}`)), true, wanted)
    }
    assert.equal(await encrypted(uri(`target_session_attrs=read-only&options=${options}`)), true)
    await refused(uri(`target_session_attrs=read-write&options=${options}`), /session is read-only/)
    await refused(uri('target_session_attrs=read-only'), /session is not read-only/)
    await refused(uri('target_session_attrs=standby'), /server is not in hot standby mode/)
    const left = await superuser(
      postgres.uri(),
      `select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    assert.equal(Number(left[0]?.count) <= 1, true, 'those that were refused are closed')
  })

  test('a wrong password is not tried elsewhere', async () => {
    const wrong = uri('', `localhost:${postgres.port},localhost:${postgres.port}`).replace(/:[^:@/]+@/, ':wrong@')
    await assert.rejects(encrypted(wrong), ({ details }: Error & { details?: unknown }) => {
      assert.equal(String(details).match(/password authentication failed/g)?.length, 1)
      return true
    })
  })
})
