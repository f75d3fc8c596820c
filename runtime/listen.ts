// A connection of its own that listens on a channel and comes back when it is lost. Payloads out; what they mean is for others.
// https://www.postgresql.org/docs/current/sql-notify.html

import { setTimeout as sleep } from 'node:timers/promises'
import { createDial, type DialConfig } from './dial.ts'
import { ident } from './fragment.ts'
import { openWire, type Wire } from './wire.ts'

export interface Listener {
  /** Notifications arrive. */
  readonly connected: boolean
  /** Says goodbye; nothing is told afterwards. */
  close(): Promise<void>
}

/** Between two attempts: 1, 2, 4 … 32 s. */
const FIRST_DELAY_S = 1
const LAST_DELAY_S = 32

/** `host:port` and version of who answers, for people. */
const ABOUT = `select coalesce(host(inet_server_addr()) || ':' || inet_server_port(), 'a Unix socket'), current_setting('server_version')`

/**
 * Listens at once, and again after a loss, with growing pauses. Resolves never and throws nothing: `log` is told what happens.
 *
 * @param onNotify gets the payload; the empty one too after a reconnection, since notifications may have been missed meanwhile
 * @param log a line for operators
 */
export function listen(settings: DialConfig, channel: string, onNotify: (payload: string) => void, log: (line: string) => void): Listener {
  const dial = createDial(
    settings,
    (client) => openWire(client, 0),
    (opened) => opened.client,
    'read-write',
  )
  const closing = new AbortController()
  let wire: Wire | null = null
  let times = 0

  /** Resolves when the connection is lost. */
  async function stay(): Promise<void> {
    const opened = await dial()
    const { client } = opened
    try {
      if (closing.signal.aborted) return
      const ended = new Promise<void>((resolve) => client.once('end', () => resolve()))
      client.on('notification', (told) => {
        if (!closing.signal.aborted) onNotify(told.payload ?? '')
      })
      const { rows } = await client.query<[string, string]>({ text: ABOUT, rowMode: 'array' })
      await client.query(`listen ${ident(channel)}`)
      if (closing.signal.aborted) return
      wire = opened
      const [place, version] = rows[0]!
      log(`Listener connected to PostgreSQL ${version} on ${place} and listening for database notifications on the "${channel}" channel`)
      if (times++ > 0) onNotify('')
      await ended
    } finally {
      wire = null
      if (!opened.broken) await opened.close()
    }
  }

  async function keep(): Promise<void> {
    for (let delay = FIRST_DELAY_S; !closing.signal.aborted; delay = Math.min(delay * 2, LAST_DELAY_S)) {
      const before = times
      const reason = await stay().then(
        () => 'the connection was lost',
        (error: Error) => error.message,
      )
      if (closing.signal.aborted) return
      if (times > before) delay = FIRST_DELAY_S
      log(`Failed listening for database notifications on the "${channel}" channel. ${reason}`)
      log(`Retrying listening for database notifications in ${delay} seconds...`)
      await sleep(delay * 1000, undefined, { signal: closing.signal, ref: false }).catch(() => {})
    }
  }

  const kept = keep()
  return {
    get connected() {
      return wire !== null && !wire.broken
    },
    async close() {
      closing.abort()
      await wire?.close()
      await kept
    },
  }
}
