// What holds for every read: a query that is right gives a statement that PostgreSQL accepts and that holds no part of a value; a query
// that is anything at all gives an answer that is no fault of the server. A failure prints its seed.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { api } from '../out/server.ts'
import { compileRead } from '../runtime/compile.ts'
import { negotiate } from '../runtime/media.ts'
import { parseQuery, splitQuery } from '../runtime/parse.ts'
import { createRegistry } from '../runtime/registry.ts'
import { resolve } from '../runtime/resolve.ts'
import type { Table } from '../runtime/spec.ts'
import { exchange } from './support/exchange.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { type Server, startServer } from './support/server.ts'

const registry = createRegistry(api)
const media = negotiate([{ text: '*/*', type: '*/*', parameters: {} }], { wholeRows: false, plans: false })
const context = {
  schema: 'api',
  load: (name: string) => registry.table('api', name),
  aggregates: true,
  legacyTargetNames: false,
  maxRows: null,
  hint: async () => null,
}

/** In every value, and in nothing else that a query is made of. */
const MARK = 'Qz7'
const word = fc.string({ unit: 'grapheme-ascii', maxLength: 6 }).map((text) => `${MARK}${text}`)
const quoted = word.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`)
const number = fc.integer({ min: 0, max: 99 }).map((value) => `98765${String(value).padStart(2, '0')}`)
const maybe = (text: string) => fc.constantFrom('', text)
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''))
const listOf = (item: fc.Arbitrary<string>, open: string, close: string) =>
  fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => `${open}${items.join(',')}${close}`)

/** Operation and value of a filter, by the kind of its column. */
const operations: Readonly<Record<string, fc.Arbitrary<string>>> = {
  integer: fc.oneof(
    joined(maybe('not.'), fc.constantFrom('eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'isdistinct'), fc.constant('.'), number),
    joined(fc.constantFrom('eq', 'gt', 'lte'), fc.constantFrom('(any).', '(all).'), listOf(number, '{', '}')),
    joined(maybe('not.'), fc.constant('in.'), listOf(number, '(', ')')),
    fc.constantFrom('is.null', 'not.is.null', 'is.not_null'),
  ),
  text: fc.oneof(
    joined(maybe('not.'), fc.constantFrom('eq', 'neq', 'like', 'ilike', 'isdistinct'), fc.constant('.'), word),
    joined(fc.constantFrom('match.', 'imatch.'), fc.constant(MARK)),
    joined(fc.constantFrom('like(any).', 'ilike(all).'), listOf(fc.constant(MARK), '{', '}')),
    joined(maybe('not.'), fc.constant('in.'), listOf(quoted, '(', ')')),
    fc.constant('is.null'),
  ),
  boolean: fc.constantFrom('is.true', 'not.is.false', 'is.unknown', 'eq.true'),
  'text[]': joined(fc.constantFrom('cs.', 'cd.', 'ov.', 'eq.'), listOf(fc.constant(MARK), '{', '}')),
  tsvector: joined(fc.constantFrom('fts.', 'plfts(english).', 'not.phfts.', 'wfts(simple).'), fc.constant(MARK)),
  jsonb: fc.constantFrom('is.null', `cs.{"a":"${MARK}"}`, `eq.["${MARK}"]`),
}
const kinds: Readonly<Record<string, string>> = { smallint: 'integer', bigint: 'integer' }
const operationOf = (type: string) => operations[kinds[type] ?? type]

const plainName = (name: string) => /^[a-z_][a-z0-9_]*$/.test(name)
const columnsOf = (table: Table) => Object.entries(table.columns).filter(([name]) => plainName(name))

/** A filter as key and value, apart. */
function filterOf(table: Table): fc.Arbitrary<readonly [string, string]> {
  const possible = columnsOf(table).flatMap(([name, { type }]) => {
    const operation = operationOf(type)
    return operation ? [operation.map((text): readonly [string, string] => [name, text])] : []
  })
  const paths = columnsOf(table)
    .filter(([, { type }]) => type === 'jsonb')
    .map(([name]) => fc.tuple(fc.constantFrom(`${name}->>a`, `${name}->b->>0`), operations.text!))
  return fc.oneof(...possible, ...paths)
}

/** `and(…)` and what is in it, of values without the signs of the grammar. */
function logicOf(table: Table): fc.Arbitrary<readonly [string, string]> {
  const leaf = filterOf(table)
    .filter(([, text]) => /^[a-z_.]*\w+$/.test(text))
    .map(([name, text]) => `${name}.${text}`)
  const { tree } = fc.letrec<{ tree: string; leaf: string; list: string }>((tie) => ({
    leaf,
    list: listOf(tie('tree'), '(', ')'),
    tree: fc.oneof({ maxDepth: 2 }, tie('leaf'), joined(maybe('not.'), fc.constantFrom('and', 'or'), tie('list'))),
  }))
  return fc.tuple(fc.constantFrom('or', 'and', 'not.or', 'not.and'), listOf(tree, '(', ')'))
}

function itemOf(table: Table): fc.Arbitrary<string> {
  const names = fc.constantFrom(...columnsOf(table).map(([name]) => name))
  const json = columnsOf(table)
    .filter(([, { type }]) => type === 'jsonb')
    .map(([name]) => name)
  return fc.oneof(
    names,
    joined(
      fc.constantFrom('', 'other:', '"odd ""name":').map((alias) => alias.replace('""', '\\"')),
      names,
    ),
    joined(names, fc.constant('::text')),
    ...json.map((name) => fc.constantFrom(`${name}->a`, `x:${name}->a->>b`, `${name}->0::text`)),
  )
}

/** What can be embedded, by names that mean one relationship. Two embeds of one name are refused, as PostgREST's are. */
async function embedsOf(table: Table, depth: number): Promise<fc.Arbitrary<string>[]> {
  const all = await Promise.all(
    Object.values(table.relations).map(async (relation, at): Promise<fc.Arbitrary<string>[]> => {
      if (relation.kind === 'computed' || !plainName(relation.table) || relation.table === table.name) return []
      const hint = relation.kind === 'many-to-many' ? relation.junction.name : relation.constraint
      const same = Object.values(table.relations).filter((other) => other.kind !== 'computed' && other.table === relation.table)
      const hints = same.map((other) =>
        other.kind === 'many-to-many' ? other.junction.name : other.kind === 'computed' ? '' : other.constraint,
      )
      if (hints.filter((other) => other === hint).length > 1) return []
      const target = await registry.table('api', relation.table)
      if (columnsOf(target).length === 0) return []
      const inner = await selectOf(target, depth + 1)
      return [
        joined(
          fc.constant(`e${depth}_${at}:${relation.table}!${hint}`),
          fc.constantFrom('', '!inner', '!left'),
          fc.constant('('),
          inner,
          fc.constant(')'),
        ),
        joined(
          fc.constant(`...${relation.table}!${hint}(s${depth}_${at}:`),
          fc.constantFrom(...columnsOf(target).map(([name]) => name)),
          fc.constant(')'),
        ),
      ]
    }),
  )
  return all.flat()
}

/** Two embeds, or spreads, of one name are refused, as PostgREST's are. */
const nameOf = (part: string) => /^(?:e\d+_\d+:|\.\.\.\w+)/.exec(part)?.[0] ?? part

async function selectOf(table: Table, depth = 0): Promise<fc.Arbitrary<string>> {
  const embeds = depth < 2 ? await embedsOf(table, depth) : []
  const item = itemOf(table)
  const part = embeds.length === 0 ? item : fc.oneof({ weight: 3, arbitrary: item }, { weight: 2, arbitrary: fc.oneof(...embeds) })
  return fc.oneof(
    fc.constant('*'),
    fc
      .uniqueArray(part, {
        minLength: 1,
        maxLength: 4,
        selector: nameOf,
      })
      .map((parts) => parts.join(',')),
  )
}

const aggregates = fc.constantFrom(
  'count()',
  'year,count()',
  'rating.avg()',
  'country,runtime.sum(),id.max()',
  'n:id.count(),low:rating.min()::text',
  'total:facts->budget::int.sum()',
)

describe('a read', () => {
  let database: TestDatabase
  let server: Server
  let client: pg.Client

  before(async () => {
    database = await testDatabase('lantern')
    client = new pg.Client({ connectionString: database.uri })
    await client.connect()
    await client.query('set search_path = api, extensions, public')
    server = await startServer({
      PGRST_DB_URI: database.authenticator,
      PGRST_DB_SCHEMAS: 'api',
      PGRST_DB_EXTRA_SEARCH_PATH: 'extensions,public',
      PGRST_DB_ANON_ROLE: 'chair',
    })
  })
  after(async () => {
    await server?.stop()
    await client?.end()
    await database?.drop()
  })

  test('that is right becomes a statement that PostgreSQL accepts and that holds no part of a value', async () => {
    const table = await registry.table('api', 'films')
    const names = columnsOf(table)
      .filter(([, { type }]) => !/json|tsvector/.test(type))
      .map(([name]) => name)
    const order = fc.uniqueArray(joined(fc.constantFrom(...names), fc.constantFrom('', '.desc', '.asc.nullsfirst', '.desc.nullslast')), {
      minLength: 1,
      maxLength: 2,
    })
    const pairs = fc.record({
      select: fc.oneof({ weight: 4, arbitrary: await selectOf(table) }, { weight: 1, arbitrary: aggregates }),
      where: fc.array(fc.oneof(filterOf(table), logicOf(table)), { maxLength: 4 }),
      order: fc.option(order.map((terms) => terms.join(','))),
      limit: fc.option(fc.nat({ max: 50 })),
      offset: fc.option(fc.nat({ max: 50 })),
      count: fc.constantFrom(undefined, 'exact' as const, 'planned' as const),
    })
    await fc.assert(
      fc.asyncProperty(pairs, async ({ select, where, order: terms, limit, offset, count }) => {
        const grouped = /\)$|\(\)|\.\w+\(\)/.test(select) && /\b(count|avg|sum|max|min)\(\)/.test(select)
        const query = [
          ['select', select],
          ...where,
          ...(terms === null || grouped ? [] : [['order', terms]]),
          ...(limit === null ? [] : [['limit', String(limit)]]),
          ...(offset === null ? [] : [['offset', String(offset)]]),
        ]
        const raw = query.map(([key = '', value = '']) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join('&')
        const { root } = await resolve(
          table,
          'films',
          parseQuery(splitQuery(raw), 'relation'),
          { rootConditions: true, limits: true },
          context,
        )
        root.limit = limit === null ? null : BigInt(limit)
        const { main } = compileRead(root, { media, count, head: false, maxRows: null })
        assert.ok(!main.text.includes(MARK) && !main.text.includes('98765'), `a value in ${main.text}`)
        await client.query(`prepare p as ${main.text}`).catch((error: Error) => assert.fail(`${error.message}\n${raw}\n${main.text}`))
        await client.query('deallocate p')
      }),
      { numRuns: 400 },
    )
  })

  test('that is anything gives an answer, and no fault', async () => {
    const piece = fc.constantFrom(
      ...'select order limit offset or and not.or id title facts films people screenings a.b eq. neq. like. in.( is.null fts. cs.{ gt(any).{1} ) ( , . : :: -> ->> * ! !inner ... " \\ \' { } [ ] 1 -1 99999999999999999999 é 語 🎬 %00 %FF %C3 %41 + ; & = count() .sum() desc nullsfirst'.split(
        ' ',
      ),
      ' ',
      '%20',
      '%2C',
    )
    const junk = fc.oneof(
      { weight: 5, arbitrary: fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')) },
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    )
    const part = fc
      .tuple(
        fc.constantFrom(
          'select',
          'order',
          'limit',
          'offset',
          'or',
          'not.and',
          'id',
          'title',
          'facts->a',
          'people.name',
          'columns',
          'on_conflict',
          '',
        ),
        junk,
      )
      .map(([key, value]) => `${key}=${value}`)
    const query = fc.array(fc.oneof(part, junk), { maxLength: 4 }).map((parts) => parts.join('&'))
    const path = fc.constantFrom('/films', '/people', '/screenings', '/odd%20names', '/')
    const header = fc.constantFrom<Record<string, string>>(
      {},
      { Range: '5-2' },
      { Range: '0-x' },
      { Prefer: 'count=exact' },
      { Prefer: 'handling=strict, what' },
      { Accept: 'text/csv;q=x' },
      { Accept: 'application/vnd.pgrst.object+json' },
    )
    // What HTTP itself cannot carry in a request line is encoded.
    const sendable = (text: string) =>
      [...text].map((char) => (/[!-~]/.test(char) && char !== '#' ? char : encodeURIComponent(char))).join('')
    await fc.assert(
      fc.asyncProperty(path, query, fc.constantFrom('GET', 'HEAD'), header, async (where, raw, method, headers) => {
        const { status, body } = await exchange(server.host, server.port, { method, path: `${where}?${sendable(raw)}`, headers })
        assert.ok(status >= 200 && status < 500, `${status} ${body.toString()}`)
      }),
      { numRuns: 600 },
    )
  })
})
