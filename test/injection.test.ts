// Nothing of a request reaches SQL as text: every token of a statement stands in the generated file or in the runtime's, but for
// quoted identifiers and the names of casts; literals are parameters. Random queries, compiled and looked at, then run.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { type Compiled, compileRead, compileRows } from '../runtime/compile.ts'
import { ApiError } from '../runtime/errors.ts'
import { ident, noParameters, qualified } from '../runtime/fragment.ts'
import { type Media, negotiate, ROWS } from '../runtime/media.ts'
import { returningOf, type Write, writeSql } from '../runtime/mutate.ts'
import { parseQuery, type SelectItem, splitQuery } from '../runtime/parse.ts'
import { RESULT, rangeSql, resultSource } from '../runtime/read.ts'
import { bindValues } from '../runtime/reading.ts'
import { resolve, rootConditions } from '../runtime/resolve.ts'
import { context, ddl, hostile, type Name, schema, tables } from './support/films.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { conditions, type Made, numbers, queries } from './support/queries.ts'
import { tokens } from './support/sql-tokens.ts'

fc.configureGlobal({ includeErrorInReport: true })

const names: readonly Name[] = ['films', 'directors', 'actors', 'roles']
const tableName = fc.constantFrom(...names)

const medias: readonly Media[] = [
  'application/json',
  'text/csv',
  'application/vnd.pgrst.object+json',
  'application/vnd.pgrst.array+json;nulls=stripped',
].map((text) => {
  const [type = '', parameter] = text.split(';')
  const parameters: Record<string, string> = parameter ? { nulls: 'stripped' } : {}
  return negotiate([{ text, type, parameters }], { wholeRows: false, plans: false })
})

interface Case {
  readonly made: Made
  readonly statements: readonly Compiled[]
  readonly pairs: readonly (readonly [string, string])[]
  readonly body: string | null
}

/** As a client sends it, and as the server takes it apart again. */
const received = ({ pairs }: Made) => splitQuery(pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&'))

const reads = tableName.chain((table) =>
  fc.record({
    table: fc.constant(table),
    made: queries(table),
    media: fc.constantFrom(...medias),
    count: fc.constantFrom(undefined, 'exact', 'planned', 'estimated'),
    head: fc.boolean(),
    maxRows: fc.constantFrom(null, 10n),
  }),
)
type ReadOf<T> = T extends fc.Arbitrary<infer V> ? V : never

/** Null where the query is refused before there is SQL. */
async function compiledRead({ table, made, media, count, head, maxRows }: ReadOf<typeof reads>): Promise<Case | null> {
  const pairs = received(made)
  try {
    const parsed = parseQuery(pairs, 'relation')
    const { root } = await resolve(tables[table], table, parsed, { rootConditions: true, limits: true }, { ...context, maxRows })
    const { main, estimate } = compileRead(root, { media, count, head, maxRows })
    return { made, pairs, body: null, statements: [main, ...(estimate ? [estimate] : [])] }
  } catch (error) {
    return refused(error)
  }
}

const writes = tableName.chain((table) => {
  const columns = Object.keys(tables[table].columns)
  return fc.record({
    table: fc.constant(table),
    select: queries(table),
    where: conditions(table),
    verb: fc.constantFrom('insert' as const, 'put' as const, 'update' as const, 'delete' as const),
    columns: fc.subarray(columns),
    single: fc.boolean(),
    conflict: fc.option(fc.record({ merge: fc.boolean(), columns: fc.constantFrom(tables[table].key, [hostile], ['zqunknown"; drop']) }), {
      nil: null,
    }),
    missingDefault: fc.boolean(),
  })
})

async function compiledWrite({ table: name, select, where, ...write }: ReadOf<typeof writes>): Promise<Case | null> {
  const table = tables[name]
  const made = {
    pairs: [...where.pairs, ...select.pairs.filter(([key]) => key === 'select')],
    marks: [...where.marks, ...select.marks],
    names: [...where.names, ...select.names, 'zqunknown"; drop'],
    casts: [...where.casts, ...select.casts],
  }
  const pairs = received(made)
  try {
    const parsed = parseQuery(pairs, 'relation')
    const { root } = await resolve(table, name, parsed, { rootConditions: false, limits: false }, context)
    const conditions = write.verb === 'insert' ? [] : rootConditions(parsed, table)
    const wanted: Write = { ...write, table, conditions: write.verb === 'put' ? conditions.slice(0, 1) : conditions }
    if (wanted.verb === 'put' && (wanted.conditions.length === 0 || !wanted.conflict?.merge)) return null
    const parameters = noParameters()
    const source = `with ${RESULT} as (${writeSql(wanted, returningOf(root), parameters)}) `
    const wishes = { media: medias[0]!, count: undefined, head: false, maxRows: null }
    const { main } = compileRows(root, resultSource(root), source, { value: ROWS, single: false }, wishes, parameters)
    return { made, pairs, body: write.single ? '{"id": 7}' : '[{"id": 7}]', statements: [main] }
  } catch (error) {
    return refused(error)
  }
}

function refused(error: unknown): null {
  if (error instanceof ApiError && error.code !== 'PGRST100') return null
  throw error
}

/** Every SQL text of the project: what the runtime's files say and what is generated for the relations here. */
const project = [
  ...['compile', 'fragment', 'media', 'mutate', 'operators', 'predicate', 'read', 'select'].map((name) =>
    readFileSync(new URL(`../runtime/${name}.ts`, import.meta.url), 'utf8'),
  ),
  JSON.stringify(tables),
]
  .join('\n')
  // A backslash of a constant is written twice in TypeScript.
  .replaceAll('\\\\', '\\')
const projectWords = new Set(project.match(/[\p{L}_][\p{L}\d_]*/gu))
const listed = new Set(
  Object.values(tables).flatMap((table) => [table.name, ...Object.keys(table.columns), ...Object.keys(table.relations), table.schema]),
)
const functionNames = ['stars', 'stars_json', 'stars_text', 'stars_from_json', 'sequels']
for (const name of [...functionNames, '(row)', 'pgrst_body']) listed.add(name)

/** PostgreSQL's identifiers end before a NUL. */
const untilNul = (name: string) => name.split('\0')[0]!

/** Whether an identifier was listed or asked for, or is a name of the runtime that is made of such: `films_directors_1`. */
function isKnown(text: string, { names }: Made): boolean {
  const asked = names.map(untilNul)
  if (listed.has(text) || asked.includes(text) || /^\(lifted \d+\)$/.test(text) || text === 'count') return true
  const bare = text.replace(/(?:_\d+)+$/, '')
  if (listed.has(bare)) return true
  return [...listed].some((table) => [text, bare].some((long) => [...listed, ...asked].some((name) => long === `${table}_${name}`)))
}

/** The names of casts are the exception: they are of a restricted alphabet, and looked at by themselves. */
function withoutCasts(text: string, { casts }: Made): string {
  return casts.reduce((sql, cast) => sql.replaceAll(` as ${cast})`, ' as text)'), text)
}

function check({ made, statements }: Case): void {
  for (const cast of made.casts) assert.match(cast, /^[\p{L}\d_$ ]*$/u)
  for (const { text, slots } of statements) {
    const found = tokens(withoutCasts(text, made))
    const used = new Set(found.flatMap((token) => (token.kind === 'parameter' ? [Number(token.text)] : [])))
    assert.deepEqual(
      [...used].sort((a, b) => a - b),
      [...slots.keys()].map((slot) => slot + 1),
      'every parameter is used',
    )
    for (const token of found) {
      if (token.kind === 'identifier') assert.ok(isKnown(token.text, made), `${JSON.stringify(token.text)} is no name`)
      if (token.kind === 'word') assert.ok(projectWords.has(token.text), `${token.text} is no word of the project's`)
      if (token.kind === 'constant')
        assert.ok(project.includes(`'${token.text.replaceAll("'", "''")}'`) || listed.has(token.text), `'${token.text}' is no constant`)
    }
  }
}

let count = { compiled: 0, refused: 0 }

function looked(found: Case | null): boolean {
  if (found) {
    count.compiled++
    check(found)
  } else count.refused++
  return true
}

test('whatever a read asks for, its statement has the words of the project, quoted names and parameters', async () => {
  count = { compiled: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(reads, async (read) => looked(await compiledRead(read))),
    { numRuns: 1500 },
  )
  assert.ok(count.compiled > 3 * count.refused, `${count.compiled} queries were compiled, ${count.refused} refused`)
})

test('whatever a write asks for, its statement has the words of the project, quoted names and parameters', async () => {
  count = { compiled: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(writes, async (write) => looked(await compiledWrite(write))),
    { numRuns: 1000 },
  )
  assert.ok(count.compiled > count.refused, `${count.compiled} queries were compiled, ${count.refused} refused`)
})

test('literals and JSON keys are nowhere in a statement, not even in pieces', async () => {
  await fc.assert(
    fc.asyncProperty(reads, async (read) => {
      const found = await compiledRead(read)
      if (!found) return
      // A key without an alias names its column.
      const named = found.made.names.join('\0')
      for (const mark of found.made.marks)
        for (const { text } of found.statements) if (!named.includes(mark)) assert.ok(!text.includes(mark), `${mark} is in ${text}`)
    }),
    { numRuns: 1000 },
  )
})

test('a name is quoted whatever it is, up to a NUL', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      assert.deepEqual(tokens(ident(name)), [{ kind: 'identifier', text: untilNul(name) }])
    }),
    { numRuns: 3000 },
  )
  const rows: [name: string, want: string][] = [
    ['title', '"title"'],
    ['a"b', '"a""b"'],
    ['a\\b', '"a\\b"'],
    ['{self}', 'U&"\\007Bself}"'],
    ['a\\{"', 'U&"a\\\\\\007B"""'],
    ['title"; drop', '"title""; drop"'],
    ['kept\0lost', '"kept"'],
  ]
  for (const [name, want] of rows) assert.equal(ident(name), want)
})

test('limit and offset are digits or a parameter, whatever is asked for', () => {
  fc.assert(
    fc.property(numbers, numbers, (limit, offset) => {
      const pairs = [
        ['limit', limit],
        ['offset', offset],
      ] as const
      const parsed = parseQuery(pairs, 'relation')
      const parameters = noParameters()
      const text = rangeSql({ limit: parsed.limit[0]?.value ?? null, offset: parsed.offset[0]?.value ?? 0n }, parameters)
      assert.match(text, /^(?:limit (?:-?\d+|\$\d))?(?: ?offset (?:\d+|\$\d))?$/)
    }),
  )
})

test('a cast is letters, digits, underscores, dollars and blanks, or the query is refused', () => {
  const castsOf = (items: readonly SelectItem[]): string[] =>
    items.flatMap((item) => (item.kind === 'embed' ? castsOf(item.select) : [item.cast ?? '', item.aggregateCast ?? '']))
  const characters = fc.string({ unit: fc.constantFrom(...'ab9_$ ()[]\'"\\;:,.-/*{}é\0\n') })
  fc.assert(
    fc.property(fc.oneof(characters, fc.string({ unit: 'binary' })), fc.constantFrom('id::', 'id.sum()::', 'id->a::'), (cast, before) => {
      try {
        for (const found of castsOf(parseQuery([['select', `${before}${cast}`]], 'relation').select))
          assert.match(found, /^[\p{L}\d_$ ]*$/u)
      } catch (error) {
        if (!(error instanceof ApiError && error.code === 'PGRST100')) throw error
      }
    }),
    { numRuns: 2000 },
  )
})

// ---- on a server

let database: TestDatabase
let client: pg.Client

before(async () => {
  database = await testDatabase()
  await query(database.uri, ddl)
  client = new pg.Client({ connectionString: database.uri })
  await client.connect()
  // A list of names in a setting knows no escapes by code.
  await client.query("select set_config('search_path', $1, false)", [client.escapeIdentifier(schema)])
})

after(async () => {
  await client?.end()
  await database?.drop()
})

/** What would tell that a text was not the statement it was meant to be: broken syntax, lost relations and parameters, bugs. */
const MISSHAPEN = /^(?:42601|42P01|42P02|42P18|42622|08|0A000|26|XX)/

/** Runs a statement by the extended protocol, which takes no second one, and forgets what it did. Its SQLSTATE, or null. */
async function outcome(statement: Compiled, found: Case): Promise<string | null> {
  await client.query('begin')
  try {
    const { text, values } = bindValues(statement, found.pairs, found.body)
    await client.query(text, [...values])
    return null
  } catch (error) {
    // What full text search reads has a syntax of its own, which is not SQL's.
    if (error instanceof pg.DatabaseError) return /ts(?:query|vector)/.test(error.message) ? null : (error.code ?? '')
    throw error
  } finally {
    await client.query('rollback')
  }
}

/** `$$` in the name of a cast begins a text that ends nowhere: a syntax error, and the one that a client can cause. */
const oddCast = ({ casts }: Made) => casts.some((cast) => !/^[a-z]+(?: precision)?$/.test(cast))

async function runs(found: Case | null): Promise<void> {
  if (!found) return
  for (const statement of found.statements) {
    const code = await outcome(statement, found)
    const accepted = code === null || !MISSHAPEN.test(code) || (code === '42601' && oddCast(found.made))
    assert.ok(accepted, `${code}: ${statement.text}`)
    if (code === null) count.compiled++
  }
}

test('PostgreSQL takes the statement of every read for one statement', async () => {
  count = { compiled: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(reads, async (read) => runs(await compiledRead(read))),
    { numRuns: 300 },
  )
  assert.ok(count.compiled > 0)
})

test('PostgreSQL takes the statement of every write for one statement', async () => {
  count = { compiled: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(writes, async (write) => runs(await compiledWrite(write))),
    { numRuns: 300 },
  )
  assert.ok(count.compiled > 0)
})

test('a value comes to the database as it was sent, whatever is in it', async () => {
  const film = `${qualified(schema, 'films')}`
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), async (value) => {
      const text = value.replaceAll('\0', '')
      await client.query(`update ${film} set ${ident(hostile)} = $1 where id = 1`, [text])
      const pairs = splitQuery(
        `select=id&${encodeURIComponent(`"${hostile.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)}=eq.${encodeURIComponent(text)}`,
      )
      const { root } = await resolve(tables.films, 'films', parseQuery(pairs, 'relation'), { rootConditions: true, limits: true }, context)
      const { main } = compileRead(root, { media: medias[0]!, count: undefined, head: false, maxRows: null })
      const bound = bindValues(main, pairs, null)
      const { rows } = await client.query({ text: bound.text, values: [...bound.values], rowMode: 'array' })
      assert.deepEqual(rows[0]?.[4], [{ id: 1 }])
    }),
    { numRuns: 200 },
  )
})
