// Holds the contract's score against what test/contract/pending.json allows: chapters that are not whole yet. Pure.

/** How many cases of a chapter pass. */
export type Score = { chapter: string; passed: number; total: number }

/** Chapter → cases that pass. A chapter that is not listed has to be whole. */
export type Pending = Record<string, number>

/** What to tell: `broken` fails the run, `better` asks for a new pending.json. */
export type Verdict = { broken: string[]; better: string[] }

/** Compares the chapters that ran with what is pending. */
export function judge(scores: Score[], pending: Pending): Verdict {
  const broken: string[] = []
  const better: string[] = []
  for (const { chapter, passed, total } of scores) {
    const floor = pending[chapter]
    if (floor === undefined) {
      if (passed < total) broken.push(`${chapter}: ${passed} of ${total} pass, and it was whole`)
    } else if (passed < floor) broken.push(`${chapter}: ${passed} of ${total} pass, and ${floor} did`)
    else if (passed > floor || passed === total)
      better.push(`${chapter}: ${passed === total ? 'is whole' : `${passed} pass now, not ${floor}`}`)
  }
  return { broken, better }
}

/** The new pending.json: what ran as it is now, what did not run as it was. Chapters in order of their names. */
export function renewed(scores: Score[], pending: Pending): Pending {
  const next = new Map(Object.entries(pending))
  for (const { chapter, passed, total } of scores) {
    if (passed < total) next.set(chapter, passed)
    else next.delete(chapter)
  }
  return Object.fromEntries([...next].sort(([a], [b]) => (a < b ? -1 : 1)))
}
