// What processes cost, as Linux counts it: CPU seconds and peak memory. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

interface Stat {
  readonly parent: number
  /** Seconds of the process itself. */
  readonly own: number
  /** Seconds of its children that have ended. */
  readonly ended: number
}

/** Undefined where the process is gone. */
function statOf(pid: number): Stat | undefined {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
  // The name in brackets may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const seconds = (from: number) => (Number(fields[from]) + Number(fields[from + 1])) / TICKS_PER_SECOND
  return { parent: Number(fields[1]), own: seconds(11), ended: seconds(13) }
}

/** CPU seconds that a process has used since its start. */
export const cpuOf = (pid: number): number => statOf(pid)?.own ?? 0

/** CPU seconds of a server that works in children, those that have ended too. */
export function cpuWithChildren(pid: number): number {
  const server = statOf(pid)
  if (server === undefined) return 0
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const children = pids.flatMap((name) => {
    const stat = statOf(Number(name))
    return stat?.parent === pid ? [stat.own] : []
  })
  return children.reduce((sum, own) => sum + own, server.own + server.ended)
}

/** The most memory that a process has had, in bytes. */
export function peakMemory(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) * 1024
}
