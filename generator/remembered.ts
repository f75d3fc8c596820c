// What the last run gave, kept beside the project's modules: a second run without a change has nothing to plan and to print.
// Believed only when everything that decides is as it was, and the folder holds to the byte what was written then.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VERSION } from '../runtime/version.ts'
import type { Settings } from './config.ts'
import type { Rules } from './define-config.ts'
import type { Catalog } from './introspect.ts'
import type { Overrides } from './overrides.ts'
import type { Plan } from './plan.ts'
import { type Files, manifestOf, ownedFiles, type Written } from './write.ts'

/** All that the generated files follow from. */
export interface Causes {
  readonly catalog: Catalog
  readonly settings: Omit<Settings, 'connectionString'>
  readonly rules: Rules
  readonly overrides: Overrides
}

/** A run, as it is kept. */
interface Run {
  readonly causes: string
  readonly files: string
  readonly counts: Plan['counts']
}

/** What a run has done. */
export interface Done extends Written {
  readonly counts: Plan['counts']
}

/**
 * One hash of all causes and of this program itself.
 *
 * The catalog's rows are hashed as they were read, object identifiers too: another database with the same schema is another cause,
 * which costs no more than a full run.
 */
export function hashCauses({ catalog, settings, rules, overrides }: Causes): string {
  const { schemas, extraSearchPath, anonymous } = settings
  const hash = createHash('sha256').update(programStamp())
  const add = (name: string, value: unknown) => hash.update(`\0${name}\0`).update(JSON.stringify(value))
  add('settings', [schemas, extraSearchPath, anonymous])
  add('rules', rules)
  add('overrides', [overrides.from, ...overrides.files])
  for (const [name, rows] of Object.entries(catalog)) add(name, rows)
  return hash.digest('hex')
}

/** That nothing is to be done: a run with the same causes gave the folder what it holds. Null when that is not known. */
export function recall(project: string, out: string, causes: string): Done | null {
  const run = readRun(placeOf(project, out))
  if (run?.causes !== causes) return null
  const owned = ownedFiles(out)
  if (owned === null || hashFiles(owned) !== run.files) return null
  return { counts: run.counts, written: [], removed: [], unchanged: [...owned.keys()].slice(1) }
}

/** Keeps a run. Where that cannot be done, the next one does everything again. */
export function remember(project: string, out: string, causes: string, counts: Plan['counts'], files: Files): void {
  const place = placeOf(project, out)
  if (place === null) return
  const run: Run = { causes, files: hashFiles(manifestOf(files)), counts }
  try {
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, JSON.stringify(run))
  } catch {
    // A folder that takes nothing is no reason to fail: what was asked for is done.
  }
}

/** Where tools keep what they may lose. Null for a project without modules, and for folders elsewhere, which come and go. */
function placeOf(project: string, out: string): string | null {
  const path = relative(resolve(project), resolve(out)).replaceAll(sep, '/')
  const modules = join(project, 'node_modules')
  if (path === '' || path.startsWith('../') || path === '..' || !existsSync(modules)) return null
  return join(modules, '.cache/pgrest-gen', `${createHash('sha256').update(path).digest('hex').slice(0, 16)}.json`)
}

function readRun(place: string | null): Run | null {
  if (place === null) return null
  try {
    const run = JSON.parse(readFileSync(place, 'utf8')) as Partial<Run>
    const { causes, files, counts } = run
    return causes !== undefined && files !== undefined && counts !== undefined ? { causes, files, counts } : null
  } catch {
    return null
  }
}

function hashFiles(files: Files): string {
  const hash = createHash('sha256')
  for (const [path, text] of files) hash.update(`\0${path}\0${text.length}\0`).update(text)
  return hash.digest('hex')
}

/** Version, and the sizes and times of the program's files: whoever changes it is never told what an older one gave. */
function programStamp(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const root = fileURLToPath(new URL('.', import.meta.resolve('pgrest-gen/package.json')))
  const folders = [here, join(here, '../runtime'), join(root, 'generator/catalog'), join(root, 'templates')]
  const stamps = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name))
      return `${name} ${size} ${mtimeMs}`
    }),
  )
  return [VERSION, ...stamps.sort()].join('\n')
}
