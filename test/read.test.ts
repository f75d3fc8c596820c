// Reads as SQL: the exact text of each shape, and the rows that it gives on the sample database.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { rowCallSql } from '../generator/sql.ts'
import { api } from '../out/server.ts'
import { compileRead } from '../runtime/compile.ts'
import { parseAccept } from '../runtime/headers.ts'
import { negotiate } from '../runtime/media.ts'
import { parseQuery, splitQuery } from '../runtime/parse.ts'
import { bindValues } from '../runtime/reading.ts'
import { resolve } from '../runtime/resolve.ts'
import { computed, type Table } from '../runtime/spec.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'

/** Tables that a test describes otherwise than they were generated. */
const described = new Map<string, Table>()
const load = async (name: string) => described.get(name) ?? (await api.schemas.api!.relations[name]!()).default.table
const context = {
  schema: 'api',
  load,
  aggregates: true,
  legacyTargetNames: true,
  maxRows: null,
  hint: async () => null,
}

let database: TestDatabase
let client: pg.Client

before(async () => {
  database = await testDatabase('lantern')
  client = new pg.Client({ connectionString: database.uri })
  await client.connect()
  // Computed fields are looked for on the search path, which each request's transaction sets.
  await client.query('set search_path = api, extensions, public')
})

after(async () => {
  await client.end()
  await database.drop()
})

/** The statement's text without its frame and with blanks for white space; its total; its body. */
async function read(relation: string, query: string, count?: 'exact') {
  const pairs = splitQuery(query)
  const table = await load(relation)
  const { root } = await resolve(table, relation, parseQuery(pairs, 'relation'), { rootConditions: true, limits: true }, context)
  const media = negotiate(parseAccept(undefined), { wholeRows: false, plans: false })
  const { main } = compileRead(root, { media, count, head: false, maxRows: null })
  const { text, values } = bindValues(main, pairs, null)
  const { rows } = await client.query({ text, values: [...values], rowMode: 'array' })
  const [, total, , , body] = rows[0] as [string, string | null, null, null, unknown]
  const plain = text.replace(/\s+/g, ' ')
  return {
    sql: /'\[\]'\) from \((.*)\) as _postgrest_t$/.exec(plain)?.[1]?.trim(),
    count: /^select count\(\*\), (.*?), nullif/.exec(plain)?.[1],
    total,
    body,
  }
}

test('a filter is a parameter, and what is not selected is not read', async () => {
  const { sql, body } = await read('genres', 'select=name&id=eq.6')
  assert.equal(sql, 'select "genres"."name" from "api"."genres" as "genres" where "genres"."id" = $1')
  assert.deepEqual(body, [{ name: 'Western' }])
})

test('limits are literals', async () => {
  const { sql, body } = await read('genres', 'select=id&order=id.desc&limit=2&offset=1')
  assert.equal(sql, 'select "genres"."id" from "api"."genres" as "genres" order by "genres"."id" desc limit 2 offset 1')
  assert.deepEqual(body, [{ id: 5 }, { id: 4 }])
})

test('an ordered limit behind a filter on an expression stays a parameter', async () => {
  const { sql, body } = await read('films', 'select=id&facts->>reels=eq.10&order=id&limit=1')
  assert.equal(sql, 'select "films"."id" from "api"."films" as "films" where "films"."facts"->>$1 = $2 order by "films"."id" limit $3')
  assert.deepEqual(body, [{ id: 3 }])
})

test('embeds are outside of the page', async () => {
  const { sql, body } = await read('films', 'select=title,people!director_id(name)&order=id&limit=1')
  assert.equal(
    sql,
    'select "films"."title", (select row_to_json("films_people_1") from ( select "people_1"."name" from "api"."people" as "people_1" ' +
      'where "films"."director_id" = "people_1"."id") as "films_people_1") as "people" from ( select "films"."title", "films"."director_id" ' +
      'from "api"."films" as "films" order by "films"."id" limit 1) as "films"',
  )
  assert.deepEqual(body, [{ title: 'The Lamp and the Moth', people: { name: 'Mira Solano' } }])
})

test('the target of a junction is fenced', async () => {
  const { sql, body } = await read('films', 'select=id,genres(name)&id=eq.5')
  assert.match(sql!, /cross join lateral \( select "genres"\.\* from "api"\."genres" as "genres" where .* offset 0\) as "genres"/)
  assert.deepEqual(body, [{ id: 5, genres: [{ name: 'Slow cinema' }] }])
})

test('a computed field of a junction’s target is asked of the relation itself', async () => {
  const { sql, body } = await read('films', 'select=id,people!parts(label)&id=eq.9')
  assert.doesNotMatch(sql!, /offset 0/)
  assert.deepEqual(body, [{ id: 9, people: [] }])
  const { body: of10 } = await read('films', 'select=people!parts(label)&id=eq.10')
  assert.deepEqual(of10, [{ people: [{ label: 'SILAS "SLY" MOON' }] }])
})

test('an inner embed narrows the page by EXISTS', async () => {
  const { sql, body } = await read('films', 'select=id,posters!inner(id)&order=id&limit=1')
  assert.match(
    sql!,
    /where exists \( select 1 from "api"\."posters" as "posters_1" where "films"\."id" = "posters_1"\."film_id"\) order by/,
  )
  assert.deepEqual(body, [{ id: 1, posters: { id: 1 } }])
})

test('a page that is not full tells the count by itself', async () => {
  const full = await read('genres', 'select=id&limit=3', 'exact')
  assert.equal(
    full.count,
    'case when count(*) between 1 and 2 then 0 + count(*) else ( select count(*) from "api"."genres" as "genres") end',
  )
  assert.equal(full.total, '6')
  assert.equal((await read('genres', 'select=id&limit=20&offset=2&order=id', 'exact')).total, '6')
  assert.equal((await read('genres', 'select=id&limit=20&offset=9', 'exact')).total, '6')
  assert.equal((await read('genres', 'select=id', 'exact')).count, 'count(*)')
})

test('the lists of an ordered, limited spread are read once, with each parameter in its place', async () => {
  const { sql, body } = await read('genres', 'select=id,...films(ids:id)&id=eq.1&films.id=gt.0&films.order=id.desc&films.limit=20')
  assert.equal(sql?.match(/\$\d/g)?.sort().join(), '$1,$2')
  assert.match(sql!, /json_agg\("genres_films_1"\."ids" order by "genres_films_1"\."\(order 0\)" desc\)/)
  assert.deepEqual(body, [{ id: 1, ids: [14, 8, 7, 2, 1] }])
})

test('groups are counted by their rows', async () => {
  const { count, total } = await read('films', 'select=country,count()&limit=2', 'exact')
  assert.equal(count, '( select count(*) from "api"."films" as "films")')
  assert.equal(total, '14')
})

test('groups may be by an embed within a spread', async () => {
  const { body } = await read('posters', 'select=posters:count(),...films(people!director_id(name))&film_id=in.(1,3)')
  const byName = (body as { people: { name: string } }[]).sort((a, b) => (a.people.name < b.people.name ? -1 : 1))
  assert.deepEqual(byName, [
    { posters: 1, people: { name: 'Mira Solano' } },
    { posters: 1, people: { name: 'Otto Brandl' } },
  ])
})

test('spreads that are grouped by are joined without a fence', async () => {
  const { sql, body } = await read('posters', 'select=...films(country,...people!director_id(people:count()))&film_id=eq.1')
  assert.doesNotMatch(sql!, /offset 0/)
  assert.match(
    sql!,
    /from "api"\."posters" as "posters" left join lateral \( ?select .* from "api"\."films" as "films_1" left join lateral/,
  )
  assert.deepEqual(body, [{ country: 'AQ', people: 1 }])
})

test('a to-one function that gives several rows repeats its parent, within the limit', async () => {
  await client.query(
    "create function api.directed(api.people) returns setof api.films rows 1 stable language sql as 'select * from api.films where director_id = $1.id order by id'",
  )
  const people = await load('people')
  const directed = computed({ table: 'films', function: 'directed', single: true, call: rowCallSql('api', 'directed') })
  described.set('people', { ...people, relations: { ...people.relations, directed } })
  const pair = (id: number, other: number) => ({ id, people: { directed: { id: other } } })
  const { body } = await read('films', 'select=id,people!director_id(directed(id))&id=lte.3&order=id')
  assert.deepEqual(body, [pair(1, 1), pair(1, 2), pair(2, 1), pair(2, 2), pair(3, 3), pair(3, 4)])
  const { body: page } = await read('films', 'select=id,people!director_id(directed(id))&order=id&limit=2&offset=1')
  assert.deepEqual(page, [pair(1, 2), pair(2, 1)])
  described.clear()
})

test('rows that lack an embed keep their order', async () => {
  const { sql, body } = await read('people', 'select=id,films!director_id()&films=is.null&limit=4')
  assert.match(sql!, /where \(not exists \(.*\)\) is true limit 4$/)
  assert.deepEqual(body, [{ id: 9 }, { id: 10 }, { id: 11 }, { id: 12 }])
  const { sql: ordered } = await read('people', 'select=id,films!director_id()&films=is.null&order=id')
  assert.match(ordered!, /where not exists \(/)
})
