// What the commands say on the way: progress, details, diffs. Results go to stdout, all else to stderr.

import type { Flags } from './config.ts'

/** What the command line said. */
export interface Options extends Flags {
  readonly out?: string
  readonly verbose?: true
  readonly json?: true
  readonly quiet?: true
  /** A folder for the same as JavaScript. */
  readonly javascript?: string
}

export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

export const printText = (text: string) => process.stdout.write(text)

export const print = (value: unknown) => printText(`${JSON.stringify(value, null, 2)}\n`)

/** A line about what is being done. */
export const note = (line: string) => process.stderr.write(`${line}\n`)

export function tell({ verbose }: Partial<Options>, lines: readonly string[]): void {
  if (!verbose) return
  for (const line of lines) process.stderr.write(`${line}\n`)
}

/** One line on a terminal that is written over again and again. */
export function progress({ quiet, json, verbose }: Partial<Options>, step: string): void {
  if (process.stderr.isTTY && !quiet && !json && !verbose) process.stderr.write(`\r\x1b[K${step} …`)
}

export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
}

const colours: readonly (readonly [start: string, colour: number])[] = [
  ['---', 1],
  ['+++', 1],
  ['@@', 36],
  ['-', 31],
  ['+', 32],
]

/** Colours are for terminals, and for those who want them: https://no-color.org */
export function coloured(patch: string): string {
  if (!process.stdout.isTTY || process.env.NO_COLOR) return patch
  return patch
    .split('\n')
    .map((line) => {
      const colour = colours.find(([start]) => line.startsWith(start))?.[1]
      return colour === undefined ? line : `\x1b[${colour}m${line}\x1b[0m`
    })
    .join('\n')
}
