// docs/errors.md against the tables of the runtime: neither may know a code or a status that the other does not.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { errors } from '../runtime/errors.ts'
import { answerFault } from '../runtime/sqlstate.ts'

const page = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8')

/** `| PGRST000 | 503 | … | … |` → its cells; the head of a table is no row. */
function rowsWith(code: RegExp): string[][] {
  const rows = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  return rows.filter((cells) => code.test(cells[1] ?? '')).map((cells) => cells.slice(1, -1))
}

const own = rowsWith(/^PGRST/)
const sqlstates = rowsWith(/^(?=.*\d|[A-Z]{2}\*)[0-9A-Z]{2}(\*|[0-9A-Z]{3})$/)

test('every error code of the runtime is in the docs once, and no other is', () => {
  assert.deepEqual(own.map(([code]) => code).sort(), Object.keys(errors).sort())
})

test('the docs tell the status that a code answers with, when it happens and what to do', () => {
  for (const [code = '', status, ...words] of own) {
    assert.equal(Number(status), errors[code as keyof typeof errors].status, code)
    assert.equal(words.length, 2, `${code} needs a cell for when and one for what to do`)
    for (const word of words) assert.match(word, /\S.*\.$/, `${code} is told in sentences`)
  }
})

test('prose names no code that is unknown', () => {
  const named = new Set(page.match(/\bPGRST[X0-9][0-9]{2}\b/g))
  assert.deepEqual(
    [...named].filter((code) => !(code in errors)),
    [],
  )
})

test("the docs tell the status of PostgreSQL's codes", () => {
  assert.ok(sqlstates.length > 30, `${sqlstates.length} rows were found`)
  for (const [code = '', status] of sqlstates) {
    const fault = { code: code.replace('*', '000'), message: 'as it happens' }
    assert.equal(answerFault(fault, true).status, Number(status), code)
  }
  assert.equal(answerFault({ code: '22P02', message: 'as it happens' }, true).status, 400)
})

test('the exceptions that the docs name hold', () => {
  assert.equal(answerFault({ code: '21000', message: 'DELETE requires a WHERE clause' }, true).status, 400)
  assert.equal(answerFault({ code: '22023', message: 'role "nobody" does not exist' }, true).status, 401)
  assert.equal(answerFault({ code: '42501', message: 'permission denied' }, false).status, 401)
  assert.equal(answerFault({ code: '42883', message: 'function xmlagg(record) does not exist' }, true).status, 406)
  const raised = answerFault({ code: 'PT402', message: 'Payment Required' }, true)
  assert.deepEqual([raised.status, raised.statusText], [402, 'Payment Required'])
})
