// Answers that are asked for in different words agree: HEAD with GET, counts with rows, each embed with its inner, null-filtered,
// counted and spread forms, functions with the relation whose rows they return; for every relation, and every relationship of some.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { api } from '../out/server.ts'
import { createRegistry } from '../runtime/registry.ts'
import type { Relation, Table } from '../runtime/spec.ts'
import { exchange } from './support/exchange.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { type Server, startServer } from './support/server.ts'

const registry = createRegistry(api)
const relations = Object.keys(api.schemas.api!.relations)
const table = (name: string): Promise<Table> => registry.table('api', name)

/** A name as it stands in a query string. */
const word = (name: string) => encodeURIComponent(`"${name.replace(/["\\]/g, '\\$&')}"`)

let database: TestDatabase
let server: Server

before(async () => {
  database = await testDatabase('lantern')
  server = await startServer({
    // Of the database's owner: who may see what is not the question here.
    PGRST_DB_URI: database.uri,
    PGRST_DB_SCHEMAS: 'api, admin',
    PGRST_DB_EXTRA_SEARCH_PATH: 'extensions, public',
    PGRST_DB_ANON_ROLE: 'postgres',
    PGRST_DB_AGGREGATES_ENABLED: 'true',
    PGRST_DB_TX_END: 'rollback',
  })
})
after(async () => {
  await server?.stop()
  await database?.drop()
})

async function ask(method: string, path: string, headers: Record<string, string> = {}) {
  const { status, headers: all, body } = await exchange(server.host, server.port, { method, path, headers })
  const { date: _, 'content-length': __, ...rest } = all
  return { status, headers: rest, body: body.toString() }
}

/** A type that no handler of the database makes. */
const ARRAY = 'application/vnd.pgrst.array+json'

/** Rows, and how many there are said to be. */
async function rowsOf(path: string): Promise<{ rows: Record<string, unknown>[]; total: number }> {
  const { status, headers, body } = await ask('GET', path, { Accept: ARRAY, Prefer: 'count=exact' })
  assert.ok(status === 200 || status === 206, `${path}: ${body}`)
  return { rows: JSON.parse(body), total: Number(headers['content-range']?.[0]?.split('/')[1]) }
}

describe('of every relation', () => {
  test('HEAD has the headers of GET, behind the last row too', async () => {
    for (const name of relations) {
      for (const query of ['', '?limit=1', '?offset=1000']) {
        const path = `/${encodeURIComponent(name)}${query}`
        const headers = { Accept: ARRAY, Prefer: 'count=exact' }
        const [get, head] = [await ask('GET', path, headers), await ask('HEAD', path, headers)]
        assert.deepEqual({ ...head, body: '' }, { ...get, body: '' }, path)
      }
    }
  })

  test('pages and the total are those of the whole', async () => {
    for (const name of relations) {
      const { key } = await table(name)
      if (key.length === 0) continue
      const path = `/${encodeURIComponent(name)}?select=${key.map(word)}&order=${key.map(word)}`
      const whole = await rowsOf(path)
      assert.equal(whole.total, whole.rows.length, path)
      if (whole.total < 2) continue
      assert.deepEqual(await rowsOf(`${path}&limit=2&offset=1`), { rows: whole.rows.slice(1, 3), total: whole.total }, path)
    }
  })
})

for (const name of ['films', 'people', 'screenings', 'reels', 'two_makers']) {
  test(`every embed of ${name} agrees with its other forms`, async () => {
    const { relations, key } = await table(name)
    const id = key.map((column, at) => `k${at}:${word(column)}`)
    const start = `/${name}?order=${key.map(word)}&select=${id}`
    for (const [words, relation] of Object.entries(relations)) {
      // Two ways through one junction have no words that tell them apart.
      if (words.includes(' (')) continue
      const target = await table(relation.table)
      const embed = words.split('!').map(word).join('!')
      const columns = Object.keys(target.columns).slice(0, 2)
      const shown = columns.map((column, at) => `c${at}:${word(column)}`)
      const order = isOne(relation) || target.key.length === 0 ? '' : `.order=${target.key.map(word)}`
      const sorted = order && `&e${order}`
      const left = await rowsOf(`${start},e:${embed}(${shown})${sorted}`)
      const is = (row: Record<string, unknown>) => (isOne(relation) ? row.e !== null : (row.e as unknown[]).length > 0)
      const found = { rows: left.rows.filter(is), total: left.rows.filter(is).length }
      const missing = { rows: left.rows.filter((row) => !is(row)), total: left.total - found.total }
      assert.deepEqual(await rowsOf(`${start},e:${embed}!inner(${shown})${sorted}`), found, `${words}!inner`)
      assert.deepEqual(await rowsOf(`${start},e:${embed}(${shown})${sorted}&e=not.is.null`), found, `${words} is there`)
      assert.deepEqual(await rowsOf(`${start},e:${embed}(${shown})${sorted}&e=is.null`), missing, `${words} is not there`)
      assert.deepEqual(
        await rowsOf(`${start},e:${embed}!inner(${shown})${sorted}&limit=1`),
        { ...found, rows: found.rows.slice(0, 1) },
        words,
      )

      const spread = await rowsOf(`${start},...${embed}(${shown})${order && `&${word(words.split('!')[0]!)}${order}`}`)
      const hoisted = left.rows.map(({ e, ...row }) => ({
        ...row,
        ...Object.fromEntries(
          columns.map((_, at) => [`c${at}`, isOne(relation) ? ((e as Row)?.[`c${at}`] ?? null) : (e as Row[]).map((one) => one[`c${at}`])]),
        ),
      }))
      assert.deepEqual(spread.rows, hoisted, `...${words}`)
      if (isOne(relation)) continue
      const counted = await rowsOf(`${start},e:${embed}(count())`)
      assert.deepEqual(
        counted.rows.map(({ e }) => (e as Row[])[0]?.count),
        left.rows.map(({ e }) => (e as Row[]).length),
        `${words}(count())`,
      )
    }
  })
}

test('a function that returns rows of a relation answers like the relation', async () => {
  for (const query of [
    'select=title&id=gt.4',
    'select=title&or=(id.eq.1,id.eq.3)',
    'select=title&not.and=(year.gt.1930,or(rating.gt.8,runtime.lt.80))',
    'select=label&is_long=is.true',
    'select=id,countries(name)&order=countries(name),id',
    'select=id,people!films_director!inner(name)',
    'select=id,reviews(id)&reviews.order=id&reviews.limit=1',
    'select=id,...countries(code)',
    'select=id,...reviews(stars)',
    'select=year.max(),restored',
    'select=count()',
    'select=id&limit=2&offset=1',
  ]) {
    const wanted = await rowsOf(`/films?${query}`)
    assert.deepEqual(await rowsOf(`/rpc/all_films?${query}`), wanted, query)
  }
})

test('what is written is counted by an estimate as exactly', async () => {
  for (const [method, wanted, body] of [
    ['POST', '*/2', '[{"id":71,"name":"Puppet opera"},{"id":72,"name":"Shadow play"}]'],
    ['PATCH', '0-1/2', '{"title":"Puppet opera"}'],
    ['DELETE', '*/2', undefined],
  ] as const) {
    const path = { POST: '/genres', PATCH: '/films?id=lt.3&columns=title', DELETE: '/mottos?place=gt.1' }[method]
    for (const count of ['exact', 'estimated', 'planned']) {
      const headers = { 'Content-Type': 'application/json', Prefer: `count=${count}` }
      const answer = await exchange(server.host, server.port, { method, path, headers, ...(body === undefined ? {} : { body }) })
      const expected = count === 'planned' ? wanted.replace(/\d+$/, '*') : wanted
      assert.deepEqual(answer.headers['content-range'], [expected], `${method} count=${count}: ${answer.body}`)
    }
  }
})

type Row = Record<string, unknown>

const isOne = (relation: Relation) =>
  relation.kind === 'computed' ? relation.single : relation.kind === 'many-to-one' || relation.kind === 'one-to-one'
