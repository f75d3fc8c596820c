// SQL that is printed into out/: its exact text, and that PostgreSQL takes every name for what it is.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { ident, joinSql, recordSql, relationSql, routineSql, rowCallSql } from '../generator/sql.ts'
import { propertyText, stringText } from '../generator/typescript.ts'
import { fill } from '../runtime/fragment.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'

const identifiers: readonly (readonly [name: string, want: string])[] = [
  ['films', '"films"'],
  ['Odd Names', '"Odd Names"'],
  ['quote"d', '"quote""d"'],
  ['back\\slash', '"back\\slash"'],
  ['a{self}', 'U&"a\\007Bself}"'],
  ['{\\"', 'U&"\\007B\\\\"""'],
  ['line\nend', 'U&"line\\000Aend"'],
  ['映画🎬', '"映画🎬"'],
]

describe('an identifier', () => {
  for (const [name, want] of identifiers) test(`${JSON.stringify(name)} is written ${want}`, () => assert.equal(ident(name), want))

  test('is never a word that the runtime fills in', () => {
    const name = fc.string({ unit: fc.constantFrom('{', '}', 'self', 'where', '"', '\\', '&', ' ') })
    fc.assert(fc.property(name, (text) => assert.equal(fill(ident(text), { self: '!', where: '!' }), ident(text))))
  })
})

describe('a name in the database', () => {
  let database: TestDatabase
  let client: pg.Client
  before(async () => {
    database = await testDatabase()
    client = new pg.Client({ connectionString: database.uri })
    await client.connect()
  })
  after(async () => {
    await client.end()
    await database.drop()
  })

  test('is the name that PostgreSQL gives back', async () => {
    const names = identifiers.map(([name]) => name)
    const { fields } = await client.query(`select ${names.map((name) => `1 as ${ident(name)}`).join(', ')}`)
    assert.deepEqual(
      fields.map(({ name }) => name),
      names,
    )
  })

  test('serves in every statement', async () => {
    for (const [name] of identifiers) {
      await client.query(`create table ${ident(name)} (id integer primary key)`)
      const sql = relationSql('public', name)
      const words = { self: '"t"', columns: 'id', source: 'values (1)', returning: 'returning id', set: 'id = 2', select: '*' }
      assert.deepEqual((await client.query(fill(sql.insert, words))).rows, [{ id: 1 }])
      assert.deepEqual((await client.query(fill(sql.update, words))).rows, [{ id: 2 }])
      assert.deepEqual((await client.query(fill(sql.read, words))).rows, [{ id: 2 }])
      assert.deepEqual((await client.query(fill(sql.delete, words))).rows, [{ id: 2 }])
    }
  })
})

describe('the statements', () => {
  test('of a relation name no column', () => {
    assert.deepEqual(relationSql('api', 'films'), {
      read: 'select {select}\nfrom "api"."films" as {self}\n{where}\n{order}\n{range}',
      insert: 'insert into "api"."films" as {self} ({columns})\n{source}\n{conflict}\n{returning}',
      update: 'update "api"."films" as {self}\nset {set}\n{from}\n{where}\n{returning}',
      delete: 'delete from "api"."films" as {self}\n{where}\n{returning}',
    })
  })

  test('of a function are its call', () => {
    assert.equal(routineSql('api', 'add'), 'select {select}\nfrom "api"."add"({arguments}) as {self}')
  })

  test('of a function whose columns nobody knows take its row for a value', () => {
    assert.equal(recordSql('api', 'some'), 'select "api"."some"({arguments}) as {self}')
  })

  test('of a relationship join column by column', () => {
    const on = joinSql('self', ['venue', 'screen'], 'other', ['id', 'no'])
    assert.equal(on, '{self}."venue" = {other}."id" and {self}."screen" = {other}."no"')
    assert.throws(() => joinSql('self', ['a', 'b'], 'other', ['a']), /2 columns meets one of 1/)
  })

  test('of a computed relationship ask about the row', () => assert.equal(rowCallSql('api', 'mentor'), '"api"."mentor"({row})'))
})

describe('a text printed as TypeScript', () => {
  const anyText = fc.string({ unit: fc.constantFrom(...'abc`$', '{', ...'}\\\'"\n\r\t\u2028\u202e\u0000*/ 映🎬') })
  const evaluated = (expression: string): unknown => new Function(`'use strict'; return (${expression})`)()

  test('is the same text when it is read', () => {
    fc.assert(fc.property(anyText, (text) => assert.equal(evaluated(stringText(text)), text)))
  })

  test('also where it is too long for a line, or a key', () => {
    const long = 'x'.repeat(320)
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual(evaluated(`{ ${propertyText('key', text + long, 2)} }`), { key: text + long })
        const keys = Object.keys(evaluated(`{ ${propertyText(text, text, 2)} }`) as object)
        assert.deepEqual(keys, [text])
      }),
    )
  })

  test('shows every letter and in its order', () => {
    fc.assert(fc.property(anyText, (text) => assert.doesNotMatch(stringText(text), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)))
  })
})
