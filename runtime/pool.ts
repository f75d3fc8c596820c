// Connections for those who ask: at once when one is idle, else in turn. What it knows of a connection is whether it is broken
// and how old it is; nothing of statements and transactions.

import { type Cancellation, cancelled } from './cancellation.ts'
import { createDial, type DialConfig } from './dial.ts'
import { ApiError } from './errors.ts'
import { createOutage, type OutageEvents } from './outage.ts'
import { createPrepare, type Prepare } from './prepared.ts'
import { createWriter, type Writer } from './protocol.ts'
import { openWire, type Wire } from './wire.ts'

export interface PoolConfig extends Pick<DialConfig, 'database' | 'applicationName'>, OutageEvents {
  /** Connections at a time. */
  readonly max: number
  /** How long a request waits for a connection: ms. */
  readonly acquisitionTimeoutMs: number
  /** After so long a connection is replaced: ms, 0 for never. */
  readonly maxLifetimeMs: number
  /** After so long without work a connection is closed: ms, 0 for never. */
  readonly idleTimeoutMs: number
  /** False for poolers that give each transaction another connection: statements are not prepared. */
  readonly prepare: boolean
  /** Statements that a connection keeps prepared. */
  readonly maxPrepared?: number
}

/** Numbers for metrics. */
export interface PoolStats {
  readonly max: number
  /** Open connections. */
  readonly size: number
  /** Open connections that nobody uses. */
  readonly available: number
  /** Requests waiting for one. */
  readonly waiting: number
  /** Requests that waited in vain, since the start. */
  readonly timeouts: number
  /** Connections made, since the start. */
  readonly opened: number
  /** Connections that the other side, or the way there, has ended. */
  readonly lost: number
  /** Attempts to connect that failed. */
  readonly failed: number
}

export interface Pool {
  /** An idle connection, or null: then `wait`. */
  take(): Wire | null
  /**
   * A connection as soon as there is one.
   *
   * @throws ApiError PGRST003 after the acquisition timeout, PGRST000 when the database cannot be reached: at once for those who
   * ask in the pause between two attempts to connect
   * @throws DatabaseError 57014 when it was cancelled
   */
  wait(cancellation?: Cancellation): Promise<Wire>
  /** Gives a connection back, outside of a transaction; a broken one is not used again. */
  release(wire: Wire): void
  stats(): PoolStats
  /** Replaces all connections, those in use when they are given back: settings of the user that connects may have changed. */
  flush(): void
  /** Closes what is idle, waits for what is not. Those who wait for a connection get PGRST000. */
  end(): Promise<void>
  readonly prepare: Prepare
  readonly writer: Writer
}

const MAX_PREPARED = 500

interface Member {
  readonly wire: Wire
  readonly born: number
  idleSince: number
  flushed: boolean
}

interface Waiter {
  readonly resolve: (wire: Wire) => void
  readonly reject: (reason: unknown) => void
}

/** A pool without connections; they are opened when they are asked for. */
export function createPool(config: PoolConfig): Pool {
  const { max, acquisitionTimeoutMs, maxLifetimeMs, idleTimeoutMs } = config
  const { database, applicationName } = config
  const dial = createDial(
    { database, timeoutMs: acquisitionTimeoutMs, ...(applicationName === undefined ? {} : { applicationName }) },
    (client) => openWire(client, config.maxPrepared ?? MAX_PREPARED),
    (wire) => wire.client,
  )
  const members = new Map<Wire, Member>()
  const idle: Member[] = []
  const queue = new Set<Waiter>()
  let connecting = 0
  let closing = 0
  let timeouts = 0
  let opened = 0
  let lost = 0
  let failed = 0
  let ended: (() => void) | null = null
  let retry: NodeJS.Timeout | undefined
  const outage = createOutage(config)

  const expired = (member: Member, now: number) => member.flushed || (maxLifetimeMs > 0 && now - member.born > maxLifetimeMs)
  const unused = (member: Member, now: number) => idleTimeoutMs > 0 && now - member.idleSince > idleTimeoutMs

  const shortest = Math.min(maxLifetimeMs || Infinity, idleTimeoutMs || Infinity, 60_000)
  const sweep = setInterval(
    () => {
      const now = Date.now()
      for (const member of idle.filter((each) => expired(each, now) || unused(each, now))) drop(member.wire)
    },
    Math.max(10, shortest / 2),
  )
  sweep.unref()

  function next(): Waiter | undefined {
    for (const waiter of queue) {
      queue.delete(waiter)
      return waiter
    }
    return undefined
  }

  /** Everyone who waits has a connection under way, as far as there is room; while the database is away one tries for all. */
  function grow(): void {
    if (ended !== null || queue.size === 0) return
    if (!outage.now) {
      while (connecting < queue.size && members.size + connecting < max) void open()
      return
    }
    if (connecting > 0 || members.size >= max) return
    const pause = outage.pause()
    if (pause === 0) void open()
    else if (members.size === 0) for (const waiter of [...queue]) waiter.reject(outage.error())
    else retry ??= setTimeout(tryAgain, pause)
  }

  /** Somebody waits for a connection that is in use, although no more can be made. */
  function tryAgain(): void {
    retry = undefined
    grow()
  }

  async function open(): Promise<void> {
    connecting++
    let wire: Wire
    try {
      wire = await dial()
    } catch (error) {
      connecting--
      failed++
      if (ended === null) outage.failed((error as Error).message, members.size + connecting === 0)
      grow()
      finish()
      return
    }
    connecting--
    opened++
    outage.succeeded()
    const member: Member = { wire, born: Date.now(), idleSince: 0, flushed: false }
    members.set(wire, member)
    wire.client.on('end', () => remove(wire))
    offer(member)
    grow()
  }

  function offer(member: Member): void {
    if (ended !== null || member.wire.broken || expired(member, Date.now())) {
      drop(member.wire)
      return
    }
    const waiter = next()
    if (waiter !== undefined) {
      waiter.resolve(member.wire)
      return
    }
    member.idleSince = Date.now()
    idle.push(member)
  }

  function drop(wire: Wire): void {
    closing++
    remove(wire)
    void wire.close().finally(() => {
      closing--
      finish()
    })
  }

  function remove(wire: Wire): void {
    if (!members.delete(wire)) return
    if (wire.broken) lost++
    const index = idle.findIndex((member) => member.wire === wire)
    if (index >= 0) idle.splice(index, 1)
    grow()
    finish()
  }

  function finish(): void {
    if (ended !== null && members.size + connecting + closing === 0) ended()
  }

  return {
    prepare: createPrepare(config.prepare),
    writer: createWriter(),
    take() {
      for (let member = idle.pop(); member !== undefined; member = idle.pop()) {
        if (!member.wire.broken) return member.wire
        drop(member.wire)
      }
      return null
    },
    wait(cancellation) {
      if (ended !== null) return Promise.reject(closed())
      if (cancellation?.requested) return Promise.reject(cancelled())
      if (outage.now && members.size + connecting === 0 && outage.pause() > 0) return Promise.reject(outage.error())
      return new Promise<Wire>((resolve, reject) => {
        const settle = () => {
          queue.delete(waiter)
          clearTimeout(timer)
          if (cancellation !== undefined) cancellation.listener = null
        }
        const waiter: Waiter = {
          resolve: (wire) => {
            settle()
            resolve(wire)
          },
          reject: (reason) => {
            settle()
            reject(reason)
          },
        }
        const timer = setTimeout(() => {
          timeouts++
          waiter.reject(new ApiError('PGRST003'))
        }, acquisitionTimeoutMs)
        if (cancellation !== undefined) cancellation.listener = () => waiter.reject(cancelled())
        queue.add(waiter)
        grow()
      })
    },
    release(wire) {
      const member = members.get(wire)
      if (member !== undefined) offer(member)
    },
    flush() {
      for (const member of members.values()) member.flushed = true
      for (const member of [...idle]) drop(member.wire)
    },
    stats: () => ({ max, size: members.size, available: idle.length, waiting: queue.size, timeouts, opened, lost, failed }),
    end() {
      if (ended !== null) return Promise.resolve()
      clearInterval(sweep)
      clearTimeout(retry)
      return new Promise((resolve) => {
        ended = resolve
        for (const waiter of [...queue]) waiter.reject(closed())
        for (const member of [...idle]) drop(member.wire)
        finish()
      })
    },
  }
}

const closed = () => new ApiError('PGRST000', { details: 'The connection pool is closed.' })
