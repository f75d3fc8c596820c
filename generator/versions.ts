// A generated folder, a Git revision of it, or a database → what an API client can see of it, to be compared.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join, posix, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Api, Outline, RelationOutline, Routine, Table } from '../runtime/spec.ts'
import { temporaryFolder } from './apart.ts'
import { GeneratorError } from './errors.ts'
import { toJavaScript } from './javascript.ts'

/** One version of an API. */
export interface Version {
  /** Exposed schemas in their order: the first is the default. */
  readonly exposed: readonly string[]
  readonly schemas: ReadonlyMap<string, VersionSchema>
}

export interface VersionSchema {
  readonly relations: ReadonlyMap<string, VersionRelation>
  /** Overloads by name. */
  readonly functions: ReadonlyMap<string, readonly Routine[]>
  /** Media types that any relation can be asked for in. */
  readonly media: readonly string[]
}

export interface VersionRelation {
  readonly table: Table
  /** By column; what only documents say: NOT NULL, the values of an enum. */
  readonly outline: ReadonlyMap<string, RelationOutline['columns'][number]>
}

/**
 * Loads what a folder holds.
 *
 * @throws GeneratorError when it is no generated folder
 */
export async function versionOfFolder(folder: string): Promise<Version> {
  const server = join(folder, 'server.ts')
  const compiled = join(folder, 'server.js')
  if (!existsSync(server) && existsSync(compiled)) return loadVersion(compiled)
  if (!existsSync(server)) throw new GeneratorError(`${folder} holds no server.ts: name a folder that pgrest-gen generated`)
  const target = temporaryFolder()
  await toJavaScript(resolve(folder), target, false)
  return loadVersion(join(target, 'server.js'))
}

async function loadVersion(server: string): Promise<Version> {
  const { api } = (await import(pathToFileURL(resolve(server)).href)) as { api: Api }
  const schemas = new Map<string, VersionSchema>()
  for (const name of api.exposed) schemas.set(name, await loadSchema(api, name))
  return { exposed: api.exposed, schemas }
}

async function loadSchema(api: Api, name: string): Promise<VersionSchema> {
  const { relations, functions, media = {}, openapi } = api.schemas[name]!
  const outline: Outline = (await openapi?.())?.default ?? { relations: [], functions: [] }
  const outlines = new Map(outline.relations.map((relation) => [relation.name, relation]))
  const loaded = await Promise.all(
    Object.entries(relations).map(async ([relation, load]): Promise<[string, VersionRelation]> => {
      const columns = outlines.get(relation)?.columns ?? []
      return [relation, { table: (await load()).default.table, outline: new Map(columns.map((column) => [column.name, column])) }]
    }),
  )
  const routines = await Promise.all(
    Object.entries(functions).map(
      async ([routine, load]): Promise<[string, readonly Routine[]]> => [routine, (await load()).default.routines],
    ),
  )
  return { relations: new Map(loaded), functions: new Map(routines), media: Object.keys(media) }
}

/**
 * The generated folder as a revision of the repository has it.
 *
 * @param out the folder, in the working tree
 * @throws GeneratorError when there is no repository, no such revision, or no such folder in it
 */
export async function versionOfRevision(revision: string, out: string): Promise<Version> {
  const where = existsSync(out) && statSync(out).isDirectory() ? out : '.'
  const git = (...words: string[]) => spawnSync('git', words, { cwd: where, encoding: 'buffer', maxBuffer: 2 ** 30 })
  const prefix = git('rev-parse', '--show-prefix')
  if (prefix.error || prefix.status !== 0) {
    throw new GeneratorError(`${revision} is no folder, and here is no Git repository: name a generated folder with --from or --to`)
  }
  const inside = prefix.stdout.toString('utf8').trim().replace(/\/$/, '')
  const path = where === '.' ? posix.join(inside, out.replaceAll(sep, '/')) : inside
  if (git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).status !== 0) {
    throw new GeneratorError(`${revision} is neither a folder nor a revision of this repository: name one of both with --from or --to`)
  }
  const root = git('rev-parse', '--show-toplevel').stdout.toString('utf8').trim()
  const listed = spawnSync('git', ['ls-tree', '-r', '-z', '--name-only', '--end-of-options', revision, '--', path], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  const files = listed.stdout.split('\0').filter((file) => file !== '')
  if (files.length === 0) throw new GeneratorError(`${revision} has no ${path}: name another revision, or the folder with --out`)
  const target = join(temporaryFolder(), 'out')
  const contents = spawnSync('git', ['cat-file', '--batch'], {
    cwd: root,
    input: files.map((file) => `${revision}:${file}\n`).join(''),
    maxBuffer: 2 ** 30,
  }).stdout
  let at = 0
  for (const file of files) {
    const end = contents.indexOf(10, at)
    const size = Number(contents.toString('latin1', at, end).split(' ').at(-1))
    const to = join(target, file.slice(path.length))
    mkdirSync(join(to, '..'), { recursive: true })
    writeFileSync(to, contents.subarray(end + 1, end + 1 + size))
    at = end + 2 + size
  }
  return versionOfFolder(target)
}
