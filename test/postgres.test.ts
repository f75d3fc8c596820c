// The servers and databases that other tests stand on.

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sharedPostgres, testDatabase } from './support/lantern.ts'
import { query, startPostgres } from './support/postgres.ts'

test('copies of the sample database have its rows, its statistics and the settings of the original', async () => {
  const [one, other] = await Promise.all([testDatabase('lantern'), testDatabase('lantern')])
  await query(one.uri, `delete from api.mottos`)
  assert.deepEqual(await query(other.uri, `select count(*)::int as n from api.mottos`), [{ n: 3 }])
  assert.deepEqual(
    await query(other.authenticator, `select current_user as me, current_setting('datestyle') as style, current_setting('jit') as jit`),
    [{ me: 'authenticator', style: 'ISO, MDY', jit: 'off' }],
  )
  assert.deepEqual(await query(other.uri, `select reltuples::int as n from pg_class where oid = 'api.films'::regclass`), [{ n: 14 }])
  await Promise.all([one.drop(), other.drop()])
})

test('an empty database is empty, UTF8 and knows the letters of C.UTF-8', async () => {
  const database = await testDatabase()
  const rows = await query(
    database.uri,
    `select count(*)::int as relations, current_setting('server_encoding') as encoding, upper('å') as upper, 'Z' < 'a' as bytewise
     from pg_class where relnamespace = 'public'::regnamespace`,
  )
  assert.deepEqual(rows, [{ relations: 0, encoding: 'UTF8', upper: 'Å', bytewise: true }])
  await database.drop()
})

test('only those with the password get in', async () => {
  const postgres = await sharedPostgres()
  const address = new URL(postgres.uri())
  address.password = 'guess'
  await assert.rejects(query(address.href, 'select 1'), { code: '28P01' })
})

test('a kept folder keeps its data between two starts, and a temporary one goes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-kept-'))
  const first = await startPostgres({ folder })
  await first.createDatabase('kept')
  await first.stop()
  const second = await startPostgres({ folder })
  assert.deepEqual(await query(second.uri('kept'), 'select current_database() as name'), [{ name: 'kept' }])
  const [row] = await query(second.uri(), `select current_setting('data_directory') as path`)
  await second.stop()
  assert.equal(row?.path, join(folder, 'data'))
  await assert.rejects(query(second.uri(), 'select 1'), { code: 'ECONNREFUSED' })
  rmSync(folder, { recursive: true })

  const third = await startPostgres()
  const [temporary] = await query(third.uri(), `select current_setting('data_directory') as path`)
  assert.ok(existsSync(String(temporary?.path)))
  await third.stop()
  assert.ok(!existsSync(String(temporary?.path)))
})
