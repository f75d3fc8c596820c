import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closest, functionHint, relationshipHint, tableHint } from '../runtime/hints.ts'
import { testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { ruledServer } from './support/ruled.ts'

// What films of the sample database (test/contract/schema.sql) is related to, by keys and then computed.
const relatedToFilms = [
  ...['awards', 'ballots', 'bright_cards', 'countries', 'credits', 'crew', 'film_cards', 'film_genres', 'film_scores', 'films', 'films'],
  ...['genres', 'lanterns', 'parts', 'people', 'people', 'posters', 'print_sheets', 'reels', 'reviews', 'screenings', 'silent_films'],
  ...['sponsors', 'sponsorships', 'subquery_films', 'two_makers', 'films', 'films', 'films', 'reviews'],
]
const relatedToGenres = ['awards', 'bright_cards', 'film_cards', 'film_genres', 'films', 'silent_films', 'subquery_films', 'two_makers']
const relatedToPeople = [
  'admirations',
  'awards',
  'countries',
  'credits',
  'crew',
  'film_cards',
  'films',
  'parts',
  'people',
  'reviews',
  '映画',
]
const related = [
  ...new Set([...relatedToFilms, ...relatedToPeople, 'speeches', 'screens', 'venues', 'tickets', 'all_seats', 'my_tickets', 'volunteers']),
  ...['order', 'Odd Names', 'UPPER CASE'],
].sort()
const unrelated = [
  'cabinet',
  'constant',
  'counters',
  'decades',
  'diary',
  'donors',
  'everyone',
  'guestbook',
  'lantern_list',
  'lost_items',
  'mottos',
]
const tables = [...related, ...unrelated, 'prices', 'slates.txt', 'suggestions', 'Ticket:Kinds, and.more', 'wall_bookings'].sort()
const functions = [
  'add',
  'add_motto',
  'all_films',
  'answer',
  'countdown',
  'find',
  'greet',
  'is_leap',
  'mailbox',
  'required',
  'take_json',
  'whoami',
]

test('a relation that is not there gets the one that is spelt much like it', () => {
  for (const [word, found] of [
    ['film', 'films'],
    ['genre', 'genres'],
    ['Films', 'films'],
    ['films\0', 'films'],
    ['xyzzyplugh', null],
    ['planets', null],
    ['no_such_table', null],
    ['awards_early', null],
    ['volunteers_hidden', null],
    ['vault.sponsors', null],
    ['"films"', null],
    ['films";--', null],
    ['films/1', null],
    ['genres?select=id', null],
    ['rpc', null],
    ['null', null],
    ['電影', null],
  ] as const) {
    assert.equal(tableHint('api', word, tables), found && `Perhaps you meant the table 'api.${found}'`, word)
  }
  assert.equal(tableHint('admin', 'staf', ['films', 'invoices', 'staff']), "Perhaps you meant the table 'admin.staff'")
})

test('a schema of 500 relations gets no suggestions', () => {
  const names = Array.from({ length: 499 }, (_, i) => `relation_${i}`)
  assert.equal(tableHint('api', 'relation_7s', names), "Perhaps you meant the table 'api.relation_7'")
  assert.equal(tableHint('api', 'relation_7s', [...names, 'one_more']), null)
})

test('an embed that is not related gets a name of those that are', () => {
  for (const [parent, child, children, found] of [
    ['films', 'venues', relatedToFilms, 'genres'],
    ['films', 'planets', relatedToFilms, 'parts'],
    ['films', 'postrs', relatedToFilms, 'posters'],
    ['films', 'year', relatedToFilms, 'awards'],
    ['films', 'vault.sponsors', relatedToFilms, 'sponsors'],
    ['films', 'films_sequel_of_fkey', relatedToFilms, 'film_scores'],
    ['films', 'staff', relatedToFilms, null],
    ['films', 'parts; drop table api.films', relatedToFilms, null],
    ['genres', 'original', relatedToGenres, 'bright_cards'],
    ['people', 'planets', relatedToPeople, 'parts'],
    ['UPPER CASE', 'films', ['Odd Names'], null],
    ['Double Bills', 'first', ['films'], 'films'],
    ['Double Bills', 'countries', ['films'], null],
  ] as const) {
    assert.equal(relationshipHint(parent, child, related, children), found && `Perhaps you meant '${found}' instead of '${child}'.`, child)
  }
})

test('a hint that does not fit the right name is no reason for another name', () => {
  assert.equal(relationshipHint('films', 'people', related, relatedToFilms), null)
  assert.equal(relationshipHint('films', 'People', related, relatedToFilms), null)
})

test('a parent that is related to nothing gets the name of one that is', () => {
  for (const [parent, found] of [
    ['record', 'reels'],
    ['answer', 'order'],
    ['decades', 'Odd Names'],
    ['everyone', null],
    ['guestbook', null],
    ['cabinet', null],
  ] as const) {
    for (const children of [null, []]) {
      assert.equal(
        relationshipHint(parent, 'films', related, children),
        found && `Perhaps you meant '${found}' instead of '${parent}'.`,
        parent,
      )
    }
  }
})

test('a parent of another schema may be suggested for one of the same name', () => {
  const hint = relationshipHint('films', 'people', ['films', 'invoices', 'people', 'staff', 'venues'], null)
  assert.equal(hint, "Perhaps you meant 'films' instead of 'films'.")
})

test('a function that is not there gets the one that is spelt much like it', () => {
  for (const [word, found] of [
    ['greeet', 'greet'],
    ['gre"et', 'greet'],
    ['GREET', 'greet'],
    ['no_such_function', null],
    ['doorman', null],
    ['api.greet', null],
    ['greet();drop table api.films;--', null],
    ['total', null],
  ] as const) {
    assert.equal(functionHint('api', word, ['x'], functions, []), found && `Perhaps you meant to call the function api.${found}`, word)
  }
})

test('a call whose arguments fit nothing gets the parameters that are most like them', () => {
  const find = [['title'], ['title', 'year'], ['year']]
  const mailbox = [['subject', 'body'], ['']]
  for (const [name, given, overloads, found] of [
    ['add', ['a'], [['a', 'b']], 'add(a, b)'],
    ['add', ['c', 'a', 'b'], [['a', 'b']], 'add(a, b)'],
    ['add', ['a', 'bb'], [['a', 'b']], 'add(a, b)'],
    ['add', [], [['a', 'b']], null],
    ['answer', ['x'], [[]], null],
    ['required', ['extra'], [['needed', 'extra']], 'required(extra, needed)'],
    ['required', ['neded'], [['needed', 'extra']], 'required(extra, needed)'],
    ['min_max', ['numbers', 'smallest'], [['numbers']], 'min_max(numbers)'],
    ['find', ['name'], find, 'find(title)'],
    ['find', [], find, null],
    ['mailbox', ['body'], mailbox, 'mailbox(body, subject)'],
    ['take_json', [], [['']], 'take_json()'],
    ['take_json', ['a'], [['']], null],
    ['unnamed_two', ['a', 'b'], [], null],
    ['Say It', ['What'], [['What, exactly', 'how loud?']], null],
    ['greet', ['name) ; drop table api.films; --'], [['name', 'greeting']], null],
  ] as const) {
    const hint = functionHint('api', name, given, functions, overloads)
    assert.equal(hint, found && `Perhaps you meant to call the function api.${found}`, `${name}(${given})`)
  }
})

test('of names that are equally like the word the one with more letters in a row wins, then the later one', () => {
  assert.equal(closest(['abxx', 'axbx'], 'abyy', 0.33), 'abxx')
  assert.equal(closest(['abxx', 'abzz'], 'abyy', 0.33), 'abzz')
  assert.equal(closest(['FILMS', 'films'], 'Films', 0.75), 'films')
})

test('nothing is like nothing', () => {
  assert.equal(closest([], 'films', 0.33), null)
  assert.equal(closest(['films'], '', 0.33), null)
})

test('a word of 100,000 letters is compared with nothing', () => {
  const started = performance.now()
  assert.equal(tableHint('api', 'moth'.repeat(25_000), tables), null)
  assert.ok(performance.now() - started < 200)
})

test('relations that only a hidden junction relates get no other name, but are suggested', async () => {
  const database = await testDatabase()
  try {
    await query(
      database.uri,
      `create schema api;
       create schema hidden;
       create table api.guests (id int primary key);
       create table api.tables (id int primary key);
       create table api.guest (id int primary key);
       create table api.guestbooks (id int primary key, page int references api.guestbooks);
       create table hidden.seats (guest int references api.guests, place int references api.tables, primary key (guest, place));`,
    )
    const server = await ruledServer(database.uri, {})
    const hint = async (path: string) => ((await server.ask(`GET ${path}`)).json as { hint: unknown }).hint
    try {
      assert.equal(await hint('/guests?select=tables(*)'), null)
      assert.equal(await hint('/guest?select=tables(*)'), "Perhaps you meant 'guests' instead of 'guest'.")
    } finally {
      await server.stop()
    }
  } finally {
    await database.drop()
  }
})
