// Transactions against a real server: what is sent, what comes back, what stays of it.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DatabaseError } from '../runtime/database-error.ts'
import { ApiError } from '../runtime/errors.ts'
import { query, type Result, type Transaction } from '../runtime/execute.ts'
import {
  anon,
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

describe('values and results', () => {
  test('parameters and columns keep texts, empty texts, nulls and every script', async () => {
    const values = ['plain', '', null, 'žluťoučký 灯籠 🏮', "'; drop table items; --", 'a\\b\n"c"']
    assert.deepEqual(texts(await run(sql('select $1::text, $2::text, $3::text, $4::text, $5::text, $6::text', values))), [values])
  })

  test('a lone surrogate becomes the replacement character', async () => {
    assert.equal(await first(run(sql('select $1::text', ['\ud800x']))), '\ufffdx')
  })

  test('a Buffer is the bytes of a text, and of a binary value where that is said', async () => {
    assert.equal(await first(run(sql('select $1::text', [Buffer.from('šero')]))), 'šero')
    const bytes = Buffer.from([0, 1, 255, 0])
    const result = await run({ text: 'select $1::text, $2::bytea', values: ['t', bytes], binary: [1], formats: [0, 1] })
    assert.deepEqual(result.rows, [[Buffer.from('t'), bytes]])
    assert.equal(await first(run({ text: 'select $1::bytea', values: [bytes], binary: [0] })), '\\x0001ff00')
    assert.deepEqual((await run({ text: 'select 1::int2, 2::int2', values: [], formats: [1] })).rows[0]?.[1], Buffer.from([0, 2]))
  })

  test('a NUL in a text is refused by the database and leaves the connection usable', async () => {
    await assert.rejects(run(sql('select $1::text', ['a\0b'])), code('22021'))
    await assert.rejects(run('select 1 as "a\0b"'), code('22021'))
    assert.equal(await first(run('select 1')), '1')
  })

  test('as many parameters as the protocol allows, and no more', async () => {
    const list = (count: number) =>
      sql(`select coalesce(${Array.from({ length: count }, (_, i) => `$${i + 1}::int`)})`, Array(count).fill(null))
    const most = sql(`select cardinality(array[${Array.from({ length: 65535 }, (_, i) => `$${i + 1}`)}]::text[])`, Array(65535).fill('x'))
    assert.equal(await first(run(most)), '65535')
    await assert.rejects(run(list(65536)), (error: ApiError) => error.code === 'PGRST001' && /parameters/.test(String(error.details)))
    assert.equal(await first(run('select 1')), '1')
  })

  test('command and count come from the command tag', async () => {
    const result = await run(`insert into items (name) values ('a'), ('b'), ('c')`)
    assert.deepEqual([result.command, result.count, result.rows], ['INSERT', 3, []])
    const update = await run(`update items set name = name || '!' where name <> 'b' returning name`)
    assert.deepEqual([update.command, update.count, texts(update)], ['UPDATE', 2, [['a!'], ['c!']]])
    const select = await run('select generate_series(1, 1000)')
    assert.deepEqual([select.command, select.count, select.rows.length], ['SELECT', 1000, 1000])
    const none = await run(`create table if not exists passing ()`)
    assert.deepEqual([none.command, none.count], ['CREATE', 0])
    assert.deepEqual(await run(''), { rows: [], command: '', count: 0, after: [] })
  })

  test('large texts go in and come out whole', async () => {
    const large = 'lanterna ☀ '.repeat(1_600_000)
    const result = await run(sql('select $1::text, length($1::text)', [large]))
    const [column, length] = result.rows[0]!
    assert.equal(column?.length, Buffer.byteLength(large))
    assert.ok(column?.equals(Buffer.from(large)))
    assert.equal(length?.toString(), String(large.length))
    assert.equal(await first(run('select 1')), '1')
  })

  test('a hundred thousand rows arrive in order', async () => {
    const { rows } = await run(`select i, repeat('x', i % 50) from generate_series(1, 100000) i`)
    assert.equal(rows.length, 100000)
    assert.ok(rows.every(([i, x], index) => Number(i) === index + 1 && x?.length === (index + 1) % 50))
  })

  test('statements after the main one give their rows too', async () => {
    const result = await run(`insert into items (name) values ('z') returning name`, {
      after: [sql('select count(*) from items'), sql('explain (format json) select * from items where id = $1', ['7'])],
    })
    assert.deepEqual(texts(result), [['z']])
    assert.equal(result.after[0]?.[0]?.[0]?.toString(), '1')
    assert.match(result.after[1]?.[0]?.[0]?.toString() ?? '', /"Plan Rows"/)
  })

  test('query gives texts', async () => {
    assert.deepEqual(await query(pool, 'select $1::int + 1, null', ['41']), [['42', null]])
  })
})

describe('settings', () => {
  test('end with the transaction', async () => {
    const who = `select current_user, current_setting('request.jwt.claims', true), current_setting('transaction_read_only')`
    const readOnly = sql(`select set_config('transaction_read_only', 'on', true)`)
    const inside = await run(who, { before: [...as(user, '{"sub":"ann"}'), readOnly] })
    assert.deepEqual(texts(inside), [[user, '{"sub":"ann"}', 'on']])
    assert.deepEqual(texts(await run(who)), [['postgres', '', 'off']])
  })

  test('a transaction that is read only refuses to write', async () => {
    const readOnly = [sql(`select set_config('transaction_read_only', 'on', true)`)]
    await assert.rejects(run(`insert into items (name) values ('x')`, { before: readOnly }), code('25006'))
    await run(`insert into items (name) values ('y')`)
    assert.deepEqual(await names(), ['y'])
  })

  test('a role that does not exist keeps the main statement from running', async () => {
    await assert.rejects(run(`insert into items (name) values ('x')`, { before: as('nobody at all') }), code('22023'))
    assert.deepEqual(await names(), [])
    assert.equal(await first(run('select current_user')), 'postgres')
  })

  test('row policies and permissions hold for alternating roles, long after plans are kept', async () => {
    const notes = (role: string, sub: string, planKey: string) =>
      first(run('select count(*) from notes', { before: as(role, JSON.stringify({ sub })), planKey }))
    for (const keyOf of [(role: string) => role, () => 'one for all']) {
      for (let i = 0; i < 12; i++) {
        assert.equal(await notes(user, 'bob', keyOf(user)), '2')
        assert.equal(await notes(user, 'ann', keyOf(user)), '1')
        assert.equal(await notes(anon, 'bob', keyOf(anon)), '0')
      }
    }
    assert.equal(await first(run('select count(*) from secrets', { before: as(user) })), '0')
    await assert.rejects(run('select count(*) from secrets', { before: as(anon) }), code('42501'))
    assert.equal(await first(run('select count(*) from secrets', { before: as(user) })), '0')
  })
})

describe('an error', () => {
  test('anywhere undoes everything and runs nothing behind it', async () => {
    const insert = sql(`insert into items (name) values ('leak')`)
    await assert.rejects(run('select 1/0', { before: [insert] }), code('22012'))
    await assert.rejects(run(insert, { before: [sql('select 1/0')] }), code('22012'))
    await assert.rejects(run(insert, { after: [sql('select 1/0')] }), code('22012'))
    await assert.rejects(run('select 1/0', { before: [insert], end: 'rollback' }), code('22012'))
    await assert.rejects(run('select 1/0', { before: [insert], end: () => 'commit' }), code('22012'))
    await assert.rejects(run('select 1/0', { before: [insert], isolation: 'serializable' }), code('22012'))
    assert.deepEqual(await names(), [])
    assert.equal(await first(run('select 1')), '1')
    assert.equal(await backends(), 1)
  })

  test('has the fields that PostgreSQL gives', async () => {
    await superuser(`create table if not exists uniques (id int constraint one_of_each unique); insert into uniques values (1)`)
    await assert.rejects(run('insert into uniques values (1)'), (error: DatabaseError) => {
      const { severity, code, message, detail, hint, schema, table, constraint } = error
      assert.deepEqual(
        { severity, code, message, detail, hint, schema, table, constraint },
        {
          severity: 'ERROR',
          code: '23505',
          message: 'duplicate key value violates unique constraint "one_of_each"',
          detail: 'Key (id)=(1) already exists.',
          hint: undefined,
          schema: 'public',
          table: 'uniques',
          constraint: 'one_of_each',
        },
      )
      return true
    })
    await superuser('drop table uniques')
  })

  test('after some rows hides them', async () => {
    await assert.rejects(run('select 1/(50000 - i) from generate_series(1, 60000) i'), code('22012'))
  })

  test('of a deferred constraint, which comes at the very end, is reported', async () => {
    const orphan = sql('insert into children values (7) returning parent')
    await assert.rejects(run(orphan), code('23503'))
    await assert.rejects(run(orphan, { isolation: 'repeatable read' }), code('23503'))
    await assert.rejects(run(orphan, { end: () => 'commit' }), code('23503'))
    assert.equal((await superuser('select from children')).length, 0)
    assert.equal(await first(run('select 1')), '1')
    assert.equal(await backends(), 1)
  })

  test('of a statement timeout leaves the connection usable', async () => {
    const limit = [sql(`select set_config('statement_timeout', '50', true)`)]
    await assert.rejects(run('select pg_sleep(5)', { before: limit }), code('57014'))
    assert.equal(await first(run('show statement_timeout')), '0')
  })

  test('of COPY, which nobody can answer, ends the connection and nothing else', async () => {
    await assert.rejects(run('copy items (name) from stdin'), code('PGRST001'))
    assert.equal(await first(run('select 1')), '1')
  })
})

describe('the end of a transaction', () => {
  test('rollback gives the result and leaves nothing', async () => {
    const result = await run(`insert into items (name) values ('a') returning name`, {
      before: as(user),
      after: [sql('select count(*) from items')],
      end: 'rollback',
    })
    assert.deepEqual([result.command, result.count, texts(result)], ['INSERT', 1, [['a']]])
    assert.equal(result.after[0]?.[0]?.[0]?.toString(), '1')
    assert.deepEqual(await names(), [])
    assert.equal(await first(run('select current_user')), 'postgres')
  })

  test('rollback reports what a commit would have, abandon does not', async () => {
    const orphan = sql('insert into children values (7)')
    await assert.rejects(run(orphan, { end: 'rollback' }), code('23503'))
    await assert.rejects(run(orphan, { end: () => 'rollback' }), code('23503'))
    assert.equal((await run(orphan, { end: 'abandon' })).count, 1)
    assert.equal((await run(orphan, { end: () => 'abandon' })).count, 1)
    assert.equal((await superuser('select from children')).length, 0)
    assert.equal(await backends(), 1)
  })

  test('a function decides by the result', async () => {
    const insert = (name: string) => sql('insert into items (name) values ($1)', [name])
    const few = (result: Result) => (result.count > 1 ? 'abandon' : 'commit')
    await run(insert('one'), { end: few })
    await run(`insert into items (name) values ('two'), ('three')`, { end: few })
    assert.deepEqual(await names(), ['one'])
  })

  test('what the function throws is thrown on, and nothing stays', async () => {
    const end = () => {
      throw new ApiError('PGRST116', { rows: 2 })
    }
    await assert.rejects(run(`insert into items (name) values ('x')`, { end }), code('PGRST116'))
    assert.deepEqual(await names(), [])
    assert.equal(await first(run('select 1')), '1')
    assert.equal(await backends(), 1)
  })

  test('each way costs the round trips it has to', async () => {
    const trips = async (more: Partial<Transaction>) => {
      const wire = (await pool.take()) ?? (await pool.wait())
      pool.release(wire)
      const { stream } = (wire.client as unknown as { connection: { stream: { write: (bytes: Buffer) => boolean } } }).connection
      const write = stream.write.bind(stream)
      let count = 0
      stream.write = (bytes) => {
        count++
        return write(bytes)
      }
      await run(`insert into items (name) values ('x')`, { before: as(user), ...more })
      stream.write = write
      return count
    }
    assert.equal(await trips({}), 1)
    assert.equal(await trips({ end: 'rollback' }), 1)
    assert.equal(await trips({ isolation: 'serializable' }), 1)
    assert.equal(await trips({ end: () => 'commit' }), 2)
    assert.equal(await trips({ end: () => 'rollback' }), 2)
  })

  test('isolation levels hold for one transaction', async () => {
    const level = 'show transaction_isolation'
    for (const isolation of ['serializable', 'repeatable read', 'read committed', 'read uncommitted'] as const) {
      assert.equal(await first(run(level, { isolation, before: as(user) })), isolation)
      assert.equal(await first(run(level, { isolation, end: 'rollback' })), isolation)
    }
    assert.equal(await first(run(level)), 'read committed')
  })

  test('a serialization failure is reported', async () => {
    const two = poolWith({ max: 2 })
    await superuser(`insert into items (name) values ('shared')`)
    const slow = () => run(`update items set name = name || pg_sleep(0.2)::text || 'x'`, { isolation: 'serializable' }, two)
    const outcomes = await Promise.allSettled([slow(), slow()])
    const failures = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    assert.deepEqual(
      failures.map(({ code }: DatabaseError) => code),
      ['40001'],
    )
    assert.deepEqual(await names(), ['sharedx'])
    await two.end()
  })
})
