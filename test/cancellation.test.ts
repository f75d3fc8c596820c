// Transactions that are cut short, by the client or by the server.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCancellation } from '../runtime/cancellation.ts'
import type { DatabaseError } from '../runtime/database-error.ts'
import type { ApiError } from '../runtime/errors.ts'
import type { Transaction } from '../runtime/execute.ts'
import { backends, code, first, kill, names, pool, poolWith, run, sql, useTransactions } from './support/transactions.ts'

useTransactions()

describe('a cancellation', () => {
  test('stops what runs, and the connection goes on', async () => {
    const cancellation = createCancellation()
    const started = performance.now()
    setTimeout(() => cancellation.request(), 50)
    await assert.rejects(run(`with i as (insert into items (name) values ('x')) select pg_sleep(20)`, { cancellation }), code('57014'))
    assert.ok(performance.now() - started < 5000)
    assert.equal(await first(run('select 1')), '1')
    assert.deepEqual(await names(), [])
    assert.equal(await backends(), 1)
  })

  test('stops what runs in an explicit transaction', async () => {
    for (const more of [{ end: 'rollback' }, { end: () => 'commit' }, { isolation: 'serializable' }] as Partial<Transaction>[]) {
      const cancellation = createCancellation()
      setTimeout(() => cancellation.request(), 30)
      await assert.rejects(run('select pg_sleep(20)', { cancellation, ...more }), code('57014'))
      assert.equal(await first(run('select 1')), '1')
    }
    assert.equal(await backends(), 1)
  })

  test('between result and commit leaves nothing', async () => {
    const cancellation = createCancellation()
    const end = () => {
      cancellation.request()
      return 'commit' as const
    }
    await run(`insert into items (name) values ('decided')`, { end, cancellation }).catch(code('57014'))
    const early = createCancellation()
    const slow = run(`insert into items (name) values (pg_sleep(0.2)::text || 'x')`, { end: () => 'commit', cancellation: early })
    early.request()
    await assert.rejects(slow, code('57014'))
    assert.ok(!(await names()).includes('x'))
    assert.equal(await first(run('select 1')), '1')
  })

  test('before the start runs nothing', async () => {
    const cancellation = createCancellation()
    cancellation.request()
    await assert.rejects(run(`insert into items (name) values ('x')`, { cancellation }), code('57014'))
    assert.deepEqual(await names(), [])
  })

  test('in the queue gives up the place', async () => {
    const cancellation = createCancellation()
    await run('select 1')
    const busy = run('select pg_sleep(0.3)')
    const waiting = run(`insert into items (name) values ('x')`, { cancellation })
    const refused = assert.rejects(waiting, code('57014'))
    await sleep(20)
    assert.equal(pool.stats().waiting, 1)
    cancellation.request()
    await refused
    assert.equal(pool.stats().waiting, 0)
    await busy
    assert.deepEqual(await names(), [])
  })

  test('that comes too late hits nobody', async () => {
    for (let i = 0; i < 30; i++) {
      const cancellation = createCancellation()
      const running = run('select 1', { cancellation }).catch(code('57014'))
      setTimeout(() => cancellation.request(), i % 3)
      await running
      assert.equal(await first(run('select count(*) from generate_series(1, 3000)')), '3000')
    }
  })
})

describe('cancellations under load', () => {
  test('hit nobody else, and no connection is lost by them', async () => {
    const shared = poolWith({ max: 3 })
    const results = { cancelled: 0, completed: 0 }
    const steady = async (worker: number) => {
      for (let i = 0; i < 60; i++) {
        // Long enough for a cancellation that comes late.
        const text = `select count(*) || '/${worker}/${i}' from generate_series(1, 2000)`
        assert.equal(await first(run(text, {}, shared)), `2000/${worker}/${i}`)
      }
    }
    const leaving = async (worker: number) => {
      for (let i = 0; i < 60; i++) {
        const cancellation = createCancellation()
        setTimeout(() => cancellation.request(), (i + worker) % 7)
        const running = run(`select pg_sleep(${(i % 5) / 1000})`, { cancellation }, shared)
        await running.then(() => results.completed++, code('57014'))
        if (cancellation.requested) results.cancelled++
      }
    }
    await Promise.all([steady(1), steady(2), steady(3), leaving(1), leaving(2), leaving(3)])
    const { opened, lost } = shared.stats()
    assert.deepEqual([opened, lost], [3, 0])
    assert.ok(results.cancelled > 20 && results.completed > 5, JSON.stringify(results))
    await shared.end()
  })
})

describe('a connection that is lost', () => {
  test('while a statement runs gives what PostgreSQL said, and the next request gets a new one', async () => {
    const running = assert.rejects(run(`with i as (insert into items (name) values ('x')) select pg_sleep(20)`), code('57P01'))
    await sleep(100)
    await kill()
    await running
    assert.equal(await first(run('select 1')), '1')
    assert.deepEqual(await names(), [])
  })

  test('while it is idle is not noticed by anybody', async () => {
    await run('select 1')
    await kill()
    await sleep(50)
    assert.equal(pool.stats().size, 0)
    assert.equal(await first(run('select 1')), '1')
  })

  test('between two round trips is an error', async () => {
    const limit = [sql(`select set_config('idle_in_transaction_session_timeout', '30', true)`)]
    const end = () => {
      const until = performance.now() + 200
      while (performance.now() < until);
      return 'commit' as const
    }
    await assert.rejects(run(`insert into items (name) values ('x')`, { before: limit, end }), ({ code }: DatabaseError | ApiError) => {
      assert.ok(code === '25P03' || code === 'PGRST001', code)
      return true
    })
    assert.equal(await first(run('select 1')), '1')
    assert.deepEqual(await names(), [])
  })
})
