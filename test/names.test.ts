// Names of files and identifiers: what stays, what is told apart, what must never be taken for something else.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { byCodePoint, byImportOrder, fileName, identifier, typeName, uniqueTypeName } from '../generator/names.ts'

const anyName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 63 })

describe('the name of a file', () => {
  for (const name of ['films', 'film_genres', '_x', '1st', '映画', 'über', 'हिन्दी', 'rpc', 'types']) {
    test(`${name} stays as it is`, () => assert.equal(fileName(name), name))
  }

  const changed: readonly (readonly [given: string, want: RegExp])[] = [
    ['Odd Names', /^odd-names\.[0-9a-f]{6}$/],
    ['films ', /^films\.[0-9a-f]{6}$/],
    ['Films', /^films\.[0-9a-f]{6}$/],
    ['Über', /^über\.[0-9a-f]{6}$/],
    ['a/../../b', /^a-b\.[0-9a-f]{6}$/],
    ['..', /^-\.[0-9a-f]{6}$/],
    ['', /^-\.[0-9a-f]{6}$/],
    ['straße', /^strasse\.[0-9a-f]{6}$/],
    ['cafe\u0301', /^café\.[0-9a-f]{6}$/],
    ['zero\u200bwidth', /^zero-width\.[0-9a-f]{6}$/],
    ['con', /^con-\.[0-9a-f]{6}$/],
    ['NUL', /^nul-\.[0-9a-f]{6}$/],
    ['node_modules', /^node_modules-\.[0-9a-f]{6}$/],
  ]
  for (const [given, want] of changed) {
    test(`${JSON.stringify(given)} becomes ${want.source}`, () => assert.match(fileName(given), want))
  }

  test('is no other name’s, however a file system folds letters', () => {
    const folded = (name: string) => fileName(name).normalize('NFD').toUpperCase().normalize('NFD')
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        if (a !== b) assert.notEqual(folded(a), folded(b))
        assert.notEqual(folded(a), folded(`${a}x`))
        if (a.toUpperCase() !== a) assert.notEqual(folded(a), folded(a.toUpperCase()))
      }),
    )
  })

  test('never leaves its folder, and no device has it', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        assert.doesNotMatch(fileName(name), /[/\\:*?"<>|\s\p{Cc}]|^\.|\.$/u)
        assert.doesNotMatch(fileName(name), /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
      }),
    )
  })
})

describe('an identifier', () => {
  const identifiers: readonly (readonly [given: string, want: string])[] = [
    ['films', 'films'],
    ['Odd Names', 'Odd_Names'],
    ['1st', '_1st'],
    ['default', 'default_'],
    ['await', 'await_'],
    ['table', 'table_'],
    ['constructor', 'constructor_'],
    ['映画', '映画'],
    ['a"b`$c', 'a_b__c'],
    ['zero\u200dwidth', 'zero_width'],
    ['', '_'],
  ]
  for (const [given, want] of identifiers) {
    test(`for ${JSON.stringify(given)} is ${want}`, () => assert.equal(identifier(given), want))
  }

  test('is one in JavaScript, whatever the name', () => {
    fc.assert(
      fc.property(anyName, (name) => void new Function(`'use strict'; const ${identifier(name)} = 1; const T${typeName(name)} = 1`)),
    )
  })

  const types: readonly (readonly [given: string, want: string])[] = [
    ['film_gauge', 'FilmGauge'],
    ['Odd Names', 'OddNames'],
    ['row', 'Row_'],
    ['map', 'Map_'],
    ['2024', '_2024'],
  ]
  for (const [given, want] of types) {
    test(`of a type, for ${JSON.stringify(given)}, is ${want}`, () => assert.equal(typeName(given), want))
  }

  test('of a type is told apart where two names would give one', () => {
    assert.equal(uniqueTypeName('film_gauge'), 'FilmGauge')
    assert.match(uniqueTypeName('FilmGauge'), /^FilmGauge_[0-9a-f]{6}$/)
    assert.match(uniqueTypeName('film gauge'), /^FilmGauge_[0-9a-f]{6}$/)
    assert.notEqual(uniqueTypeName('FilmGauge'), uniqueTypeName('film gauge'))
  })
})

test('imported names are sorted as the linter sorts them', () => {
  const names = ['upsert', 'read', 'type Row', 'remove', 'A10', 'A2', 'table']
  assert.deepEqual(names.sort(byImportOrder), ['A2', 'A10', 'type Row', 'read', 'remove', 'table', 'upsert'])
})

test('names are sorted as their bytes in UTF-8 are', () => {
  const pieces = fc.array(fc.constantFrom('a', 'Z', '_', 'é', '\ue000', '\uffff', '𐀀', '😀'), { maxLength: 4 }).map((all) => all.join(''))
  fc.assert(
    fc.property(pieces, pieces, (a, b) => {
      assert.equal(Math.sign(byCodePoint(a, b)), Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
  )
})
