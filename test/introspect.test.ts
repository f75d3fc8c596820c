// Reading the catalog: what does not depend on the user or the session, what is refused, and the queries by themselves.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { GeneratorError } from '../generator/errors.ts'
import { type Catalog, checkVersion, introspect } from '../generator/introspect.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'

const catalogFolder = fileURLToPath(new URL('../generator/catalog/', import.meta.url))
const options = { schemas: ['api', 'Midnight "Cult" Shows'], extraSearchPath: ['extensions'] }

let database: TestDatabase
before(async () => {
  database = await testDatabase('lantern')
})
after(() => database?.drop())

async function connected<T>(uri: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: uri })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const read = (uri: string, settings = ''): Promise<Catalog> =>
  connected(uri, async (client) => {
    if (settings) await client.query(settings)
    return introspect(client, options)
  })

describe('the rows', () => {
  test('are the same for a user without rights', async () => {
    assert.deepEqual(await read(database.authenticator), await read(database.uri))
  })

  test('are the same whatever the session has set', async () => {
    const settings = `
      set search_path = api, vault, extensions; set quote_all_identifiers = on; set datestyle = 'German'; set timezone = 'Asia/Tokyo';
      set intervalstyle = 'iso_8601'; set extra_float_digits = -3; set default_transaction_isolation = 'serializable';
      set default_transaction_read_only = on; set pgrest_gen.schemas = '{vault}'`
    assert.deepEqual(await read(database.uri, settings), await read(database.uri))
  })

  test('are of the exposed schemas, and keys of all', async () => {
    const catalog = await read(database.authenticator)
    assert.deepEqual([...new Set(catalog.relations.map(({ schema }) => schema))], ['Midnight "Cult" Shows', 'api'])
    assert.ok(catalog.constraints.some(({ schema, name }) => schema === 'vault' && name === 'sponsorships_film_fkey'))
    assert.ok(catalog.constraints.some(({ schema, relation }) => schema === 'admin' && relation === 'staff'))
  })

  test('leave the session as it was', async () => {
    await connected(database.authenticator, async (client) => {
      await client.query('set search_path = api')
      await introspect(client, options)
      const { rows } = await client.query(
        `select current_setting('search_path') as path, nullif(current_setting('pgrest_gen.schemas', true), '') as schemas`,
      )
      assert.deepEqual(rows, [{ path: 'api', schemas: null }])
    })
  })

  test('come with the time and the number of each query', async () => {
    const told: [string, number, number][] = []
    const catalog = await connected(database.authenticator, (client) =>
      introspect(client, options, (query, milliseconds, rows) => told.push([query, milliseconds, rows])),
    )
    // `serve --watch` asks for the fingerprint.
    assert.deepEqual(
      told.map(([query]) => query).sort(),
      files().filter((name) => name !== 'fingerprint'),
    )
    assert.ok(told.every(([, milliseconds]) => milliseconds > 0 && milliseconds < 60_000))
    assert.equal(told.find(([query]) => query === 'relations')?.[2], catalog.relations.length)
  })
})

describe('what is refused', () => {
  const refused = (schemas: string[], message: RegExp) =>
    connected(database.authenticator, async (client) => {
      await assert.rejects(introspect(client, { schemas, extraSearchPath: [] }), (error) => {
        assert.ok(error instanceof GeneratorError)
        assert.match(error.message, message)
        assert.doesNotMatch(error.message, /\n/)
        return true
      })
      const { rows } = await client.query('select 1 as still')
      assert.deepEqual(rows, [{ still: 1 }])
    })

  test('a schema that does not exist is named, with those that do', () =>
    refused(
      ['api', 'apo'],
      /^Schema "apo" does not exist in database "lantern_\w+": there are "Midnight \\"Cult\\" Shows", "admin", "api", "extensions", "public", "vault"$/,
    ))

  test("PostgreSQL's own schemas", async () => {
    await refused(['pg_catalog'], /^Schema "pg_catalog" is PostgreSQL's own and cannot be exposed/)
    await refused(['api', 'information_schema'], /^Schema "information_schema" is PostgreSQL's own/)
  })

  test('no schema at all', () => refused([], /^No schema is exposed/))

  test('a server that is too old', () => {
    const server = (version: number) => [{ version, database: 'shop', postgis: false }]
    assert.throws(
      () => checkVersion(server(130014)),
      new GeneratorError('The server of database "shop" is PostgreSQL 13: 14 or later is needed'),
    )
    assert.doesNotThrow(() => checkVersion(server(140000)))
  })
})

describe('the queries', () => {
  test('each run as they are, for the schema public if nothing is set', async () => {
    await connected(database.authenticator, async (client) => {
      for (const name of files().filter((file) => file !== 'settings')) {
        const { rows } = await client.query(text(name))
        assert.ok(Array.isArray(rows), name)
      }
    })
  })

  test('each say their order and what a row is', () => {
    for (const name of files()) {
      assert.match(text(name), /^-- /, name)
      if (name !== 'server' && name !== 'settings') assert.match(text(name), /\norder by (?!.*\boid\b)/, name)
    }
  })
})

function files(): string[] {
  return readdirSync(catalogFolder)
    .map((file) => file.replace(/\.sql$/, ''))
    .sort()
}

const text = (name: string) => readFileSync(`${catalogFolder}${name}.sql`, 'utf8')
