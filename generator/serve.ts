// The command serve: a process that generates, then, in this one, the server. Knows how TypeScript is loaded and where generated
// code finds the runtime; nothing of what it serves.

import { join } from 'node:path'
import type { ServerFlags } from '../runtime/command-line.ts'
import type { Config } from '../runtime/config.ts'
import type { start as Start } from '../runtime/index.ts'
import { createOrigin, type Origin } from '../runtime/origin.ts'
import type { Api } from '../runtime/spec.ts'
import { generateApart, loadApi, NotGenerated, settingsFor, temporaryFolder } from './apart.ts'
import { variablesOf } from './config.ts'
import { loadProject, withProject } from './project.ts'
import type { Options } from './terminal.ts'

export interface ServeOptions extends Partial<Options> {
  readonly watch?: true
}

/**
 * The command serve: the server's command line and configuration are the runtime's, the generated code comes from here.
 *
 * @returns the exit code of the generation
 * @throws GeneratorError
 */
export async function generateAndServe(options: ServeOptions, flags: ServerFlags): Promise<number> {
  const env = withProject(await loadProject(process.cwd()), process.env)
  const origin = createOrigin({ ...env, ...variablesOf(options) }, options.config, {
    openapiPage: process.env.NODE_ENV !== 'production',
  })
  const { start } = (await import('pgrest-gen/runtime')) as { start: typeof Start }
  try {
    if (!options.watch) await start((outside) => generated(options, origin, outside), { origin, flags })
    else {
      const { first, renew, follow } = (await import('./serve-watch.ts')).liveApi(options, origin)
      const { service } = await start(first, { origin, flags, renew })
      void follow(service.reloadSchema)
    }
    return 0
  } catch (error) {
    if (error instanceof NotGenerated) return error.exitCode
    throw error
  }
}

/** Generates for this configuration and what the database adds to it. */
async function generated(options: Partial<Options>, origin: Origin, outside: Config): Promise<Api> {
  const folder = stripsTypes() && options.out !== undefined ? options.out : temporaryFolder()
  const words = ['--out', options.out ?? folder, ...(stripsTypes() ? [] : ['--javascript', folder])]
  await generateApart(words, await settingsFor(origin, outside), options)
  return loadApi(join(folder, stripsTypes() ? 'server.ts' : 'server.js'))
}

/** Node runs TypeScript as it is from 22.18 on: https://nodejs.org/api/typescript.html */
function stripsTypes(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}
