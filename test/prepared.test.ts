// Prepared statements against a real server: which there are, and that none is missed when it is gone.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Transaction } from '../runtime/execute.ts'
import {
  as,
  backends,
  code,
  first,
  names,
  pool,
  poolWith,
  run,
  sql,
  superuser,
  texts,
  user,
  useTransactions,
} from './support/transactions.ts'

useTransactions()

describe('prepared statements', () => {
  const prepared = async (on = pool) =>
    (await run(`select name, statement from pg_prepared_statements order by prepare_time, name`, {}, on)).rows.map((row) => row.map(String))

  test('are parsed once, named by label, text and plan key', async () => {
    for (let i = 0; i < 3; i++) await run('select 1', { planKey: 'a', label: 'film.read' })
    await run('select 1', { planKey: 'b', label: `vlákno ${'x'.repeat(100)}` })
    const all = (await prepared()).filter(([, text]) => text === 'select 1').map(([name]) => name ?? '')
    assert.equal(all.length, 2)
    assert.match(all[0] ?? '', /^film\.read\.[\w-]{22}$/)
    assert.match(all[1] ?? '', /^vl_kno_x+\.[\w-]{22}$/)
    assert.ok(all.every((name) => name.length <= 63))
  })

  test('are one for all plan keys when the statement says so', async () => {
    for (const planKey of ['a', 'b']) await run('select 2', { before: [{ text: 'select 1', values: [], shared: true }], planKey })
    const all = (await prepared()).map(([, text]) => text)
    assert.deepEqual([all.filter((text) => text === 'select 1').length, all.filter((text) => text === 'select 2').length], [1, 2])
  })

  test('are bounded: the least recently used is closed', async () => {
    const small = poolWith({ maxPrepared: 3 })
    for (const text of ['select 1', 'select 2', 'select 1', 'select 3', 'select 4', 'select 1']) await run(text, {}, small)
    const all = (await prepared(small)).map(([, text]) => text)
    assert.deepEqual(all.slice(0, 2).sort(), ['select 1', 'select 4'])
    assert.equal(all.length, 3)
    await small.end()
  })

  test('work with a bound below what one transaction needs', async () => {
    const tiny = poolWith({ maxPrepared: 1 })
    for (let i = 0; i < 3; i++) {
      const result = await run('select 2', { before: [sql('select 1')], after: [sql('select 3'), sql('select 1')] }, tiny)
      assert.deepEqual([texts(result), result.after.map((rows) => String(rows[0]?.[0]))], [[['2']], ['3', '1']])
    }
    await tiny.end()
  })

  test('stay bounded when pipelines fail', async () => {
    const small = poolWith({ maxPrepared: 3 })
    for (let i = 0; i < 10; i++) {
      await assert.rejects(
        run(`select ${i} / 0`, { before: [sql(`select ${i} + 0`)], after: [sql(`select ${i} + 1`)] }, small),
        code('22012'),
      )
    }
    assert.ok((await prepared(small)).length <= 3)
    await small.end()
  })

  test('of a pipeline that failed before them are parsed later', async () => {
    await assert.rejects(run('select 5', { before: [sql('select 1/0')] }), code('22012'))
    assert.equal(await first(run('select 5')), '5')
    await assert.rejects(run('select nonsense from nowhere'), code('42P01'))
    await assert.rejects(run('select nonsense from nowhere'), code('42P01'))
    assert.equal(await first(run('select 5')), '5')
  })

  test('come back after DEALLOCATE ALL, also in explicit transactions', async () => {
    const insert = `insert into items (name) values ('x')`
    const ways: Partial<Transaction>[] = [{}, { end: 'rollback' }, { isolation: 'serializable' }, { end: () => 'commit' }]
    for (const more of ways) {
      await run(insert, { before: as(user), ...more })
      await run('deallocate all')
      assert.equal((await run(insert, { before: as(user), ...more })).count, 1)
    }
    assert.deepEqual(await names(), ['x', 'x', 'x', 'x', 'x', 'x'])
    assert.equal(await backends(), 1)
  })

  test('come back when only one was deallocated', async () => {
    await run('select 5', { label: 'gone' })
    await run('select 6')
    const name = (await prepared()).find(([, text]) => text === 'select 5')?.[0]
    await run(`deallocate "${name}"`)
    assert.equal(await first(run('select 5', { label: 'gone' })), '5')
    assert.equal(await first(run('select 6')), '6')
  })

  test('follow a table that changes under them', async () => {
    await superuser(`create table changing (a int); insert into changing values (1)`)
    const star = 'select * from changing'
    assert.deepEqual(texts(await run(star)), [['1']])
    await superuser(`alter table changing add column b text default 'x'`)
    assert.deepEqual(texts(await run(star)), [['1', 'x']])
    await superuser('drop table changing')
    await assert.rejects(run(star), code('42P01'))
  })

  test('follow a column whose type changes under their parameters, and a write runs once', async () => {
    await superuser(`create table retyped (a int, n int default 0); insert into retyped values (1); grant all on retyped to public;
      create sequence if not exists retyped_calls; grant usage on retyped_calls to public`)
    const read = sql('select a from retyped where a = $1', ['1'])
    const write = (value: string) =>
      sql(`update retyped set n = n + 1, a = a where a = $1 and nextval('retyped_calls') > 0 returning n`, [value])
    const other = sql('select 7')
    const runs: Partial<Transaction>[] = [{}, { isolation: 'serializable' }]
    for (let i = 0; i < 2; i++) for (const part of [read, write('1'), other]) await run(part)
    for (const [type, value] of [
      ['bigint', '5000000000'],
      ['numeric', '1.5'],
      ['text', 'one'],
    ] as const) {
      await superuser(`alter table retyped alter a type ${type} using '${value}'::${type}`)
      for (const more of runs) {
        assert.equal(await first(run({ ...read, values: [value] }, more)), value)
        const before = Number((await superuser('select last_value from retyped_calls'))[0]?.last_value)
        const [[n]] = (await superuser('select n from retyped')).map((row) => [Number(row.n)]) as [[number]]
        assert.equal(await first(run(write(value), more)), String(n + 1))
        assert.equal(Number((await superuser('select last_value from retyped_calls'))[0]?.last_value), before + 1)
      }
      const others = (await prepared()).filter(([, text]) => text === 'select 7')
      assert.equal(others.length, 1)
    }
    await superuser('drop table retyped')
  })

  test('a literal that does not fit is refused as before, and the statement stays usable', async () => {
    const read = (value: string) => sql('select 8 where 1 = $1', [value])
    for (let i = 0; i < 3; i++) {
      await assert.rejects(run(read('x')), code('22P02'))
      assert.equal(await first(run(read('1'))), '8')
    }
    assert.equal((await prepared()).filter(([, text]) => text === 'select 8 where 1 = $1').length, 1)
  })

  test('a name that is taken already is closed first', async () => {
    const one = poolWith()
    await run('select 5', { label: 'taken' }, one)
    const wire = one.take()!
    wire.shelf.ready.clear()
    one.release(wire)
    assert.equal(await first(run('select 5', { label: 'taken' }, one)), '5')
    await one.end()
  })

  test('an error with such a code raised by a function is not retried', async () => {
    await superuser(`create sequence if not exists calls;
      create or replace function liar() returns int language plpgsql as $$
        begin perform nextval('calls'); raise sqlstate '26000' using message = 'not me'; end $$`)
    await assert.rejects(run('select liar()'), code('26000'))
    assert.equal((await superuser('select last_value from calls'))[0]?.last_value, '1')
  })

  test('are not there when they are not wanted', async () => {
    const plain = poolWith({ prepare: false })
    for (let i = 0; i < 3; i++) assert.equal(await first(run(sql('select $1::int', ['5']), { before: as(user), label: 'x' }, plain)), '5')
    assert.deepEqual(await prepared(plain), [])
    await plain.end()
  })
})
