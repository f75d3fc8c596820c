// The files in which libpq's users keep passwords and services: texts in, what they say out. Reads no disk.
// https://www.postgresql.org/docs/current/libpq-pgpass.html, https://www.postgresql.org/docs/current/libpq-pgservice.html

/** What a password is asked for. */
export interface Login {
  /** A name or an address; `localhost` for the usual sockets. */
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
}

/** The first line that fits: `host:port:database:user:password`, `*` for any, `\` before a colon that is part of it. */
export function findPassword(text: string, { host, port, database, user }: Login): string | null {
  const wanted = [host, String(port), database, user]
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) continue
    const fields = (line.match(/(?:[^:\\]|\\[\s\S]|\\$)*(?::|$)/g) ?? []).map((field) => field.replace(/:$/, ''))
    if (fields.length < 5) continue
    if (wanted.every((value, i) => fields[i] === '*' || unescaped(fields[i]!) === value)) return unescaped(fields[4]!)
  }
  return null
}

const unescaped = (field: string) => field.replace(/\\([\s\S])/g, '$1')

/** The parameters under `[name]`; null when it is not there. */
export function findService(text: string, name: string): [string, string][] | null {
  let found: [string, string][] | null = null
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('[')) {
      if (found !== null) break
      if (line === `[${name}]`) found = []
    } else if (found !== null) {
      const [key = '', ...value] = line.split('=')
      found.push([key.trim(), value.join('=').trim()])
    }
  }
  return found
}
