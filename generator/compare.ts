// Two versions of an API → all that its clients will notice, the worst first. Pure.

import { both, type Change, type Reporter, reporterOf, severities, word } from './changes.ts'
import { compareFunctionAccess, compareTableAccess } from './compare-access.ts'
import { compareEmbeds } from './compare-embeds.ts'
import { callOf, compareFunctionRules, compareFunctions, subjectOf } from './compare-functions.ts'
import { compareRelation, compareTypes } from './compare-relations.ts'
import { isServed } from './ruled.ts'
import type { Version, VersionRelation, VersionSchema } from './versions.ts'

/** Ordered by severity, then as the schemas, relations and functions are. */
export function compareVersions(before: Version, after: Version): Change[] {
  const changes = [...both(before.schemas, after.schemas)].flatMap((name) => {
    const report = reporterOf(name, name === before.exposed[0] && name === after.exposed[0])
    const [old, now] = [before.schemas.get(name), after.schemas.get(name)]
    if (old && now) compareSchema(old, now, report)
    else if (old)
      report.add(
        'breaking',
        'schema-removed',
        '',
        'The schema is not exposed any more.',
        [`GET /${word([...old.relations.keys()][0] ?? '')}`],
        'Such requests get 406 (PGRST106).',
      )
    else report.add('compatible', 'schema-added', '', 'The schema is exposed.', [`GET /${word([...now!.relations.keys()][0] ?? '')}`])
    return report.changes
  })
  const [was, is] = [before.exposed[0], after.exposed[0]]
  if (was !== is) {
    const what = `The default schema is ${is}, it was ${was}.`
    changes.push({
      severity: 'breaking',
      kind: 'schema-default',
      subject: is ?? '',
      what,
      requests: ['GET /… without Accept-Profile'],
      advice: 'Clients must name the schema they mean.',
    })
  }
  return severities.flatMap((severity) => changes.filter((change) => change.severity === severity))
}

function compareSchema(before: VersionSchema, after: VersionSchema, report: Reporter): void {
  compareRelations(before.relations, after.relations, report)
  for (const name of both(before.functions, after.functions)) {
    const [old, now] = [before.functions.get(name), after.functions.get(name)]
    if (old && now) {
      compareFunctions(name, old, now, report)
      compareFunctionRules(name, old, now, report)
      for (const routine of old) {
        const same = now.find((other) => subjectOf(other) === subjectOf(routine))
        if (same) compareFunctionAccess(routine, same, report)
      }
    } else if (old)
      report.add('breaking', 'function-removed', `${name}()`, 'The function is gone.', old.map(callOf), 'Such calls get 404 (PGRST202).')
    else report.add('compatible', 'function-added', `${name}()`, 'There is a new function.', now!.map(callOf))
  }
  compareTypes('', '/…', before.media, after.media, report)
}

type Relations = VersionSchema['relations']

function compareRelations(before: Relations, after: Relations, report: Reporter): void {
  const gone = [...before.keys()].filter((name) => !after.has(name))
  const fresh = [...after.keys()].filter((name) => !before.has(name))
  const renamed = new Map<string, string>()
  for (const name of gone) {
    const like = fresh.filter((other) => alike(before.get(name)!, after.get(other)!))
    if (like.length === 1 && ![...renamed.values()].includes(like[0]!)) renamed.set(name, like[0]!)
  }
  const guessed = new Set(renamed.values())
  for (const name of both(before, after)) {
    const [old, now] = [before.get(name), after.get(name)]
    if (old && now) {
      compareRelation(name, old, now, report)
      compareEmbeds(old.table, now.table, report)
      compareTableAccess(old.table, now.table, report)
    } else if (old) {
      const to = renamed.get(name)
      if (to === undefined)
        report.add('breaking', 'relation-removed', name, 'The relation is gone.', requestsOf(old), 'Such requests get 404 (PGRST205).')
      else
        report.add(
          'breaking',
          'relation-renamed',
          name,
          `The relation seems to be \`${to}\` now.`,
          requestsOf(old),
          'A view of the old name keeps old clients alive.',
        )
    } else if (!guessed.has(name)) report.add('compatible', 'relation-added', name, 'There is a new relation.', requestsOf(now!))
  }
}

const METHODS = [
  ['insert', 'POST'],
  ['update', 'PATCH'],
  ['delete', 'DELETE'],
] as const

function requestsOf({ table }: VersionRelation): string[] {
  const possible = ['GET', ...METHODS.filter(([verb]) => table.writable.includes(verb)).map(([, method]) => method)]
  return possible.filter((method) => isServed(table, method)).map((method) => `${method} /${word(table.name)}`)
}

/** Four of five columns are the same: the guess of a reviewer. */
function alike({ table: one }: VersionRelation, { table: other }: VersionRelation): boolean {
  const [old, now] = [Object.entries(one.columns), Object.keys(other.columns)]
  const shared = old.filter(([name, { type }]) => other.columns[name]?.type === type).length
  return shared > 0 && shared * 5 >= Math.max(old.length, now.length) * 4
}
