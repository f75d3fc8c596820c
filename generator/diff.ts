// The command diff: two versions of an API → what its clients will notice.

import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './apart.ts'
import { changesJson, changesMarkdown, changesText } from './change-report.ts'
import { type Change, severities } from './changes.ts'
import { generated, type Surroundings, surroundings } from './commands.ts'
import { compareVersions } from './compare.ts'
import { readSettings } from './config.ts'
import { clearProgress, type Options, print, printText } from './terminal.ts'
import { type Version, versionOfFolder, versionOfRevision } from './versions.ts'
import { write } from './write.ts'

export interface DiffOptions extends Options {
  readonly from: string
  /** By default the folder. */
  readonly to?: string
  readonly markdown?: true
  readonly failOn: (typeof thresholds)[number]
}

export const thresholds = [...severities, 'never'] as const

/** The exit code when there is a change of the severity that was asked for, or a worse one. */
const FOUND = 1

/**
 * Prints what clients will notice between two versions.
 *
 * @returns the exit code: 1 by --fail-on
 * @throws GeneratorError for a version that cannot be had
 */
export async function diff(options: DiffOptions): Promise<number> {
  const here = await surroundings(options)
  const before = await versionOf(options.from, here, options)
  const after = await versionOf(options.to ?? here.out, here, options)
  clearProgress()
  const changes = compareVersions(before, after)
  if (options.json) print(changesJson(changes))
  else printText(options.markdown ? changesMarkdown(changes) : changesText(changes))
  return isBad(changes, options.failOn) ? FOUND : 0
}

/** `db` or a URI is a database, what is there a folder, anything else a Git revision. */
async function versionOf(name: string, here: Surroundings, options: DiffOptions): Promise<Version> {
  if (name === 'db' || /^postgres(ql)?:\/\//.test(name)) {
    const folder = join(temporaryFolder(), 'out')
    const { files } = await generated(readSettings({ ...options, ...(name === 'db' ? {} : { dbUri: name }) }, here.env), here, options)
    await write(files, folder)
    return versionOfFolder(folder)
  }
  return existsSync(name) && statSync(name).isDirectory() ? versionOfFolder(name) : versionOfRevision(name, here.out)
}

function isBad(changes: readonly Change[], failOn: DiffOptions['failOn']): boolean {
  if (failOn === 'never') return false
  return changes.some(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn))
}
