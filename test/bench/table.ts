// Turns into numbers, and numbers into a table for people, Markdown or JSON. Pure.

import type { Measured } from './contenders.ts'
import type { Workload } from './workloads.ts'

/** All turns of one contender at one workload with one number of connections. */
export interface Cell {
  readonly rate: number
  /** Microseconds of CPU per request. */
  readonly server: number
  readonly database: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly requests: number
}

export interface Line {
  readonly workload: Workload
  readonly connections: number
  readonly ours: Cell
  readonly byHand: Cell
  readonly limit: Cell | null
  /** Our rate to the one by hand: the median of the rounds, each of which compares neighbours in time. */
  readonly toByHand: number
}

/** What was measured, on what. */
export interface Report {
  readonly date: string
  readonly machine: string
  readonly seconds: number
  readonly lines: readonly Line[]
  readonly memory: { readonly ours: number; readonly byHand: number }
}

export function cellOf(turns: readonly Measured[]): Cell {
  const sum = (of: (turn: Measured) => number) => turns.reduce((total, turn) => total + of(turn), 0)
  const requests = sum((turn) => turn.requests)
  const latencies = Float64Array.from(turns.flatMap((turn) => [...turn.latencies])).sort()
  const quantile = (q: number) => latencies[Math.min(latencies.length - 1, Math.floor(q * latencies.length))] ?? Number.NaN
  return {
    rate: requests / sum((turn) => turn.seconds),
    server: (1e6 * sum((turn) => turn.serverCpu)) / requests,
    database: (1e6 * sum((turn) => turn.databaseCpu)) / requests,
    p50: quantile(0.5),
    p99: quantile(0.99),
    requests,
  }
}

/** Of the rates of two contenders that took turns. */
export function medianRatio(ours: readonly Measured[], theirs: readonly Measured[]): number {
  const rate = ({ requests, seconds }: Measured) => requests / seconds
  const ratios = ours.map((turn, round) => rate(turn) / rate(theirs[round]!)).sort((a, b) => a - b)
  const middle = Math.floor(ratios.length / 2)
  return ratios.length % 2 === 1 ? ratios[middle]! : (ratios[middle - 1]! + ratios[middle]!) / 2
}

const whole = (number: number) => Math.round(number).toLocaleString('en')
const times = (number: number) => `${number.toFixed(1)}×`
const percent = (part: number, all: number) => `${Math.round((100 * part) / all)} %`
const milliseconds = (number: number) => (number < 10 ? number.toFixed(2) : number.toFixed(1))
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

type Row = readonly string[]

const RATES: Row = ['workload', 'connections', 'requests/s', 'by hand', 'the limit', 'to by hand', 'of the limit']
const COSTS: Row = ['workload', 'connections', 'server µs', 'database µs', 'by hand: server µs', 'database µs', 'the limit: database µs']
const WAITS: Row = ['workload', 'connections', 'p50 ms', 'p99 ms', 'by hand: p50 ms', 'p99 ms', 'the limit: p50 ms', 'p99 ms']

function ratesOf({ workload, connections, ours, byHand, limit, toByHand }: Line): Row {
  const ratio = limit === null ? ['–', times(toByHand), '–'] : [whole(limit.rate), times(toByHand), percent(ours.rate, limit.rate)]
  return [workload.name, String(connections), whole(ours.rate), whole(byHand.rate), ...ratio]
}

function costsOf({ workload, connections, ours, byHand, limit }: Line): Row {
  const last = limit === null ? '–' : whole(limit.database)
  return [workload.name, String(connections), ...[ours.server, ours.database, byHand.server, byHand.database].map(whole), last]
}

function waitsOf({ workload, connections, ours, byHand, limit }: Line): Row {
  const cells = [ours, byHand].flatMap(({ p50, p99 }) => [p50, p99].map(milliseconds))
  return [workload.name, String(connections), ...cells, ...(limit ? [limit.p50, limit.p99].map(milliseconds) : ['–', '–'])]
}

const tablesOf = ({ lines }: Report): [title: string, head: Row, rows: Row[]][] => [
  ['Requests per second', RATES, lines.map(ratesOf)],
  ['CPU per request', COSTS, lines.map(costsOf)],
  ['Time to the answer', WAITS, lines.map(waitsOf)],
]

/** One line while it is being measured. */
export function progressText(line: Line): string {
  const { ours, byHand, limit } = line
  const costs = `${whole(ours.server)}+${whole(ours.database)} µs, by hand ${whole(byHand.server)}+${whole(byHand.database)} µs`
  return `${ratesOf(line)
    .map((cell, at) => (at === 0 ? cell.padEnd(8) : cell.padStart(9)))
    .join('')}   ${costs}${limit ? `, the limit ${whole(limit.database)} µs` : ''}`
}

export function asText(report: Report): string {
  const tables = tablesOf(report).map(([title, head, rows]) => {
    const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]!.length)))
    const line = (row: Row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ')
    return [title, line(head), ...rows.map(line)].join('\n')
  })
  return `${[...tables, memoryText(report), report.machine].join('\n\n')}\n`
}

export function asMarkdown(report: Report): string {
  const tables = tablesOf(report).map(([title, head, rows]) => {
    const line = (row: Row) => `| ${row.join(' | ')} |`
    return [`### ${title}`, '', line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
  })
  const workloads = [...new Map(report.lines.map(({ workload }) => [workload.name, workload.title]))]
  const legend = workloads.map(([name, title]) => `- \`${name}\`: ${title}`).join('\n')
  const head = `${report.date}; ${report.machine}; ${report.seconds} s for each number, in turns.`
  return `${[head, legend, ...tables, memoryText(report)].join('\n\n')}\n`
}

export function asJson(report: Report): string {
  const lines = report.lines.map(({ workload, ...line }) => ({ workload: workload.name, ...line }))
  return `${JSON.stringify({ ...report, lines }, null, 2)}\n`
}

const memoryText = ({ memory }: Report) => `Peak memory: ${megabytes(memory.ours)}, by hand ${megabytes(memory.byHand)}.`
