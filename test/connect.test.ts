// The generator's connection: what is wrong with it is told in words that say what to do; what is wrong with the work is not its.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { withClient } from '../generator/connect.ts'
import { GeneratorError } from '../generator/errors.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'

let database: TestDatabase

before(async () => {
  database = await testDatabase()
})

after(() => database?.drop())

describe('withClient', () => {
  test('gives what the work gives', async () => {
    const read = withClient(database.uri, async (client) => (await client.query('select 1 as one')).rows)
    assert.deepEqual(await read, [{ one: 1 }])
  })

  test('says that a socket is not there', async () => {
    const never = withClient('postgresql:///films?host=/no/such/folder', async () => assert.fail('connected'))
    await assert.rejects(never, (error) => error instanceof GeneratorError && /there is no socket of database films/.test(error.message))
  })

  test('leaves a file that is not there to those who read it', async () => {
    const failing = withClient(database.uri, () => readFile('/no/such/file'))
    await assert.rejects(failing, (error) => !(error instanceof GeneratorError) && /ENOENT.*\/no\/such\/file/.test(String(error)))
  })
})
