// Replays a chapter of the contract against a running server and says what differs, by the rules of test/contract/README.md.
// Knows nothing of how the server was started.

import { type Answer, exchange, type Request } from './exchange.ts'
import { firstDifference, readJson, type Written } from './json.ts'

/** An answer as it was recorded. */
export type Recorded = {
  status: number
  headers: Record<string, string | string[]>
  body: null | { json: unknown } | { text: string } | { base64: string }
}

/** A request and its recorded answer, which stands by itself. */
export type Case = {
  name: string
  before?: Request[]
  request: Request
  after?: Request[]
  /** `body`, `status`, `header:<name>`. */
  ignore?: string[]
  response: Recorded
  /** Answers on other versions of PostgreSQL, as `postgres18`. */
  variants?: Record<string, Recorded>
}

/** A file of test/contract/cases. */
export type Chapter = { config: Record<string, string | null>; needs?: string[]; cases: Case[] }

/** What came of a case: no difference means that it passed. */
export type Outcome = { name: string; request: Request; differences: string[] }

/** Headers that no answer may have unless the recording has them. */
const noticed =
  /^(access-control-.*|allow|content-location|content-profile|content-range|content-type|location|preference-applied|proxy-status|vary|warning|www-authenticate|set-cookie|x-.*)$/

/** Replays the cases of a chapter in their order; `version` is PostgreSQL's major version. */
export async function replayChapter(chapter: Chapter, host: string, port: number, version: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const one of chapter.cases)
    outcomes.push({ name: one.name, request: one.request, differences: await replayCase(one, host, port, version) })
  return outcomes
}

/** What differs between a recorded answer and one that came, a line per difference. */
export function compareAnswer(want: Recorded, got: Answer, ignore: string[] = []): string[] {
  const found: string[] = []
  if (!ignore.includes('status') && got.status !== want.status) found.push(`status: ${got.status}, not ${want.status}`)

  const names = new Set([...Object.keys(want.headers), ...Object.keys(got.headers).filter((name) => noticed.test(name))])
  for (const name of [...names].sort()) {
    if (ignore.includes(`header:${name}`)) continue
    const wanted = name in want.headers ? lines(name, want.headers[name] ?? []) : 'none'
    const given = got.headers[name] ? lines(name, got.headers[name]) : 'none'
    if (wanted !== given) found.push(`${name}: ${given}, not ${wanted}`)
  }
  const body = ignore.includes('body') ? undefined : compareBody(want, got.body)
  return body === undefined ? found : [...found, body]
}

async function replayCase(one: Case, host: string, port: number, version: number): Promise<string[]> {
  try {
    for (const request of one.before ?? []) await exchange(host, port, request)
    const got = await exchange(host, port, one.request)
    for (const request of one.after ?? []) await exchange(host, port, request)
    return compareAnswer(one.variants?.[`postgres${version}`] ?? one.response, got, one.ignore)
  } catch (error) {
    return [`no answer: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** The lines of a header as one text; durations are never the same twice. */
function lines(name: string, values: string | string[]): string {
  const each = [values].flat().map((value) => (name === 'server-timing' ? value.replace(/dur=[0-9.#]+/g, 'dur=#') : value))
  return each.map((value) => JSON.stringify(value)).join(' and ')
}

function compareBody(want: Recorded, got: Buffer): string | undefined {
  const { body } = want
  const text = got.toString('utf8')
  if (body === null) return got.length === 0 ? undefined : `body: ${excerpt(text)}, not empty`
  if ('base64' in body)
    return got.equals(Buffer.from(body.base64, 'base64'))
      ? undefined
      : `body: base64 ${excerpt(got.toString('base64'))}, not ${excerpt(body.base64)}`

  const exact = 'text' in body
  const wanted = exact ? body.text : JSON.stringify(body.json)
  const readable = exact ? /json/.test([want.headers['content-type']].flat().join()) && tryJson(wanted) : tryJson(wanted)
  if (!readable) return got.equals(Buffer.from(wanted, 'utf8')) ? undefined : bodyDifference(text, wanted, differenceOfTexts(text, wanted))
  const given = tryJson(text)
  if (!given) return bodyDifference(text, wanted, 'not JSON')
  const place = firstDifference(readable.value, given.value, exact ? 'spelling' : 'value')
  return place === undefined ? undefined : bodyDifference(text, wanted, place)
}

function tryJson(text: string): { value: Written } | undefined {
  try {
    return { value: readJson(text) }
  } catch {
    return undefined
  }
}

function bodyDifference(got: string, want: string, place: string): string {
  return `body, at ${place}:\n      got  ${excerpt(got)}\n      want ${excerpt(want)}`
}

function differenceOfTexts(a: string, b: string): string {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return `character ${i}`
}

function excerpt(text: string): string {
  return text.length > 1500 ? `${text.slice(0, 1500)}… (${text.length} characters)` : text
}
