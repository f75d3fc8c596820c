// out/database.types.ts as the parameter of postgrest-js: what its queries are said to give, which tsc checks with the rest of the
// tests, and whether the server gives that.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { PostgrestClient } from '@supabase/postgrest-js'
import { createClient } from '@supabase/supabase-js'
import type { Database, Json } from '../../out/database.types.ts'
import { type LanternClients, lanternClients } from './clients.ts'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Flat<T> = T extends (infer Item)[] ? Flat<Item>[] : T extends object ? { [K in keyof T]: Flat<T[K]> } : T

/** Checks a type: `typed<number>()(rows[0].id)`; gives the value. */
const typed =
  <Want>() =>
  <Got>(got: Same<Flat<Got>, Flat<Want>> extends true ? Got : { wanted: Want; got: Flat<Got> }): Want =>
    got as unknown as Want

type Tables = Database['api']['Tables']

let clients: LanternClients
let api: PostgrestClient<Database, Database['__InternalSupabase'], 'api'>
before(async () => {
  clients = await lanternClients()
  api = clients.as('editor')
})
after(() => clients.stop())

/** The rows of an answer, which must not be an error. */
async function rows<T>(answer: PromiseLike<{ data: T; error: unknown }>): Promise<NonNullable<T>> {
  const { data, error } = await answer
  assert.equal(error, null)
  return data as NonNullable<T>
}

describe('rows', () => {
  test('columns are nullable as in the table, computed fields come when they are asked for', async () => {
    const [film] = await rows(api.from('films').select('id, title, rating, tags, facts, label, is_long').eq('id', 1))
    type Want = {
      id: number
      title: string
      rating: number | null
      tags: (string | null)[]
      facts: Json
      label: string | null
      is_long: boolean | null
    }
    const { facts, ...rest } = typed<Want | undefined>()(film) ?? assert.fail('a film')
    assert.deepEqual(rest, {
      id: 1,
      title: 'The Lamp and the Moth',
      rating: 8.7,
      tags: ['silent', 'moths', 'harbour'],
      label: 'The Lamp and the Moth (1926)',
      is_long: false,
    })
    assert.ok(facts)
  })

  test('a star is every column and no computed field', async () => {
    const [film] = await rows(api.from('films').select().eq('id', 1))
    type Field = keyof NonNullable<typeof film>
    typed<Exclude<keyof Tables['films']['Row'], 'label' | 'age_in_2024' | 'is_long' | 'as_json'>>()(null as unknown as Field)
    const row: object = film ?? assert.fail('a film')
    assert.equal('label' in row, false)
    assert.ok('decade' in row)
  })

  test('enums are their labels, composites their fields, hstore a record, representations any JSON', async () => {
    const [venue] = await rows(api.from('venues').select('address, amenities').eq('id', 1))
    type Address = { street: string | null; city: string | null; zip: string | null }
    typed<{ address: Address | null; amenities: Record<string, string | null> | null } | undefined>()(venue)
    assert.deepEqual(venue, {
      address: { street: 'Quay 1', city: 'Harbour Town', zip: '10001' },
      amenities: { bar: 'yes', stairs: '212' },
    })
    const [sheet] = await rows(api.from('print_sheets').select('gauge').eq('film_id', 1))
    typed<{ gauge: '8mm' | '16mm' | '35mm' | '70mm' | 'digital' | "it's complicated" } | undefined>()(sheet)
    assert.deepEqual(sheet, { gauge: '16mm' })
    const [lantern] = await rows(api.from('lanterns').select('berth, berths').eq('id', 1))
    typed<{ berth: Json; berths: (number | null)[] | null } | undefined>()(lantern)
    assert.deepEqual(lantern, { berth: '12G', berths: [101, 102] })
  })

  test('columns of a view may be null', async () => {
    const cards = await rows(api.from('film_cards').select('card_id, heading').order('card_id').limit(1))
    typed<{ card_id: number | null; heading: string | null }[]>()(cards)
    assert.deepEqual(cards, [{ card_id: 1, heading: 'The Lamp and the Moth' }])
  })

  test('aliases, casts, aggregates and ways into JSON', async () => {
    const found = await rows(api.from('films').select('name:title, year::text, lead:facts->colours->>lead').eq('id', 1))
    typed<{ name: string; year: string; lead: string }[]>()(found)
    assert.deepEqual(found, [{ name: 'The Lamp and the Moth', year: '1926', lead: 'amber' }])
    const [counted] = await rows(api.from('films').select('count(), year.max()'))
    typed<{ count: number; max: number } | undefined>()(counted)
    assert.deepEqual(counted, { count: 14, max: 2023 })
  })

  test('an unknown column, relation or schema is an error of the types', async () => {
    const { data, error } = await api.from('films').select('id, no_such_column')
    assert.equal(error?.code, '42703')
    // @ts-expect-error: films have no such column
    assert.equal(data?.[0]?.id, undefined)
    // @ts-expect-error: no such relation
    assert.equal((await api.from('no_such_table').select()).error?.code, 'PGRST205')
    // @ts-expect-error: no such schema
    assert.equal((await api.schema('vault').from('sponsors').select()).error?.code, 'PGRST106')
    // @ts-expect-error: a table of another schema
    assert.equal((await api.from('staff').select()).error?.code, 'PGRST205')
  })
})

describe('embeds', () => {
  test('to one by a hint, null when the key may be', async () => {
    const [film] = await rows(api.from('films').select('title, people!films_director(name)').eq('id', 13))
    typed<{ title: string; people: { name: string } | null } | undefined>()(film)
    assert.deepEqual(film, { title: 'Untitled (2019)', people: null })
  })

  test('to one by the key’s column, never null when the key is not', async () => {
    const [review] = await rows(api.from('reviews').select('id, film_id(title)').order('id').limit(1))
    typed<{ title: string } | undefined>()(review?.film_id)
    assert.ok(review?.film_id.title)
  })

  test('to one by a name that nothing else has', async () => {
    const [person] = await rows(api.from('people').select('name, countries(name, continent)').eq('id', 1))
    type Continent = Database['api']['Enums']['continent']
    typed<{ name: string; countries: { name: string; continent: Continent } | null } | undefined>()(person)
    assert.deepEqual(person, { name: 'Mira Solano', countries: { name: 'Aquitara', continent: 'Europe' } })
  })

  test('to many, to many through a junction, one to one', async () => {
    const [film] = await rows(
      api
        .from('films')
        .select('id, parts(character), genres(name), posters(caption), print_sheets(aspect)')
        .eq('id', 1)
        .order('billing', { referencedTable: 'parts' }),
    )
    type Want = {
      id: number
      parts: { character: string }[]
      genres: { name: string }[]
      posters: { caption: string | null } | null
      print_sheets: { aspect: string | null } | null
    }
    typed<Want | undefined>()(film)
    assert.deepEqual(film, {
      id: 1,
      parts: [{ character: 'The Keeper' }, { character: 'A Moth' }],
      genres: [{ name: 'Romance' }],
      posters: { caption: 'The moth, larger than life' },
      print_sheets: { aspect: '1.33:1' },
    })
  })

  test('within embeds, and inner ones', async () => {
    const [venue] = await rows(api.from('venues').select('name, screens!inner(number, screenings(id, films(title)))').eq('id', 2))
    type Screening = { id: number; films: { title: string } }
    typed<{ name: string; screens: { number: number; screenings: Screening[] }[] } | undefined>()(venue)
    assert.ok(venue?.screens.length)
  })

  test('of views, from views, and to views', async () => {
    const [card] = await rows(api.from('film_cards').select('heading, parts(character)').eq('card_id', 1))
    typed<{ heading: string | null; parts: { character: string }[] } | undefined>()(card)
    assert.equal(card?.parts.length, 2)
    const [sponsor] = await rows(api.from('sponsors').select('name, sponsorships(amount, films(title))').order('id').limit(1))
    typed<{ name: string | null; sponsorships: { amount: number | null; films: { title: string } | null }[] } | undefined>()(sponsor)
    assert.ok(sponsor?.sponsorships[0]?.films?.title)
  })

  test('computed relationships: to one, to many, and by a function without SETOF', async () => {
    const [person] = await rows(api.from('people').select('name, mentor(name), pupils(name), home(name)').eq('id', 2))
    type Want = { name: string; mentor: { name: string } | null; pupils: { name: string }[]; home: { name: string | null } }
    typed<Want | undefined>()(person)
    assert.deepEqual(person, {
      name: 'Otto Brandl',
      mentor: { name: 'Mira Solano' },
      pupils: [{ name: 'Keiko Arashi' }],
      home: { name: 'Bohuslavia' },
    })
    const [nobody] = await rows(api.from('people').select('mentor(name), home(name)').eq('id', 12))
    assert.deepEqual(nobody, { mentor: null, home: { name: null } })
  })

  test('spread to one and to many', async () => {
    const [screening] = await rows(api.from('screenings').select('id, ...films(title, year)').order('id').limit(1))
    typed<{ id: number; title: string; year: number } | undefined>()(screening)
    assert.ok(screening?.title)
    const [film] = await rows(api.from('films').select('id, ...parts(character)').eq('id', 1))
    typed<{ id: number; character: string[] } | undefined>()(film)
    assert.equal(film?.character.length, 2)
  })

  test('an ambiguous or a missing relationship is an error of the types', async () => {
    const ambiguous = await api.from('films').select('title, people(name)')
    assert.equal(ambiguous.error?.code, 'PGRST201')
    // @ts-expect-error: directors or writers?
    assert.equal(ambiguous.data?.[0]?.people?.name, undefined)
    const missing = await api.from('films').select('title, counters(name)')
    assert.equal(missing.error?.code, 'PGRST200')
    // @ts-expect-error: there is no such relationship
    assert.equal(missing.data?.[0]?.counters?.name, undefined)
  })
})

describe('writes', () => {
  test('take what has no default and leave out what has', async () => {
    const row: Tables['films']['Insert'] = { title: 'New', year: 2024, tags: ['a', null], facts: { a: [1, null] } }
    const made = await rows(
      api.from('films').insert(row).select('id, title, decade').single().setHeader('Prefer', 'return=representation,tx=rollback'),
    )
    typed<{ id: number; title: string; decade: number | null }>()(made)
    assert.equal(made.decade, 2020)
  })

  test('refuse what is required, unknown, generated, or of another type', async () => {
    // @ts-expect-error: a title is needed
    assert.equal((await api.from('films').insert({ year: 2024 }).rollback()).error?.code, '23502')
    // @ts-expect-error: no such column
    assert.equal((await api.from('films').insert({ title: 'x', year: 2024, nothing: 1 }).rollback()).error?.code, 'PGRST204')
    // @ts-expect-error: the database generates it
    assert.equal((await api.from('films').insert({ title: 'x', year: 2024, decade: 2020 }).rollback()).error?.code, '428C9')
    // @ts-expect-error: an identity that is always generated
    assert.equal((await api.from('lost_items').update({ id: 7 }).eq('id', 1).rollback()).error?.code, '428C9')
    // @ts-expect-error: no number
    assert.equal((await api.from('films').update({ year: 'long ago' }).eq('id', 1).rollback()).error?.code, '22P02')
    // @ts-expect-error: no label of the enum
    assert.equal((await api.from('print_sheets').update({ gauge: '9mm' }).eq('film_id', 1).rollback()).error?.code, '22P02')
    // @ts-expect-error: never null
    assert.equal((await api.from('films').update({ title: null }).eq('id', 1).rollback()).error?.code, '23502')
  })

  test('go through views where PostgreSQL can do it', async () => {
    const done = await rows(api.from('film_cards').update({ heading: 'Changed' }).eq('card_id', 1).rollback().select('heading'))
    typed<{ heading: string | null }[]>()(done)
    assert.deepEqual(done, [{ heading: 'Changed' }])
    assert.equal((await api.from('suggestions').insert({ words: 'more benches' }).rollback()).status, 201)
    // @ts-expect-error: a count cannot be written
    assert.equal((await api.from('decades').update({ films: 3 }).eq('decade', 1920).rollback()).error?.code, '55000')
    typed<false>()(null as unknown as 'Insert' extends keyof Database['api']['Views']['film_scores'] ? true : false)
  })

  test('a domain with a representation takes any JSON', async () => {
    const done = await rows(api.from('lanterns').update({ berth: '2D' }).eq('id', 1).rollback().select('berth'))
    assert.deepEqual(done, [{ berth: '2D' }])
  })
})

describe('functions', () => {
  test('scalars, sets, nothing', async () => {
    assert.equal(typed<number | null>()((await api.rpc('add', { a: 1, b: 2 }).throwOnError()).data), 3)
    assert.equal(typed<string | null>()((await api.rpc('greet').throwOnError()).data), 'Welcome, stranger!')
    assert.deepEqual(typed<(number | null)[]>()((await api.rpc('countdown', { start: 3 }).throwOnError()).data), [3, 2, 1])
    assert.equal(typed<null>()((await api.rpc('nothing_at_all').throwOnError()).data), null)
  })

  test('rows of a relation can be filtered, selected from and embedded in', async () => {
    const found = await rows(api.rpc('films_of', { decade: 1970 }).select('title, label, parts(character)').gt('rating', 9))
    typed<{ title: string; label: string | null; parts: { character: string }[] }[]>()(found)
    assert.deepEqual(found, [{ title: 'Slow Ferry', label: 'Slow Ferry (1974)', parts: [{ character: 'The Passenger' }] }])
  })

  test('a function without SETOF gives a row of nulls where there is none', async () => {
    const { data } = await api.rpc('film_by_id', { id: 0 }).throwOnError()
    typed<string | null>()(data.title)
    assert.equal(data.title, null)
    const { data: none } = await api.rpc('film_or_none', { id: 0 }).throwOnError()
    typed<string | undefined>()(none[0]?.title)
    assert.deepEqual(none, [])
  })

  test('tables and OUT parameters', async () => {
    const [line] = await rows(api.rpc('timetable', { after: '2024-01-01T00:00:00Z' }).limit(1))
    typed<{ film: string | null; where: string | null; starts: string | null } | undefined>()(line)
    assert.ok(line?.film)
    const { data } = await api.rpc('min_max', { numbers: [3, 1, 2] }).throwOnError()
    assert.deepEqual(typed<{ smallest: number | null; largest: number | null }>()(data), { smallest: 1, largest: 3 })
  })

  test('overloads are told apart by their arguments', async () => {
    const found = await rows(api.rpc('find', { title: 'ferry', year: 1974 }).select('title'))
    assert.deepEqual(typed<{ title: string }[]>()(found), [{ title: 'Slow Ferry' }])
    assert.equal((await rows(api.rpc('find', { year: 1974 }))).length, 1)
  })

  test('composites, enums, one body of JSON', async () => {
    const echo = await api.rpc('echo_all', { e: '70mm', a: { street: 'Quay 1' }, ia: [1, null], s: 3 }).throwOnError()
    const { e, a } = echo.data as { e: string; a: object }
    assert.deepEqual({ e, a }, { e: '70mm', a: { street: 'Quay 1', city: null, zip: null } })
    assert.deepEqual((await api.rpc('take_json', { any: [1, 'thing'] }).throwOnError()).data, {
      got: { any: [1, 'thing'] },
      type: 'object',
    })
    assert.equal((await api.rpc('takes_row', { film: { title: 'Salt' } }).throwOnError()).data, 'Salt')
  })

  test('wrong names and arguments are errors of the types', async () => {
    // @ts-expect-error: no such function
    assert.equal((await api.rpc('no_such_function')).error?.code, 'PGRST202')
    // @ts-expect-error: no such argument
    assert.equal((await api.rpc('add', { a: 1, c: 2 })).error?.code, 'PGRST202')
    // @ts-expect-error: no number
    assert.equal((await api.rpc('add', { a: 'one', b: 2 })).error?.code, '22P02')
    // @ts-expect-error: no label of the enum
    assert.equal((await api.rpc('echo_all', { e: '9mm' })).error?.code, '22P02')
  })
})

describe('schemas', () => {
  test('each has its own relations and functions', async () => {
    const chair = clients.as('chair')
    const staff = await rows(chair.schema('admin').from('staff').select('name, boss').order('id').limit(1))
    typed<{ name: string; boss: number | null }[]>()(staff)
    assert.equal(staff.length, 1)
    assert.equal((await chair.schema('admin').rpc('whoami').throwOnError()).data, 'the office, as chair')
    const bills = await rows(chair.schema('Midnight "Cult" Shows').from('films').select('id, title').limit(1))
    typed<{ id: number | null; title: string | null }[]>()(bills)
    assert.equal(bills.length, 1)
  })

  test('supabase-js takes the same parameter', async () => {
    const supabase = createClient<Database, 'api'>(clients.url, 'no key', {
      db: { schema: 'api' },
      auth: { persistSession: false, autoRefreshToken: false },
      accessToken: async () => clients.token('member'),
      // Node 20 has none of its own.
      realtime: { transport: class {} as never },
      global: { fetch: (input, init) => fetch(String(input).replace('/rest/v1', ''), init) },
    })
    const films = await rows(supabase.from('films').select('title, ...countries(country:name), parts(character)').eq('id', 1))
    typed<{ title: string; country: string | null; parts: { character: string }[] }[]>()(films)
    assert.equal(films[0]?.country, 'Aquitara')
    assert.deepEqual((await supabase.rpc('whoami')).data, { user: 'member', role: 'member', claims: { role: 'member' } })
    // @ts-expect-error: no such column
    assert.ok((await supabase.from('films').select('id').eq('no_such_column', 1)).error)
  })
})
