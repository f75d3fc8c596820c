// A page of the documentation as text → its fenced blocks, with what their info strings say. Runs nothing. CONTRIBUTING.md lists the
// words of info strings.

/** A fenced block of Markdown. */
export interface Block {
  /** The first word of the info string: `sh`, `console`, `sql`, … */
  readonly language: string
  /** The other words: `file=a.sql` is file → a.sql, `server` is server → ''. */
  readonly words: ReadonlyMap<string, string>
  /** What is between the fences, with its last line break. */
  readonly text: string
  /** The line of the opening fence, from 1. */
  readonly line: number
}

/** A command of a `console` block, and what is shown below it. */
export interface Shown {
  readonly command: string
  readonly answer: readonly string[]
}

/** All fenced blocks, in their order. */
export function blocksOf(page: string): Block[] {
  const blocks: Block[] = []
  const lines = page.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const info = /^```(.*)$/.exec(lines[at]!)?.[1]
    if (info === undefined) continue
    const end = lines.indexOf('```', at + 1)
    if (end === -1) throw new Error(`the block of line ${at + 1} has no end`)
    const [language = '', ...words] = info.trim().split(/\s+/)
    const text = lines
      .slice(at + 1, end)
      .map((line) => `${line}\n`)
      .join('')
    blocks.push({ language, words: new Map(words.map(pairOf)), text, line: at + 1 })
    at = end
  }
  return blocks
}

function pairOf(word: string): [string, string] {
  const at = word.indexOf('=')
  return at === -1 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)]
}

/** The commands of a `console` block: `$ ` begins one, a line that ends with `\` goes on. */
export function shownIn(text: string): Shown[] {
  const shown: { command: string; answer: string[] }[] = []
  let goesOn = false
  for (const line of text.trimEnd().split('\n')) {
    const last = shown.at(-1)
    if (goesOn && last) last.command += `\n${line}`
    else if (line.startsWith('$ ')) shown.push({ command: line.slice(2), answer: [] })
    else if (last) last.answer.push(line)
    else throw new Error(`'${line}' is below no command`)
    goesOn = line.endsWith('\\') && shown.at(-1)!.answer.length === 0
  }
  return shown
}

/** A `console` block from its commands. */
export const textOf = (shown: readonly Shown[]): string =>
  shown.map(({ command, answer }) => [`$ ${command}`, ...answer].map((line) => `${line}\n`).join('')).join('')

/** The commands of an `sh` block, for a list of them: without comments and blank lines. */
export const commandsIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/(^|\s+)#.*$/, '').trim())
    .filter((line) => line !== '')

/** Whether an answer is what is shown; `…` stands for anything, on a line of its own also for any number of lines. */
export function isShown(answer: readonly string[], shown: readonly string[]): boolean {
  const pattern = shown.map((line) => {
    if (line.trim() === '…') return '(?:.*\\n)*'
    return `${line.trimEnd().split('…').map(escaped).join('.*')}[ \\t]*\\n`
  })
  return new RegExp(`^${pattern.join('')}$`).test(answer.map((line) => `${line.trimEnd()}\n`).join(''))
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Whether the lines of an excerpt stand in a file in this order; `…` stands for what is left out. */
export function isExcerpt(excerpt: string, file: string): boolean {
  const lines = file.split('\n')
  let at = 0
  for (const line of excerpt.trimEnd().split('\n')) {
    if (line.trim() === '…' || line.trim() === '') continue
    at = lines.indexOf(line, at) + 1
    if (at === 0) return false
  }
  return true
}
