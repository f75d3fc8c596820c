// What a request costs between its query string and its statement: parsed, resolved and compiled when its shape is new, bound to
// its values when the shape is known. Prints a line for each. Run: node --import tsx test/bench/compile.ts

import { compileRead } from '../../runtime/compile.ts'
import type { Exchange } from '../../runtime/exchange.ts'
import { negotiate } from '../../runtime/media.ts'
import { type Pair, parseQuery, splitQuery } from '../../runtime/parse.ts'
import { bindValues, shapeKey } from '../../runtime/reading.ts'
import { resolve } from '../../runtime/resolve.ts'
import { context, tables } from '../support/films.ts'

const WARM_UP = 3000
const SAMPLES = 5000
const GOALS = { unseen: 200, cached: 10 }

const table = tables.films
const media = negotiate([{ text: '*/*', type: '*/*', parameters: {} }], { wholeRows: false, plans: false })
/** What of a request is part of its shape's key, beside the query string. */
const exchange = { method: 'GET', schemaName: context.schema, headers: { accept: 'application/json' } } as Exchange

/** Four columns, an embed with two, two filters, an order and a limit: ten terms. The alias makes a shape that was never seen. */
const unseen = (number: number) =>
  `select=id,title,year,label${number}:facts->>label,directors(id,name)&year=gte.${1900 + (number % 100)}&title=like.A*&order=year.desc&limit=${1 + (number % 50)}`

/** The same shape with other literals. */
const seen = (number: number) =>
  `select=id,title,year,label:facts->>label,directors(id,name)&year=gte.${1900 + (number % 100)}&title=like.A${number}*&order=year.desc&limit=50`

async function compiled(pairs: readonly Pair[]) {
  const { root } = await resolve(table, 'films', parseQuery(pairs, 'relation'), { rootConditions: true, limits: true }, context)
  return compileRead(root, { media, count: undefined, head: false, maxRows: null }).main
}

const shapes = new Map<string, Awaited<ReturnType<typeof compiled>>>()

async function byShape(query: string) {
  const pairs = splitQuery(query)
  const key = shapeKey(table, exchange, pairs)
  const known = shapes.get(key) ?? (await compiled(pairs))
  shapes.set(key, known)
  return bindValues(known, pairs, null)
}

/** Microseconds: the median and the worst of a hundred. */
async function sample(work: (number: number) => unknown): Promise<{ median: number; p99: number }> {
  for (let number = 0; number < WARM_UP; number++) await work(number)
  const times: number[] = []
  for (let number = WARM_UP; number < WARM_UP + SAMPLES; number++) {
    const start = performance.now()
    await work(number)
    times.push(1000 * (performance.now() - start))
  }
  times.sort((a, b) => a - b)
  return { median: times[SAMPLES / 2]!, p99: times[Math.floor(SAMPLES * 0.99)]! }
}

function tell(name: string, { median, p99 }: { median: number; p99: number }, goal?: number): void {
  const told = goal === undefined ? '' : `   ${median < goal ? 'within' : 'ABOVE'} ${goal} µs`
  console.log(`${name.padEnd(46)} ${median.toFixed(1).padStart(7)} µs, p99 ${p99.toFixed(1).padStart(7)} µs${told}`)
}

const first = performance.now()
await byShape(unseen(-1))
console.log(`${'the very first, before the code is warm'.padEnd(46)} ${(1000 * (performance.now() - first)).toFixed(1).padStart(7)} µs`)
tell('an unseen shape: parse, resolve, compile', await sample((number) => compiled(splitQuery(unseen(number)))), GOALS.unseen)
tell('  of this, splitting and parsing', await sample((number) => parseQuery(splitQuery(unseen(number)), 'relation')))
tell('a known shape: key, values', await sample((number) => byShape(seen(number))), GOALS.cached)
