// The commands generate and check: the straight line from the database to a folder, and what people and machines are told of it.
// Results on stdout, all else on stderr.

import { setFlagsFromString } from 'node:v8'
import { type Environment, readSettings, type Settings } from './config.ts'
import { withClient } from './connect.ts'
import type { Rules } from './define-config.ts'
import { type Catalog, introspect } from './introspect.ts'
import { buildModel } from './model.ts'
import { findOverrides, type Overrides } from './overrides.ts'
import { type Plan, plan } from './plan.ts'
import { loadProject, withProject } from './project.ts'
import { type Done, hashCauses, recall, remember } from './remembered.ts'
import { render } from './render.ts'
import { applyRules } from './rules.ts'
import { clearProgress, coloured, count, note, type Options, print, printText, progress, tell } from './terminal.ts'
import { check, type Files, write } from './write.ts'

/** The exit code of a folder that is something else. */
const DIFFERS = 1

/**
 * Writes a folder.
 *
 * @throws GeneratorError
 */
export async function generate(options: Options): Promise<void> {
  const here = await surroundings(options)
  const { out } = here
  const { counts, written, removed, unchanged } = await writeAll(here, options)
  if (options.javascript !== undefined) await (await import('./javascript.ts')).toJavaScript(out, options.javascript)
  clearProgress()
  tell(options, [...written.map((path) => `wrote ${path}`), ...removed.map((path) => `removed ${path}`)])
  if (options.json) {
    print({ ...counts, out, written, removed, unchanged: unchanged.length })
  } else if (!options.quiet) {
    const { tables, functions, relationships } = counts
    printText(
      `${count(tables, 'table')}, ${count(functions, 'function')}, ${count(relationships, 'relationship')} → ${out}: ` +
        `${count(written.length, 'file')} written, ${unchanged.length} unchanged, ${removed.length} removed\n`,
    )
  }
}

async function writeAll(here: Surroundings, options: Options): Promise<Done> {
  const prepared = await prepare(here, options)
  if ('written' in prepared) return prepared
  const { causes, counts, files } = prepared
  const done = await write(files, here.out)
  remember(here.project, here.out, causes, counts, files)
  return { counts, ...done }
}

/** What is to be written, or that it has been. Catalog and plan are let go here: with them, to write would take twice the memory. */
async function prepare(here: Surroundings, options: Options): Promise<Done | { causes: string; counts: Plan['counts']; files: Files }> {
  const settings = readSettings(options, here.env)
  const catalog = await readCatalog(settings, options)
  const causes = hashCauses({ ...here, catalog, settings })
  const done = recall(here.project, here.out, causes)
  if (done) {
    tell(options, ['nothing has changed since the last run'])
    return done
  }
  const { planned, files } = planAll(catalog, settings, here, options)
  return { causes, counts: planned.counts, files }
}

/**
 * Tells whether a folder is what would be written.
 *
 * @returns the exit code: 0 yes, 1 no
 * @throws GeneratorError when it cannot tell
 */
export async function compare(options: Options): Promise<number> {
  const here = await surroundings(options)
  const { out } = here
  const { files } = await generated(readSettings(options, here.env), here, options)
  const differences = check(files, out)
  clearProgress()
  if (options.json) print({ out, differs: differences.map(({ path }) => path) })
  else if (!options.quiet) {
    for (const { patch } of differences) printText(coloured(patch))
    const verdict =
      differences.length === 0 ? 'is what the database gives' : `differs in ${count(differences.length, 'file')}: run pgrest-gen generate`
    note(`${out} ${verdict}`)
  }
  return differences.length === 0 ? 0 : DIFFERS
}

/** Where a command works, by which rules, and with which code of the project's own. */
export interface Surroundings {
  /** The folder of pgrest.config.ts. */
  readonly project: string
  readonly out: string
  readonly env: Environment
  readonly rules: Rules
  readonly overrides: Overrides
}

/** The folder, the environment and the rules, with what pgrest.config.ts says where nobody else does. @throws GeneratorError */
export async function surroundings(options: Options): Promise<Surroundings> {
  const project = process.cwd()
  const config = await loadProject(project)
  const out = options.out ?? config.out ?? 'out'
  return { project, out, env: withProject(config, process.env), rules: config, overrides: findOverrides(project, out) }
}

/** Keeps the heap near what is in use: what each stage made is mostly garbage in the next. Half the memory for a tenth of the time. */
setFlagsFromString('--heap-growing-percent=70')

/** The straight line: introspect → model → rules → plan → render. @throws GeneratorError */
export async function generated(
  settings: Settings,
  here: Pick<Surroundings, 'rules' | 'overrides'>,
  options: Partial<Options>,
): Promise<{ planned: Plan; files: Map<string, string> }> {
  return planAll(await readCatalog(settings, options), settings, here, options)
}

function readCatalog(settings: Settings, options: Partial<Options>): Promise<Catalog> {
  progress(options, 'connecting')
  return withClient(settings.connectionString, (client) =>
    introspect(client, settings, (query, milliseconds, rows) => {
      progress(options, query)
      tell(options, [`${query}: ${count(rows, 'row')} in ${milliseconds.toFixed(0)} ms`])
    }),
  )
}

function planAll(
  catalog: Catalog,
  settings: Settings,
  { rules, overrides }: Pick<Surroundings, 'rules' | 'overrides'>,
  options: Partial<Options>,
): { planned: Plan; files: Map<string, string> } {
  progress(options, 'planning')
  const planned = plan(applyRules(buildModel(catalog, settings), rules), overrides)
  return { planned, files: render(planned) }
}
