// The command override: a file for a project's own code beside a relation or function. Written once; what is there stays.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { surroundings } from './commands.ts'
import { readSettings } from './config.ts'
import { GeneratorError } from './errors.ts'
import { OVERRIDES } from './overrides.ts'
import { functionPath, relationPath } from './plan-scope.ts'
import { renderOverride } from './render.ts'
import { note, type Options, print } from './terminal.ts'

/**
 * @param target `api.films`, `api.rpc/rate`; without a schema the default one
 * @throws GeneratorError when there is no such relation or function in the generated folder, or the file is there
 */
export async function override(target: string, options: Options): Promise<void> {
  const { out, env } = await surroundings(options)
  const path = generatedPath(target, () => readSettings(options, env).schemas[0] ?? 'public')
  const generated = join(out, path)
  if (!existsSync(generated)) throw new GeneratorError(missing(target, out, path))
  const file = join(OVERRIDES, path)
  if (existsSync(file)) throw new GeneratorError(`${file} is there already, and it is yours: edit it, or move it away`)

  const id = /^export const (\S+) = (?:table|fn)\(/m.exec(readFileSync(generated, 'utf8'))?.[1]
  if (id === undefined) throw new GeneratorError(`${generated} is no file of a relation or function: run npx pgrest-gen generate`)
  const from = relative(dirname(file), generated).replaceAll(sep, '/')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, renderOverride({ id, from, isRelation: !posix.dirname(path).endsWith('/rpc') }))
  if (options.json) print({ file, generated })
  else
    note(
      `wrote ${file}\nNext: write into it what ${target} should do, then run npx pgrest-gen generate, which puts it into ${out}/server.ts.`,
    )
}

function generatedPath(target: string, defaultSchema: () => string): string {
  const [, schema, rpc, name] = /^(?:([^./]+)\.)?(rpc\/)?(.+)$/s.exec(target) ?? []
  if (name === undefined) throw new GeneratorError(`'${target}' names nothing: write api.films or api.rpc/rate`)
  const named = { schema: schema ?? defaultSchema(), name }
  return rpc ? functionPath(named) : relationPath(named)
}

function missing(target: string, out: string, path: string): string {
  const folder = join(out, posix.dirname(path))
  if (!existsSync(folder)) return `${out} has no ${posix.dirname(path)}: run npx pgrest-gen generate first, or name the folder with --out`
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name.replace(/\.ts$/, '')] : []))
  const near = names.filter((name) => name.includes(posix.basename(path, '.ts').slice(0, 3))).slice(0, 8)
  return `${out} has no ${path} for ${target}${near.length > 0 ? `; there are ${near.join(', ')}` : ''}`
}
