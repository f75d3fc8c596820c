// The server as postgrest-js uses it, unchanged: every method of the client once at least, and what comes of it.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { PostgrestClient, PostgrestError } from '@supabase/postgrest-js'
import type { Database } from '../../out/database.types.ts'
import { systemBinariesWithPostgis } from '../support/binaries.ts'
import { startPostgres } from '../support/postgres.ts'
import { type LanternClients, lanternClients } from './clients.ts'

type Api = PostgrestClient<Database, Database['__InternalSupabase'], 'api'>

let clients: LanternClients
let api: Api
before(async () => {
  clients = await lanternClients()
  api = clients.as('editor')
})
after(() => clients.stop())

const films = () => api.from('films').select('id').order('id')
type FilmQuery = ReturnType<typeof films>

/** The ids that a query finds. */
async function ids(query: PromiseLike<{ data: readonly { id: unknown }[] | null; error: unknown }>): Promise<unknown[]> {
  const { data, error } = await query
  assert.equal(error, null)
  return (data ?? []).map(({ id }) => id)
}

describe('filters', () => {
  const filters: readonly (readonly [name: string, filter: (query: FilmQuery) => FilmQuery, want: readonly number[]])[] = [
    ['eq', (query) => query.eq('title', 'Salt'), [7]],
    ['eq on a way into JSON', (query) => query.eq('facts->>reels', '7'), [1]],
    ['neq', (query) => query.neq('country', 'AQ').lt('id', 4), [3]],
    ['gt and lt', (query) => query.gt('id', 3).lt('id', 6), [4, 5]],
    ['gte and lte', (query) => query.gte('year', 2019).lte('year', 2023), [13, 14]],
    ['like', (query) => query.like('title', '%Umbrella%'), [3, 4]],
    ['likeAllOf', (query) => query.likeAllOf('title', ['%Umbrella%', 'The%']), [4]],
    ['likeAnyOf', (query) => query.likeAnyOf('title', ['Salt', 'Slow%']), [5, 7]],
    ['ilike', (query) => query.ilike('title', '%FERRY%'), [5, 6]],
    ['ilikeAllOf', (query) => query.ilikeAllOf('title', ['%FERRY%', 'slow%']), [5]],
    ['ilikeAnyOf', (query) => query.ilikeAnyOf('title', ['SALT', 'slow%']), [5, 7]],
    ['regexMatch', (query) => query.regexMatch('title', '^S'), [5, 7]],
    ['regexIMatch', (query) => query.regexIMatch('title', '^s(alt|low)'), [5, 7]],
    ['is null', (query) => query.is('director_id', null), [13]],
    ['is true', (query) => query.is('restored', true).lt('id', 4), [1, 3]],
    ['isDistinct', (query) => query.isDistinct('country', 'AQ').gt('id', 12), [13]],
    ['in', (query) => query.in('title', ['Salt', 'Ferry, Slower', 'The Lamp, the Moth & the Drone']), [6, 7, 14]],
    ['notIn', (query) => query.notIn('id', [1, 2, 3]).lt('id', 6), [4, 5]],
    ['contains an array', (query) => query.contains('tags', ['moths', 'sequel']), [2, 14]],
    ['contains JSON', (query) => query.contains('facts', { awards: ['Golden Wick'], reels: 7 }), [1]],
    ['containedBy', (query) => query.containedBy('tags', ['rain', 'comedy', 'sequel']).gt('id', 2).lt('id', 5), [3, 4]],
    ['overlaps', (query) => query.overlaps('tags', ['robots', 'music']), [8, 12, 14]],
    ['match', (query) => query.match({ country: 'BO', year: 1958 }), [3]],
    ['not', (query) => query.not('country', 'in', '(AQ,KI,BO,PL)'), [8, 9]],
    ['or', (query) => query.or('id.eq.1,and(year.gt.2010,rating.gt.7)'), [1, 12]],
    ['filter', (query) => query.filter('id', 'in', '(1,2)'), [1, 2]],
    ['textSearch', (query) => query.textSearch('search', 'moth & lamp'), [1, 2, 14]],
    ['textSearch, plain', (query) => query.textSearch('search', 'slow ferry', { type: 'plain' }), [5]],
    ['textSearch, phrase', (query) => query.textSearch('search', 'salt pan', { type: 'phrase', config: 'english' }), [7]],
    ['textSearch, as on the web', (query) => query.textSearch('search', 'ferry -slower', { type: 'websearch', config: 'english' }), [5]],
  ]
  for (const [name, filter, want] of filters) test(name, async () => assert.deepEqual(await ids(filter(films())), want))

  test('of ranges', async () => {
    const bookings = () => api.from('wall_bookings').select('id, during').order('id')
    const all = (await bookings().throwOnError()).data
    assert.ok(all.length > 1)
    const [first] = all
    const before = await bookings().rangeLt('during', '[2100-01-01,2100-01-02)').throwOnError()
    assert.equal(before.data.length, all.length)
    assert.deepEqual(await ids(bookings().rangeGt('during', '[1900-01-01,1900-01-02)')), await ids(bookings()))
    assert.deepEqual(await ids(bookings().rangeGte('during', '[1900-01-01,1900-01-02)')), await ids(bookings()))
    assert.deepEqual(await ids(bookings().rangeLte('during', '[1900-01-01,1900-01-02)')), [])
    assert.deepEqual(await ids(bookings().rangeAdjacent('during', '[1900-01-01,1900-01-02)')), [])
    assert.deepEqual(await ids(bookings().overlaps('during', first?.during ?? '')), [first?.id])
    assert.deepEqual(await ids(bookings().contains('during', first?.during ?? '')), [first?.id])
  })

  test('of embeds, and of rows by their embeds', async () => {
    const people = api.from('people').select('id, parts(character)').order('id')
    const { data } = await people.eq('parts.character', 'A Moth').in('id', [2, 3]).throwOnError()
    assert.deepEqual(data, [
      { id: 2, parts: [{ character: 'A Moth' }] },
      { id: 3, parts: [] },
    ])
    assert.deepEqual(await ids(api.from('people').select('id, parts!inner(character)').eq('parts.character', 'A Moth').order('id')), [2, 8])
    assert.deepEqual(await ids(api.from('films').select('id, parts()').is('parts', null).lt('id', 10).order('id')), [4, 9])
    const either = api
      .from('people')
      .select('id, parts!inner(character)')
      .or('character.eq.Ines,character.eq.The Drone', { referencedTable: 'parts' })
    assert.deepEqual(await ids(either.order('id')), [8, 11])
  })
})

describe('order and pages', () => {
  test('descending, nulls first, by two columns', async () => {
    assert.deepEqual(
      await ids(api.from('films').select('id').order('rating', { ascending: false, nullsFirst: true }).order('id').limit(3)),
      [9, 13, 5],
    )
  })

  test('by a column of what is embedded, and within it', async () => {
    const found = api.from('films').select('id, people!films_director(name)').order('people(name)').order('id').limit(3)
    assert.deepEqual(await ids(found), [8, 12, 14])
    const { data } = await api
      .from('genres')
      .select('id, film_genres(film_id)')
      .eq('id', 2)
      .order('film_id', { referencedTable: 'film_genres', ascending: false })
      .limit(2, { referencedTable: 'film_genres' })
      .throwOnError()
    assert.deepEqual(data, [{ id: 2, film_genres: [{ film_id: 14 }, { film_id: 12 }] }])
  })

  test('range, of rows and of embeds', async () => {
    assert.deepEqual(await ids(films().range(2, 4)), [3, 4, 5])
    const { data } = await api
      .from('genres')
      .select('film_genres(film_id)')
      .eq('id', 2)
      .order('film_id', { referencedTable: 'film_genres' })
      .range(1, 2, { referencedTable: 'film_genres' })
      .single()
      .throwOnError()
    assert.deepEqual(data.film_genres, [{ film_id: 4 }, { film_id: 12 }])
  })

  test('a range behind the end, with a count, is an error', async () => {
    const { error, status } = await api.from('films').select('id', { count: 'exact' }).range(100, 200)
    assert.deepEqual([status, error?.code], [416, 'PGRST103'])
  })
})

describe('counts', () => {
  for (const [kind, want] of [
    ['exact', 14],
    ['planned', 14],
    ['estimated', 14],
  ] as const) {
    test(kind, async () => {
      const { data, count } = await api.from('films').select('id', { count: kind }).limit(2).throwOnError()
      assert.deepEqual([data.length, count], [2, want])
    })
  }

  test('without the rows', async () => {
    const { data, count, status } = await api.from('films').select('*', { count: 'exact', head: true }).gt('year', 2000)
    assert.deepEqual([data, count, status], [null, 5, 200])
  })

  test('of what is written', async () => {
    const inserted = await api
      .from('genres')
      .insert(
        [
          { id: 20, name: 'a' },
          { id: 21, name: 'b' },
        ],
        { count: 'exact' },
      )
      .rollback()
    assert.deepEqual([inserted.error, inserted.count, inserted.status], [null, 2, 201])
    assert.equal((await api.from('genres').update({ name: 'x' }, { count: 'exact' }).eq('id', 1).rollback()).count, 1)
    assert.equal((await api.from('reviews').delete({ count: 'exact' }).gt('id', 0).rollback()).count, await countOf('reviews'))
  })

  const countOf = async (name: 'reviews') => (await api.from(name).select('*', { count: 'exact', head: true })).count
})

describe('one row', () => {
  test('single', async () => {
    assert.deepEqual((await films().eq('id', 1).single()).data, { id: 1 })
    const none = await films().eq('id', 0).single()
    assert.deepEqual([none.status, none.error?.code, none.data], [406, 'PGRST116', null])
    const many = await films().single()
    assert.deepEqual([many.status, many.error?.code], [406, 'PGRST116'])
  })

  test('maybeSingle', async () => {
    assert.deepEqual((await films().eq('id', 1).maybeSingle()).data, { id: 1 })
    const none = await films().eq('id', 0).maybeSingle()
    assert.deepEqual([none.status, none.error, none.data], [200, null, null])
    assert.equal((await films().maybeSingle()).error?.code, 'PGRST116')
    const written = await api.from('genres').update({ name: 'x' }).eq('id', 0).select().maybeSingle()
    assert.deepEqual([written.error, written.data], [null, null])
  })

  test('of what is written: more than one is undone', async () => {
    const { error } = await api.from('genres').update({ name: 'same' }).lt('id', 3).select().single()
    assert.ok(['PGRST116', '23505'].includes(error?.code ?? ''), error?.code)
    const made = await api
      .from('genres')
      .insert({ id: 30, name: 'made' })
      .select()
      .single()
      .setHeader('Prefer', 'return=representation,tx=rollback')
    assert.deepEqual(made.data, { id: 30, name: 'made' })
  })
})

describe('writes', () => {
  test('insert, one and many, with and without an answer', async () => {
    const silent = await api.from('genres').insert({ id: 40, name: 'silent' }).rollback()
    assert.deepEqual([silent.status, silent.data, silent.error], [201, null, null])
    const { data } = await api
      .from('genres')
      .insert([
        { id: 41, name: 'a' },
        { id: 42, name: 'b' },
      ])
      .rollback()
      .select('id')
    assert.deepEqual(data, [{ id: 41 }, { id: 42 }])
  })

  test('insert: what is missing is null, or its default', async () => {
    const rows = [{ tag: 'a', shelf: 1 }, { tag: 'b' }]
    const nulls = await api.from('lost_items').insert(rows).rollback().select('tag, shelf')
    assert.deepEqual(nulls.data, [
      { tag: 'a', shelf: 1 },
      { tag: 'b', shelf: null },
    ])
    const defaults = await api.from('lost_items').insert(rows, { defaultToNull: false }).rollback().select('tag, shelf')
    assert.deepEqual(defaults.data, [
      { tag: 'a', shelf: 1 },
      { tag: 'b', shelf: 7 },
    ])
  })

  test('upsert merges or ignores, by a key or another constraint', async () => {
    const merged = await api.from('genres').upsert({ id: 1, name: 'Love' }).rollback().select()
    assert.deepEqual([merged.status, merged.data], [200, [{ id: 1, name: 'Love' }]])
    const ignored = await api
      .from('genres')
      .upsert(
        [
          { id: 1, name: 'Love' },
          { id: 50, name: 'New' },
        ],
        { ignoreDuplicates: true },
      )
      .rollback()
      .select()
    assert.deepEqual(ignored.data, [{ id: 50, name: 'New' }])
    const named = await api
      .from('counters')
      .upsert({ name: 'visitors', value: 7 }, { onConflict: 'name', count: 'exact' })
      .rollback()
      .select('name, value')
    assert.deepEqual([named.data, named.count], [[{ name: 'visitors', value: 7 }], 1])
  })

  test('update and delete, as far as they may', async () => {
    const updated = await api.from('films').update({ rating: 9.9 }).eq('id', 1).rollback().select('id, rating')
    assert.deepEqual([updated.status, updated.data], [200, [{ id: 1, rating: 9.9 }]])
    assert.equal((await api.from('films').update({ rating: 9.9 }).eq('id', 1).rollback()).status, 204)
    const removed = await api.from('reviews').delete().eq('film_id', 1).rollback().select('film_id')
    assert.ok((removed.data ?? []).length > 0 && removed.data?.every(({ film_id }) => film_id === 1))
    const many = await api.from('reviews').delete().gt('id', 0).maxAffected(1)
    assert.equal(many.error?.code, 'PGRST124')
    assert.equal((await api.from('films').update({ rating: 1 }).eq('id', 1).maxAffected(1).rollback()).status, 204)
  })

  test('what the database refuses comes as its error', async () => {
    const { error, status } = await api.from('genres').insert({ id: 1, name: 'again' })
    assert.deepEqual([status, error?.code, error?.message], [409, '23505', 'duplicate key value violates unique constraint "genres_pkey"'])
    const denied = await clients.as().from('genres').insert({ id: 60, name: 'x' })
    assert.deepEqual([denied.status, denied.error?.code], [401, '42501'])
    assert.equal((await clients.as('member').from('genres').insert({ id: 60, name: 'x' })).status, 403)
  })
})

describe('functions', () => {
  test('by POST, GET and HEAD', async () => {
    assert.equal((await api.rpc('add', { a: 1, b: 2 })).data, 3)
    assert.equal((await api.rpc('add', { a: 1, b: 2 }, { get: true })).data, 3)
    const head = await api.rpc('countdown', { start: 3 }, { head: true, count: 'exact' })
    assert.deepEqual([head.data, head.count, head.status], [null, 3, 200])
    // An object cannot be put into a URL: the client sends it by POST, and PostgREST answers as always.
    const { data } = await api.rpc('take_json', { deep: { a: 1 } }, { head: true })
    assert.deepEqual(data, { got: { deep: { a: 1 } }, type: 'object' })
  })

  test('arrays as arguments, whatever the method', async () => {
    assert.deepEqual((await api.rpc('min_max', { numbers: [3, 1, 2] }, { get: true })).data, { smallest: 1, largest: 3 })
    assert.equal((await api.rpc('total', { numbers: [1, 2, 3] })).data, 6)
  })

  test('filtered, ordered, counted, in pages', async () => {
    const { data, count } = await api
      .rpc('all_films', undefined, { count: 'exact' })
      .select('id')
      .gt('year', 2000)
      .order('id', { ascending: false })
      .range(0, 1)
    assert.deepEqual([data, count], [[{ id: 14 }, { id: 13 }], 5])
    assert.deepEqual((await api.rpc('all_films').select('id').eq('id', 5).single()).data, { id: 5 })
    assert.equal((await api.rpc('all_films').select('id').eq('id', 0).maybeSingle()).data, null)
  })

  test('one that writes: not by GET', async () => {
    const added = await api.rpc('add_motto', { place: 70, words: 'Go on' }).rollback().select()
    assert.deepEqual(added.data, [{ place: 70, words: 'Go on' }])
    const refused = await api.rpc('add_motto', { place: 70, words: 'Go on' }, { get: true })
    assert.deepEqual([refused.status, refused.error?.code], [405, '25006'])
  })

  test('that is not there, or raises', async () => {
    const { error } = await api.rpc('add', { a: 1, b: 2, c: 3 } as { a: number; b: number })
    assert.equal(error?.code, 'PGRST202')
    const teapot = await api.rpc('raise_teapot')
    assert.deepEqual(
      [teapot.status, teapot.error?.message, teapot.error?.details, teapot.error?.hint],
      [418, 'Tea only', 'The bar is closed', 'Try the harbour'],
    )
  })
})

describe('what the client asks besides', () => {
  test('CSV', async () => {
    const { data } = await api.from('genres').select('id, name').order('id').limit(2).csv()
    assert.equal(data, 'id,name\n1,Romance\n2,Comedy')
  })

  test('plans, as text and as JSON', async () => {
    const text = await api.from('films').select('id').eq('id', 1).explain()
    assert.match(String(text.data), /Scan.*on films/)
    const json = await api
      .from('films')
      .select('id')
      .explain({ format: 'json', analyze: true, verbose: true, settings: true, buffers: true, wal: true })
    const [plan] = (json.data ?? []) as unknown as { Plan: { 'Actual Rows': number }; 'Execution Time': number }[]
    assert.ok(plan?.Plan && plan['Execution Time'] >= 0, JSON.stringify(json))
    const writing = await api.from('genres').update({ name: 'x' }).eq('id', 1).explain({ analyze: true })
    assert.match(String(writing.data), /Update on/)
  })

  test('without nulls', async () => {
    assert.deepEqual((await api.from('films').select('id, rating').eq('id', 13).stripNulls()).data, [{ id: 13 }])
    assert.deepEqual((await api.from('films').select('id, rating').eq('id', 13).stripNulls().single()).data, { id: 13 })
  })

  test('another schema', async () => {
    const chair = clients.as('chair')
    assert.deepEqual(await ids(chair.schema('admin').from('films').select('id').eq('id', 3)), [3])
    assert.equal((await chair.schema('admin').rpc('whoami', undefined, { get: true })).data, 'the office, as chair')
    const denied = await api.schema('admin').from('films').select('id')
    assert.equal(denied.error?.code, '42501')
  })

  test('a signal that aborts', async () => {
    const controller = new AbortController()
    const nap = api.rpc('nap', { seconds: 10 }).abortSignal(controller.signal)
    const started = Date.now()
    setTimeout(() => controller.abort(), 100)
    const { error } = await nap
    assert.match(error?.message ?? '', /abort/i)
    assert.ok(Date.now() - started < 8000)
  })

  test('errors that are thrown', async () => {
    await assert.rejects(
      async () =>
        api
          .from('films')
          .select('nothing' as 'id')
          .throwOnError(),
      (error: PostgrestError) => error.code === '42703' && /nothing/.test(error.message),
    )
  })

  test('long lists of values', async () => {
    const many = Array.from({ length: 1500 }, (_, at) => at + 1)
    assert.equal((await ids(films().in('id', many))).length, 14)
  })

  test('hostile names', async () => {
    const odd = api.from('Odd Names').select('*').limit(1)
    assert.equal((await odd).error, null)
    const upper = await api.from('UPPER CASE').select('ID').eq('ID', 1)
    assert.equal(upper.error, null)
    assert.equal((await api.rpc('Say It', { 'What, exactly': 'hey', 'how loud?': 2 })).data, 'hey!hey!')
    assert.equal((await api.from('映画').select('番号, 題名').limit(1)).error, null)
    assert.equal((await api.from('Ticket:Kinds, and.more').select().limit(1)).error, null)
  })

  test('GeoJSON where there is no PostGIS lacks its function', async () => {
    const { error, status } = await api.from('films').select('id').geojson()
    assert.deepEqual([status, error?.code], [404, '42883'])
  })

  for (const bin of systemBinariesWithPostgis().slice(0, 1)) {
    test('GeoJSON where there is PostGIS', async () => {
      const postgres = await startPostgres({ bin })
      const near = await lanternClients('postgis', postgres)
      try {
        const { data, error } = await (near.as() as unknown as PostgrestClient).from('landmarks').select('id, spot').eq('id', 1).geojson()
        assert.equal(error, null)
        assert.deepEqual(data, {
          type: 'FeatureCollection',
          features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [10, 54] }, properties: { id: 1 } }],
        })
      } finally {
        await near.stop()
        await postgres.stop()
      }
    })
  }
})
