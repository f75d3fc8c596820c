// What runs on this machine: from /proc, or from ps where there is none (macOS); on Windows nothing is known.

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Processes other than this one whose command line holds one of the texts. */
export function processesWith(texts: readonly string[]): number[] {
  const found = commandLines().filter(([pid, line]) => pid !== process.pid && texts.some((text) => line.includes(text)))
  return found.map(([pid]) => pid)
}

/**
 * Asks processes to end, and waits for it.
 * @throws Error when one of them may not be stopped, or has not ended within 10 s
 */
export async function endProcesses(pids: readonly number[]): Promise<void> {
  for (const pid of pids) if (lives(pid)) process.kill(pid, 'SIGINT')
  const deadline = Date.now() + 10_000
  for (const pid of pids) {
    while (lives(pid)) {
      if (Date.now() > deadline) throw new Error(`process ${pid} does not end: stop it first`)
      await sleep(50)
    }
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

function commandLines(): [pid: number, line: string][] {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return pids.map((pid) => [Number(pid), commandLine(pid)])
  }
  const { stdout } = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' })
  return [...(stdout ?? '').matchAll(/^ *(\d+) (.*)$/gm)].map(([, pid, line = '']) => [Number(pid), line])
}

/** Empty for what has ended meanwhile. */
function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
