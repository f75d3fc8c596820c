// The client's half of the extended query protocol: messages in, bytes out. Knows no connection and no SQL.
// https://www.postgresql.org/docs/current/protocol-message-formats.html

/** A parameter: text, the bytes of a text (or, when its index is among `binary`, of a binary value), or null. */
export type Value = string | Buffer | null

/** Collects messages for one write to the socket. */
export interface Writer {
  /** Appends a message that is ready made. */
  put(message: Buffer): void
  /**
   * Appends Bind and Execute of all rows.
   *
   * @param head what a Bind begins with: portal and statement, as `bindHead` makes it
   * @param binary indexes of the values that are binary
   * @param formats of the result's columns, 0 text or 1 binary: one for all, or one each; none is text
   */
  run(head: Buffer, values: readonly Value[], binary?: readonly number[], formats?: readonly (0 | 1)[]): void
  /** The bytes since the last call, in order; a large value is among them as it was given. The writer may be used again at once. */
  take(): readonly Buffer[]
  /** Drops what was put since the last `take`. */
  drop(): void
}

/** Above this many bytes nothing is copied: the buffer itself is handed over, and a value goes to the socket as it is. */
const LARGE = 65536

const EXECUTE_ALL = message('E', Buffer.alloc(5))

/** Ends a pipeline: commits an implicit transaction, and makes the server answer. */
export const SYNC = message('S')

export function parseMessage(name: string, text: string): Buffer {
  return message('P', Buffer.from(`${name}\0${text}\0\0\0`))
}

export function closeMessage(name: string): Buffer {
  return message('C', Buffer.from(`S${name}\0`))
}

/** The unnamed portal and the statement's name. */
export function bindHead(name: string): Buffer {
  return Buffer.from(`\0${name}\0`)
}

function message(type: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const bytes = Buffer.alloc(5 + body.length)
  bytes.write(type, 'latin1')
  bytes.writeInt32BE(4 + body.length, 1)
  body.copy(bytes, 5)
  return bytes
}

/** A writer with one buffer that grows with need. */
export function createWriter(): Writer {
  let bytes = Buffer.allocUnsafeSlow(LARGE)
  let at = 0
  /** What lies before `bytes`, and how much that is. */
  let parts: Buffer[] = []
  let before = 0

  function reserve(size: number): void {
    if (bytes.length - at >= size) return
    const larger = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, at + size))
    bytes.copy(larger, 0, 0, at)
    bytes = larger
  }

  function int16(value: number): void {
    bytes[at++] = value >>> 8
    bytes[at++] = value
  }

  function int32(value: number): void {
    bytes[at++] = value >>> 24
    bytes[at++] = value >>> 16
    bytes[at++] = value >>> 8
    bytes[at++] = value
  }

  function put(part: Buffer): void {
    if (part.length > LARGE) {
      close()
      parts.push(part)
      before += part.length
      return
    }
    reserve(part.length)
    part.copy(bytes, at)
    at += part.length
  }

  /** The socket may keep what it is given until it is sent: it never gets the buffer that is written to next. */
  function close(): void {
    if (at === 0) return
    before += at
    if (at > LARGE) {
      parts.push(bytes.subarray(0, at))
      bytes = Buffer.allocUnsafeSlow(LARGE)
    } else {
      const copy = Buffer.allocUnsafe(at)
      bytes.copy(copy, 0, 0, at)
      parts.push(copy)
    }
    at = 0
  }

  function value(given: Value): void {
    if (given === null) {
      reserve(4)
      int32(-1)
    } else if (typeof given === 'string') {
      // A code unit is three bytes at most: counting exactly is worth it for long texts only.
      const room = given.length < 4096 ? given.length * 3 : Buffer.byteLength(given)
      reserve(4 + room)
      const size = bytes.write(given, at + 4, room, 'utf8')
      int32(size)
      at += size
    } else {
      reserve(4)
      int32(given.length)
      put(given)
    }
  }

  return {
    put,
    run(head, values, binary, formats) {
      reserve(16 + head.length + 2 * values.length)
      const [start, part, total] = [at, parts.length, before + at]
      bytes[at++] = 0x42
      at += 4
      put(head)
      if (binary === undefined || binary.length === 0) {
        int16(0)
      } else {
        int16(values.length)
        for (let i = 0; i < values.length; i++) int16(binary.includes(i) ? 1 : 0)
      }
      int16(values.length)
      for (let i = 0; i < values.length; i++) value(values[i]!)
      reserve(2 + 2 * (formats?.length ?? 0) + EXECUTE_ALL.length)
      int16(formats?.length ?? 0)
      if (formats !== undefined) for (const format of formats) int16(format)
      const begun = parts[part] ?? bytes
      begun.writeInt32BE(before + at - total - 1, start + 1)
      put(EXECUTE_ALL)
    },
    take() {
      close()
      const all = parts
      parts = []
      before = 0
      return all
    },
    drop() {
      at = 0
      parts = []
      before = 0
      if (bytes.length > LARGE) bytes = Buffer.allocUnsafeSlow(LARGE)
    },
  }
}
