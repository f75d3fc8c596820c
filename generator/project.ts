// pgrest.config.ts → what a project says of itself. Loads it as Node would load it from its place.

import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Environment, variablesOf } from './config.ts'
import type { ProjectConfig } from './define-config.ts'
import { GeneratorError } from './errors.ts'
import { type Check, ruleChecks } from './project-rules.ts'

const NAMES = ['pgrest.config.ts', 'pgrest.config.mts', 'pgrest.config.js', 'pgrest.config.mjs']

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)

const said =
  (isRight: (value: unknown) => boolean, kind: string): Check =>
  (value, where) =>
    isRight(value) ? null : `${where} is ${kind}`

/** What each key may hold. */
const keys: Readonly<Record<keyof ProjectConfig, Check>> = {
  dbUri: said(isText, 'a text'),
  schemas: said((value) => isTexts(value) && (value as unknown[]).length > 0, 'a list of names'),
  extraSearchPath: said(isTexts, 'a list of names'),
  anonRole: said(isText, 'a text'),
  out: said(isText, 'a text'),
  ...ruleChecks,
}

/** Where the configuration of a project may be; the first that is there counts. */
export const configFiles = (folder: string): string[] => NAMES.map((name) => resolve(folder, name))

/**
 * The configuration of the project in a folder; nothing when there is none.
 *
 * @throws GeneratorError when it cannot be loaded, or says what nobody knows
 */
export async function loadProject(folder: string): Promise<ProjectConfig> {
  const file = configFiles(folder).find((path) => existsSync(path))
  if (file === undefined) return {}
  const { default: config } = await load(file, folder)
  if (typeof config !== 'object' || config === null)
    throw new GeneratorError(`${file} exports no configuration: export default defineConfig({ … })`)
  for (const [key, value] of Object.entries(config)) {
    if (!Object.hasOwn(keys, key)) throw new GeneratorError(`${file}: there is no '${key}'; there are ${Object.keys(keys).join(', ')}`)
    const wrong = value === undefined ? null : keys[key as keyof ProjectConfig](value, key)
    if (wrong !== null) throw new GeneratorError(`${file}: ${wrong}`)
  }
  return config as ProjectConfig
}

/** Beside the file itself, so that what it imports is found. */
async function load(file: string, folder: string): Promise<{ default?: unknown }> {
  const compiled = join(folder, `.pgrest.config.${process.pid}.mjs`)
  try {
    const { build } = await import('esbuild')
    await build({
      entryPoints: [file],
      outfile: compiled,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      tsconfigRaw: {},
      logLevel: 'silent',
    })
    return (await import(pathToFileURL(compiled).href)) as { default?: unknown }
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new GeneratorError(`${file} cannot be loaded: ${line}`)
  } finally {
    rmSync(compiled, { force: true })
  }
}

/** The environment, and beneath it what the project says. */
export function withProject({ dbUri, schemas, extraSearchPath, anonRole }: ProjectConfig, env: Environment): Environment {
  const said = variablesOf({
    ...(dbUri === undefined ? {} : { dbUri }),
    ...(schemas === undefined ? {} : { schemas: schemas.join(',') }),
    ...(extraSearchPath === undefined ? {} : { extraSearchPath: extraSearchPath.join(',') }),
    ...(anonRole === undefined ? {} : { anonRole }),
  })
  return { ...said, ...env }
}
