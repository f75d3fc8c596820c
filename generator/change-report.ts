// Changes → a text for people, Markdown for a pull request, JSON for machines. Pure.

import { type Change, type Severity, severities } from './changes.ts'

const TITLES: Readonly<Record<Severity, string>> = { breaking: 'Breaking', risky: 'Risky', compatible: 'Compatible' }

/** `2 breaking, 1 risky, 14 compatible changes` */
export function summaryOf(changes: readonly Change[]): string {
  if (changes.length === 0) return 'No change that a client will notice'
  const counts = severities.map((severity) => [changes.filter((change) => change.severity === severity).length, severity] as const)
  const told = counts.filter(([number]) => number > 0).map(([number, severity]) => `${number} ${severity}`)
  return `${told.join(', ')} change${changes.length === 1 ? '' : 's'}`
}

/** For a terminal. */
export function changesText(changes: readonly Change[]): string {
  const parts = severities.flatMap((severity) => {
    const some = changes.filter((change) => change.severity === severity)
    if (some.length === 0) return []
    const entries = some.map(({ subject, what, requests, advice }) => {
      const lines = [
        `  ${subject}: ${what}`,
        ...requests.map((request) => `      ${request}`),
        ...(advice === '' ? [] : [`    → ${advice}`]),
      ]
      return lines.join('\n')
    })
    return [`${TITLES[severity]}\n\n${entries.join('\n\n')}\n`]
  })
  return `${[...parts, summaryOf(changes)].join('\n')}\n`
}

/** For a comment on a pull request: what breaks stands open, what does not is folded. */
export function changesMarkdown(changes: readonly Change[]): string {
  const parts = severities.flatMap((severity) => {
    const some = changes.filter((change) => change.severity === severity)
    if (some.length === 0) return []
    const rows = some.map(({ subject, what, requests, advice }) =>
      [
        `- **${plain(subject)}**: ${what.replaceAll('\n', ' ')}`,
        ...requests.map((request) => `  - ${code(request)}`),
        ...(advice === '' ? [] : [`  - ${advice}`]),
      ].join('\n'),
    )
    const title = `${TITLES[severity]} (${some.length})`
    const body = rows.join('\n')
    return [severity === 'compatible' ? `<details><summary>${title}</summary>\n\n${body}\n\n</details>` : `### ${title}\n\n${body}`]
  })
  return `${[`## API changes\n\n${summaryOf(changes)}.`, ...parts].join('\n\n')}\n`
}

const plain = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replaceAll('\n', ' ')

/** With as many backticks around it as it needs. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`
}

/** For machines: `{ "summary": { "breaking": 2, … }, "changes": [ … ] }` */
export function changesJson(changes: readonly Change[]): object {
  const counts = severities.map((severity) => [severity, changes.filter((change) => change.severity === severity).length])
  return { summary: Object.fromEntries(counts), changes }
}
