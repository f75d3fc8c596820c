// From planned texts to a folder: writes what changed, removes what it wrote once and the plan has no more, or says what would
// change. Touches no other file.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { GeneratorError } from './errors.ts'
import { byCodePoint } from './names.ts'
import { checkSyntax } from './syntax.ts'

/** Lists the files that the generator owns; lies in the folder itself. */
const MANIFEST = '.pgrest-gen'
const MANIFEST_TITLE = '# Files that pgrest-gen owns: it rewrites and removes these and no others.'

/** Path, with slashes, → text. */
export type Files = ReadonlyMap<string, string>

export interface Written {
  readonly written: readonly string[]
  readonly removed: readonly string[]
  readonly unchanged: readonly string[]
}

interface Change {
  readonly path: string
  /** What the disk holds, null for nothing. */
  readonly before: string | null
  /** What the plan wants, null for nothing. */
  readonly after: string | null
}

/**
 * Makes `dir` hold the files.
 *
 * @throws GeneratorError when a file that is not the generator's own is in the way, or the folder cannot be written
 */
export async function write(files: Files, dir: string): Promise<Written> {
  const owned = readManifest(dir)
  const changes = compare(files, owned, dir)
  for (const { path, before, after } of changes) {
    if (before !== null && after !== null && !owned.has(path)) {
      throw new GeneratorError(
        `${join(dir, path)} is in the way: pgrest-gen did not write it. Move it, or choose another folder with --out`,
      )
    }
  }
  await checkSyntax(changes.flatMap(({ path, after }) => (after !== null && path.endsWith('.ts') ? [{ path, text: after }] : [])))

  // Both lists until the end: after an interruption nothing is without an owner.
  const paths = [...files.keys()]
  if (changes.length > 0) writeManifest(dir, [...owned, ...paths])
  for (const { path, after } of changes) {
    if (after === null) remove(dir, path)
    else writeText(dir, path, after)
  }
  writeManifest(dir, paths)

  const changed = new Set(changes.map(({ path }) => path))
  return {
    written: changes.flatMap(({ path, after }) => (after === null ? [] : [path])),
    removed: changes.flatMap(({ path, after }) => (after === null ? [path] : [])),
    unchanged: paths.filter((path) => !changed.has(path)),
  }
}

/** A file that `write` would change. */
export interface Difference {
  readonly path: string
  /** From the disk to the plan, as a unified diff. */
  readonly patch: string
}

/** What `write` would change. */
export function check(files: Files, dir: string): Difference[] {
  const owned = readManifest(dir)
  const changes = compare(files, owned, dir)
  const listed: Change = { path: MANIFEST, before: readText(dir, MANIFEST), after: manifestText([...files.keys()]) }
  return (sameLines(listed.before, listed.after) ? changes : [...changes, listed]).map((change) => ({
    path: change.path,
    patch: patchOf(change),
  }))
}

function patchOf({ path, before, after }: Change): string {
  const from = before === null ? '/dev/null' : `a/${path}`
  const to = after === null ? '/dev/null' : `b/${path}`
  return createTwoFilesPatch(from, to, before ?? '', after ?? '', undefined, undefined, { headerOptions: FILE_HEADERS_ONLY })
}

function compare(files: Files, owned: ReadonlySet<string>, dir: string): Change[] {
  const changes: Change[] = []
  for (const path of [...new Set([...files.keys(), ...owned])].sort(byCodePoint)) {
    const before = readText(dir, path)
    const after = files.get(path) ?? null
    if (!sameLines(before, after)) changes.push({ path, before, after })
  }
  return changes
}

/** Git on Windows may check files out with other line ends: that is no difference. A generated text holds no CR. */
const sameLines = (disk: string | null, planned: string | null) => disk === planned || disk?.replaceAll('\r\n', '\n') === planned

/** @throws GeneratorError when the manifest names something outside of the folder */
function readManifest(dir: string): ReadonlySet<string> {
  const paths = (readText(dir, MANIFEST) ?? '').split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'))
  for (const path of paths) {
    if (posix.isAbsolute(path) || path.includes('\\') || path.split('/').includes('..')) {
      throw new GeneratorError(`${join(dir, MANIFEST)} names '${path}', which is no file of this folder: restore or delete the list`)
    }
  }
  return new Set(paths)
}

/** The list of the files and the files, as `write` leaves them in a folder. */
export function manifestOf(files: Files): Files {
  const paths = [...files.keys()].sort(byCodePoint)
  return new Map([[MANIFEST, manifestText(paths)], ...paths.map((path): [string, string] => [path, files.get(path) ?? ''])])
}

/** The list and the files that a folder holds; null when it has no list, or one of the files is missing. @throws GeneratorError */
export function ownedFiles(dir: string): Files | null {
  const manifest = readText(dir, MANIFEST)
  if (manifest === null) return null
  const files = new Map([[MANIFEST, manifest]])
  for (const path of readManifest(dir)) {
    const text = readText(dir, path)
    if (text === null) return null
    files.set(path, text)
  }
  return files
}

const manifestText = (paths: readonly string[]) => `${[MANIFEST_TITLE, ...[...new Set(paths)].sort(byCodePoint)].join('\n')}\n`

function writeManifest(dir: string, paths: readonly string[]): void {
  const text = manifestText(paths)
  if (!sameLines(readText(dir, MANIFEST), text)) writeText(dir, MANIFEST, text)
}

function readText(dir: string, path: string): string | null {
  const file = join(dir, path)
  return attempt('read', file, () => {
    if (!existsSync(file)) return null
    if (!statSync(file).isFile())
      throw new GeneratorError(`${file} is in the way: it is no file. Move it, or choose another folder with --out`)
    return readFileSync(file, 'utf8')
  })
}

function writeText(dir: string, path: string, text: string): void {
  const file = join(dir, path)
  attempt('write', file, () => {
    makeFolder(dirname(file))
    writeFileSync(file, text)
  })
}

/** As mkdir -p. Node's own never comes back where a folder can be entered but holds no others, as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** Removes a file and the folders that it leaves empty. */
function remove(dir: string, path: string): void {
  attempt('remove', join(dir, path), () => {
    rmSync(join(dir, path), { force: true })
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
      const place = join(dir, folder)
      if (!existsSync(place) || readdirSync(place).length > 0) return
      rmdirSync(place)
    }
  })
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOENT: 'the folder takes no files',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is where a folder has to be',
  EEXIST: 'a file is where a folder has to be',
  EISDIR: 'a folder is where a file has to be',
}

function attempt<T>(verb: string, file: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined
    if (reason === undefined) throw error
    throw new GeneratorError(`cannot ${verb} ${file}: ${reason}. Change that, or choose another folder with --out`)
  }
}
