// The files of overrides/ → which generated file each of them is for. They are the project's own: nothing here writes or loads them.

import { existsSync, readdirSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { GeneratorError } from './errors.ts'
import { byCodePoint } from './names.ts'

/** The folder beside pgrest.config.ts. */
export const OVERRIDES = 'overrides'

/** What a project has written for what is generated. */
export interface Overrides {
  /** As the generated files are called: `api/films.ts`, `api/rpc/rate.ts`. */
  readonly files: ReadonlySet<string>
  /** From the generated folder to theirs, with slashes: `../overrides`. */
  readonly from: string
}

export const noOverrides: Overrides = { files: new Set(), from: '' }

/**
 * Files whose names begin with `_`, tests and declarations are for no relation or function.
 *
 * @param project the folder of pgrest.config.ts
 * @param out the folder that is generated
 */
export function findOverrides(project: string, out: string): Overrides {
  const folder = join(project, OVERRIDES)
  if (!existsSync(folder)) return noOverrides
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => file.endsWith('.ts') && !/(^|\/)_|\.d\.ts$|\.test\.ts$|(^|\/)node_modules\//.test(file))
  return { files: new Set(files.sort(byCodePoint)), from: relative(out, folder).replaceAll(sep, '/') }
}

/** The override of a generated file, as out/server.ts imports it; null when there is none. */
export const overrideOf = (path: string, { files, from }: Overrides): string | null => (files.has(path) ? `${from}/${path}` : null)

/** @throws GeneratorError for an override of what is not there */
export function refuseStrays({ files }: Overrides, paths: ReadonlySet<string>): void {
  const stray = [...files].find((file) => !paths.has(file))
  if (stray === undefined) return
  const near = [...paths].filter((path) => posix.dirname(path) === posix.dirname(stray))
  const there = near.length > 0 && near.length <= 8 ? `; there are ${near.map((path) => posix.basename(path, '.ts')).join(', ')}` : ''
  throw new GeneratorError(
    `${OVERRIDES}/${stray} is for nothing that is served${there}. Rename it to what it is for, or begin its name with _`,
  )
}
