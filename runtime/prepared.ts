// Prepared statements: what each is called, and which of them a connection has. Texts in, messages out; does no I/O.

import { createHash } from 'node:crypto'
import { DatabaseError } from './database-error.ts'
import { bindHead, closeMessage, parseMessage, type Writer } from './protocol.ts'

/** A statement ready to be sent. */
export interface Prepared {
  /** Empty for the unnamed statement. */
  readonly name: string
  readonly parse: Buffer
  readonly close: Buffer
  readonly head: Buffer
}

/**
 * Gives the statement of a text under a key: always the same one. Two keys never share a plan.
 *
 * @param label stands readably before the name's hash
 */
export type Prepare = (text: string, key: string, label: string | undefined) => Prepared

/** Texts that are remembered, and their characters together; beyond either all are made anew. */
const REMEMBERED = 4000
const REMEMBERED_LENGTH = 4_000_000

/** A longer text is parsed each time: kept by every connection and by its backend, few of them would fill the memory. */
const MAX_LENGTH = 16_384

/** PostgreSQL cuts names at 63 bytes: 40 of the label, a point, 22 of the hash. */
const LABEL_LENGTH = 40

/** @param named false for poolers that give each transaction another connection: every statement is the unnamed one */
export function createPrepare(named: boolean): Prepare {
  const byKey = new Map<string, Map<string, Prepared>>()
  let size = 0
  let length = 0
  return (text, key, label) => {
    if (text.length > MAX_LENGTH) return unnamed(text)
    const use = named ? key : ''
    const known = byKey.get(use)?.get(text)
    if (known !== undefined) return known
    if (size >= REMEMBERED || length >= REMEMBERED_LENGTH) {
      byKey.clear()
      size = 0
      length = 0
    }
    const made = named ? prepared(nameOf(text, key, label), text) : unnamed(text)
    const texts = byKey.get(use)
    if (texts === undefined) byKey.set(use, new Map([[text, made]]))
    else texts.set(text, made)
    size++
    length += text.length
    return made
  }
}

/** A statement that is parsed each time it is used. */
export function unnamed(text: string): Prepared {
  return prepared('', text)
}

/** @throws DatabaseError for a NUL, which would end the text before its end */
function prepared(name: string, text: string): Prepared {
  if (text.includes('\0')) throw new DatabaseError({ code: '22021', message: 'invalid byte sequence for encoding "UTF8": 0x00' })
  return { name, parse: parseMessage(name, text), close: closeMessage(name), head: bindHead(name) }
}

/** `film.read.Jx0v…` */
function nameOf(text: string, key: string, label: string | undefined): string {
  const hash = createHash('sha256').update(key).update('\0').update(text).digest('base64url').slice(0, 22)
  return label === undefined ? hash : `${label.replace(/[^\w.]/g, '_').slice(0, LABEL_LENGTH)}.${hash}`
}

/** The statements that one connection has prepared. */
export interface Shelf {
  /** By name, the least recently used first. */
  readonly ready: Map<string, Prepared>
  /** Not known whether the server has them: Close before the next use. */
  readonly doubtful: Map<string, Prepared>
  /** Sent since the last answer. */
  readonly sent: Prepared[]
  /** How many may be ready at a time. */
  readonly limit: number
}

export function createShelf(limit: number): Shelf {
  return { ready: new Map(), doubtful: new Map(), sent: [], limit }
}

/** Writes what has to come before the Bind of a statement: nothing, mostly. */
export function putPrepared(shelf: Shelf, writer: Writer, statement: Prepared): void {
  const { ready, doubtful, sent } = shelf
  const { name } = statement
  if (name === '') {
    writer.put(statement.parse)
    return
  }
  if (ready.delete(name)) {
    ready.set(name, statement)
    return
  }
  for (const doubt of doubtful.values()) {
    writer.put(doubt.close)
    sent.push(doubt)
  }
  doubtful.clear()
  for (const oldest of ready.values()) {
    if (ready.size < shelf.limit) break
    ready.delete(oldest.name)
    writer.put(oldest.close)
    sent.push(oldest)
  }
  writer.put(statement.parse)
  ready.set(name, statement)
  sent.push(statement)
}

/** Draws the lesson from an answer: what was sent in a pipeline that failed may have been skipped. */
export function settle(shelf: Shelf, failed: boolean): void {
  const { sent } = shelf
  if (sent.length === 0) return
  if (failed) {
    for (const statement of sent) {
      shelf.ready.delete(statement.name)
      shelf.doubtful.set(statement.name, statement)
    }
  }
  sent.length = 0
}

/** Forgets one statement. False where there is nothing to forget: it was not ready before the pipeline that failed. */
export function doubt(shelf: Shelf, { name }: Prepared): boolean {
  const statement = shelf.ready.get(name)
  if (statement === undefined) return false
  shelf.ready.delete(name)
  shelf.doubtful.set(name, statement)
  return true
}

/** Forgets everything: somebody has run DEALLOCATE or DISCARD, or a table has changed. */
export function doubtAll(shelf: Shelf): void {
  for (const statement of shelf.ready.values()) shelf.doubtful.set(statement.name, statement)
  shelf.ready.clear()
}
